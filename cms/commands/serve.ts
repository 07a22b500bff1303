import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { insideAddress } from '#content/lib/addresses.ts';
import { runCommand } from '#content/lib/run-command.ts';
import { takeRunLock } from '#content/lib/run-lock.ts';

import { cmsSettings } from '../foundation/settings.ts';
import { adminFingerprint } from './admin-fingerprint.ts';

import type { ChildProcess } from 'node:child_process';

/**
 * `npm run cms`: the admin; with `--dev` the same, following changes of its sources (`npm run dev`).
 * Builds its pages when their sources have changed since the last build, then serves them and works off the queue of jobs.
 */
const MARKER = 'cms/.next/loa-fingerprint';

async function main(): Promise<number> {
	const settings = cmsSettings();
	// a second one would take over jobs that this one is at, and empty its uploads
	takeRunLock(join(settings.dataDir, 'run', 'cms.lock'), { what: 'The CMS', where: settings.dataDir });
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
	const fingerprint = adminFingerprint();
	if (!existsSync(MARKER) || readFileSync(MARKER, 'utf8') !== fingerprint) {
		process.stderr.write('building the admin (about a minute, only after changes)\n');
		const built = await run(['node_modules/next/dist/bin/next', 'build', 'cms'], env);
		// a build that was stopped is none
		if (isStopping || built !== 0) return built;
		writeFileSync(MARKER, fingerprint);
	}
	const serving = run(['cms/gate/main.ts'], env);
	void wake(`${insideAddress(settings.host, settings.cmsPort)}/api/healthz`);
	return serving;
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
