import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { ABOLISHED, EVIL_NAME, recount, valueOf } from '../support/report-rows.ts';
import { REPORTS_ADDRESS } from '../support/reports-desk.ts';
import { restAs } from '../support/rest.ts';
import { textOfPages } from '../support/text-of-pdf.ts';

import type { ReportsDesk } from '../support/reports-desk.ts';

const run = promisify(execFile);

const soffice = (process.env.PATH ?? '')
	.split(delimiter)
	.map((folder) => join(folder, 'soffice'))
	.find((file) => existsSync(file));

/** In the CMS of reports.test.ts: the files of a report, opened by other readers. */
export function fileTests(desk: () => ReportsDesk): void {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'loa-reports-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test.for(['xlsx', 'docx', 'pdf', 'csv', 'json', 'dhis2.json'] as const)(
		'%s: the same data, the same bytes, a year later too',
		async (format) => {
			const { reportOf, write } = desk();
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
		const { reportOf, write } = desk();
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
		expect(links).toContain(
			`Target="${REPORTS_ADDRESS}/admin/dong-so-lieu?tu=2026-10-01&amp;den=2026-12-31&amp;tinh=12"`,
		);
	});

	test('CSV and JSON say the same, and DHIS2 gets what has a value', async () => {
		const { reportOf, write } = desk();
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
		const { reportOf, write } = desk();
		const report = await reportOf('12', '2026-Q4');
		const plain = (await textOfPages(await write(report, 'pdf'))).join(' ');
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
			const { reportOf, write } = desk();
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
		const { payload, officer, manager, stranger } = desk();
		const answer = await officer.ask('reports/12/2026-Q4/xlsx');
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
			expect([path, (await who.ask(path)).status]).toEqual([path, status]);
	});
}
