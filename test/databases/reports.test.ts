import { sql } from '@payloadcms/db-sqlite';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { ABOLISHED, airings, EVIL_NAME, recount, settled, valueOf } from '../support/report-rows.ts';
import { restAs } from '../support/rest.ts';
import { scansOf } from '../support/scans.ts';
import { phoneSurveyTests } from './reports-phone-surveys.ts';
import { spotCheckTests } from './reports-spot-checks.ts';
import { surveyTests } from './reports-survey.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { Report } from '#cms/reach/reports/report.ts';
import type { ReportFormat } from '#cms/reach/reports/files/report-files.ts';
import type { ReportsDesk } from '../support/reports-desk.ts';
import type { Rest } from '../support/rest.ts';

const run = promisify(execFile);

const soffice = (process.env.PATH ?? '')
	.split(delimiter)
	.map((folder) => join(folder, 'soffice'))
	.find((file) => existsSync(file));

const TODAY = '2026-12-10' as Day;
const ADDRESS = 'https://quan-tri.example.org';

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

describe.skipIf(isDatabaseMissing)(`reports on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let folder: string;
	let reportOf: (place: string, period: string) => Promise<Report>;
	let write: (report: Report, format: ReportFormat) => Promise<Buffer>;
	let [officer, manager, stranger] = [] as unknown as Rest[];

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		folder = await mkdtemp(join(tmpdir(), 'loa-reports-'));
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		await payload.create({
			collection: 'communes',
			data: {
				code: ABOLISHED,
				name: EVIL_NAME,
				kind: 'xa',
				province: '12',
				keyVersion: 1,
				validFrom: '2025-07-01',
				validTo: '2026-10-15',
			} as never,
		});
		const { insertAirings } = await import('#cms/reach/write-rows.ts');
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		await insertAirings(req, settled(airings));
		await commitTransaction(req);
		const { loadReport } = await import('#cms/reach/reports/load-report.ts');
		const { reportPlace } = await import('#cms/reach/reports/report-place.ts');
		const { reportFile } = await import('#cms/reach/reports/files/report-files.ts');
		const { parsePeriod } = await import('#content/model/report-period.ts');
		reportOf = async (place, period) =>
			loadReport(payload, {
				place: (await reportPlace(payload, place))!,
				period: parsePeriod(period)!,
				today: TODAY,
			});
		write = async (report, format) => reportFile(report, format, ADDRESS);
		officer = await restAs(payload, await person(payload, { roles: ['officer'], province: '12' }));
		manager = await restAs(payload, await person(payload, { roles: ['manager'] }));
		stranger = await restAs(payload, await person(payload, { roles: ['translator'] }));
	});
	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
		await close();
	});

	test.for([
		{ place: '12', period: '2026-11', months: ['2026-11'] },
		{ place: '12', period: '2026-Q4', months: ['2026-10', '2026-11', '2026-12'] },
		{ place: '46', period: '2026-H2', months: ['2026-10', '2026-11', '2026-12'] },
		{ place: '00', period: '2026', months: ['2026-10', '2026-11', '2026-12'] },
	])('$place, $period: the figures are those of a recount from the raw rows', async ({ place, period, months }) => {
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

	test('a number of a report and the rows behind it are the same number', async () => {
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
			const question = rowsQuestion(new URL(href, ADDRESS).searchParams)!;
			const { rows, total } = await reachFigures(payload).rows(question, { offset: 0, limit: 5_000 });
			expect([href, total.airings, rows.length]).toEqual([href, value, value]);
		}
		const question = rowsQuestion(new URL(counted[0]!.href, ADDRESS).searchParams)!;
		const first = await reachFigures(payload).rows(question, { offset: 0, limit: 10 });
		const second = await reachFigures(payload).rows(question, { offset: 10, limit: 10 });
		expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(20);
		const { id } = first.rows[0]!;
		expect((await payload.findByID({ collection: 'airings', id })).day).toBe(first.rows[0]!.day);
	});

	test('no question of a report, a view or a list of rows goes through all airings, activities or counters', async () => {
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

	test('a commune abolished in mid-month counts in that month, is named, and is not missed afterwards', async () => {
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
		const report = await reportOf('12', '2027-01');
		expect(valueOf(report, 'sessions')).toBeNull();
		expect(valueOf(report, 'calls_111')).toBeNull();
		expect(report.months).toMatchObject([{ hasCome: false, communesInForce: 0 }]);
		expect(report.summary).toContain('chưa tới');
		expect((await reportOf('48', '2026-11')).summary).toContain('chưa ghi không có nghĩa là chưa phát');
	});

	test.for(['xlsx', 'docx', 'pdf', 'csv', 'json', 'dhis2.json'] as const)(
		'%s: the same data, the same bytes, a year later too',
		async (format) => {
			const once = await write(await reportOf('12', '2026-Q4'), format);
			vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * 86_400_000 });
			try {
				const again = await write(await reportOf('12', '2026-Q4'), format);
				expect(again.equals(once)).toBe(true);
			} finally {
				vi.useRealTimers();
			}
		},
	);

	test('the workbook, opened by another library, has typed cells, and no cell is a formula', async () => {
		const report = await reportOf('12', '2026-Q4');
		const file = await write(report, 'xlsx');
		const main = await readSheet(file, 'Bảng chính');
		const found = main.find((row) => row[8] === 'airings');
		expect(found?.[3]).toBe(recount('12', ['2026-10', '2026-11', '2026-12']).count);
		expect(main.find((row) => row[8] === 'sessions')?.[3]).toBeNull();
		const communes = await readSheet(file, 'Theo xã');
		expect(communes.find((row) => row[0] === '03388')?.[1]).toBe('Phường Đoàn Kết');
		expect(communes.find((row) => row[0] === ABOLISHED)?.[1]).toBe(`Xã ${EVIL_NAME}`);
		for (const sheet of ['Theo tháng', 'Theo tiếng, hình thức', 'Từ điển dữ liệu', 'Cách tính, giới hạn'])
			expect((await readSheet(file, sheet)).length).toBeGreaterThan(3);
		const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'];
		const typed = { ...report, units: evil.map((name) => ({ ...report.units[0]!, name, note: name })) };
		const names = (await readSheet(await write(typed, 'xlsx'), 'Theo xã')).slice(3).map((row) => String(row[1]));
		expect(names.every((name) => name.startsWith("'"))).toBe(true);
		const lines = (await write(typed, 'csv')).toString('utf8').split('\r\n');
		expect(lines.some((line) => line.includes('=1+1'))).toBe(true);
		expect(lines.filter((line) => /(^|,)"?[=+@\t\r]/.test(line))).toEqual([]);
		await writeFile(join(folder, 'so.xlsx'), file);
		const { openArchive } = await import('#cms/import/open-archive.ts');
		const parts = await openArchive(join(folder, 'so.xlsx'), () => true);
		for (const [name, bytes] of parts)
			if (name.startsWith('xl/worksheets/')) expect(bytes.toString()).not.toMatch(/<f[ >]/);
		const links = parts.get('xl/worksheets/_rels/sheet1.xml.rels')?.toString() ?? '';
		expect(links).toContain(`Target="${ADDRESS}/admin/dong-so-lieu?tu=2026-10-01&amp;den=2026-12-31&amp;tinh=12"`);
	});

	test('every number of the workbook leads to the rows behind it', async () => {
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
		const { rowsQuestion } = await import('#cms/reach/reports/rows-address.ts');
		const { reachFigures } = await import('#cms/reach/reports/figures.ts');
		const questionOf = (href: string) => new URL(href, ADDRESS).searchParams;
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
		const answer = await manager!.ask(`airings/${rows[0]!.id}`);
		expect([answer.status, ((await answer.json()) as { commune: string }).commune]).toEqual([200, commune.code]);
		expect((await stranger!.ask(`airings/${rows[0]!.id}`)).status).not.toBe(200);
	});

	test('CSV and JSON say the same, and DHIS2 gets what has a value', async () => {
		const report = await reportOf('12', '2026-Q4');
		const csv = (await write(report, 'csv')).toString('utf8');
		expect(csv.startsWith('\ufeffindicator,name,unit,place,placeName,period,value,of,note\r\n')).toBe(true);
		const json = JSON.parse((await write(report, 'json')).toString('utf8')) as {
			schema: string;
			observations: { indicator: string; place: string; period: string; value: number | null }[];
		};
		expect(json.schema).toBe('loa-lang/report/1');
		expect(csv.trimEnd().split('\r\n')).toHaveLength(json.observations.length + 1);
		const keys = json.observations.map(({ indicator, place, period }) => `${indicator} ${place} ${period}`);
		expect(new Set(keys).size).toBe(keys.length);
		const dhis2 = JSON.parse((await write(report, 'dhis2.json')).toString('utf8')) as {
			dataValues: { dataElement: string; period: string; orgUnit: string; value: string }[];
		};
		expect(dhis2.dataValues).toHaveLength(json.observations.filter(({ value }) => value !== null).length);
		expect(dhis2.dataValues).toContainEqual({
			dataElement: 'LOA_AIRINGS',
			period: '2026Q4',
			orgUnit: '12',
			value: String(valueOf(report, 'airings')),
		});
		expect(dhis2.dataValues.some(({ period, orgUnit }) => period === '202610' && orgUnit === '12')).toBe(true);
	});

	test('the PDF has the national heading, the figures and places to sign on it', async () => {
		const report = await reportOf('12', '2026-Q4');
		const pdf = await getDocument({ data: new Uint8Array(await write(report, 'pdf')), verbosity: 0 }).promise;
		let text = '';
		for (let number = 1; number <= pdf.numPages; number += 1) {
			const { items } = await (await pdf.getPage(number)).getTextContent();
			text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
		}
		await pdf.loadingTask.destroy();
		const plain = text.replace(/\s+/g, ' ');
		for (const words of [
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
			'Độc lập - Tự do - Hạnh phúc',
			'quý IV năm 2026',
			'Thủ trưởng cơ quan',
			'chưa có số liệu',
			valueOf(report, 'minutes')!.toLocaleString('vi-VN'),
		])
			expect(plain).toContain(words);
	});

	test.skipIf(!soffice)(
		`LibreOffice opens workbook and paper${soffice ? '' : ' (skipped: there is no soffice on this machine)'}`,
		{ timeout: 240_000 },
		async () => {
			const report = await reportOf('12', '2026-Q4');
			await writeFile(join(folder, 'bang.xlsx'), await write(report, 'xlsx'));
			await writeFile(join(folder, 'giay.docx'), await write(report, 'docx'));
			const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
			const convert = (to: string, name: string) =>
				run(soffice!, [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)]);
			await convert('csv:Text - txt - csv (StarCalc):44,34,76', 'bang.xlsx');
			const csv = await readFile(join(folder, 'bang.csv'), 'utf8');
			expect(csv).toContain('Số lần phát,lần phát,');
			await convert('txt:Text (encoded):UTF8', 'giay.docx');
			const text = await readFile(join(folder, 'giay.txt'), 'utf8');
			expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
			expect(text).toContain(valueOf(report, 'airings')!.toLocaleString('vi-VN'));
		},
	);

	test('files are handed to the people of the place, and to nobody else', async () => {
		const answer = await officer!.ask('reports/12/2026-Q4/xlsx');
		expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
			200,
			'attachment; filename="bao-cao-12-2026-Q4.xlsx"',
		]);
		for (const [who, path, status] of [
			[officer, 'reports/46/2026-Q4/csv', 403],
			[officer, 'reports/00/2026-Q4/csv', 403],
			[officer, 'reports/03388/2026-11/csv', 200],
			[manager, 'reports/00/2026/json', 200],
			[stranger, 'reports/12/2026-Q4/csv', 403],
			[officer, 'reports/12/2026-Q5/csv', 404],
			[officer, 'reports/12/2026-Q4/exe', 404],
			[officer, 'reports/99/2026-Q4/csv', 404],
			[await restAs(payload), 'reports/12/2026-Q4/csv', 401],
		] as const)
			expect([path, (await who!.ask(path)).status]).toEqual([path, status]);
	});

	const desk = (): ReportsDesk => ({
		payload,
		reportOf,
		write,
		officer: officer!,
		manager: manager!,
		stranger: stranger!,
	});
	spotCheckTests(desk);
	surveyTests(desk);
	phoneSurveyTests(desk);

	test('a closed month keeps its figures in every report, and what came later stands beside it', async () => {
		const { loadMonth } = await import('#cms/reach/months/load-month.ts');
		const month = '2026-10' as never;
		const approver = await restAs(payload, await person(payload, { roles: ['approver'], province: '12' }));
		const { digest } = await loadMonth(payload, { month, province: '12' });
		expect((await officer!.json('months/review', { month, province: '12', digest })).status).toBe(200);
		expect((await approver.json('months/close', { month, province: '12', digest })).status).toBe(200);
		const before = await reportOf('12', '2026-Q4');
		const { insertAirings } = await import('#cms/reach/write-rows.ts');
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		const late = { day: '2026-10-20', month: '2026-10', commune: '03405', province: '12' as const };
		await insertAirings(
			req,
			settled([{ ...airings[0]!, ...late, clientId: 'muon', replaces: null, isWithdrawal: false, minutes: 15 }]),
		);
		await commitTransaction(req);
		for (const place of ['12', '00']) {
			const report = await reportOf(place, '2026-Q4');
			expect(report.months[0]).toMatchObject({
				closed: 1,
				revision: { airings: 1, minuteHundredths: 1_500, communesAired: 1 },
			});
		}
		const after = await reportOf('12', '2026-Q4');
		expect(valueOf(after, 'airings')).toBe(valueOf(before, 'airings'));
		expect(after.months[0]?.airings).toBe(before.months[0]?.airings);
		expect(after.months[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
		expect((await reportOf('03405', '2026-10')).months[0]).toMatchObject({ airings: 0, revision: { airings: 1 } });
	});
});
