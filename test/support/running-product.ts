import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { ChildProcess } from 'node:child_process';

/** The product as `npm start` runs it, on free ports, in a folder of its own. */
export interface RunningProduct {
	readonly siteUrl: string;
	readonly cmsUrl: string;
	readonly dataDir: string;
	readonly login: { readonly email: string; readonly password: string };
	/** Everything the start has printed so far. */
	output(): string;
	/** Ctrl-C. @returns the exit code */
	stop(): Promise<number>;
	/** kill -9 for the process that runs one of our files, e.g. `cms/gate/main.ts`, and no other. */
	killOnly(script: string): Promise<void>;
	/** kill -9 for each process at once, as a power cut does. */
	kill(): Promise<void>;
}

export interface StartOptions {
	readonly dataDir?: string;
	readonly databaseUrl?: string;
	readonly env?: Record<string, string | undefined>;
}

export async function startProduct({
	dataDir: given,
	databaseUrl = '',
	env = {},
}: StartOptions = {}): Promise<RunningProduct> {
	const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'loa-product-')));
	const [sitePort, cmsPort] = await freePorts();
	// vitest and Playwright set it to "test"; the product decides for itself
	const { NODE_ENV: _ofTheTests, ...ownEnv } = process.env;
	const child = spawn(process.execPath, [resolve('cms/commands/start.mjs')], {
		env: {
			...ownEnv,
			DATA_DIR: dataDir,
			DATABASE_URL: databaseUrl,
			SITE_PORT: String(sitePort),
			CMS_PORT: String(cmsPort),
			SAMPLE_DATA: '1',
			EDGE_BATCH_SECONDS: '1',
			REPUBLISH_MINUTES: '0',
			PAYLOAD_SECRET: undefined,
			EDGE_SECRET: undefined,
			CARD_SECRET: undefined,
			SITE_URL: undefined,
			CMS_URL: undefined,
			...env,
		} as Record<string, string | undefined> as NodeJS.ProcessEnv,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output = await untilItSays(child, 'is running');
	const login = await firstLoginOf(dataDir);
	return {
		siteUrl: `http://127.0.0.1:${sitePort}`,
		cmsUrl: `http://127.0.0.1:${cmsPort}`,
		dataDir,
		login,
		output,
		stop: () => ended(child, () => child.kill('SIGTERM')),
		killOnly: async (script) => {
			for (const pid of await processTree(child.pid ?? 0))
				if ((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(script)) kill(pid);
		},
		kill: async () => {
			const pids = await processTree(child.pid ?? 0);
			await ended(child, () => pids.forEach((pid) => kill(pid)));
		},
	};
}

const firstLogins = new Map<string, RunningProduct['login']>();

/** The product forgets the printed password once it was changed; a second start on the same folder finds none. */
async function firstLoginOf(dataDir: string): Promise<RunningProduct['login']> {
	const known = firstLogins.get(dataDir);
	if (known) return known;
	const login = JSON.parse(await readFile(join(dataDir, 'first-login.json'), 'utf8')) as RunningProduct['login'];
	firstLogins.set(dataDir, login);
	return login;
}

export const deleteFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

function untilItSays(child: ChildProcess, words: string): Promise<() => string> {
	let text = '';
	return new Promise((settle, reject) => {
		const hear = (chunk: Buffer) => {
			text += chunk.toString();
			if (text.includes(words)) settle(() => text);
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('exit', (code) => reject(new Error(`The product ended with code ${code} before it ran:\n${text}`)));
	});
}

function ended(child: ChildProcess, cause: () => void): Promise<number> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? -1);
	return new Promise((settle) => {
		child.once('exit', (code) => settle(code ?? -1));
		cause();
	});
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		// gone already
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

/** A process and everything it has started, parents first (Linux). */
async function processTree(pid: number): Promise<number[]> {
	const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
	const below = await Promise.all(
		children
			.split(' ')
			.filter(Boolean)
			.map((child) => processTree(Number(child))),
	);
	return [pid, ...below.flat()];
}

export async function freePorts(): Promise<[number, number]> {
	const servers = [createServer(), createServer()] as const;
	const ports = await Promise.all(
		servers.map(
			(server) =>
				new Promise<number>((settle) => {
					server.listen(0, '127.0.0.1', () => {
						const address = server.address();
						settle(typeof address === 'object' && address ? address.port : 0);
					});
				}),
		),
	);
	await Promise.all(servers.map((server) => new Promise((settle) => server.close(settle))));
	return [ports[0] ?? 0, ports[1] ?? 0];
}
