import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';

import { describe, expect, test } from 'vitest';

import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { until } from './edge-test.ts';
import { edgeEnv, startEdgeProcess } from './running-edge.ts';

import type { IncomingMessage } from 'node:http';

const READERS = 200;
/** Each reader may hold a chunk of 256 kB; the rest is what connections and the collector of garbage need. */
const MEGABYTES_FOR_ALL = 51 + 70;
const ZIP = `/goi/2026-11/${DAO_SAN}/vi.zip`;

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A download that stops to read after its first bytes. */
const stalled = (url: string): Promise<IncomingMessage> =>
	new Promise((resolve, reject) => {
		get(url + ZIP, { agent: false }, (response) => {
			response.once('data', (chunk: Buffer) => {
				response.pause();
				response.unshift(chunk);
				resolve(response);
			});
		}).on('error', reject);
	});

async function rest(response: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const megabytesOf = async (pid: number): Promise<number> =>
	Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

// the memory of another process can be looked at on Linux only
describe.skipIf(!existsSync('/proc/self/status'))('slow lines (needs /proc)', () => {
	test('200 readers that stall hold a chunk each, and whoever reads on gets every byte as it is', async () => {
		const dataDir = await makeDataDir();
		await publish(dataDir, buildSnapshot({ trackBytes: 10_000_000 }));
		const edge = await startEdgeProcess(edgeEnv(dataDir));
		const whole = sha256(Buffer.from(await (await fetch(edge.url + ZIP)).arrayBuffer()));
		const before = await megabytesOf(edge.child.pid ?? 0);
		const readers: IncomingMessage[] = [];
		for (let count = 0; count < READERS; count += 1) readers.push(await stalled(edge.url));
		expect((await megabytesOf(edge.child.pid ?? 0)) - before).toBeLessThan(MEGABYTES_FOR_ALL);

		// those who leave give their memory to others, while some of their own chunks were still on the way
		const [staying, leaving] = [readers.slice(0, 10), readers.slice(10)];
		for (const reader of leaving) reader.destroy();
		const fresh = Array.from({ length: 10 }, async () =>
			Buffer.from(await (await fetch(edge.url + ZIP)).arrayBuffer()),
		);
		const received = await Promise.all([...staying.map(rest), ...fresh]);
		expect(new Set(received.map(sha256))).toEqual(new Set([whole]));
		await until(async () => (await megabytesOf(edge.child.pid ?? 0)) - before < MEGABYTES_FOR_ALL);
		edge.child.kill('SIGTERM');
		await edge.ended;
		await removeDataDir(dataDir);
	}, 120_000);
});
