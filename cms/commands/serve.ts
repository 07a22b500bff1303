import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { insideAddress } from '#content/lib/addresses.ts';
import { runCommand } from '#content/lib/run-command.ts';
import { AlreadyRunningError, takeRunLock } from '#content/lib/run-lock.ts';

import { cmsSettings } from '../foundation/settings.ts';
import { adminFingerprint } from './admin-fingerprint.ts';

import type { ChildProcess } from 'node:child_process';
import type { RunLock } from '#content/lib/run-lock.ts';

/**
 * `npm run cms`: the admin; with `--dev` the same, following changes of its sources (`npm run dev`); with `--build` it
 * only builds (images of containers).
 * Builds its pages when their sources have changed since the last build, then serves them and works off the queue of jobs.
 */
const MARKER = 'cms/.next/loa-fingerprint';

async function main(): Promise<number> {
	const settings = cmsSettings();
	const env: NodeJS.ProcessEnv = {
		...process.env,
		NODE_ENV: 'production',
		DATA_DIR: settings.dataDir,
		PAYLOAD_SECRET: settings.payloadSecret,
		EDGE_SECRET: settings.edgeSecret,
		CARD_SECRET: settings.cardSecret,
		NEXT_TELEMETRY_DISABLED: '1',
		LOA_RUNS_JOBS: '1',
	};
	if (process.argv.includes('--build')) return buildAdmin(env);
	// a second one would take over jobs that this one is at, and empty its uploads
	takeRunLock(join(settings.dataDir, 'run', 'cms.lock'), { what: 'The CMS', where: settings.dataDir });
	if (env.LOA_PREPARED !== '1') {
		const prepared = await run(['cms/commands/prepare.ts'], process.env);
		if (isStopping || prepared !== 0) return prepared;
	}
	if (process.argv.includes('--dev')) {
		return run(['node_modules/next/dist/bin/next', 'dev', 'cms', '-p', String(settings.cmsPort), '-H', settings.host], {
			...env,
			NODE_ENV: 'development',
		});
	}
	const built = await buildAdmin(env);
	if (isStopping || built !== 0) return built;
	const serving = run(['cms/gate/main.ts'], env);
	void wake(`${insideAddress(settings.host, settings.cmsPort)}/api/healthz`);
	return serving;
}

/**
 * Two starts from one checkout, each on a folder of its own, would write one build over the other: the second waits.
 *
 * @returns the exit code of the build; 0 where there was nothing to build
 */
async function buildAdmin(env: NodeJS.ProcessEnv): Promise<number> {
	const fingerprint = adminFingerprint();
	const isBuilt = () => existsSync(MARKER) && readFileSync(MARKER, 'utf8') === fingerprint;
	if (isBuilt()) return 0;
	const lock = await buildLock();
	try {
		if (isStopping || isBuilt()) return 0;
		process.stderr.write('building the admin (about a minute, only after changes)\n');
		const code = await run(['node_modules/next/dist/bin/next', 'build', 'cms'], env);
		// a build that was stopped is none
		if (!isStopping && code === 0) writeFileSync(MARKER, fingerprint);
		return code;
	} finally {
		lock?.release();
	}
}

const BUILD_LOCK = 'node_modules/.cache/loa/admin-build.lock';
const BUILD_LOCK_POLL_MS = 500;

/** @returns undefined when we were asked to stop while waiting */
async function buildLock(): Promise<RunLock | undefined> {
	let hasSaid = false;
	for (;;) {
		if (isStopping) return undefined;
		try {
			return takeRunLock(BUILD_LOCK, { what: 'A build of the admin', where: 'this checkout' });
		} catch (error) {
			if (!(error instanceof AlreadyRunningError)) throw error;
			if (!hasSaid) process.stderr.write('another start builds the admin: waiting for it\n');
			hasSaid = true;
			await new Promise((settle) => setTimeout(settle, BUILD_LOCK_POLL_MS));
		}
	}
}

/**
 * The first request opens Payload and starts the queue of jobs; without one they would wait for the first visitor.
 * (Next's instrumentation file would be a second copy of Payload, whose errors the routes do not recognise.)
 */
async function wake(url: string): Promise<void> {
	for (;;) {
		if (!current) return;
		const answer = await fetch(url).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((settle) => setTimeout(settle, 250));
	}
}

let current: ChildProcess | undefined;
let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
	process.on(signal, () => {
		isStopping = true;
		if (current) current.kill(signal);
		else process.exit(0);
	});

/** Runs a Node program to its end, handing signals on. @returns its exit code; 0 where we were asked to stop */
function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
	// the channel tells it when we are gone, also by kill -9
	const child = spawn(process.execPath, [...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	current = child;
	return new Promise((settle, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => {
			current = undefined;
			settle(isStopping ? 0 : (code ?? 1));
		});
	});
}

await runCommand(main);
