import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { formBatch, pendingBatch, spoolState } from '#site/edge/log/batches.ts';
import { openJournal } from '#site/edge/log/journal.ts';
import { openSpool } from '#site/edge/log/spool.ts';
import { vietnamToday } from '#site/edge/vietnam-clock.ts';

import { oddValues } from '../support/odd-values.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { DAO_SAN } from '../support/snapshot-builder.ts';
import { CARD_SECRET } from './edge-options.ts';
import { ask, test } from './edge-test.ts';

import type { PageEvent } from '#content/model/batch.ts';

const event = (id: string = randomUUID()): PageEvent => ({ id, kind: 'view', language: 'vi', subject: 'home' });

describe('the spool', () => {
	test('of one name are told apart by their own, which stays', async ({ dataDir }) => {
		const names = [join(dataDir, 'one'), join(dataDir, 'two'), join(dataDir, 'one')].map((folder) => {
			const spool = openSpool(folder, 'tinh-12');
			spool.close();
			return spool.edge;
		});
		expect(names[0]).toMatch(/^tinh-12-[0-9a-f]{8}$/);
		expect([names[0] === names[1], names[0] === names[2]]).toEqual([false, true]);
	});

	test('a full disk is said, stores nothing by halves, and is over when there is space again', async ({ dataDir }) => {
		const spool = openSpool(dataDir);
		const now = () => new Date();
		const journal = openJournal(spool, { now, today: vietnamToday(now) });
		const { page_count: pages } = spool.database.prepare('pragma page_count').get()!;
		spool.database.exec(`pragma max_page_count = ${Number(pages) + 3}`);
		const outcomes = await Promise.all(
			Array.from({ length: 40 }, async (_none, group) => {
				// one group a turn, so that each is a transaction of its own
				for (let turn = 0; turn < group; turn += 1) await new Promise((resolve) => setImmediate(resolve));
				const events = Array.from({ length: 50 }, () => event());
				return journal.noteEvents(events).then(
					() => 50,
					(error: unknown) => {
						expect(error).toMatchObject({ code: 'spool_unavailable' });
						return 0;
					},
				);
			}),
		);
		const stored = outcomes.reduce((sum, count) => sum + count, 0);
		expect(outcomes).toContain(0);
		expect(spool.database.prepare('select count(*) as n from events').get()).toEqual({ n: stored });
		spool.database.exec('pragma max_page_count = 1000000');
		await journal.noteEvents([event()]);
		expect(spool.database.prepare('select sum(count) as n from counters').get()).toEqual({ n: stored + 1 });
		spool.close();
	});

	test('the same edge keeps its name, and its batches, through a restart', async ({ dataDir }) => {
		const now = () => new Date();
		const first = openSpool(dataDir);
		await openJournal(first, { now, today: vietnamToday(now) }).noteEvents([event(), event()]);
		const batch = await formBatch(first, now);
		const name = first.edge;
		first.close();
		const second = openSpool(dataDir);
		expect(second.edge).toBe(name);
		expect(pendingBatch(second)).toEqual(batch);
		expect(await formBatch(second, now)).toBeUndefined();
		expect(spoolState(second, now).pending).toBe(1);
		second.close();
	});

	test('an id is forgotten after a week, and what was counted is not', async ({ dataDir }) => {
		let instant = Date.parse('2026-11-01T03:00:00Z');
		const now = () => new Date(instant);
		const spool = openSpool(dataDir);
		const journal = openJournal(spool, { now, today: vietnamToday(now) });
		const known = () => spool.database.prepare('select count(*) as n from events').get();
		await journal.noteEvents([event()]);
		instant += 7 * 86_400_000;
		await journal.forgetOld();
		expect(known()).toEqual({ n: 1 });
		instant += 86_400_000;
		await journal.forgetOld();
		expect(known()).toEqual({ n: 0 });
		expect(spoolState(spool, now)).toEqual({ pending: 1, oldestSeconds: 8 * 86_400, setAside: 0 });
		spool.close();
	});
});

