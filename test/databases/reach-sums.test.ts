import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { effectiveAirings } from '#content/model/airing-groups.ts';
import { batchSchema } from '#content/model/batch.ts';
import { reasonsOfDay } from '#content/model/declaration-rules.ts';

import { airingRow, publishedBulletin } from '../support/airing-row.ts';
import { databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';
import { recountedBySql } from '../support/recount.ts';
import { randomNumbers } from '../support/random-numbers.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { Days, ReachSums } from '#cms/reach/sums-interface.ts';
import type { StoredEntry } from '#cms/reach/declared-entry.ts';
import type { NewAiring } from '#cms/reach/write-rows.ts';

const run = promisify(execFile);
const python = (process.env.PATH ?? '')
	.split(delimiter)
	.map((folder) => join(folder, 'python3'))
	.find((file) => existsSync(file));

const random = randomNumbers(20_261_126);
const oneOf = <Value>(values: readonly Value[]): Value => values[random(values.length)]!;

const day = () => `2026-${oneOf(['09', '10', '11'])}-${String(1 + random(30)).padStart(2, '0')}`;
type Declared = Omit<NewAiring, 'replaces' | 'isWithdrawal' | 'reasons' | 'verdict'> &
	Pick<StoredEntry, 'replaces' | 'isWithdrawal' | 'reasons' | 'verdict'>;
const airings: Declared[] = [];
for (let index = 0; index < 3_000; index += 1) {
	const earlier = index > 100 && random(8) === 0 ? airings[random(index)] : undefined;
	const province = earlier?.province ?? oneOf(['12', '46', '96'] as const);
	airings.push({
		clientId: `airing-${index}`,
		commune: earlier?.commune ?? `${province}${String(random(120)).padStart(3, '0')}`,
		province,
		month: oneOf(['2026-10', '2026-11']),
		language: 'vi',
		day: day(),
		slot: oneOf(['05:00', '11:00', '17:00']),
		channel: 'loudspeaker',
		minutes: oneOf([0.1, 0.2, 7, 12.5, 33]),
		plays: 1,
		confidence: oneOf(['A', 'B', 'C', 'D'] as const),
		isPlausible: true,
		replaces: earlier?.clientId ?? null,
		isWithdrawal: earlier !== undefined && random(3) === 0,
		reasons: oneOf(['', '', '', 'no_clusters']),
		verdict: oneOf([null, null, 'accepted', 'rejected'] as const),
		loggedAt: `2026-11-20T${10 + random(10)}:30:00.000Z`,
		receivedAt: '2026-11-21T01:00:00.000Z',
	});
}
const counters = [
	...new Map(
		Array.from({ length: 2_000 }, () => {
			const kind = oneOf(['view', 'started', 'bundle', 'q50'] as const);
			const subject = kind === 'bundle' ? `${oneOf(['2026-10', '2026-11'])}/0${1000 + random(50)}` : 'goi-111';
			const counter = { day: day() as Day, kind, language: 'vi', subject, province: '12', count: 1 + random(9) };
			return [`${counter.day} ${kind} ${subject}`, counter] as const;
		}),
	).values(),
];
// the recount goes its own way: all that stands, then day by day, then what is asked about
const effective = effectiveAirings(airings);
const dayReasons = new Map(
	[
		...Map.groupBy(
			effective.filter(({ verdict }) => verdict !== 'rejected'),
			({ commune, day: of }) => `${commune} ${of}`,
		).values(),
	].flatMap((rows) => [...reasonsOfDay(rows)]),
);
const isDoubtful = (one: Declared) => one.reasons !== '' || dayReasons.has(one.clientId);
const standing = effective.filter((one) => (isDoubtful(one) ? one.verdict === 'accepted' : one.verdict !== 'rejected'));
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

	describe('monthly sums', () => {
		const stored = async () =>
			(await payload.find({ collection: 'reach-monthly', pagination: false, sort: 'key' })).docs.flatMap(
				({ id: _id, newest: _newest, month: _m, province: _p, commune: _c, kind: _k, ...line }) => {
					const { language: _l, channel: _ch, bundle: _b, letters: _le, ...counts } = line;
					// what moved away leaves an empty line
					return counts.entries === 0 ? [] : [counts];
				},
			);
		const rows = async () => ({
			airings: (await payload.find({ collection: 'airings', pagination: false })).docs,
			activities: (await payload.find({ collection: 'activities', pagination: false })).docs,
		});
		const inOrder = (lines: readonly { readonly key?: unknown }[]) =>
			lines.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1));
		const expectRecounted = async () => {
			const lines = await stored();
			expect(inOrder(lines)).toEqual(inOrder(recountedBySql(await rows())));
			return lines.length;
		};

		test('are those that a script counts from the rows', async () => {
			expect(await expectRecounted()).toBeGreaterThan(100);
		});

		test('stay so through batches, corrections, withdrawals, answers of officers and activities', async () => {
			const { seedReferenceData } = await import('#cms/places/seed-places.ts');
			const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
			const { decideAiring } = await import('#cms/reach/decide-airing.ts');
			await seedReferenceData(payload);
			await publishedBulletin(payload, { month: '2026-11', minutes: 11 });
			const officer = await person(payload, { roles: ['officer'] });
			const known: ReturnType<typeof airingRow>[] = [];
			for (let round = 0; round < 12; round += 1) {
				const batch = Array.from({ length: 25 }, () => {
					const earlier = known.length > 0 && random(3) === 0 ? oneOf(known) : undefined;
					const row = {
						...airingRow(earlier?.commune ?? oneOf(['03388', '03390', '03394', '19774'])),
						day: oneOf(['2026-10-30', '2026-11-02', '2026-11-20']),
						slot: oneOf(['05:00', '11:00', '17:00']),
						minutes: oneOf([3.335, 11, 22, 240]),
						clustersWorking: oneOf([0, 4, 90]),
						replaces: (earlier?.clientId ?? null) as never,
						isWithdrawal: earlier !== undefined && random(2) === 0,
						loggedAt: `2026-11-20T${10 + random(10)}:30:00.000Z`,
					};
					known.push(row);
					return row;
				});
				const sent = batchSchema.parse({ id: crypto.randomUUID(), edge: 'e', counters: [], airings: batch });
				await takeBatch(await createLocalReq({}, payload), sent);
				await takeBatch(await createLocalReq({}, payload), sent);
				const { docs } = await payload.find({
					collection: 'airings',
					where: { isWaiting: { equals: true } },
					limit: 3,
				});
				for (const doc of docs) {
					const req = await createLocalReq({ user: officer }, payload);
					const verdict = oneOf(['accepted', 'rejected'] as const);
					await decideAiring(req, doc, { verdict, note: 'Đã gọi xã.', expects: doc.verdict ?? null });
				}
				const { id } = await payload.create({ collection: 'activities', data: anActivity() as never, depth: 0 });
				if (random(2) === 0)
					await payload.update({ collection: 'activities', id, data: { isWithdrawn: true }, depth: 0 });
				else await payload.update({ collection: 'activities', id, data: anActivity() as never, depth: 0 });
			}
			expect(await expectRecounted()).toBeGreaterThan(100);
		});

		test('know what a bulletin speaks of; an upgrade tells it of rows of before, and adds them up', async () => {
			const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
			const { sumStoredAirings } = await import('#cms/system/upgrades/sum-stored-airings.ts');
			const { message } = await messageInVietnamese(payload, { key: 'goi-111' });
			await payload.update({ collection: 'messages', id: message.id, data: { legalContent: ['dd', 'a'] } });
			await publishedBulletin(payload, { month: '2026-09', minutes: 11 });
			const { docs } = await payload.find({ collection: 'editions', where: { month: { equals: '2026-09' } } });
			await payload.db.updateOne({ collection: 'editions', id: docs[0]!.id, data: { messages: [message.id] } });
			const instant = '2026-09-21T01:00:00Z';
			const row = {
				...airingRow('03388'),
				month: '2026-09',
				day: '2026-09-20',
				loggedAt: instant,
				receivedAt: instant,
			};
			const batch = batchSchema.parse({ id: crypto.randomUUID(), edge: 'e', counters: [], airings: [row] });
			await takeBatch(await createLocalReq({}, payload), batch);
			// activities of other tests may speak of the same letters
			const ofAirings = { and: [{ letters: { equals: 'a dd' } }, { kind: { equals: 'airing' } }] };
			const ofLetters = async () =>
				(await payload.find({ collection: 'reach-monthly', where: ofAirings })).docs.map(
					({ key, airings: count, minuteHundredths }) => [key, count, minuteHundredths],
				);
			const expected = [['2026-09/12/03388/airing/vi/loudspeaker/2026-09/a dd', 1, 1_200]];
			expect(await ofLetters()).toEqual(expected);
			await payload.db.updateMany({ collection: 'airings', where: {}, data: { letters: '' } });
			await payload.db.deleteMany({ collection: 'reach-monthly', where: {} });
			await sumStoredAirings.run(payload);
			expect(await ofLetters()).toEqual(expected);
			await expectRecounted();
			await sumStoredAirings.run(payload);
			await expectRecounted();
		}, 180_000);

		test('an activity that cannot be stored changes nothing', async () => {
			const before = await stored();
			const wrong = { ...anActivity(), units: 0, commune: '99999' };
			await expect(payload.create({ collection: 'activities', data: wrong as never })).rejects.toThrow();
			await payload.update({
				collection: 'activities',
				where: { day: { greater_than: '2000-01-01' } },
				data: { women: 90_000, people: 1, kind: 'conference' },
			});
			expect(await stored()).toEqual(before);
		});

		test('a recount finds a line that is wrong, one that is missing and one too many, and mends them', async () => {
			const { recount } = await import('#cms/reach/monthly/recount.ts');
			expect((await recount(payload, { mends: false })).wrong).toEqual([]);
			const { docs } = await payload.find({
				collection: 'reach-monthly',
				where: { airings: { greater_than: 0 } },
				limit: 2,
			});
			const [wrong, missing] = docs;
			const { id: _id, ...copy } = wrong!;
			await payload.create({ collection: 'reach-monthly', data: { ...copy, key: `${copy.key}-x`, letters: 'a b x' } });
			await payload.update({ collection: 'reach-monthly', id: wrong!.id, data: { airings: 4_711 } });
			await payload.delete({ collection: 'reach-monthly', id: missing!.id });
			const found = await recount(payload, { mends: false });
			expect(found.wrong).toHaveLength(3);
			expect((await recount(payload, { mends: true })).wrong).toHaveLength(3);
			expect(
				(await recount(payload, { mends: false })).wrong.filter(({ stored: line }) => line?.letters !== 'a b x'),
			).toEqual([]);
			await payload.delete({ collection: 'reach-monthly', where: { letters: { equals: 'a b x' } } });
			await expectRecounted();
		});
	});
});

const anActivity = () => {
	const kind = oneOf(['face-session', 'leaflet', 'training', 'banner'] as const);
	return {
		kind,
		day: oneOf(['2026-10-20', '2026-11-05', '2026-11-20']),
		province: '12',
		commune: oneOf(['', '03388', '03390']),
		units: 1 + random(30),
		people: kind === 'face-session' || kind === 'training' ? random(80) : null,
		saysA: random(2) === 0,
		saysDd: random(2) === 0,
		evidence: oneOf(['none', 'photo']),
	};
};
