import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts } from '../support/running-product.ts';

import type { ChildProcess } from 'node:child_process';

/**
 * How long `npm start` takes in a clone outside every other checkout: the first time with an empty npm cache, then
 * again. Seconds from the command to the site's and the admin's first answer, and the largest process.
 */
export async function benchStart(terminal: { print(line: string): void }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'loa-bench-start-'));
	const clone = join(folder, 'clone');
	execFileSync('git', ['clone', '--quiet', process.cwd(), clone]);
	try {
		for (const round of ['first start, empty npm cache', 'second start']) {
			const { site, admin, largest } = await timeStart(clone, join(folder, 'npm-cache'));
			terminal.print(
				`${round}: site after ${site.toFixed(1)} s, admin after ${admin.toFixed(1)} s; largest process ${largest}`,
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function timeStart(clone: string, npmCache: string): Promise<{ site: number; admin: number; largest: string }> {
	const [sitePort, cmsPort] = await freePorts();
	// the PATH of a person: without this checkout's own programs in front
	const path = (process.env.PATH ?? '').split(':').filter((entry) => !entry.includes('node_modules'));
	const env = {
		PATH: path.join(':'),
		HOME: process.env.HOME,
		npm_config_cache: npmCache,
		SITE_PORT: String(sitePort),
		CMS_PORT: String(cmsPort),
	} as unknown as NodeJS.ProcessEnv;
	const began = performance.now();
	const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'] });
	const memory = watchMemory(child.pid ?? 0);
	try {
		const site = await firstAnswer(`http://127.0.0.1:${sitePort}/vi/`, child, began);
		const admin = await firstAnswer(`http://127.0.0.1:${cmsPort}/admin/login`, child, began);
		return { site, admin, largest: memory.stop() };
	} finally {
		memory.stop();
		await ended(child);
	}
}

/** Seconds since the beginning until an address answers 200. */
async function firstAnswer(url: string, child: ChildProcess, began: number): Promise<number> {
	while (child.exitCode === null) {
		const answer = await fetch(url).catch(() => undefined);
		if (answer?.ok) return (performance.now() - began) / 1000;
		await new Promise((settle) => setTimeout(settle, 100));
	}
	throw new Error(`npm start ended with ${child.exitCode}.`);
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const end = new Promise((settle) => child.once('exit', settle));
	// npm hands no signal on to what it runs when it has no terminal: the start script itself gets it
	for (const pid of descendants(child.pid ?? 0)) {
		if (commandOf(pid).includes('cms/commands/start.mjs')) process.kill(pid, 'SIGTERM');
	}
	await end;
}

/** The largest peak memory that any process below has had so far (Linux, VmHWM), looked at twice a second. */
function watchMemory(root: number): { stop: () => string } {
	let peak = { kilobytes: 0, command: '' };
	const timer = setInterval(() => {
		for (const pid of descendants(root)) {
			const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
			if (kilobytes > peak.kilobytes) peak = { kilobytes, command: commandOf(pid) };
		}
	}, 500);
	return {
		stop: () => {
			clearInterval(timer);
			return `${Math.round(peak.kilobytes / 1024)} MB (${peak.command.slice(0, 60)})`;
		},
	};
}

function descendants(pid: number): number[] {
	const children = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((name) => ({ pid: Number(name), parent: Number(/PPid:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1]) }));
	const below = (parent: number): number[] =>
		children.filter((child) => child.parent === parent).flatMap((child) => [child.pid, ...below(child.pid)]);
	return below(pid);
}

const commandOf = (pid: number): string =>
	read(`/proc/${pid}/cmdline`)
		.split('\0')
		.map((part) => part.split('/').slice(-3).join('/'))
		.join(' ');

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		// the process is gone
		return '';
	}
}