describe('odd input', () => {
	test('two thousand wrong requests bring no failure and store nothing', { timeout: 30_000 }, async ({ edge }) => {
		const random = seeded(20_261_122);
		const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
		const odd = (depth = 0): unknown =>
			pick<() => unknown>([
				() => null,
				() => random() * 1e12,
				() => -1,
				() => '\u{0}\u{202E}<script>',
				() => 'x'.repeat(Math.floor(random() * 300)),
				() => (depth > 3 ? [] : [odd(depth + 1), odd(depth + 1)]),
				() => (depth > 3 ? {} : { id: odd(depth + 1), kind: 'view', clientId: odd(depth + 1), ['__proto__x']: 1 }),
				() => ({ ...event(), subject: odd(depth + 1) }),
				() => ({ commune: DAO_SAN, clientId: randomUUID(), key: communeKey(CARD_SECRET, DAO_SAN, 1), day: odd(3) }),
			])();
		const paths = ['/r', '/phat-thanh/nhat-ky', '/goi/2026-11/', '/media/', '/%e0%a4%a', '/vi/?a=%', '/*', '//', '/.'];
		const statuses = new Set<number>();
		for (let round = 0; round < 200; round += 1) {
			const asked = Array.from({ length: 10 }, () => {
				const text = JSON.stringify(odd());
				const body = random() < 0.2 ? text.slice(1) : text;
				const headers = {
					range: pick(['bytes=0-', 'bytes=-', 'x', 'bytes=9-1', '']),
					'if-none-match': pick(['', '*', 'W/']),
				};
				const method = pick(['POST', 'POST', 'GET', 'HEAD', 'PATCH']);
				return ask(edge.url, pick(paths), { method, headers, ...(method === 'POST' ? { body } : {}) });
			});
			for (const { status } of await Promise.all(asked)) statuses.add(status);
		}
		expect([...statuses].filter((status) => status >= 500 || status === 204)).toEqual([]);
		expect(edge.logged.filter(({ msg }) => msg === 'request failed')).toEqual([]);
		const health = JSON.parse((await ask(edge.url, '/healthz')).body.toString());
		expect(health).toMatchObject({ status: 'ok', spool: { pending: 0 } });
	});

	test(
		'ten thousand bodies of any kind to each address that takes one bring no failure and store nothing',
		{ timeout: 120_000 },
		async ({ edge }) => {
			const random = randomNumbers(20_261_127);
			const odd = oddValues(random);
			const key = communeKey(CARD_SECRET, DAO_SAN, 1);
			/** Some come so far that only one part is odd. */
			const bodies = [
				() => JSON.stringify(odd()),
				() => JSON.stringify(odd()).slice(random(9)),
				() => JSON.stringify([{ ...event(), kind: odd(3), subject: odd(3) }]),
				() =>
					JSON.stringify([
						{ commune: DAO_SAN, clientId: randomUUID(), key, month: '2026-11', day: odd(3), minutes: odd(3) },
					]),
				() => JSON.stringify({ commune: DAO_SAN, clientId: randomUUID(), key, airings: [randomUUID()], jpeg: 'AAAA' }),
			];
			const agent = new Agent({ keepAlive: true, maxSockets: 32 });
			const statuses = new Set<number>();
			for (const path of ['/r', '/phat-thanh/nhat-ky', '/phat-thanh/anh-so', '/khao-sat/phieu']) {
				let left = 10_000;
				const send = async () => {
					while ((left -= 1) >= 0)
						statuses.add(await statusOf(agent, edge.url + path, bodies[random(bodies.length)]!()));
				};
				await Promise.all(Array.from({ length: 32 }, send));
			}
			agent.destroy();
			expect([...statuses].filter((status) => status >= 500 || status === 204)).toEqual([]);
			expect(edge.logged.filter(({ msg }) => msg === 'request failed')).toEqual([]);
			const health = JSON.parse((await ask(edge.url, '/healthz')).body.toString());
			expect(health).toMatchObject({ status: 'ok', spool: { pending: 0 } });
		},
	);
});

const statusOf = (agent: Agent, url: string, body: string): Promise<number> =>
	new Promise((resolve, reject) => {
		const asked = request(
			url,
			{ method: 'POST', agent, headers: { 'content-length': Buffer.byteLength(body) } },
			(answer) => {
				answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
			},
		);
		asked.once('error', reject);
		asked.end(body);
	});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
