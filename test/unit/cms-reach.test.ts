import { describe, expect, test } from 'vitest';

import { reachOfMonth } from '#cms/reach/reach-summary.ts';
import { parseMonth } from '#content/model/month.ts';

import type { MonthSums } from '#cms/reach/reach-summary.ts';

const november = parseMonth('2026-11')!;
const communes = [
	{ code: '03166', province: '12' },
	{ code: '03169', province: '12' },
	{ code: '19750', province: '46' },
];
const nothing: MonthSums = { month: november, airings: [], waiting: new Map(), counters: new Map() };

/** Figures of Lai Châu (`12`) in November. */
const laiChau = (sums: Partial<MonthSums>) =>
	reachOfMonth({ ...nothing, ...sums }, communes).provinces.find(({ province }) => province === '12');

describe('the reach of a month', () => {
	test('adds up what the database has summed by confidence', () => {
		expect(
			laiChau({
				airings: [
					{ province: '12', confidence: 'B', airings: 2, minutes: 0.1, communes: ['03166', '03169'] },
					{ province: '12', confidence: 'C', airings: 1, minutes: 0.2, communes: ['03166'] },
					{ province: '46', confidence: 'A', airings: 9, minutes: 90, communes: ['19750'] },
				],
				waiting: new Map([['12', 4]]),
			}),
		).toEqual({
			province: '12',
			communesInForce: 2,
			communesAired: 2,
			airings: 3,
			minutes: 0.3,
			waiting: 4,
			byConfidence: { A: 0, B: 2, C: 1, D: 0 },
		});
	});

	test('never counts more communes than are in force: a merged one keeps its airings only', () => {
		expect(
			laiChau({
				airings: [{ province: '12', confidence: 'B', airings: 2, minutes: 24, communes: ['03166', '09999'] }],
			}),
		).toMatchObject({ communesInForce: 2, communesAired: 1, airings: 2 });
	});

	test('keeps its denominator when nothing was aired', () => {
		const { provinces } = reachOfMonth(nothing, communes);
		expect(
			provinces.map(({ province, communesInForce, communesAired }) => [province, communesInForce, communesAired]),
		).toEqual([
			['12', 2, 0],
			['46', 1, 0],
		]);
	});

	test('has the page figures by their kind, and zeros where none came', () => {
		const counters = new Map([
			['view', 7],
			['started', 3],
			['bundle', 4],
			['q50', 9],
		]);
		expect(reachOfMonth({ ...nothing, counters }, communes).pages).toEqual({
			views: 7,
			started: 3,
			completed: 0,
			bundles: 4,
		});
	});
});
