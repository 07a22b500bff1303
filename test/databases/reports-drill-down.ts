import { sql } from '@payloadcms/db-sqlite';
import { expect, test } from 'vitest';

import { valueOf } from '../support/report-rows.ts';
import { REPORTS_ADDRESS } from '../support/reports-desk.ts';
import { scansOf } from '../support/scans.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { ReportsDesk } from '../support/reports-desk.ts';

/** Of a field that has no index. */
function airingsOver(payload: Payload, minutes: number): Promise<unknown> {
	if (payload.db.name !== 'mongoose') {
		const { drizzle } = payload.db as unknown as { drizzle: { all(question: unknown): Promise<unknown> } };
		return drizzle.all(sql`select count(*) as count from airings where minutes > ${minutes}`);
	}
	const { collections } = payload.db as unknown as {
		collections: { airings: { collection: { aggregate(steps: object[]): { toArray(): Promise<unknown> } } } };
	};
	return collections.airings.collection.aggregate([{ $match: { minutes: { $gt: minutes } } }]).toArray();
}

/** In the CMS of reports.test.ts: the way from a number to its rows, and the indexes that answer it. */
export function drillDownTests(desk: () => ReportsDesk): void {
	test('a number of a report and the rows behind it are the same number', async () => {
		const { payload, reportOf } = desk();
		const report = await reportOf('12', '2026-Q4');
		const { rowsQuestion } = await import('#cms/reach/reports/rows-address.ts');
		const { reachFigures } = await import('#cms/reach/reports/figures.ts');
		const linked = [...report.indicators, ...report.units, ...report.months].filter(({ href }) =>
			href.startsWith('/admin/dong-so-lieu?'),
		);
		expect(linked.length).toBeGreaterThan(50);
		const counted = report.indicators.filter(
			({ code, href }) => code.startsWith('airings') && href.startsWith('/admin/dong-so-lieu?'),
		);
		const lines = [
			...counted.map(({ href, value }) => ({ href, value })),
			...[...report.units, ...report.months, ...report.languages, ...report.channels]
				.filter(({ airings: count }) => count > 0)
				.map(({ href, airings: value }) => ({ href, value })),
		];
		for (const { href, value } of lines) {
			const question = rowsQuestion(new URL(href, REPORTS_ADDRESS).searchParams)!;
			const { rows, total } = await reachFigures(payload).rows(question, { offset: 0, limit: 5_000 });
			expect([href, total.airings, rows.length]).toEqual([href, value, value]);
		}
		const question = rowsQuestion(new URL(counted[0]!.href, REPORTS_ADDRESS).searchParams)!;
		const first = await reachFigures(payload).rows(question, { offset: 0, limit: 10 });
		const second = await reachFigures(payload).rows(question, { offset: 10, limit: 10 });
		expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(20);
		const { id } = first.rows[0]!;
		expect((await payload.findByID({ collection: 'airings', id })).day).toBe(first.rows[0]!.day);
	});

	test('no question of a report, a view or a list of rows goes through all airings, activities or counters', async () => {
		const { payload, reportOf } = desk();
		const { loadOverview } = await import('#cms/reach/overview/load-overview.ts');
		const { loadTold } = await import('#cms/reach/plans/load-told.ts');
		const { loadMonth } = await import('#cms/reach/months/load-month.ts');
		const { loadAiredMonths } = await import('#cms/reach/monthly/aired-months.ts');
		const { reachFigures } = await import('#cms/reach/reports/figures.ts');
		const { publishedReach } = await import('#cms/reach/published-reach.ts');
		const month = '2026-11' as Month;
		const days = { from: '2026-01-01' as Day, to: '2026-12-31' as Day };
		const { asked, scans } = await scansOf(payload, async () => {
			for (const place of ['00', '12', '03388'])
				for (const period of ['2026-11', '2026']) await reportOf(place, period);
			for (const province of [undefined, '12']) {
				await loadOverview(payload, { place: province ?? '00', month });
				await loadAiredMonths(payload, { months: { from: '2026-01' as Month, to: month }, province });
				for (const communes of [undefined, ['03388']]) await loadTold(payload, { days, province, communes });
			}
			await loadMonth(payload, { month, province: '12' });
			await publishedReach(payload, { now: new Date('2026-12-10'), monthsKept: 3, communes: [] });
			for (const part of [
				{},
				{ province: '12' },
				{ commune: '03388' },
				{ language: 'km' },
				{ channel: 'market' },
				{ confidence: 'A' as const },
				{ isImplausible: true },
				{ isWaiting: true },
			])
				await reachFigures(payload).rows({ days, ...part }, { offset: 20, limit: 10 });
		});
		expect(asked).toBeGreaterThan(100);
		expect(scans).toEqual([]);
		// one that has no index is seen
		expect((await scansOf(payload, () => airingsOver(payload, 30))).scans).toHaveLength(1);
	});

	test('every number of the workbook leads to the rows behind it', async () => {
		const { reportOf } = desk();
		const { sheetsOf } = await import('#cms/reach/reports/files/sheets.ts');
		// a denominator stands beside a number that leads to it, and languages have no list of communes of their own
		const withoutRows = new Set(['Trong số']);
		for (const place of ['00', '12', '03388']) {
			const report = await reportOf(place, '2026-Q4');
			let numbers = 0;
			for (const { name, columns, rows } of sheetsOf(report))
				for (const row of rows)
					for (const [index, { header, kind }] of columns.entries()) {
						const cell = row[index] ?? null;
						if (cell === null || kind === 'text' || kind === 'share' || withoutRows.has(header)) continue;
						numbers += 1;
						expect([place, name, header, cell]).toEqual([
							place,
							name,
							header,
							{ value: expect.any(Number), href: expect.stringMatching(/^\/admin\/[a-z-]+/) },
						]);
					}
			expect(numbers).toBeGreaterThan(place === '03388' ? 60 : 200);
		}
	});

	test('a manager follows a number of the country to the rows behind it', async () => {
		const { payload, reportOf, manager, stranger } = desk();
		const { rowsQuestion } = await import('#cms/reach/reports/rows-address.ts');
		const { reachFigures } = await import('#cms/reach/reports/figures.ts');
		const questionOf = (href: string) => new URL(href, REPORTS_ADDRESS).searchParams;
		// the country's line of Lai Châu leads to its report, that line of a commune to its airings, a row to the airing
		const country = await reportOf('00', '2026-Q4');
		const province = country.units.find(({ code }) => code === '12')!;
		const toProvince = questionOf(province.href);
		const next = await reportOf(toProvince.get('noi')!, toProvince.get('ky')!);
		expect(valueOf(next, 'airings')).toBe(province.airings);
		expect(next.units.reduce((sum, { airings: count }) => sum + count, 0)).toBe(province.airings);
		const commune = next.units.find(({ airings: count }) => count > 0)!;
		const { rows, total } = await reachFigures(payload).rows(rowsQuestion(questionOf(commune.href))!, {
			offset: 0,
			limit: 1_000,
		});
		expect([total, rows.length]).toEqual([
			{ airings: commune.airings, minuteHundredths: commune.minuteHundredths, plays: commune.plays },
			commune.airings,
		]);
		const hundredths = rows.reduce((sum, { minutes }) => sum + Math.round(minutes * 100), 0);
		expect(hundredths).toBe(commune.minuteHundredths);
		const answer = await manager.ask(`airings/${rows[0]!.id}`);
		expect([answer.status, ((await answer.json()) as { commune: string }).commune]).toEqual([200, commune.code]);
		expect((await stranger.ask(`airings/${rows[0]!.id}`)).status).not.toBe(200);
	});
}
