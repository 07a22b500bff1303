import { describe, expect, test } from 'vitest';

import { reachByMonth } from '#cms/publish/reach-summary.ts';
import { parseDay, parseMonth } from '#content/model/month.ts';

type Input = Parameters<typeof reachByMonth>[1];
type LoggedAiring = Input['airings'][number];

const day = (text: string) => parseDay(text)!;
const november = parseMonth('2026-11')!;
const october = parseMonth('2026-10')!;
const communes = [
	{ code: '03166', province: '12' },
	{ code: '03169', province: '12' },
	{ code: '19750', province: '46' },
];

const airing = (clientId: string, more: Partial<LoggedAiring> = {}): LoggedAiring => ({
	clientId,
	commune: '03166',
	province: '12',
	day: day('2026-11-20'),
	minutes: 12,
	confidence: 'B',
	replaces: null,
	isWithdrawal: false,
	...more,
});

/** Figures of Lai Châu (`12`) in November. */
function laiChau(airings: readonly LoggedAiring[]) {
	const [month] = reachByMonth([november], { airings, counters: [], communes });
	return month?.provinces.find((province) => province.province === '12');
}

describe('the reach of a month', () => {
	test('counts a commune once, however often it airs', () => {
		const airings = [airing('a'), airing('b', { minutes: 8 }), airing('c', { commune: '03169', confidence: 'C' })];
		expect(laiChau(airings)).toEqual({
			province: '12',
			communesInForce: 2,
			communesAired: 2,
			airings: 3,
			minutes: 32,
			byConfidence: { A: 0, B: 2, C: 1, D: 0 },
		});
	});

	test('never counts more communes than are in force: a merged one keeps its airings only', () => {
		const airings = [airing('a'), airing('b', { commune: '09999' })];
		expect(laiChau(airings)).toMatchObject({ communesInForce: 2, communesAired: 1, airings: 2 });
	});

	test.for([
		['a correction in the place of what it corrects', [airing('a'), airing('b', { replaces: 'a', minutes: 9 })], 1, 9],
		['nothing that was taken back', [airing('a'), airing('w', { replaces: 'a', isWithdrawal: true })], 0, 0],
		['no airing of another province', [airing('a', { province: '46' })], 0, 0],
		['no airing of another month', [airing('a', { day: day('2026-10-31') })], 0, 0],
		[
			'the first and the last day',
			[airing('a', { day: day('2026-11-01') }), airing('b', { day: day('2026-11-30') })],
			2,
			24,
		],
	] as const)('counts %s', ([, airings, count, minutes]) => {
		expect(laiChau(airings)).toMatchObject({ airings: count, minutes });
	});

	test('moves an airing to the month that a correction names', () => {
		const airings = [airing('a'), airing('b', { replaces: 'a', day: day('2026-10-31') })];
		const months = reachByMonth([november, october], { airings, counters: [], communes });
		expect(months.map(({ provinces }) => provinces[0]?.airings)).toEqual([0, 1]);
	});

	test('keeps its denominator when nothing was aired', () => {
		const [month] = reachByMonth([november], { airings: [], counters: [], communes });
		expect(
			month?.provinces.map(({ province, communesInForce, communesAired }) => [
				province,
				communesInForce,
				communesAired,
			]),
		).toEqual([
			['12', 2, 0],
			['46', 1, 0],
		]);
	});

	test('keeps the order of the months asked for, and adds up page figures by kind and month only', () => {
		const counter = (kind: string, count: number, text = '2026-11-20') => ({ kind, count, day: day(text) });
		const counters = [
			counter('view', 5),
			counter('view', 2),
			counter('started', 3),
			counter('completed', 1),
			counter('bundle', 4),
			counter('q50', 9),
			counter('view', 100, '2026-10-31'),
		];
		const months = reachByMonth([november, october], { airings: [], counters, communes });
		expect(months.map(({ month, pages }) => [month, pages])).toEqual([
			['2026-11', { views: 7, started: 3, completed: 1, bundles: 4 }],
			['2026-10', { views: 100, started: 0, completed: 0, bundles: 0 }],
		]);
	});
});
