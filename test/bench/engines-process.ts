import { createLocalReq } from 'payload';

import { loadCoverage } from '#cms/messages/load-coverage.ts';
import { makeSnapshot } from '#cms/releases/make-snapshot.ts';
import { loadMonth } from '#cms/reach/months/load-month.ts';
import { loadReport } from '#cms/reach/reports/load-report.ts';
import { parsePeriod } from '#content/model/report-period.ts';
import { reportPlace } from '#cms/reach/reports/report-place.ts';
import { takeBatch } from '#cms/reach/take-batch-endpoint.ts';
import { seedReferenceData } from '#cms/places/seed-places.ts';
import { batchSchema } from '#content/model/batch.ts';
import { languages } from '#content/languages.ts';

import { addRendition, openTestCms, PASSWORD, person } from '../support/cms.ts';
import { insertManyAirings } from './many-airings.ts';
import { airingRow } from '../support/airing-row.ts';

import type { Day, Month } from '#content/model/month.ts';

/** Measures one database; started by engines.ts. */
const MESSAGES = 40;
const TAGS = languages.slice(0, 10).map(({ tag }) => tag);
const AIRINGS = Number(process.env.BENCH_AIRINGS ?? 20_000);
const ROUNDS = 40;
const MONTH = '2026-11' as Month;

const cms = await openTestCms();
const { payload } = cms;
await seedReferenceData(payload);
const ids: (string | number)[] = [];
const renditions: (string | number)[] = [];
for (let index = 0; index < MESSAGES; index += 1) {
	const about = { role: 'message', loudspeaker: 'fit', sourceVersion: 1, order: index + 1 } as const;
	const { id } = await payload.create({
		collection: 'messages',
		data: { ...about, key: `bai-${index}`, title: `Bài số ${index}` },
		depth: 0,
	});
	ids.push(id);
	for (const language of TAGS) {
		const script = 'Bà con nhớ gọi {{hotline:111}} trước khi đi làm xa.';
		renditions.push((await addRendition(payload, { message: id, language, script, state: 'drafted' })).id);
	}
}
await insertManyAirings(payload, AIRINGS, MONTH);
const officer = await person(payload, { roles: ['officer'] });
const translator = await person(payload, { roles: ['translator'], languages: TAGS });
const { docs: communes } = await payload.find({ collection: 'communes', limit: 40, depth: 0 });

const one = <Value>(values: readonly Value[], round: number): Value => {
	const value = values[round % values.length];
	if (value === undefined) throw new Error('There is nothing to choose from.');
	return value;
};
const asOfficer = { user: officer, overrideAccess: false } as const;

const OPERATIONS: readonly (readonly [name: string, run: (round: number) => Promise<unknown>, rounds?: number])[] = [
	['signing in', () => payload.login({ collection: 'users', data: { email: officer.email, password: PASSWORD } })],
	['a list of 25 messages', () => payload.find({ collection: 'messages', limit: 25, depth: 0, ...asOfficer })],
	[
		'opening a rendition',
		(round) => payload.findByID({ collection: 'renditions', id: one(renditions, round), depth: 1, ...asOfficer }),
	],
	[
		'saving the words of a rendition',
		(round) =>
			payload.update({
				collection: 'renditions',
				id: one(renditions, round * TAGS.length + 1),
				data: { script: `Lần ${round}: bà con gọi {{hotline:111}}.` },
				depth: 0,
				user: translator,
				overrideAccess: false,
			}),
	],
	[
		'saving a message',
		(round) =>
			payload.update({
				collection: 'messages',
				id: one(ids, round),
				data: { title: `Lần ${round}` },
				depth: 0,
				...asOfficer,
			}),
	],
	[
		'the table of languages (40 × 10)',
		() => loadCoverage({ payload }, { month: MONTH, area: '00', commune: '', isWholeLibrary: true }),
	],
	[
		'a list of 25 airings of a province',
		() =>
			payload.find({
				collection: 'airings',
				where: { province: { equals: '12' } },
				limit: 25,
				sort: '-day',
				depth: 0,
				...asOfficer,
			}),
	],
	[
		'a batch of 100 counters and 20 airings',
		async (round) => takeBatch(await createLocalReq({}, payload), batch(round)),
	],
	['the book of a month, one province', () => loadMonth(payload, { month: MONTH, province: '12' })],
	[
		'a report of the country, a quarter',
		async () => {
			const [place, period] = [await reportPlace(payload, '00'), parsePeriod('2026-Q4')];
			if (!place || !period) throw new Error('There is no such report.');
			return loadReport(payload, { place, period, today: '2026-11-28' as Day });
		},
		10,
	],
	[
		'a snapshot for a release',
		() =>
			makeSnapshot(payload, {
				release: '20261128-000000-ab12cd',
				siteUrl: 'http://127.0.0.1:4321',
				now: new Date(),
			}),
		5,
	],
];

for (const [name, run, rounds = ROUNDS] of OPERATIONS) {
	const times: number[] = [];
	for (let round = -2; round < rounds; round += 1) {
		const began = performance.now();
		await run(Math.max(round, 0) + (round < 0 ? 1_000 : 0));
		if (round >= 0) times.push(performance.now() - began);
	}
	const sorted = times.toSorted((left, right) => left - right);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
	process.stdout.write(`> ${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
}
await cms.close();
process.exit(0);

function batch(round: number) {
	return batchSchema.parse({
		id: crypto.randomUUID(),
		edge: 'bench',
		counters: Array.from({ length: 100 }, (_none, index) => ({
			day: '2026-11-20',
			kind: 'view',
			language: 'vi',
			subject: `trang-${index}`,
			province: '12',
			count: 1,
		})),
		airings: Array.from({ length: 20 }, (_none, index) => ({
			...airingRow(one(communes, index).code),
			month: MONTH,
			day: `2026-11-${String(1 + (Math.max(round, 0) % 20)).padStart(2, '0')}`,
		})),
	});
}
