import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { ABOLISHED, EVIL_NAME, airings, settled, valueOf } from '../support/report-rows.ts';
import { REPORTS_ADDRESS } from '../support/reports-desk.ts';
import { restAs } from '../support/rest.ts';
import { drillDownTests } from './reports-drill-down.ts';
import { figureTests } from './reports-figures.ts';
import { fileTests } from './reports-files.ts';
import { phoneSurveyTests } from './reports-phone-surveys.ts';
import { spotCheckTests } from './reports-spot-checks.ts';
import { surveyTests } from './reports-survey.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Report } from '#cms/reach/reports/report.ts';
import type { ReportFormat } from '#cms/reach/reports/files/report-files.ts';
import type { ReportsDesk } from '../support/reports-desk.ts';
import type { Rest } from '../support/rest.ts';

const TODAY = '2026-12-10' as Day;

describe.skipIf(isDatabaseMissing)(`reports on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let reportOf: (place: string, period: string) => Promise<Report>;
	let write: (report: Report, format: ReportFormat) => Promise<Buffer>;
	let [officer, manager, stranger] = [] as unknown as Rest[];

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
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
		write = async (report, format) => reportFile(report, format, REPORTS_ADDRESS);
		officer = await restAs(payload, await person(payload, { roles: ['officer'], province: '12' }));
		manager = await restAs(payload, await person(payload, { roles: ['manager'] }));
		stranger = await restAs(payload, await person(payload, { roles: ['translator'] }));
	});
	afterAll(() => close());

	const desk = (): ReportsDesk => ({
		payload,
		reportOf,
		write,
		officer: officer!,
		manager: manager!,
		stranger: stranger!,
	});
	figureTests(desk);
	drillDownTests(desk);
	fileTests(desk);
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
