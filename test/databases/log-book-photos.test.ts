import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';

import { databaseName, isDatabaseMissing, person } from '../support/cms.ts';
import { openDeclarations } from '../support/declarations.ts';
import { claimingSize, logBookPhoto } from '../support/log-book-photo.ts';
import { restAs } from '../support/rest.ts';

import type { Payload } from 'payload';
import type { PhotoDesk } from '#cms/reach/evidence/photo-endpoints.ts';
import type { Declarations } from '../support/declarations.ts';

describe.skipIf(isDatabaseMissing)(`declarations on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let take: Declarations['take'];
	let freshCommune: Declarations['freshCommune'];
	let row: Declarations['row'];
	let stored: Declarations['stored'];

	beforeAll(async () => {
		({ payload, dataDir, close, take, freshCommune, row, stored } = await openDeclarations());
	});
	afterAll(() => close());

	describe('a photo of the log book', () => {
		const photoOf = async (commune: string, airings: readonly string[], more: object = {}) => ({
			clientId: crypto.randomUUID(),
			commune,
			airings,
			jpeg: (await logBookPhoto()).toString('base64'),
			receivedAt: '2026-11-21T02:00:00.000Z',
			...more,
		});
		const sendPhoto = async (photo: object, secret = process.env.EDGE_SECRET ?? '') => {
			const body = JSON.stringify(photo);
			const signature = signRequest(secret, { method: 'POST', path: '/api/edge/photos', body }, new Date());
			return (await restAs(payload)).ask('edge/photos', { body: photo, headers: { [SIGNATURE_HEADER]: signature } });
		};
		const confidenceOf = async (commune: string) => (await stored(commune)).map(({ confidence }) => confidence);
		const photosIn = async (commune: string) =>
			(await payload.find({ collection: 'airing-photos', where: { commune: { equals: commune } }, sort: 'receivedAt' }))
				.docs;
		const restOf = async (roles: Parameters<typeof person>[1]['roles'], scope: { province?: string } = {}) =>
			restAs(payload, await person(payload, { roles, ...scope }));
		/** Monthly sums by confidence, of one commune. */
		const byLetter = async (commune: string) => {
			const { docs } = await payload.find({ collection: 'reach-monthly', where: { commune: { equals: commune } } });
			return docs.map(({ a, b, c, d }) => [a, b, c, d]);
		};

		test('makes its airings evidenced, once, and is cleaned of what the camera wrote before it is on disk', async () => {
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

		test('is seen by officers of the province alone, beside the airing and by its address', async () => {
			const commune = freshCommune();
			const airing = row(commune);
			await take(airing);
			await sendPhoto(await photoOf(commune, [airing.clientId]));
			const { id } = (await photosIn(commune))[0]!;
			const { id: airingId } = (await stored(commune))[0]!;
			const seen = async (rest: Awaited<ReturnType<typeof restOf>>) => ({
				picture: (await rest.ask(`airing-photos/${id}/picture`)).status,
				desk: (await rest.ask(`airing-photos/${id}/desk`)).status,
				beside: (await rest.json<Partial<PhotoDesk>>(`airings/${airingId}/photos`)).photos?.length ?? 0,
				decision: (
					await rest.ask(`airing-photos/${id}/decision`, { body: { isRefused: true, note: 'Ảnh mờ.', expects: true } })
				).status,
			});
			const officer = await restOf(['officer'], { province: '12' });
			const picture = await officer.ask(`airing-photos/${id}/picture`);
			expect([picture.headers.get('content-type'), (await picture.arrayBuffer()).byteLength > 500]).toEqual([
				'image/jpeg',
				true,
			]);
			expect(await seen(officer)).toEqual({ picture: 200, desk: 200, beside: 1, decision: 409 });
			const nothing = { picture: 404, desk: 404, beside: 0, decision: 404 };
			expect(await seen(await restOf(['officer'], { province: '48' }))).toEqual(nothing);
			for (const roles of [['approver'], ['manager'], ['administrator'], ['translator', 'listener']] as const)
				expect([roles, await seen(await restOf([...roles], { province: '12' }))]).toEqual([roles, nothing]);
			expect(await seen(await restAs(payload))).toEqual(nothing);
		});

		test('that an officer refuses proves nothing; a call on the telephone says more than a photo', async () => {
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

		test('that is none, or claims to be huge, or is of nobody, is refused for good', async () => {
			const commune = freshCommune();
			const jpegOf = (bytes: Buffer) => ({ jpeg: bytes.toString('base64') });
			const small = await logBookPhoto();
			for (const [wrong, status] of [
				[jpegOf(claimingSize(small, { width: 65_000, height: 65_000 })), 422],
				[jpegOf(await logBookPhoto({ width: 1_601, height: 20 })), 422],
				[jpegOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 422],
				[jpegOf(small.subarray(0, 300)), 422],
				[jpegOf(await sharp(small).png().toBuffer()), 422],
				[{ commune: '99999' }, 422],
				[{ airings: ['x'] }, 400],
				[{ jpeg: 'A'.repeat(400_000) }, 400],
				[{ clientId: '../../etc/passwd' }, 400],
			] as const)
				expect([status, (await sendPhoto(await photoOf(commune, [crypto.randomUUID()], wrong))).status]).toEqual([
					status,
					status,
				]);
			expect((await sendPhoto(await photoOf(commune, [crypto.randomUUID()]), 'of somebody else')).status).toBe(401);
			expect(await photosIn(commune)).toEqual([]);
		});

		test('goes with its age and stays proof; a refused one goes after a week, half a one after a day', async () => {
			const { deleteOldPhotos } = await import('#cms/reach/evidence/delete-old-photos.ts');
			const commune = freshCommune();
			const [old, fresh] = [row(commune), row(commune, { slot: '05:00', minutes: 12 })];
			await take(old, fresh);
			const [first, second] = [
				await photoOf(commune, [old.clientId], { receivedAt: '2026-05-01T00:00:00.000Z' }),
				await photoOf(commune, [fresh.clientId]),
			];
			for (const photo of [first, second]) await sendPhoto(photo);
			const half = join(dataDir, 'evidence', `${crypto.randomUUID()}.jpg`);
			await writeFile(half, 'half');
			await utimes(half, new Date(0), new Date(0));
			const there = async (photo: { clientId: string }) =>
				readFile(join(dataDir, 'evidence', `${photo.clientId}.jpg`)).then(
					() => true,
					() => false,
				);
			const now = new Date('2026-11-27T00:00:00Z');
			expect(await deleteOldPhotos(payload, { now, days: 180 })).toBe(1);
			expect([await there(first), await there(second)]).toEqual([false, true]);
			await expect(readFile(half)).rejects.toMatchObject({ code: 'ENOENT' });
			expect(await confidenceOf(commune)).toEqual(['A', 'A']);
			const [gone, stays] = await photosIn(commune);
			expect([gone, stays]).toMatchObject([{ deletedOn: '2026-11-27' }, { deletedOn: '' }]);
			const officer = await restOf(['officer'], { province: '12' });
			expect((await officer.ask(`airing-photos/${gone!.id}/picture`)).status).toBe(410);
			const refused = { isRefused: true, note: 'Lộ mặt người trong ảnh.', expects: false };
			expect((await officer.ask(`airing-photos/${stays!.id}/decision`, { body: refused })).status).toBe(200);
			const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
			expect(await deleteOldPhotos(payload, { now: inDays(6), days: 180 })).toBe(0);
			expect(await deleteOldPhotos(payload, { now: inDays(8), days: 180 })).toBe(1);
			expect(await there(second)).toBe(false);
			// nobody can look at it any more, so it does not become evidence again
			const again = { isRefused: false, note: 'Vẫn là trang đúng.', expects: true };
			expect((await officer.ask(`airing-photos/${stays!.id}/decision`, { body: again })).status).toBe(410);
			expect((await confidenceOf(commune)).toSorted()).toEqual(['A', 'B']);
		});
	});
});
