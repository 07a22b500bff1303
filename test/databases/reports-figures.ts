import { expect, test } from 'vitest';

import { ABOLISHED, recount, valueOf } from '../support/report-rows.ts';

import type { Month } from '#content/model/month.ts';
import type { Report } from '#cms/reach/reports/report.ts';
import type { ReportsDesk } from '../support/reports-desk.ts';

/** In the CMS of reports.test.ts: figures against a recount, a commune that is abolished, what nobody has logged. */
export function figureTests(desk: () => ReportsDesk): void {
	test.for([
		{ place: '12', period: '2026-11', months: ['2026-11'] },
		{ place: '12', period: '2026-Q4', months: ['2026-10', '2026-11', '2026-12'] },
		{ place: '46', period: '2026-H2', months: ['2026-10', '2026-11', '2026-12'] },
		{ place: '00', period: '2026', months: ['2026-10', '2026-11', '2026-12'] },
	])('$place, $period: the figures are those of a recount from the raw rows', async ({ place, period, months }) => {
		const { reportOf } = desk();
		const report = await reportOf(place, period);
		const expected = recount(place === '00' ? undefined : place, months);
		expect({
			count: valueOf(report, 'airings'),
			minutes: valueOf(report, 'minutes'),
			plays: valueOf(report, 'plays'),
			implausible: valueOf(report, 'airings_implausible'),
			waiting: valueOf(report, 'airings_waiting'),
			communes: valueOf(report, 'communes_aired'),
		}).toEqual(expected);
		for (const lines of [report.months, report.units, report.languages, report.channels])
			expect(lines.reduce((sum, { airings: count }) => sum + count, 0)).toBe(expected.count);
		for (const line of report.months)
			expect([line.month, line.airings]).toEqual([
				line.month,
				recount(place === '00' ? undefined : place, [line.month]).count,
			]);
	});

	test('a commune abolished in mid-month counts in that month, is named, and is not missed afterwards', async () => {
		const { payload, reportOf } = desk();
		const report = await reportOf('12', '2026-Q4');
		expect(report.months.map(({ communesInForce }) => communesInForce)).toEqual([39, 38, 38]);
		expect(report.units.find(({ code }) => code === ABOLISHED)).toMatchObject({
			airings: 1,
			note: 'Hết hiệu lực từ 15/10/2026.',
		});
		const { loadOverview } = await import('#cms/reach/overview/load-overview.ts');
		for (const [month, inForce, figures] of [
			['2026-10', 39, { communesInForce: 1, communesAired: 1, airings: 1 }],
			['2026-11', 38, { communesInForce: 0, communesAired: 0, airings: 0 }],
		] as const) {
			expect((await reportOf('12', month)).months[0]?.communesInForce).toBe(inForce);
			expect((await reportOf('12', month)).months[0]?.completeness.expected).toBe(inForce);
			expect((await reportOf(ABOLISHED, month)).months[0]).toMatchObject(figures);
			const overview = await loadOverview(payload, { place: '12', month: month as Month });
			expect([overview.whole.inForce, overview.units.length, overview.completeness.expected]).toEqual([
				inForce,
				inForce,
				inForce,
			]);
			expect(overview.units.find(({ code }) => code === ABOLISHED)?.aired).toBe(month === '2026-10' ? 1 : undefined);
		}
		// it lifts no coverage of the month after, and its airing stays one of the country
		const country = await reportOf('00', '2026-10');
		expect(country.units.find(({ code }) => code === '12')).toMatchObject({ communesInForce: 39 });
	});

	test('without a number of people there is no percentage of people, and the report says why', async () => {
		const { payload, reportOf } = desk();
		const line = (report: Report) => report.indicators.find(({ code }) => code === 'population_of_communes_aired');
		const before = await reportOf('03388', '2026-11');
		expect(line(before)).toMatchObject({ value: null, of: null, note: expect.stringContaining('không tính tỉ lệ') });
		const { docs } = await payload.find({ collection: 'communes', where: { code: { equals: '03388' } } });
		const { id } = docs[0]!;
		await expect(payload.update({ collection: 'communes', id, data: { population: 9_000 } })).rejects.toThrow();
		await payload.update({
			collection: 'communes',
			id,
			data: { population: 9_000, populationSource: 'Công an phường, sổ cư trú' },
		});
		expect(line(await reportOf('03388', '2026-11'))).toMatchObject({ value: 9_000, of: 9_000 });
		expect(line(await reportOf('12', '2026-11'))).toMatchObject({
			value: null,
			note: expect.stringContaining('37 trong 38 xã'),
		});
	});

	test('what nobody logs is missing, not zero; a month to come is not counted', async () => {
		const { reportOf } = desk();
		const report = await reportOf('12', '2027-01');
		expect(valueOf(report, 'sessions')).toBeNull();
		expect(valueOf(report, 'calls_111')).toBeNull();
		expect(report.months).toMatchObject([{ hasCome: false, communesInForce: 0 }]);
		expect(report.summary).toContain('chưa tới');
		expect((await reportOf('48', '2026-11')).summary).toContain('chưa ghi không có nghĩa là chưa phát');
	});
}
