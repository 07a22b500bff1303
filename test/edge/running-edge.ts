import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { CARD_SECRET, EDGE_SECRET } from './edge-options.ts';

import type { ChildProcess } from 'node:child_process';

export interface EdgeProcess {
	readonly url: string;
	readonly child: ChildProcess;
	/** What it has written, line by line. */
	readonly lines: string[];
	/** Settles with exit code and signal. */
	readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The environment of an edge as an operator would start it. */
export const edgeEnv = (dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
	NODE_ENV: 'test',
	PATH: process.env.PATH,
	DATA_DIR: dataDir,
	SITE_PORT: '0',
	EDGE_SECRET,
	CARD_SECRET,
	EDGE_EVENTS_PER_MINUTE: '10000000',
	CMS_INTERNAL_URL: 'http://127.0.0.1:9',
	EDGE_BATCH_SECONDS: '3600',
	...more,
});

export function startProcess(env: NodeJS.ProcessEnv): Pick<EdgeProcess, 'child' | 'lines' | 'ended'> {
	const child = spawn(process.execPath, ['site/edge/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	const lines: string[] = [];
	for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => lines.push(line));
	const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
		child.on('close', (code, signal) => resolve({ code, signal }));
	});
	return { child, lines, ended };
}

/** Starts the edge as a process of its own and waits for the line that names its address. */
export async function startEdgeProcess(env: NodeJS.ProcessEnv): Promise<EdgeProcess> {
	const { child, lines, ended } = startProcess(env);
	const url = await new Promise<string>((resolve, reject) => {
		createInterface(child.stdout!).on('line', (line) => {
			const event = JSON.parse(line);
			if (event.msg === 'edge listening') resolve(event.url);
		});
		void ended.then(() => reject(new Error(`The edge ended before it listened:\n${lines.join('\n')}`)));
	});
	return { url, child, lines, ended };
}
