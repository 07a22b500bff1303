import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { effectiveAirings } from '#content/model/airing-groups.ts';

import { database, databaseName, isDatabaseMissing, person } from '../support/cms.ts';
import { openDeclarations } from '../support/declarations.ts';
import { randomNumbers, shuffled } from '../support/random-numbers.ts';
import { restAs } from '../support/rest.ts';

import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { DeskOfAiring } from '#cms/reach/decision-endpoints.ts';
import type { Months, ReachSums } from '#cms/reach/sums-interface.ts';
import type { DeclaredRow as Row, Declarations } from '../support/declarations.ts';

const always = { from: '2025-01' as Month, to: '2027-12' as Month };
const november = { from: '2026-11' as Month, to: '2026-11' as Month };

describe.skipIf(isDatabaseMissing)(`declarations on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let sums: ReachSums;
	let take: Declarations['take'];
	let freshCommune: Declarations['freshCommune'];
	let row: Declarations['row'];
	let stored: Declarations['stored'];

	beforeAll(async () => {
		({ payload, close, take, freshCommune, row, stored } = await openDeclarations());
		const { reachSums } = await import('#cms/reach/sums.ts');
		sums = reachSums(payload);
	});
	afterAll(() => close());

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

	describe('when an officer has asked', () => {
		const decided = async (airing: { clientId: string }) =>
			(await payload.find({ collection: 'airings', where: { clientId: { equals: airing.clientId } } })).docs[0]!;

		test('it counts or does not, with who, when and why; the history stays', async () => {
			const officer = await person(payload, { roles: ['officer'], province: '12' });
			const rest = await restAs(payload, officer);
			const commune = freshCommune();
			const odd = row(commune, { minutes: 50 });
			await take(odd);
			const path = `airings/${(await decided(odd)).id}/decision`;
			const desk = await rest.json<DeskOfAiring>(path);
			expect(desk).toMatchObject({ verdict: null, isCounted: false, refusal: null, history: [] });
			expect(desk.reasons).toEqual(['Số phút quá nhiều so với bản tin và số lượt phát.']);
			expect(desk).toMatchObject({ declared: expect.stringContaining(', 50 phút, '), commune: { code: commune } });
			const waited = await waiting();
			const accepted = { verdict: 'accepted', note: 'Gọi chị Sa: phát bốn lượt.', expects: null };
			expect(await rest.json(path, accepted)).toMatchObject({ status: 200, isCounted: true, verdict: 'accepted' });
			expect([await counted(commune), await waiting()]).toEqual([[50], waited - 1]);
			// a second page that still shows what was
			expect(await rest.json(path, { ...accepted, verdict: 'rejected' })).toMatchObject({ status: 409 });
			expect(await counted(commune)).toEqual([50]);
			const rejected = { verdict: 'rejected', note: 'Gọi lại: ghi nhầm.', expects: 'accepted' };
			const after = await rest.json<DeskOfAiring>(path, rejected);
			expect([after.isCounted, after.history.map(({ verdict, note }) => [verdict, note])]).toEqual([
				false,
				[
					['rejected', 'Gọi lại: ghi nhầm.'],
					['accepted', 'Gọi chị Sa: phát bốn lượt.'],
				],
			]);
			expect(after.history[0]).toMatchObject({ by: officer.email, at: expect.stringMatching(/^20.*Z$/) });
			expect([await counted(commune), await waiting()]).toEqual([[], waited - 1]);
			// the commune corrects it: what is new is judged anew
			await take(row(commune, { replaces: odd.clientId, loggedAt: '2026-11-20T12:00:00Z' }));
			expect(await counted(commune)).toEqual([11]);
			expect(await rest.json(path, { ...accepted, expects: 'rejected' })).toMatchObject({ status: 403 });
		});

		test('of those who decide at once one is written and the others hear of it, while airings of the commune arrive', async () => {
			const rests = await Promise.all(
				[1, 2, 3, 4].map(async () => restAs(payload, await person(payload, { roles: ['officer'], province: '12' }))),
			);
			const commune = freshCommune();
			const odd = row(commune, { minutes: 50 });
			await take(odd);
			const path = `airings/${(await decided(odd)).id}/decision`;
			const arriving = ['05:00', '06:00', '07:00'].map(async (slot) => {
				for (;;)
					if (
						await take(row(commune, { slot, day: '2026-11-18' })).then(
							() => true,
							() => false,
						)
					)
						return;
			});
			const answers = await Promise.all(
				rests.map((who, index) =>
					who.json<{ message?: string }>(path, {
						verdict: index % 2 === 0 ? 'accepted' : 'rejected',
						note: `Người thứ ${index} đã gọi xã.`,
						expects: null,
					}),
				),
			);
			await Promise.all(arriving);
			expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409]);
			for (const { status, message } of answers)
				if (status === 409) expect(message).toContain('Vừa có người khác quyết định lần phát này.');
			const { totalDocs } = await payload.count({
				collection: 'airing-decisions',
				where: { airing: { equals: odd.clientId } },
			});
			expect(totalDocs).toBe(1);
			expect(await stored(commune)).toHaveLength(4);
		}, 60_000);

		test('only an officer of the province decides, with a note, about what is to be asked', async () => {
			const commune = freshCommune();
			const [odd, plain] = [row(commune, { minutes: 50 }), row(commune, { slot: '05:00' })];
			await take(odd, plain);
			const path = `airings/${(await decided(odd)).id}/decision`;
			const body = { verdict: 'accepted', note: 'Đã gọi xã.', expects: null };
			const status = async (
				roles: Parameters<typeof person>[1]['roles'],
				scope: { province?: string } = {},
				asked: object = body,
				where = path,
			) =>
				(await (await restAs(payload, await person(payload, { roles, ...scope }))).ask(where, { body: asked })).status;
			expect(await status(['officer'], { province: '48' })).toBe(404);
			expect(await status(['approver'])).toBe(403);
			expect(await status(['manager'], { province: '12' })).toBe(403);
			expect(await status(['administrator'])).toBe(403);
			expect(await status(['translator'])).toBe(403);
			expect((await (await restAs(payload)).ask(path, { body })).status).toBe(404);
			for (const wrong of [
				{},
				{ ...body, note: '' },
				{ ...body, note: '    ' },
				{ ...body, verdict: 'yes' },
				{ ...body, expects: 1 },
			])
				expect(await status(['officer'], {}, wrong)).toBe(400);
			const fine = `airings/${(await decided(plain)).id}/decision`;
			expect(await status(['officer'], { province: '12' }, body, fine)).toBe(403);
			expect(await status(['officer'], {}, body, 'airings/999999/decision')).toBe(404);
			expect(await counted(commune)).toEqual([11]);
			expect(
				(await payload.count({ collection: 'airing-decisions', where: { commune: { equals: commune } } })).totalDocs,
			).toBe(0);
		});

		test('the start page of an officer of the province names what waits, and nobody else’s does', async () => {
			const { waitingAirings } = await import('#cms/start-page/waiting-airings.ts');
			await take(row(freshCommune(), { clustersWorking: 0 }));
			const of = async (roles: Parameters<typeof person>[1]['roles'], scope: { province?: string } = {}) =>
				waitingAirings(payload, await person(payload, { roles, ...scope }));
			const { totalDocs } = await payload.count({ collection: 'airings', where: { isWaiting: { equals: true } } });
			const mine = await of(['officer'], { province: '12' });
			expect([mine.count, mine.first.length]).toEqual([totalDocs, 5]);
			expect(mine.first[0]).toMatchObject({
				text: expect.stringMatching(/^[^\d,]+, \d\d\/\d\d\/20\d\d \d\d:\d\d$/),
				detail: expect.stringMatching(/\.$/),
				since: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
			});
			expect((await of(['officer'])).count).toBe(totalDocs);
			for (const others of [of(['officer'], { province: '48' }), of(['manager']), of(['administrator'])])
				expect(await others).toEqual({ count: 0, first: [] });
		});

		test('what was called untrue no longer makes another airing doubtful', async () => {
			const rest = await restAs(payload, await person(payload, { roles: ['officer'] }));
			const commune = freshCommune();
			const [wrong, right] = [row(commune, { minutes: 50 }), row(commune, { loggedAt: '2026-11-20T12:00:00Z' })];
			await take(wrong, right);
			expect(await decided(right)).toMatchObject({ reasons: 'same_slot', isWaiting: true });
			const path = `airings/${(await decided(wrong)).id}/decision`;
			await rest.json(path, { verdict: 'rejected', note: 'Không phát.', expects: null });
			expect(await decided(right)).toMatchObject({ reasons: '', isWaiting: false, isCounted: true });
		});
	});

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
});
