import { describe, expect, test } from 'vitest';

import { pageOfGroups } from '#cms/reach/reports/row-groups.ts';
import { readBatch } from '#cms/reach/read-batch.ts';
import { partAddress, rowsAddress, rowsQuestion } from '#cms/reach/reports/rows-address.ts';
import { reachOfMonth } from '#cms/reach/reach-summary.ts';
import { sentPhotoSchema } from '#content/model/airing-photo.ts';
import { edgeStateSchema } from '#content/model/edge-state.ts';
import { parseMonth } from '#content/model/month.ts';

import { oddValues } from '../support/odd-values.ts';
import { randomNumbers } from '../support/random-numbers.ts';

import type { MonthSums } from '#cms/reach/reach-summary.ts';
import type { Day } from '#content/model/month.ts';

const november = parseMonth('2026-11')!;
const communes = [
	{ code: '03166', province: '12' },
	{ code: '03169', province: '12' },
	{ code: '19750', province: '46' },
];
const none = { minuteHundredths: 0, a: 0, b: 0, c: 0, d: 0 };
const nothing: MonthSums = { month: november, airings: [], waiting: new Map(), counters: new Map() };

/** Figures of Lai Châu (`12`) in November. */
const laiChau = (sums: Partial<MonthSums>) =>
	reachOfMonth({ ...nothing, ...sums }, communes).provinces.find(({ province }) => province === '12');

describe('the reach of a month', () => {
	test('adds up what the database has summed by confidence', () => {
		expect(
			laiChau({
				airings: [
					{ ...none, province: '12', airings: 3, minuteHundredths: 30, b: 2, c: 1, communes: ['03166', '03169'] },
					{ ...none, province: '46', airings: 9, minuteHundredths: 9_000, a: 9, communes: ['19750'] },
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
				airings: [{ ...none, province: '12', airings: 2, minuteHundredths: 2_400, b: 2, communes: ['03166', '09999'] }],
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

describe('the rows behind a number', () => {
	const groups = [3, 2, 4].map((airings, index) => ({ month: '2026-11', commune: `0000${index}`, airings }));

	test.for([
		{ why: 'from the beginning', page: { offset: 0, limit: 3 }, communes: ['00000'], skip: 0 },
		{ why: 'across two groups', page: { offset: 2, limit: 2 }, communes: ['00000', '00001'], skip: 2 },
		{ why: 'inside the last one', page: { offset: 6, limit: 10 }, communes: ['00002'], skip: 1 },
		{ why: 'all of them', page: { offset: 0, limit: 100 }, communes: ['00000', '00001', '00002'], skip: 0 },
		{ why: 'after the end', page: { offset: 9, limit: 10 }, communes: [], skip: 0 },
	])('a page is found by the sums of its groups: $why', ({ page, communes: expected, skip }) => {
		const found = pageOfGroups(groups, page);
		expect([found.groups.map(({ commune }) => commune), found.skip]).toEqual([expected, skip]);
	});

	test('an address says which rows, in whole months, and of three kinds at most one', () => {
		const days = { from: '2026-10-01' as Day, to: '2026-12-31' as Day };
		const href = rowsAddress({ days, province: '12', channel: 'market' });
		const asked = (address: string) => rowsQuestion(new URL(address, 'http://127.0.0.1').searchParams);
		expect(asked(href)).toMatchObject({ days, province: '12', channel: 'market', confidence: undefined });
		expect(asked(partAddress(href, 'B'))).toMatchObject({ days, province: '12', confidence: 'B' });
		expect(asked(`${partAddress(href, 'implausible')}&tin-cay=A`)).not.toHaveProperty('confidence');
		expect(asked('/admin/dong-so-lieu?tu=2026-10-15&den=2026-11-02')).toMatchObject({
			days: { from: '2026-10-01', to: '2026-11-31' },
		});
		expect(asked('/admin/dong-so-lieu?tu=hom-qua&den=2026-11-02')).toBeUndefined();
		expect(partAddress('/admin/bao-cao?noi=12&ky=2026', 'A')).toBe('/admin/bao-cao?noi=12&ky=2026');
	});
});

describe('what comes from an edge', () => {
	test('is read in ten thousand odd shapes without a failure, and none of them is a batch, a state or a photo', () => {
		const odd = oddValues(randomNumbers(20_261_127));
		for (let round = 0; round < 10_000; round += 1) {
			const value = odd();
			for (const schema of [edgeStateSchema, sentPhotoSchema]) expect(schema.safeParse(value).success).toBe(false);
			expect('issues' in readBatch(value)).toBe(true);
			if (round % 50 > 0) continue;
			// whatever the rows are, each of them is kept with a reason
			const rows = [{ clientId: odd(2), day: odd(2) }, { kind: odd(2) }];
			const id = '00000000-0000-4000-8000-000000000000';
			const read = readBatch({ id, edge: 'e', counters: rows, airings: rows, statements: rows, answers: rows });
			expect('unreadable' in read && read.unreadable.every(({ reason }) => reason !== '')).toBe(true);
			expect('unreadable' in read && read.unreadable).toHaveLength(8);
		}
	});

	test('keeps the number of its batch where a row cannot be read: by it an edge of an older copy is known', () => {
		const id = '00000000-0000-4000-8000-000000000000';
		const batch = { id, edge: 'e', sequence: 7, counters: [], airings: [] };
		expect(readBatch({ ...batch, answers: [{}] })).toMatchObject({ batch: { sequence: 7 }, unreadable: [{}] });
		expect(readBatch(batch)).toMatchObject({ batch: { sequence: 7 }, unreadable: [] });
	});
});
