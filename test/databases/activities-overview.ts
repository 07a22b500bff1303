import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';

import type { Month } from '#content/model/month.ts';
import type { ActivitiesDesk } from '../support/activities-desk.ts';

const november = '2026-11' as Month;

/** In the CMS of activities.test.ts, after its other tests: what the overview tells of all that they entered. */
export function overviewTests(desk: () => ActivitiesDesk): void {
	test('the overview tells coverage, trend, letters, languages, what waits and what is missing', async () => {
		const { payload } = desk();
		const { loadOverview } = await import('#cms/reach/overview/load-overview.ts');
		const { docs } = await payload.find({ collection: 'communes', where: { code: { equals: '03390' } } });
		await payload.update({ collection: 'communes', id: docs[0]!.id, data: { languages: ['vi', 'mww-Latn-VN'] } });
		const province = await loadOverview(payload, { place: '12', month: november, now: november });
		expect(province.whole).toMatchObject({ aired: 2, inForce: 38 });
		expect(province.trend).toHaveLength(12);
		expect(province.trend.slice(-2).map(({ aired, isLogged }) => [aired, isLogged])).toEqual([
			[1, true],
			[2, true],
		]);
		expect(province.trend[0]).toMatchObject({ isLogged: false });
		expect(province.languages).toEqual([{ language: 'vi', minuteHundredths: 3_600, communes: 2 }]);
		expect(province.minutesWithoutLetter).toBe(3_600);
		// bulletins without letters were aired: all of them are still to be said
		expect(province.never).toEqual([
			{ province: '12', name: 'Tỉnh Lai Châu', letters: ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h'] },
		]);
		expect(province.completeness).toMatchObject({ expected: 38, declared: 2, onTime: 1, late: 0, silent: 35 });
		await payload.create({
			collection: 'month-entries',
			data: {
				month: november,
				province: '12',
				commune: '03388',
				subject: 'Phường Đoàn Kết, tháng 11',
				kind: 'completion',
				day: '2026-12-20',
				who: 'can-bo@example.org',
				at: '2026-12-20T03:00:00.000Z',
			},
		});
		const told = await loadOverview(payload, { place: '12', month: november });
		expect([told.completeness.late, told.late]).toEqual([1, [expect.stringContaining('Đoàn Kết')]]);
		expect(province.waiting).toEqual([{ reason: 'no_clusters', airings: 1 }]);
		// in the first weeks nothing is missing yet; three whole months later it is, by what the desk keeps of the province
		expect(province.missing).toEqual([]);
		const { docs: provinces } = await payload.find({ collection: 'provinces', where: { code: { equals: '12' } } });
		await payload.update({ collection: 'provinces', id: provinces[0]!.id, data: { languages: ['vi', 'km'] } });
		const missingIn = async (shown: string, now: string) =>
			(await loadOverview(payload, { place: '12', month: shown as Month, now: now as Month })).missing;
		const ofProvince = { place: 'Tỉnh Lai Châu', language: 'km', months: 3 };
		// 03388 aired in October, 03390 in November; the month that runs is no whole one
		expect(await missingIn('2026-12', '2026-12')).toEqual([]);
		expect(await missingIn('2026-12', '2027-01')).toEqual([ofProvince]);
		expect(await missingIn('2027-01', '2027-02')).toEqual([ofProvince]);
		expect(province.units.find(({ code }) => code === '03388')?.streak).toEqual({
			airedInARow: 2,
			silentFor: 0,
			gaps: 0,
		});
		const country = await loadOverview(payload, { place: '00', month: november });
		expect(country.units).toHaveLength(34);
		expect(country.units.find(({ code }) => code === '12')).toMatchObject({ aired: 2, airings: 2 });
		const { barChart } = await import('#cms/reach/overview/chart.ts');
		const svg = barChart([{ name: 'Tháng <11>', value: 2, label: '2/38' }]);
		expect(svg).toContain('2/38');
		expect(XMLValidator.validate(svg)).toBe(true);
		expect(svg).not.toContain('<11>');
	});
}
