import { randomUUID } from 'node:crypto';

import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { formBatch, pendingBatch, spoolState } from '#site/edge/log/batches.ts';
import { openJournal } from '#site/edge/log/journal.ts';
import { openSpool } from '#site/edge/log/spool.ts';
import { vietnamToday } from '#site/edge/vietnam-clock.ts';

import { DAO_SAN } from '../support/snapshot-builder.ts';
import { CARD_SECRET } from './edge-options.ts';
import { ask, test } from './edge-test.ts';

import type { PageEvent } from '#content/model/batch.ts';

const event = (id: string = randomUUID()): PageEvent => ({ id, kind: 'view', language: 'vi', subject: 'home' });

describe('the spool', () => {
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
