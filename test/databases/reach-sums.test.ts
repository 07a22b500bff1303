import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { airings, counters, effective, isDoubtful, standing } from '../support/summed-rows.ts';
import { monthlySumTests } from './reach-sums-monthly.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { Days, ReachSums } from '#cms/reach/sums-interface.ts';

const run = promisify(execFile);
const python = (process.env.PATH ?? '')
	.split(delimiter)
	.map((folder) => join(folder, 'python3'))
	.find((file) => existsSync(file));

const november: Days = { from: '2026-11-01' as Day, to: '2026-11-31' as Day };
const ofNovember = { from: '2026-11' as Month, to: '2026-11' as Month };
const isIn = ({ from, to }: Days, one: { day: string }) => one.day >= from && one.day <= to;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.skipIf(isDatabaseMissing)(`sums of airings and counters on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let sums: ReachSums;
	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { addToCounters, insertAirings } = await import('#cms/reach/write-rows.ts');
		const { settledStates } = await import('#cms/reach/settle-entries.ts');
		const { reachSums } = await import('#cms/reach/sums.ts');
		sums = reachSums(payload);
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		const unsettled = { root: '', isEffective: false, isCounted: false, isWaiting: false };
		const states = settledStates(
			airings.map((one) => ({ ...one, ...unsettled })),
			[],
		);
		await insertAirings(
			req,
			airings.map((one) => ({ ...one, ...states.get(one.clientId) })),
		);
		await addToCounters(req, counters);
		await commitTransaction(req);
	});
	afterAll(() => close());

	test('airings and their communes, by province with confidence, are those of a recount', async () => {
		const recount = Map.groupBy(
			standing.filter((one) => isIn(november, one)),
			({ province }): string => province,
		);
		const found = await sums.airings(ofNovember);
		expect(found).toHaveLength(recount.size);
		for (const { province, airings: count, minuteHundredths, a, b, c, d, communes } of found) {
			const rows = recount.get(province) ?? [];
			expect([province, count]).toEqual([province, rows.length]);
			const byConfidence = ['A', 'B', 'C', 'D'].map((letter) => rows.filter((row) => row.confidence === letter).length);
			expect([a, b, c, d]).toEqual(byConfidence);
			expect(minuteHundredths).toBe(sum(rows.map((row) => Math.round(row.minutes * 100))));
			expect(communes.toSorted()).toEqual([...new Set(rows.map(({ commune }) => commune))].toSorted());
		}
	});

	test('what nobody has asked about is counted apart, by province', async () => {
		const recount = Map.groupBy(
			effective.filter((one) => isIn(november, one) && isDoubtful(one) && one.verdict === null),
			({ province }) => province,
		);
		expect(recount.size).toBe(3);
		expect(await sums.waiting(ofNovember)).toEqual(
			new Map([...recount].map(([province, rows]) => [province, rows.length])),
		);
	});

	test('counters are added up by kind, for the kinds and days asked for', async () => {
		const found = await sums.counters(november, ['view', 'bundle', 'completed']);
		for (const kind of ['view', 'bundle'] as const)
			expect(found.get(kind)).toBe(
				sum(counters.filter((one) => one.kind === kind && isIn(november, one)).map(({ count }) => count)),
			);
		expect([...found.keys()].toSorted()).toEqual(['bundle', 'view']);
	});

	test('downloads of a month are added up by commune, with their last day', async () => {
		const found = await sums.bundles('2026-10' as Month);
		const recount = Map.groupBy(
			counters.filter(({ kind, subject }) => kind === 'bundle' && subject.startsWith('2026-10/')),
			({ subject }) => subject.slice('2026-10/'.length),
		);
		expect(found.size).toBe(recount.size);
		for (const [code, rows] of recount)
			expect(found.get(code)).toEqual({
				count: sum(rows.map(({ count }) => count)),
				lastDay: rows
					.map((row) => row.day)
					.toSorted()
					.at(-1),
			});
	});

	test.skipIf(!python)(
		`figures are those that a Python program counts from what was declared${python ? '' : ' (skipped: there is no python3)'}`,
		async () => {
			const folder = await mkdtemp(join(tmpdir(), 'loa-recount-'));
			const file = join(folder, 'rows.ndjson');
			// what the rules derive is not among them
			const raw = airings.map((one) => JSON.stringify({ table: 'airings', ...one }));
			await writeFile(file, raw.join('\n'));
			const periods = { '2026-11': ['2026-11', '2026-11'], '2026-Q4': ['2026-10', '2026-12'] } as const;
			const questions = ['12', '46', '00'].flatMap((place) =>
				Object.keys(periods).map((period) => `${place}/${period}`),
			);
			const script = ['test/support/official_figures.py', '--lines', file, '--today', '2026-12-31', ...questions];
			const answers = JSON.parse((await run(python!, script)).stdout) as Record<string, { figures: object }>;
			await rm(folder, { recursive: true });
			for (const question of questions) {
				const [place, period] = question.split('/') as [string, keyof typeof periods];
				const [from, to] = periods[period];
				const months = { from: from as Month, to: to as Month };
				const own = (await sums.airings(months)).filter(({ province }) => place === '00' || province === place);
				const waiting = [...(await sums.waiting(months))].filter(([province]) => place === '00' || province === place);
				const total = (name: 'airings' | 'minuteHundredths' | 'a' | 'b' | 'c' | 'd') =>
					sum(own.map((one) => one[name]));
				expect(answers[question]!.figures).toMatchObject({
					airings: total('airings'),
					minutes: total('minuteHundredths') / 100,
					airings_a: total('a'),
					airings_b: total('b'),
					airings_c: total('c'),
					airings_d: total('d'),
					airings_waiting: sum(waiting.map(([, count]) => count)),
				});
				expect(total('airings')).toBeGreaterThan(100);
			}
		},
	);

	test.for([undefined, '46'])('standing airings of a bulletin, in province %s', async (province) => {
		const rows = standing.filter((one) => one.month === '2026-11' && (!province || one.province === province));
		expect(await sums.ofBulletin('2026-11' as Month, province)).toEqual({
			airings: rows.length,
			communes: new Set(rows.map(({ commune }) => commune)).size,
		});
		expect(await sums.ofBulletin('2031-01' as Month, province)).toEqual({ airings: 0, communes: 0 });
	});

	monthlySumTests(() => ({ payload }));
});
