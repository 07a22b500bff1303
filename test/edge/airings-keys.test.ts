import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { MOST_AIRINGS_PLAYED, MOST_AIRINGS_SENT } from '#site/edge/log/send-limits.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, publish } from '../support/snapshot-builder.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';
import { airingsIn, claim, codes, log } from './logged-airings.ts';

describe('guessing keys', () => {
	const guess = (number: number) => claim({ key: `GGGG-GGGG-${String(number).padStart(4, '0')}` });
	const guesses = (count: number, first = 0) => Array.from({ length: count }, (_none, number) => guess(first + number));
	const behindProxy = (dataDir: string) => startEdge({ ...edgeOptions(dataDir), trustedProxies: 1 });

	test('ten wrong tries lock one network out, and no other', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await behindProxy(dataDir);
		const answers = codes(await log(edge.url, guesses(12), '203.0.113.7'));
		expect(answers.filter((code) => code === 'wrong_key')).toHaveLength(10);
		expect(answers.slice(10)).toEqual(['too_many_tries', 'too_many_tries']);
		expect(codes(await log(edge.url, [claim()], '203.0.113.7'))).toEqual(['too_many_tries']);
		// a neighbour's address is the same guesser's next one; so are the 2^64 addresses of one IPv6 line
		expect(codes(await log(edge.url, [claim()], '203.0.113.8'))).toEqual(['too_many_tries']);
		expect(codes(await log(edge.url, [claim()], '203.0.114.8'))).toEqual(['accepted']);
		const neighbour = claim({ commune: '03184', key: communeKey(CARD_SECRET, '03184', 1) });
		expect(codes(await log(edge.url, [neighbour], '203.0.113.7'))).toEqual(['accepted']);
		await edge.close();
	});

	test('a guesser with all addresses of an IPv6 line has ten tries', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await behindProxy(dataDir);
		const answers: string[] = [];
		for (let place = 0; place < 14; place += 1)
			answers.push(...codes(await log(edge.url, [guess(place)], `2001:db8:1:2::${place.toString(16)}`)));
		expect(answers.filter((code) => code === 'wrong_key')).toHaveLength(10);
		expect(codes(await log(edge.url, [claim()], '2001:db8:1:3::1'))).toEqual(['accepted']);
		await edge.close();
	});

	test('many networks together are slowed down, and the right key goes through', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge({ ...edgeOptions(dataDir), trustedProxies: 1, slowMilliseconds: 400 });
		for (let network = 0; network < 5; network += 1)
			await log(edge.url, guesses(7, network * 7), `198.51.${network}.1`);
		const before = performance.now();
		expect(codes(await log(edge.url, [claim()], '192.0.2.1'))).toEqual(['accepted']);
		expect(performance.now() - before).toBeGreaterThan(390);
		const neighbour = claim({ commune: '03184', key: communeKey(CARD_SECRET, '03184', 1) });
		const beforeNeighbour = performance.now();
		expect(codes(await log(edge.url, [neighbour], '192.0.2.1'))).toEqual(['accepted']);
		expect(performance.now() - beforeNeighbour).toBeLessThan(390);
		await edge.close();
	});

	test('the lock opens after a quarter of an hour', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		let instant = Date.parse('2026-11-22T03:00:00Z');
		const edge = await startEdge({ ...edgeOptions(dataDir), now: () => new Date(instant) });
		await log(edge.url, guesses(10));
		expect(codes(await log(edge.url, [claim()]))).toEqual(['too_many_tries']);
		instant += 15 * 60_000 + 1;
		expect(codes(await log(edge.url, [claim()]))).toEqual(['accepted']);
		await edge.close();
	});

	test('one mistyped key on many waiting entries is one wrong try', async ({ edge }) => {
		const waiting = Array.from({ length: 40 }, () => guess(1));
		expect(new Set(codes(await log(edge.url, waiting)))).toEqual(new Set(['wrong_key']));
		expect(codes(await log(edge.url, [claim()]))).toEqual(['accepted']);
	});

	test('a proxy that the settings do not tell of locks nobody out, and health says so', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge({ ...edgeOptions(dataDir), slowMilliseconds: 1 });
		const healthOf = async () => JSON.parse((await ask(edge.url, '/healthz')).body.toString());
		expect((await healthOf()).warnings).toEqual([]);
		for (let request = 0; request < 11; request += 1)
			await log(edge.url, guesses(10, request * 10), `198.51.100.${request}`);
		expect(codes(await log(edge.url, [claim()], '198.51.100.99'))).toEqual(['accepted']);
		expect((await healthOf()).warnings).toEqual(['proxy_not_trusted']);
		await edge.close();
	});
});

describe('how much one key can send', () => {
	test('a stolen key logs no more than fits into a day, and what came before stays', async ({ edge }) => {
		const sameDay = codes(
			await log(
				edge.url,
				Array.from({ length: 60 }, () => claim()),
			),
		);
		expect(sameDay.filter((code) => code === 'accepted')).toHaveLength(MOST_AIRINGS_PLAYED);
		expect(sameDay.at(-1)).toBe('too_many_that_day');
		const days = Array.from({ length: 25 }, (_none, day) => `2026-10-${String(day + 1).padStart(2, '0')}`);
		const flood = days.flatMap((day) => Array.from({ length: 40 }, () => claim({ day })));
		const answers = [...(await log(edge.url, flood.slice(0, 500))), ...(await log(edge.url, flood.slice(500)))];
		expect(codes(answers).filter((code) => code === 'accepted')).toHaveLength(MOST_AIRINGS_SENT - MOST_AIRINGS_PLAYED);
		expect(codes(answers).at(-1)).toBe('too_many_today');
		expect(airingsIn(edge.dataDir)).toHaveLength(MOST_AIRINGS_SENT);
		const neighbour = claim({ commune: '03184', key: communeKey(CARD_SECRET, '03184', 1) });
		expect(codes(await log(edge.url, [neighbour]))).toEqual(['accepted']);
	});
});
