import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { dayAt } from '#content/model/month.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { DAO_SAN, buildSnapshot, publish } from '../support/snapshot-builder.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';
import { KEY, airingsIn, claim, codes, log } from './logged-airings.ts';

import type { AiringAnswer } from '#content/model/airing.ts';

const TODAY = dayAt(new Date());

const asked = ({ reasons = [] }: AiringAnswer) => reasons.map(({ code }) => code);

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
