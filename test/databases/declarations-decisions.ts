import { describe, expect, test } from 'vitest';

import { person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { DeskOfAiring } from '#cms/reach/decision-endpoints.ts';
import type { Declarations } from '../support/declarations.ts';

interface DecisionDesk extends Omit<Declarations, 'dataDir' | 'close'> {
	/** Minutes of the airings of a commune that count. */
	readonly counted: (commune: string) => Promise<readonly number[]>;
	/** How many airings of Lai Châu in November wait for an officer. */
	readonly waiting: () => Promise<number>;
}

/** In the CMS of declarations.test.ts: what an officer decides about a strange airing. */
export function decisionTests(cms: () => DecisionDesk): void {
	describe('when an officer has asked', () => {
		const decided = async (airing: { clientId: string }) =>
			(await cms().payload.find({ collection: 'airings', where: { clientId: { equals: airing.clientId } } })).docs[0]!;

		test('it counts or does not, with who, when and why; the history stays', async () => {
			const { payload, take, freshCommune, row, counted, waiting } = cms();
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
			const { payload, take, freshCommune, row, stored } = cms();
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
			const { payload, take, freshCommune, row, counted } = cms();
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
			const { payload, take, freshCommune, row } = cms();
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
			const { payload, take, freshCommune, row } = cms();
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
}
