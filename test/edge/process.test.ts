import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect } from 'vitest';

import { buildSnapshot, publish } from '../support/snapshot-builder.ts';
import { ask, test, until } from './edge-test.ts';
import { edgeEnv, startEdgeProcess, startProcess } from './running-edge.ts';

import type { AddressInfo } from 'node:net';

describe('the process', () => {
	test(
		'every event that was acknowledged is on disk after kill -9, and counted once',
		{ timeout: 60_000 },
		async ({ dataDir }) => {
			await publish(dataDir, buildSnapshot());
			const acknowledged: string[] = [];
			for (const round of [1, 2, 3]) {
				const { url, child, ended } = await startEdgeProcess(edgeEnv(dataDir));
				const before = acknowledged.length;
				const senders = Array.from({ length: 16 }, async (_none, sender) => {
					for (let number = 0; ; number += 1) {
						const id = `event-${round}-${sender}-${number}`;
						const event = { id, kind: 'view', language: 'vi', subject: 'home' };
						const { status } = await ask(url, '/r', { method: 'POST', body: JSON.stringify(event) });
						if (status !== 204) throw new Error(`answered ${status}`);
						acknowledged.push(id);
					}
				});
				await until(() => acknowledged.length > before + 300 * round);
				child.kill('SIGKILL');
				await Promise.allSettled(senders);
				expect((await ended).signal).toBe('SIGKILL');
			}
			const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'));
			const stored = new Set(
				spool
					.prepare('select id from events')
					.all()
					.map(({ id }) => id),
			);
			const counted = spool.prepare('select sum(count) as views from counters').get();
			const { integrity_check: integrity } = spool.prepare('pragma integrity_check').get()!;
			spool.close();
			expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
			expect(counted?.views).toBe(stored.size);
			expect(integrity).toBe('ok');
		},
	);

	test.for(['SIGTERM', 'SIGINT'] as const)('%s ends it in order, with exit code 0', async (signal, { dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const { url, child, ended, lines } = await startEdgeProcess(edgeEnv(dataDir));
		expect((await ask(url, '/vi/')).status).toBe(200);
		child.kill(signal);
		expect(await ended).toEqual({ code: 0, signal: null });
		expect(lines.at(-1)).toContain('edge stopped');
	});

	test('it starts without anything: no release, no CMS, no data folder', async ({ dataDir }) => {
		const { url, child, ended } = await startEdgeProcess(edgeEnv(join(dataDir, 'not', 'there')));
		expect((await ask(url, '/')).status).toBe(503);
		child.kill('SIGTERM');
		expect((await ended).code).toBe(0);
	});

	test('wrong settings are all named at once', async ({ dataDir }) => {
		const wrong = { SITE_PORT: 'loud', CMS_INTERNAL_URL: 'nowhere', EDGE_BATCH_SECONDS: '0' };
		const { ended, lines } = startProcess(edgeEnv(dataDir, wrong));
		expect((await ended).code).toBe(2);
		for (const name of Object.keys(wrong)) expect(lines.join('\n')).toContain(name);
	});

	test('a taken port is named together with the setting that changes it', async ({ dataDir }) => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const { ended, lines } = startProcess(edgeEnv(dataDir, { SITE_PORT: String(port) }));
		expect((await ended).code).toBe(1);
		expect(lines.join('\n')).toMatch(new RegExp(`${port}.*SITE_PORT`));
		other.close();
	});

	test('no address of a visitor is written anywhere', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const { url, child, ended, lines } = await startEdgeProcess(edgeEnv(dataDir, { EDGE_TRUSTED_PROXIES: '1' }));
		const headers = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'a-village-phone' };
		const event = { id: 'event-0001', kind: 'call', language: 'vi', subject: 'goi-111' };
		await ask(url, '/r', { method: 'POST', headers, body: JSON.stringify(event) });
		await ask(url, '/phat-thanh/nhat-ky', { method: 'POST', headers, body: JSON.stringify([{ clientId: 'x' }]) });
		await ask(url, '/khong-co/?tim=bi-mat', { headers });
		child.kill('SIGTERM');
		await ended;
		const { readFile } = await import('node:fs/promises');
		const written = `${lines.join('\n')}${await readFile(join(dataDir, 'edge', 'spool.sqlite'), 'latin1')}`;
		for (const trace of ['203.0.113.77', 'a-village-phone', 'bi-mat']) expect(written).not.toContain(trace);
	});
});
