import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';

import { inWords, measured, startEdge } from './load.ts';

import type { Load } from './load.ts';

interface Terminal {
	readonly print: (line: string) => void;
}

const LOADS: readonly (Load & { readonly name: string })[] = [
	{ name: 'page, brotli', seconds: 5, path: '/vi/', headers: { 'accept-encoding': 'br' } },
	{ name: 'event, fsync before 204', seconds: 5, path: '/r', body: () => event() },
	{
		name: 'ten events in one request',
		seconds: 3,
		path: '/r',
		body: () => `[${Array.from({ length: 10 }, event).join()}]`,
	},
	{ name: 'bundle of 25 MB', seconds: 5, path: `/goi/2026-11/${DAO_SAN}/vi.zip`, connections: 4 },
];

const event = (): string => JSON.stringify({ id: randomUUID(), kind: 'view', language: 'vi', subject: 'home' });

/**
 * Measures the edge in a process of its own under a bounded load (about 20 seconds).
 * The CPU time per request is the figure to compare; requests a second depend on what else the machine does.
 */
export async function benchEdge(terminal: Terminal): Promise<void> {
	const dataDir = await makeDataDir();
	await publish(dataDir, buildSnapshot({ trackBytes: 8_333_000 }));
	const { child, url } = await startEdge(dataDir);
	try {
		for (const load of LOADS) terminal.print(inWords(load.name, await measured(load, url, child.pid ?? 0)));
		const memory = await readFile(`/proc/${child.pid}/status`, 'utf8');
		terminal.print(`memory: ${/VmRSS:\s*(\d+ kB)/.exec(memory)?.[1] ?? 'unknown'}`);
	} finally {
		child.kill('SIGTERM');
		await new Promise((resolve) => child.once('close', resolve));
		await removeDataDir(dataDir);
	}
}

if (import.meta.main) await benchEdge({ print: (line) => process.stdout.write(`${line}\n`) });
