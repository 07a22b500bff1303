import { once } from 'node:events';
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { languages } from '#content/languages.ts';
import { parsePeriod } from '#content/model/report-period.ts';
import { seedPlans } from '#cms/reach/plans/seed-plans.ts';
import { REPORT_FORMATS, reportFile } from '#cms/reach/reports/files/report-files.ts';
import { loadReport } from '#cms/reach/reports/load-report.ts';
import { reportPlace } from '#cms/reach/reports/report-place.ts';
import { seedReferenceData } from '#cms/places/seed-places.ts';

import { publishedBulletin } from '../support/airing-row.ts';
import { PASSWORD, openTestCms, person } from '../support/cms.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { viewsOfYear } from './national-year-views.ts';
import { costOf } from './processor-time.ts';
import { rawRows } from './raw-rows.ts';
import { BULLETIN_MINUTES, YEAR, activitiesOfYear, airingsOfYear, countersOfYear } from './year-rows.ts';

import type { Day } from '#content/model/month.ts';
import type { Report } from '#cms/reach/reports/report.ts';
import type { Row } from './year-rows.ts';

/** Measures one database; started by national-year.ts. */
const ROWS = Number(process.env.BENCH_ROWS ?? 250_000);
/** Of a year of 2.5 million rows; counters of pages shrink with them. */
const SHARE = ROWS / 2_500_000;
const TODAY = `${YEAR}-12-31` as Day;
const PERIODS = [`${YEAR}-10`, `${YEAR}-Q3`, `${YEAR}-H2`, YEAR];
const ROUNDS = 3;
const MOST_VIEW_MILLISECONDS = 1_000;
const MOST_REPORT_SECONDS = 60;
const MOST_MEGABYTES = 500;
const run = promisify(execFile);
const print = (line: string) => process.stdout.write(`> ${line}\n`);
let isMissed = false;

const cms = await openTestCms();
const { payload, dataDir } = cms;
const isSqlite = payload.db.name !== 'mongoose';
await seedReferenceData(payload);
await seedPlans(payload, YEAR);
for (let month = 1; month <= 12; month += 1)
	await publishedBulletin(payload, { month: `${YEAR}-${String(month).padStart(2, '0')}`, minutes: BULLETIN_MINUTES });
const { docs: communes } = await payload.find({
	collection: 'communes',
	pagination: false,
	depth: 0,
	select: { code: true, province: true, languages: true },
});
// three that end in the middle of a month
for (const { id } of communes.slice(100, 103))
	await payload.update({ collection: 'communes', id, data: { validTo: `${YEAR}-08-15` } });
const lines = join(dataDir, 'rows.ndjson');
await fill();
await recountByCommand();

const administrator = await person(payload, { roles: ['administrator'] });
const manager = await person(payload, { roles: ['manager'] });
const officer = await person(payload, { roles: ['officer'], province: '12' });
await views();
await reports();
await cms.close();
process.exit(isMissed ? 1 : 0);

async function fill(): Promise<void> {
	const began = performance.now();
	const raw = rawRows(payload, dataDir);
	const copy = isSqlite ? undefined : createWriteStream(lines);
	const put = async (collection: 'airings' | 'activities', row: Row) => {
		await raw.put(collection, row);
		if (copy && !copy.write(`${JSON.stringify({ table: collection, ...row })}\n`)) await once(copy, 'drain');
	};
	let [airings, activities, counters] = [0, 0, 0];
	for (const [index, commune] of communes.entries()) {
		const about = { code: commune.code, province: commune.province, languages: commune.languages ?? [] };
		const share = (of: number, done: number) => Math.round(((index + 1) * of) / communes.length) - done;
		for (const row of airingsOfYear(about, share(ROWS * 0.8, airings))) {
			await put('airings', row);
			airings += 1;
		}
		for (const row of activitiesOfYear(about, share(ROWS * 0.2, activities))) {
			await put('activities', row);
			activities += 1;
		}
	}
	const plain = communes.map(({ code, province }) => ({ code, province, languages: [] }));
	const tags = languages.map(({ tag }) => tag);
	for (const row of countersOfYear({ events: 50_000_000, rows: 1_500_000 * SHARE }, plain, tags)) {
		await raw.put('reach-daily', row);
		counters += 1;
	}
	await raw.close();
	if (copy) {
		const { docs } = await payload.find({ collection: 'communes', pagination: false, depth: 0 });
		for (const doc of docs) copy.write(`${JSON.stringify({ table: 'communes', ...doc })}\n`);
		copy.end();
		await once(copy, 'finish');
	}
	print(
		`${airings} airings, ${activities} activities of ${communes.length} communes, 50 million events in ${counters} counters: made in ${seconds(began)} s`,
	);
}

async function recountByCommand(): Promise<void> {
	const mended = await costOf([process.execPath, 'cms/commands/recount.ts', '--mend']);
	print(
		`npm run recount -- --mend: ${mended.wallSeconds.toFixed(1)} s, ${mended.largestMegabytes} MB; ${mended.stdout.trim().split('\n').at(-1)}`,
	);
}

