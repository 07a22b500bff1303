import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { describe, expect, test } from 'vitest';

import { person } from '../support/cms.ts';

import type { PhotoTools } from '../support/photo-tools.ts';

/** In the CMS of declarations.test.ts, after its other tests: what a photo of the log book proves. */
export function photoTests(cms: () => PhotoTools): void {
	describe('a photo of the log book', () => {
		test('makes its airings evidenced, once, and is cleaned of what the camera wrote before it is on disk', async () => {
			const {
				payload,
				dataDir,
				take,
				freshCommune,
				row,
				photoOf,
				sendPhoto,
				confidenceOf,
				photosIn,
				restOf,
				byLetter,
			} = cms();
			const commune = freshCommune();
			const [shown, other] = [row(commune), row(commune, { slot: '05:00', minutes: 12 })];
			await take(shown, other);
			const photo = await photoOf(commune, [shown.clientId]);
			const answers = await Promise.all([sendPhoto(photo), sendPhoto(photo)]);
			expect(answers.map(({ status }) => status)).toEqual([200, 200]);
			expect(await (await sendPhoto(photo)).json()).toEqual({ clientId: photo.clientId, isDuplicate: true });
			expect(await confidenceOf(commune)).toEqual(['A', 'B']);
			expect(await byLetter(commune)).toEqual([[1, 1, 0, 0]]);
			const [kept, ...more] = await photosIn(commune);
			expect(more).toEqual([]);
			expect(kept).toMatchObject({ province: '12', count: 1, isAwaiting: false, isRefused: false });
			const file = await readFile(join(dataDir, 'evidence', `${photo.clientId}.jpg`));
			expect(createHash('sha256').update(file).digest('hex')).toBe(kept!.sha256);
			expect(file.toString('latin1')).not.toMatch(/Dao San|Exif/);
			expect((await sharp(file).metadata()).width).toBe(800);
			// what corrects it is the same airing, whose page the officers have beside it
			const correction = row(commune, { replaces: shown.clientId, minutes: 10, loggedAt: '2026-11-22T10:00:00Z' });
			await take(correction);
			expect(await byLetter(commune)).toEqual([[1, 1, 0, 0]]);
			const decide = async (isRefused: boolean) =>
				(await restOf(['officer'], { province: '12' })).json(`airing-photos/${kept!.id}/decision`, {
					isRefused,
					expects: !isRefused,
					note: 'Trang khác của sổ.',
				});
			await decide(true);
			expect([await byLetter(commune), await confidenceOf(commune)]).toEqual([[[0, 2, 0, 0]], ['B', 'B', 'B']]);
			await decide(false);
			expect(await byLetter(commune)).toEqual([[1, 1, 0, 0]]);
			// unless the commune has said on the telephone that nothing was aired
			await payload.create({
				collection: 'spot-results',
				data: {
					key: `${shown.clientId} 1`,
					airing: shown.clientId,
					month: '2026-11',
					province: '12',
					commune,
					day: shown.day,
					outcome: 'denied',
					confidenceBefore: 'A',
					confidence: 'D',
					sequence: 1,
					who: 'a@example.org',
					at: new Date().toISOString(),
				},
			});
			await take(row(commune, { replaces: correction.clientId, minutes: 11, loggedAt: '2026-11-22T11:00:00Z' }));
			expect(await byLetter(commune)).toEqual([[0, 2, 0, 0]]);
		});

		test('may come before its airings, and names those of its own commune only', async () => {
			const { take, freshCommune, row, photoOf, sendPhoto, confidenceOf, photosIn, byLetter } = cms();
			const [mine, strange] = [freshCommune(), freshCommune()];
			const [late, foreign] = [row(mine), row(strange)];
			await take(foreign);
			expect((await sendPhoto(await photoOf(mine, [late.clientId, foreign.clientId]))).status).toBe(200);
			expect(await photosIn(mine)).toMatchObject([{ isAwaiting: true }]);
			expect(await confidenceOf(strange)).toEqual(['B']);
			await take(late);
			expect(await photosIn(mine)).toMatchObject([{ isAwaiting: false }]);
			expect([await confidenceOf(mine), await byLetter(mine)]).toEqual([['A'], [[1, 0, 0, 0]]]);
			// a correction that came before what it corrects
			const third = freshCommune();
			const first = row(third);
			const second = row(third, { replaces: first.clientId, loggedAt: '2026-11-22T10:00:00Z' });
			await sendPhoto(await photoOf(third, [first.clientId]));
			await take(second);
			await take(first);
			expect([await confidenceOf(third), await byLetter(third)]).toEqual([['A', 'A'], [[1, 0, 0, 0]]]);
		});

		test('that an officer refuses proves nothing; a call on the telephone says more than a photo', async () => {
			const { payload, take, freshCommune, row, photoOf, sendPhoto, confidenceOf, photosIn, restOf, byLetter } = cms();
			const { settleConfidence } = await import('#cms/reach/evidence/photo-confidence.ts');
			const commune = freshCommune();
			const airing = row(commune);
			await take(airing);
			await sendPhoto(await photoOf(commune, [airing.clientId]));
			const { id } = (await photosIn(commune))[0]!;
			const officer = await restOf(['officer'], { province: '12' });
			const decide = (isRefused: boolean, expects: boolean) =>
				officer.json(`airing-photos/${id}/decision`, { isRefused, expects, note: 'Ảnh chụp trang khác.' });
			expect((await decide(true, false)).status).toBe(200);
			expect([await confidenceOf(commune), await byLetter(commune)]).toEqual([['B'], [[0, 1, 0, 0]]]);
			expect((await decide(true, false)).status).toBe(409);
			expect((await decide(false, true)).status).toBe(200);
			expect(await confidenceOf(commune)).toEqual(['A']);
			const call = (outcome: 'denied' | 'unreached', sequence: number) =>
				payload.create({
					collection: 'spot-results',
					data: {
						key: `${airing.clientId} ${sequence}`,
						airing: airing.clientId,
						month: '2026-11',
						province: '12',
						commune,
						day: airing.day,
						outcome,
						confidenceBefore: 'A',
						confidence: 'D',
						sequence,
						who: 'a@example.org',
						at: new Date().toISOString(),
					},
				});
			const settleAnew = async () => {
				const req = await createLocalReq({}, payload);
				await initTransaction(req);
				await settleConfidence(req, { commune, airings: [airing.clientId] });
				await commitTransaction(req);
			};
			await call('denied', 1);
			await settleAnew();
			expect([await confidenceOf(commune), await byLetter(commune)]).toEqual([['D'], [[0, 0, 0, 1]]]);
			await call('unreached', 2);
			await settleAnew();
			expect(await confidenceOf(commune)).toEqual(['A']);
			// asked once more when the photo has been refused: its letter of before the first call does not come back
			expect((await decide(true, false)).status).toBe(200);
			const { writeResult } = await import('#cms/reach/spot-checks/write-result.ts');
			const sample = await payload.create({
				collection: 'spot-samples',
				data: {
					key: '2026-11 12',
					month: '2026-11',
					province: '12',
					seed: '00000001',
					size: 1,
					of: 1,
					airings: [airing.clientId],
					who: 'a@example.org',
					at: new Date().toISOString(),
				},
			});
			const caller = await person(payload, { roles: ['officer'], province: '12' });
			const said = { sample, airing: airing.clientId, outcome: 'unreached', expects: 2 } as const;
			expect(await writeResult(await createLocalReq({ user: caller }, payload), said)).toBeUndefined();
			expect([await confidenceOf(commune), await byLetter(commune)]).toEqual([['B'], [[0, 1, 0, 0]]]);
			expect((await decide(false, true)).status).toBe(200);
			expect(await confidenceOf(commune)).toEqual(['A']);
		});
	});
}
