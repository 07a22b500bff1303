import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { effectiveAirings } from '#content/model/airing-groups.ts';
import { reasonsOfDay } from '#content/model/declaration-rules.ts';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { randomNumbers } from '../support/random-numbers.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { Days, ReachSums } from '#cms/reach/sums-interface.ts';
import type { StoredEntry } from '#cms/reach/declared-entry.ts';
import type { NewAiring } from '#cms/reach/write-rows.ts';

const random = randomNumbers(20_261_126);
const oneOf = <Value>(values: readonly Value[]): Value => values[random(values.length)]!;

const day = () => `2026-${oneOf(['09', '10', '11'])}-${String(1 + random(30)).padStart(2, '0')}`;
type Declared = Omit<NewAiring, 'replaces' | 'isWithdrawal' | 'reasons' | 'verdict'> &
	Pick<StoredEntry, 'replaces' | 'isWithdrawal' | 'reasons' | 'verdict'>;
const airings: Declared[] = [];
for (let index = 0; index < 3_000; index += 1) {
	const earlier = index > 100 && random(8) === 0 ? airings[random(index)] : undefined;
	const province = earlier?.province ?? oneOf(['12', '46', '96'] as const);
	airings.push({
		clientId: `airing-${index}`,
		commune: earlier?.commune ?? `${province}${String(random(120)).padStart(3, '0')}`,
		province,
		month: oneOf(['2026-10', '2026-11']),
		language: 'vi',
		day: day(),
		slot: oneOf(['05:00', '11:00', '17:00']),
		channel: 'loudspeaker',
		minutes: oneOf([0.1, 0.2, 7, 12.5, 33]),
		plays: 1,
		confidence: oneOf(['A', 'B', 'C', 'D'] as const),
		isPlausible: true,
		replaces: earlier?.clientId ?? null,
		isWithdrawal: earlier !== undefined && random(3) === 0,
		reasons: oneOf(['', '', '', 'no_clusters']),
		verdict: oneOf([null, null, 'accepted', 'rejected'] as const),
		loggedAt: `2026-11-20T${10 + random(10)}:30:00.000Z`,
		receivedAt: '2026-11-21T01:00:00.000Z',
	});
}
const counters = [
	...new Map(
		Array.from({ length: 2_000 }, () => {
			const kind = oneOf(['view', 'started', 'bundle', 'q50'] as const);
			const subject = kind === 'bundle' ? `${oneOf(['2026-10', '2026-11'])}/0${1000 + random(50)}` : 'goi-111';
			const counter = { day: day() as Day, kind, language: 'vi', subject, province: '12', count: 1 + random(9) };
			return [`${counter.day} ${kind} ${subject}`, counter] as const;
		}),
	).values(),
];
// the recount goes its own way: all that stands, then day by day, then what is asked about
const effective = effectiveAirings(airings);
const dayReasons = new Map(
	[
		...Map.groupBy(
			effective.filter(({ verdict }) => verdict !== 'rejected'),
			({ commune, day: of }) => `${commune} ${of}`,
		).values(),
	].flatMap((rows) => [...reasonsOfDay(rows)]),
);
const isDoubtful = (one: Declared) => one.reasons !== '' || dayReasons.has(one.clientId);
const standing = effective.filter((one) => (isDoubtful(one) ? one.verdict === 'accepted' : one.verdict !== 'rejected'));
const november: Days = { from: '2026-11-01' as Day, to: '2026-11-31' as Day };
const isIn = ({ from, to }: Days, one: { day: string }) => one.day >= from && one.day <= to;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.skipIf(isDatabaseMissing)(`sums of airings and counters on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let sums: ReachSums;
	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { addToCounters, insertAirings } = await import('#cms/reach/write-rows.ts');
		const { settledStates } = await import('#cms/reach/settle-entries.ts');
		const { reachSums } = await import('#cms/reach/sums.ts');
		sums = reachSums(payload);
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		const unsettled = { root: '', isEffective: false, isCounted: false, isWaiting: false };
		const states = settledStates(
			airings.map((one) => ({ ...one, ...unsettled })),
			[],
		);
		await insertAirings(
			req,
			airings.map((one) => ({ ...one, ...states.get(one.clientId) })),
		);
		await addToCounters(req, counters);
		await commitTransaction(req);
	});
	afterAll(() => close());

	test('airings and their communes, by province and confidence, are those of a recount', async () => {
		const recount = Map.groupBy(
			standing.filter((one) => isIn(november, one)),
			({ province, confidence }) => `${province} ${confidence}`,
		);
		const found = await sums.airings(november);
		expect(found).toHaveLength(recount.size);
		for (const { province, confidence, airings: count, minutes, communes } of found) {
			const rows = recount.get(`${province} ${confidence}`) ?? [];
			expect([province, confidence, count]).toEqual([province, confidence, rows.length]);
			expect(minutes).toBeCloseTo(sum(rows.map((row) => row.minutes)), 1);
			expect(communes.toSorted()).toEqual([...new Set(rows.map(({ commune }) => commune))].toSorted());
		}
	});

	test('what nobody has asked about is counted apart, by province', async () => {
		const recount = Map.groupBy(
			effective.filter((one) => isIn(november, one) && isDoubtful(one) && one.verdict === null),
			({ province }) => province,
		);
		expect(recount.size).toBe(3);
		expect(await sums.waiting(november)).toEqual(
			new Map([...recount].map(([province, rows]) => [province, rows.length])),
		);
	});

	test('counters are added up by kind, for the kinds and days asked for', async () => {
		const found = await sums.counters(november, ['view', 'bundle', 'completed']);
		for (const kind of ['view', 'bundle'] as const)
			expect(found.get(kind)).toBe(
				sum(counters.filter((one) => one.kind === kind && isIn(november, one)).map(({ count }) => count)),
			);
		expect([...found.keys()].toSorted()).toEqual(['bundle', 'view']);
	});

	test('downloads of a month are added up by commune, with their last day', async () => {
		const found = await sums.bundles('2026-10' as Month);
		const recount = Map.groupBy(
			counters.filter(({ kind, subject }) => kind === 'bundle' && subject.startsWith('2026-10/')),
			({ subject }) => subject.slice('2026-10/'.length),
		);
		expect(found.size).toBe(recount.size);
		for (const [code, rows] of recount)
			expect(found.get(code)).toEqual({
				count: sum(rows.map(({ count }) => count)),
				lastDay: rows
					.map((row) => row.day)
					.toSorted()
					.at(-1),
			});
	});

	test.for([undefined, '46'])('standing airings of a bulletin, in province %s', async (province) => {
		const rows = standing.filter((one) => one.month === '2026-11' && (!province || one.province === province));
		expect(await sums.ofBulletin('2026-11' as Month, province)).toEqual({
			airings: rows.length,
			communes: new Set(rows.map(({ commune }) => commune)).size,
		});
		expect(await sums.ofBulletin('2031-01' as Month, province)).toEqual({ airings: 0, communes: 0 });
	});
});