async function views(): Promise<void> {
	const gate = await openGatedCms(payload, dataDir);
	const { token } = await payload.login({
		collection: 'users',
		data: { email: manager.email, password: PASSWORD },
	});
	const asked = (path: string) => async () => {
		const answer = await fetch(`${gate.url}/api/${path}`, { headers: { authorization: `JWT ${token}` } });
		if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
		await answer.arrayBuffer();
	};
	const commune = communes[1_000]?.code ?? '';
	const all = viewsOfYear({ payload, administrator, manager, officer, commune, today: TODAY, reportOf, asked });
	for (const [name, view] of all) {
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			const began = performance.now();
			await view();
			times.push(performance.now() - began);
		}
		const [first = 0, ...others] = times;
		const again = Math.min(...others);
		// a report has its own limit, on a page too
		const isSlow = again > (name.startsWith('Báo cáo') ? MOST_REPORT_SECONDS * 1_000 : MOST_VIEW_MILLISECONDS);
		isMissed ||= isSlow;
		print(`${name}: ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms${isSlow ? ' MISSED' : ''}`);
	}
	await gate.stop();
}

async function reportOf(code: string, text: string): Promise<Report> {
	const [place, period] = [await reportPlace(payload, code), parsePeriod(text)];
	if (!place || !period) throw new Error(`There is no report ${code}/${text}.`);
	return loadReport(payload, { place, period, today: TODAY });
}

async function reports(): Promise<void> {
	const questions = ['00', '12', communes[1_000]?.code ?? '', communes[101]?.code ?? ''].flatMap((place) =>
		PERIODS.map((period) => `${place}/${period}`),
	);
	const began = performance.now();
	const source = isSqlite ? ['--sqlite', join(dataDir, 'cms.sqlite')] : ['--lines', lines];
	const script = ['test/support/official_figures.py', ...source, '--today', TODAY, ...questions];
	const recounted = JSON.parse((await run('python3', script, { maxBuffer: 1e9 })).stdout) as Record<string, Recounted>;
	print(`recount of the raw rows by Python: ${seconds(began)} s`);
	for (const question of questions) await compared(question, recounted[question]);
	for (const question of questions.slice(0, 8)) await reportByCommand(question);
}

interface Recounted {
	readonly figures: Readonly<Record<string, number | null>>;
	readonly of: Readonly<Record<string, number>>;
	readonly units: Readonly<Record<string, readonly [airings: number, hundredths: number, plays: number]>>;
}

/** Each figure beside that of the other program, and all formats twice: the same bytes. */
async function compared(question: string, recounted: Recounted | undefined): Promise<void> {
	const [code = '', text = ''] = question.split('/');
	const began = performance.now();
	const report = await reportOf(code, text);
	const files: Buffer[] = [];
	for (const format of REPORT_FORMATS) files.push(await reportFile(report, format, 'https://example.org'));
	const took = seconds(began);
	const again = await reportOf(code, text);
	let same = 0;
	for (const [index, format] of REPORT_FORMATS.entries())
		if (Buffer.compare(files[index]!, await reportFile(again, format, 'https://example.org')) === 0) same += 1;
	const wrong = Object.entries(recounted?.figures ?? {}).filter(
		([name, value]) => (report.indicators.find((one) => one.code === name)?.value ?? null) !== value,
	);
	const wrongOf = Object.entries(recounted?.of ?? {}).filter(
		([name, value]) => report.indicators.find((one) => one.code === name)?.of !== value,
	);
	const units = code.length === 5 ? [] : report.units.filter(({ airings }) => airings > 0);
	const wrongUnits = units.filter(({ code: unit, airings, minuteHundredths, plays }) => {
		const expected = recounted?.units[unit];
		return JSON.stringify(expected) !== JSON.stringify([airings, minuteHundredths, plays]);
	});
	const isWrong =
		!recounted ||
		wrong.length + wrongOf.length + wrongUnits.length > 0 ||
		same !== REPORT_FORMATS.length ||
		(code.length < 5 && units.length !== Object.keys(recounted.units).length);
	isMissed ||= isWrong;
	print(
		`report ${question}: ${took} s in all formats, ${Object.keys(recounted?.figures ?? {}).length} figures and ${units.length} lines as recounted${isWrong ? ` WRONG ${JSON.stringify([wrong, wrongOf, wrongUnits.slice(0, 2), same])}` : ''}`,
	);
}

async function reportByCommand(question: string): Promise<void> {
	const [code = '', period = ''] = question.split('/');
	const out = join(dataDir, 'bao-cao');
	await mkdir(out, { recursive: true });
	const place = code === '00' ? [] : ['--province', code];
	const cost = await costOf([process.execPath, 'cms/commands/report.ts', ...place, '--period', period, '--out', out]);
	await rm(out, { recursive: true });
	const isHeavy = cost.wallSeconds > MOST_REPORT_SECONDS || cost.largestMegabytes > MOST_MEGABYTES;
	isMissed ||= isHeavy;
	print(
		`npm run report ${question}: ${cost.wallSeconds.toFixed(1)} s with the start of the CMS, ${cost.largestMegabytes} MB${isHeavy ? ' MISSED' : ''}`,
	);
}

function seconds(began: number): string {
	return ((performance.now() - began) / 1_000).toFixed(1);
}
