import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { effectiveAirings } from '#content/model/airing-groups.ts';

import { database, databaseName, isDatabaseMissing } from '../support/cms.ts';
import { openDeclarations } from '../support/declarations.ts';
import { photoTools } from '../support/photo-tools.ts';
import { randomNumbers, shuffled } from '../support/random-numbers.ts';
import { decisionTests } from './declarations-decisions.ts';
import { keptPhotoTests } from './declarations-kept-photos.ts';
import { photoTests } from './declarations-photos.ts';

import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { Months, ReachSums } from '#cms/reach/sums-interface.ts';
import type { Declarations, DeclaredRow as Row } from '../support/declarations.ts';

const always = { from: '2025-01' as Month, to: '2027-12' as Month };
const november = { from: '2026-11' as Month, to: '2026-11' as Month };

describe.skipIf(isDatabaseMissing)(`declarations on ${databaseName}`, () => {
	let payload: Payload;
	let opened: Declarations;
	let sums: ReachSums;
	let take: Declarations['take'];
	let freshCommune: Declarations['freshCommune'];
	let row: Declarations['row'];
	let stored: Declarations['stored'];

	beforeAll(async () => {
		opened = await openDeclarations();
		({ payload, take, freshCommune, row, stored } = opened);
		const { reachSums } = await import('#cms/reach/sums.ts');
		sums = reachSums(payload);
	});
	afterAll(() => opened.close());

	const counted = async (commune: string) =>
		(await stored(commune)).filter(({ isCounted }) => isCounted).map(({ minutes }) => minutes);
	/** In an order of their own: databases give groups in any. */
	const figures = async (months: Months) =>
		(await sums.airings(months))
			.map((sum) => ({ ...sum, communes: sum.communes.toSorted() }))
			.toSorted((one, other) => one.province.localeCompare(other.province));
	const waiting = async () => (await sums.waiting(november)).get('12') ?? 0;

	test('of two corrections that do not know of each other one counts: 55 minutes, not 132', async () => {
		const commune = freshCommune();
		const first = row(commune, { minutes: 44, plays: 4, loggedAt: '2026-11-20T10:00:00Z' });
		const phone = row(commune, { minutes: 33, plays: 3, replaces: first.clientId, loggedAt: '2026-11-20T11:00:00Z' });
		const desk = row(commune, { minutes: 55, plays: 5, replaces: first.clientId, loggedAt: '2026-11-20T12:00:00Z' });
		await take(first);
		await take(desk);
		await take(phone);
		expect(await counted(commune)).toEqual([55]);
		// a withdrawal ends the whole of it, until somebody brings it back
		const ends = row(commune, { replaces: phone.clientId, isWithdrawal: true, loggedAt: '2026-11-20T13:00:00Z' });
		await take(ends);
		expect(await counted(commune)).toEqual([]);
		await take(row(commune, { minutes: 22, plays: 2, replaces: ends.clientId, loggedAt: '2026-11-20T14:00:00Z' }));
		expect(await counted(commune)).toEqual([22]);
		const roots = new Set((await stored(commune)).map(({ root }) => root));
		expect([...roots]).toEqual([first.clientId]);
	});

	test('a correction counts once, though it came before what it corrects, and moves to another day', async () => {
		const commune = freshCommune();
		const first = row(commune);
		const correction = row(commune, { replaces: first.clientId, day: '2026-11-19', loggedAt: '2026-11-20T12:00:00Z' });
		await take(correction);
		await take(row(commune, { day: '2026-11-19', slot: '17:00', loggedAt: '2026-11-20T13:00:00Z', minutes: 12 }));
		await take(first);
		const rows = await stored(commune);
		expect(rows.map(({ day, isCounted, reasons }) => [day, isCounted, reasons])).toEqual(
			[
				['2026-11-20', false, ''],
				['2026-11-19', true, ''],
				['2026-11-19', false, 'same_slot'],
			].toSorted((one, other) => String(one[2]).localeCompare(String(other[2]))),
		);
	});

	test('a correction under another commune’s number changes nothing there', async () => {
		const [mine, strange] = [freshCommune(), freshCommune()];
		const first = row(mine);
		await take(first);
		await take(row(strange, { replaces: first.clientId, isWithdrawal: true, loggedAt: '2026-11-25T00:00:00Z' }));
		expect(await counted(mine)).toEqual([11]);
	});

	test.for([
		[{ day: '2026-10-15' }, 'late_entry bundle_not_yet'],
		[{ day: '2025-01-15' }, 'day_too_old bundle_not_yet'],
		[{ day: '2027-05-01' }, 'future_day bundle_too_old'],
		[{ month: '2026-09' }, 'unknown_bundle'],
		[{ language: 'km' }, 'unknown_bundle'],
		[{ minutes: 240, clustersWorking: 500 }, 'clusters_over_installed minutes_over_slot minutes_too_many'],
		[{ clustersWorking: 0 }, 'no_clusters'],
		[{ minutes: 0.2 }, 'minutes_too_few'],
		[{ receivedAt: '2031-01-01T00:00:00Z' }, 'day_too_old'],
	] as const)('%j is kept, waits for an officer and is in no figure', async ([more, reasons]) => {
		const commune = freshCommune();
		const { docs } = await payload.find({ collection: 'communes', where: { code: { equals: commune } } });
		await payload.db.updateOne({ collection: 'communes', id: docs[0]!.id, data: { clustersInstalled: 9 } });
		const [before, waited] = [await figures(always), await waiting()];
		const strange = row(commune, more);
		await take(strange);
		expect(await stored(commune)).toMatchObject(
			[{ ...more, reasons, isEffective: true, isCounted: false, isWaiting: true }].map(
				({ receivedAt: _at, ...same }: Record<string, unknown>) => same,
			),
		);
		expect(await figures(always)).toEqual(before);
		expect(await waiting()).toBe(waited + (strange.day.startsWith('2026-11') ? 1 : 0));
	});

	decisionTests(() => ({ payload, take, freshCommune, row, stored, counted, waiting }));

	test('in any order, in any batches, of two edges, the figures are those of the rule', async () => {
		const random = randomNumbers(20_261_127);
		const outcomes = new Set<string>();
		const histories = Array.from({ length: 3 }, (_value, which) => {
			const entries: (Partial<Record<keyof Row, unknown>> & { clientId: string; replaces: string | null })[] = [];
			for (let index = 0; index < 25; index += 1) {
				const named = index > 0 && random(4) > 0 ? entries[random(index)]! : undefined;
				entries.push({
					clientId: `0000000${which}-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`,
					replaces: named?.clientId ?? null,
					isWithdrawal: named !== undefined && random(4) === 0,
					minutes: 10 + index / 4,
					slot: `${String(index).padStart(2, '0').replace('24', '00')}:${index === 24 ? '30' : '00'}`,
					day: `2026-11-${String(1 + random(9)).padStart(2, '0')}`,
					loggedAt: `20${String(random(40)).padStart(2, '0')}-11-20T${String(random(24)).padStart(2, '0')}:00:00Z`,
				});
			}
			return entries;
		});
		for (const history of histories) {
			outcomes.clear();
			for (let order = 0; order < 3; order += 1) {
				const commune = freshCommune();
				// ids are unique in the whole country: the same history again is one of its own
				const rename = (id: string) => id.slice(0, -4) + String(order) + id.slice(-3);
				const rows = history.map(({ clientId, replaces, ...more }) =>
					row(commune, { ...more, clientId: rename(clientId), replaces: replaces && rename(replaces) }),
				);
				const sent = shuffled([...rows, ...rows.slice(0, 8)], random);
				while (sent.length > 0) await take(...sent.splice(0, 1 + random(9)));
				const expected = effectiveAirings(rows).map(({ minutes }) => minutes);
				const found = (await stored(commune)).filter(({ isEffective }) => isEffective).map(({ minutes }) => minutes);
				expect(found).toEqual(expected.toSorted((one, other) => one - other));
				expect(await stored(commune)).toHaveLength(rows.length);
				outcomes.add(JSON.stringify(await counted(commune)));
			}
			expect(outcomes.size).toBe(1);
		}
	}, 120_000);

	test('two edges that bring two corrections at once do not make two airings', async () => {
		const commune = freshCommune();
		const first = row(commune);
		await take(first);
		const corrections = [12, 13, 14, 15].map((minutes) =>
			row(commune, { minutes, replaces: first.clientId, loggedAt: `2026-11-20T${minutes}:00:00Z` }),
		);
		// on MongoDB some fail, as the edge's batch does until it is taken
		const sendUntilTaken = async (correction: Row): Promise<void> => {
			for (let trial = 0; trial < 200; trial += 1)
				if (
					await take(correction).then(
						() => true,
						() => false,
					)
				)
					return;
			throw new Error(`The correction ${correction.clientId} was never taken.`);
		};
		await Promise.all(corrections.map(sendUntilTaken));
		expect(await counted(commune)).toEqual([15]);
	});

	test('rows of before the rules are judged once, and none is lost or counted twice', async () => {
		const { insertAirings } = await import('#cms/reach/write-rows.ts');
		const { judgeStoredAirings } = await import('#cms/system/upgrades/judge-stored-airings.ts');
		const commune = freshCommune();
		const first = row(commune);
		const old = [
			first,
			row(commune, { minutes: 12, replaces: first.clientId, loggedAt: '2026-11-20T11:00:00Z' }),
			row(commune, { minutes: 13, replaces: first.clientId, loggedAt: '2026-11-20T12:00:00Z' }),
			row(commune, { minutes: 240, slot: '05:00', clustersWorking: 500 }),
		].map((one) => ({ ...one, province: '12', confidence: 'B', isPlausible: true }));
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		await insertAirings(req, old as never);
		await commitTransaction(req);
		const others = await figures(november);
		expect(await counted(commune)).toEqual([]);
		await judgeStoredAirings.run(payload);
		expect(
			(await stored(commune)).map(({ minutes, root, isCounted, isWaiting }) => [minutes, root, isCounted, isWaiting]),
		).toEqual([
			[11, first.clientId, false, false],
			[12, first.clientId, false, false],
			[13, first.clientId, true, false],
			[240, old[3]!.clientId, false, true],
		]);
		const judged = await figures(november);
		const total = (found: typeof judged) => found.reduce((count, { airings }) => count + airings, 0);
		expect(total(judged)).toBe(total(others) + 1);
		await judgeStoredAirings.run(payload);
		expect(await figures(november)).toEqual(judged);
	});

	test('the public figures say how many wait, and hold none of them', async () => {
		const { publishedReach } = await import('#cms/reach/published-reach.ts');
		const { docs } = await payload.find({
			collection: 'communes',
			pagination: false,
			select: { code: true, province: true },
		});
		const [month] = await publishedReach(payload, {
			now: new Date('2026-11-26T00:00:00Z'),
			monthsKept: 1,
			communes: docs as never,
		});
		const found = month?.provinces.find(({ province }) => province === '12');
		const all = (await payload.find({ collection: 'airings', pagination: false })).docs.filter(({ day }) =>
			day.startsWith('2026-11'),
		);
		expect(found).toMatchObject({
			airings: all.filter(({ isCounted }) => isCounted).length,
			waiting: all.filter(({ isWaiting }) => isWaiting).length,
		});
		expect(found?.waiting).toBeGreaterThan(0);
		expect((await sums.ofBulletin('2026-11' as Month, '12')).airings).toBeGreaterThan(0);
		// one lock of each commune at most, and nothing of it in what waits for a person
		const { countSetAside } = await import('#cms/reach/set-aside.ts');
		expect(await countSetAside({ payload })).toBe(0);
		const locks = await payload.count({ collection: 'payload-kv', where: { key: { like: 'airings-of:' } } });
		expect(locks.totalDocs > 0).toBe(database === 'mongodb');
	});

	const withPhotos = () => ({ ...opened, ...photoTools(opened) });
	photoTests(withPhotos);
	keptPhotoTests(withPhotos);
});
