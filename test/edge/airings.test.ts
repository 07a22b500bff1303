import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { airingAnswerSchema } from '#content/model/airing.ts';
import { dayAt } from '#content/model/month.ts';
import { MOST_AIRINGS_PLAYED, MOST_AIRINGS_SENT } from '#site/edge/log/send-limits.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, publish } from '../support/snapshot-builder.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';

import type { AiringAnswer } from '#content/model/airing.ts';

const KEY = communeKey(CARD_SECRET, DAO_SAN, 1);
const TODAY = dayAt(new Date());

function claim(more: Record<string, unknown> = {}): Record<string, unknown> & { clientId: string } {
	return {
		clientId: randomUUID(),
		commune: DAO_SAN,
		month: '2026-11',
		language: 'vi',
		day: '2026-11-20',
		slot: '17:00',
		channel: 'loudspeaker',
		minutes: 12,
		plays: 1,
		clustersWorking: 5,
		hamlets: null,
		loggedAt: '2026-11-20T11:00:00Z',
		replaces: null,
		isWithdrawal: false,
		key: KEY,
		...more,
	};
}

async function log(url: string, claims: readonly unknown[], from?: string): Promise<AiringAnswer[]> {
	const headers = from === undefined ? {} : { 'x-forwarded-for': from };
	const answer = await ask(url, '/phat-thanh/nhat-ky', { method: 'POST', body: JSON.stringify(claims), headers });
	expect(answer.status).toBe(200);
	return airingAnswerSchema.array().parse(JSON.parse(answer.body.toString()));
}

const codes = (answers: readonly AiringAnswer[]) => answers.map(({ status, code }) => code ?? status);

const asked = ({ reasons = [] }: AiringAnswer) => reasons.map(({ code }) => code);

function airingsIn(dataDir: string): readonly Record<string, unknown>[] {
	const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'), { readOnly: true });
	const rows = spool.prepare('select document from airings').all();
	spool.close();
	return rows.map(({ document }) => JSON.parse(String(document)));
}

const statement = (more: Record<string, unknown> = {}) => ({
	clientId: randomUUID(),
	commune: DAO_SAN,
	statement: 'completion',
	month: '2026-11',
	isWithdrawal: false,
	loggedAt: '2026-11-30T11:00:00Z',
	key: KEY,
	...more,
});
const activity = (more: Record<string, unknown> = {}) => {
	const { month: _month, isWithdrawal: _isWithdrawal, ...common } = statement();
	return {
		...common,
		statement: 'activity',
		kind: 'leaflet',
		day: '2026-11-20',
		units: 40,
		people: null,
		hamlet: '',
		...more,
	};
};

describe('what a commune says beside its airings', () => {
	test('is on disk when it is accepted, without the key, beside airings, and a repetition is known', async ({
		edge,
	}) => {
		const said = [statement(), claim(), activity({ hamlet: 'Bản Hợp 1' })];
		expect(codes(await log(edge.url, said))).toEqual(['accepted', 'accepted', 'accepted']);
		expect(codes(await log(edge.url, said))).toEqual(['duplicate', 'duplicate', 'duplicate']);
		expect(airingsIn(edge.dataDir)).toEqual(said.map(({ key: _key, ...stored }) => stored));
	});

	test('needs the key, a known commune and the shape of a statement', async ({ edge }) => {
		const wrong = [
			statement({ key: 'AAAA-BBBB-CCCC' }),
			statement({ commune: '99999' }),
			statement({ month: '2026-13' }),
			activity({ kind: 'training' }),
			activity({ units: 0 }),
			activity({ hamlet: 'ông A 0912345678' }),
			activity({ statement: 'other' }),
		];
		expect(codes(await log(edge.url, wrong))).toEqual([
			'wrong_key',
			'unknown_commune',
			...Array.from({ length: 5 }, () => 'invalid'),
		]);
		expect(airingsIn(edge.dataDir)).toEqual([]);
	});
});

