import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';
import { dayAt } from '#content/model/month.ts';
import { parsePeriod } from '#content/model/report-period.ts';

import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { REPORT_FORMATS, fileName, reportFile } from '../reach/reports/files/report-files.ts';
import { loadReport } from '../reach/reports/load-report.ts';
import { reportPlace } from '../reach/reports/report-place.ts';

import type { ExitCode } from '#content/lib/run-command.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';

const USAGE = `npm run report -- --period PERIOD --out DIR [--province 12 | --commune 03388] [--format xlsx]
  PERIOD    2026-11 (month), 2026-Q4 (quarter), 2026-H2 (six months), 2026 (year)
  without --province and --commune: the whole country; without --format: ${REPORT_FORMATS.join(', ')}`;

const wronglyCalled = (problem: string): 2 => {
	process.stderr.write(`${problem}\n${USAGE}\n`);
	return 2;
};

async function main(args: readonly string[]): Promise<ExitCode> {
	const given = readArguments(args);
	if (typeof given === 'string') return wronglyCalled(given);
	if (given.help === true) {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	const period = parsePeriod(given.period ?? '');
	if (!period) return wronglyCalled(`"${given.period ?? ''}" is no period.`);
	if (!given.out) return wronglyCalled('--out names the folder to write into.');
	const formats = REPORT_FORMATS.filter((format) => given.format === undefined || given.format === format);
	if (formats.length === 0) return wronglyCalled(`"${given.format ?? ''}" is no format.`);
	return writeReport({ code: given.commune ?? given.province ?? '00', period, formats, folder: resolve(given.out) });
}

function readArguments(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				province: { type: 'string' },
				commune: { type: 'string' },
				period: { type: 'string' },
				out: { type: 'string' },
				format: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
			},
		}).values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

async function writeReport({
	code,
	period,
	formats,
	folder,
}: {
	code: string;
	period: ReportPeriod;
	formats: readonly (typeof REPORT_FORMATS)[number][];
	folder: string;
}): Promise<ExitCode> {
	const payload = await openCms();
	try {
		const place = await reportPlace(payload, code);
		if (!place) return wronglyCalled(`There is no province or commune with the code "${code}".`);
		const report = await loadReport(payload, { place, period, today: dayAt(new Date()) });
		await mkdir(folder, { recursive: true });
		for (const format of formats) {
			const file = join(folder, fileName(report, format));
			await writeFile(file, await reportFile(report, format, cmsSettings().cmsUrl));
			process.stdout.write(`${file}\n`);
		}
		return 0;
	} finally {
		await closeCms(payload);
	}
}

await runCommand(() => main(process.argv.slice(2)));
