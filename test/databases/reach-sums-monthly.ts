import { createLocalReq } from 'payload';
import { describe, expect, test } from 'vitest';

import { batchSchema } from '#content/model/batch.ts';

import { airingRow, publishedBulletin } from '../support/airing-row.ts';
import { messageInVietnamese, person } from '../support/cms.ts';
import { recountedBySql } from '../support/recount.ts';
import { oneOf, random } from '../support/summed-rows.ts';

import type { Payload } from 'payload';

/** In the CMS of reach-sums.test.ts: the sums of each month, against those that a script counts from the rows. */
export function monthlySumTests(cms: () => { readonly payload: Payload }): void {
	describe('monthly sums', () => {
		const stored = async () =>
			(await cms().payload.find({ collection: 'reach-monthly', pagination: false, sort: 'key' })).docs.flatMap(
				({ id: _id, newest: _newest, month: _m, province: _p, commune: _c, kind: _k, ...line }) => {
					const { language: _l, channel: _ch, bundle: _b, letters: _le, ...counts } = line;
					// what moved away leaves an empty line
					return counts.entries === 0 ? [] : [counts];
				},
			);
		const rows = async () => ({
			airings: (await cms().payload.find({ collection: 'airings', pagination: false })).docs,
			activities: (await cms().payload.find({ collection: 'activities', pagination: false })).docs,
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
			const { payload } = cms();
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
			const { payload } = cms();
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
			const { payload } = cms();
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
			const { payload } = cms();
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
}

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