describe('the airing log', () => {
	test('an airing is on disk when it is accepted, without the key, and a repetition is known', async ({ edge }) => {
		const airing = claim();
		expect(codes(await log(edge.url, [airing]))).toEqual(['accepted']);
		expect(codes(await log(edge.url, [airing, airing]))).toEqual(['duplicate', 'duplicate']);
		const { key: typed, ...stored } = airing;
		expect(airingsIn(edge.dataDir)).toEqual([stored]);
		expect(JSON.stringify(airingsIn(edge.dataDir))).not.toContain(typed);
	});

	test.for([
		{ typed: KEY.toLowerCase(), why: 'in small letters' },
		{ typed: KEY.replace('-', ''), why: 'without the hyphen' },
		{ typed: ` ${KEY.replace('-', ' ')} `, why: 'with spaces' },
		{ typed: KEY.replaceAll('0', 'O').replaceAll('1', 'l'), why: 'with letters for digits' },
	])('a key may be typed $why', async ({ typed }, { edge }) => {
		expect(codes(await log(edge.url, [claim({ key: typed })]))).toEqual(['accepted']);
	});

	test.for([
		{ more: { minutes: -1 }, code: 'invalid', why: 'it makes no sense' },
		{ more: { isWithdrawal: true }, code: 'invalid', why: 'it takes back nothing' },
		{ more: { commune: '99999' }, code: 'unknown_commune', why: 'nobody knows the commune' },
		{ more: { key: 'AAAA-AAAA' }, code: 'wrong_key', why: 'the key is another' },
		{ more: { key: communeKey(CARD_SECRET, DAO_SAN, 2) }, code: 'wrong_key', why: 'the card is not the current one' },
		{ more: { language: 'xx' }, code: 'unknown_bundle', why: 'there is no such language' },
	])('an airing is refused with "$code" when $why, and the others are taken', async ({ more, code }, { edge }) => {
		const wrong = claim(more);
		const answers = await log(edge.url, [claim(), wrong, claim()]);
		expect(codes(answers)).toEqual(['accepted', code, 'accepted']);
		expect(answers[1]).toMatchObject({ clientId: wrong.clientId, message: expect.stringMatching(/^[^a-z].*\.$/) });
		expect(airingsIn(edge.dataDir)).toHaveLength(2);
	});

	test('today in Vietnam is not the future, though the server is still in yesterday', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge({ ...edgeOptions(dataDir), now: () => new Date('2026-11-22T17:30:00Z') });
		const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
		const bundle = { minutes: 1 };
		const answers = await log(
			edge.url,
			days.map((day) => claim({ day, ...bundle })),
		);
		expect(answers.map(asked)).toEqual([[], [], ['future_day']]);
		await edge.close();
	});

	test('an entry can be corrected and taken back, but not by another commune', async ({ edge }) => {
		const first = claim({ day: TODAY < '2026-11-20' ? TODAY : '2026-11-20' });
		const correction = claim({ replaces: first.clientId, minutes: 24, plays: 2 });
		const withdrawal = claim({ replaces: correction.clientId, isWithdrawal: true });
		expect(codes(await log(edge.url, [first, correction, withdrawal]))).toEqual(['accepted', 'accepted', 'accepted']);
		const strange = claim({
			commune: '03184',
			key: communeKey(CARD_SECRET, '03184', 1),
			replaces: first.clientId,
			isWithdrawal: true,
		});
		expect(codes(await log(edge.url, [strange]))).toEqual(['invalid']);
	});

	test('something that is no list of at most 500 is refused whole', async ({ edge }) => {
		const post = (body: string) => ask(edge.url, '/phat-thanh/nhat-ky', { method: 'POST', body });
		expect((await post('{}')).status).toBe(400);
		expect((await post('[')).status).toBe(400);
		expect((await post(JSON.stringify(Array.from({ length: 501 }, () => 1)))).status).toBe(413);
		expect((await post(JSON.stringify(['x'.repeat(300_000)]))).status).toBe(413);
		expect(codes(await log(edge.url, [null, 'x', {}]))).toEqual(['invalid', 'invalid', 'invalid']);
	});
});

describe('a declaration that breaks a rule', () => {
	test.for([
		[{}, []],
		[{ month: '2020-01' }, ['unknown_bundle', 'bundle_too_old']],
		[{ language: 'km' }, ['unknown_bundle']],
		[{ day: '2099-01-01' }, ['future_day', 'bundle_too_old']],
		[{ day: '2026-10-15' }, ['late_entry', 'bundle_not_yet']],
		[{ day: '2025-01-15' }, ['day_too_old', 'bundle_not_yet']],
		[{ minutes: 240, clustersWorking: 500 }, ['clusters_over_installed', 'minutes_over_slot', 'minutes_too_many']],
		[{ clustersWorking: 0 }, ['no_clusters']],
		[{ minutes: 0.2 }, ['minutes_too_few']],
	] as const)('is kept and answered with what will be asked: %j', async ([more, reasons], { dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge({ ...edgeOptions(dataDir), now: () => new Date('2026-11-22T03:00:00Z') });
		const [answer] = await log(edge.url, [claim({ minutes: 1, ...more })]);
		expect([answer?.status, answer && asked(answer)]).toEqual(['accepted', reasons]);
		for (const { message } of answer?.reasons ?? []) expect(message).toMatch(/^\p{Lu}.*\.$/u);
		expect(airingsIn(dataDir)).toMatchObject([more]);
		await edge.close();
	});
});

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

describe('what is known already', () => {
	test('is a duplicate, whatever would be said of it today', async ({ edge }) => {
		const airing = claim();
		expect(codes(await log(edge.url, [airing]))).toEqual(['accepted']);
		// the answer was lost; then the key was typed anew, wrongly
		expect(codes(await log(edge.url, [{ ...airing, key: 'WRONG' }]))).toEqual(['duplicate']);
		expect(codes(await log(edge.url, [{ ...airing, month: '2020-01' }]))).toEqual(['duplicate']);
		expect(codes(await log(edge.url, [{ ...airing, commune: '99999' }, { clientId: airing.clientId }]))).toEqual([
			'duplicate',
			'duplicate',
		]);
		// nothing is told of it: whoever knows an id of 122 random bits is the device that made it
		expect(await log(edge.url, [{ ...airing, key: 'WRONG' }])).toEqual([
			{ clientId: airing.clientId, status: 'duplicate' },
		]);
		expect(airingsIn(edge.dataDir)).toHaveLength(1);
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
