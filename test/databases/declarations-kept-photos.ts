import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { claimingSize, logBookPhoto } from '../support/log-book-photo.ts';
import { restAs } from '../support/rest.ts';

import type { PhotoDesk } from '#cms/reach/evidence/photo-endpoints.ts';
import type { PhotoTools } from '../support/photo-tools.ts';

/** In the CMS of declarations.test.ts, after its other tests: who sees a photo, which is none, and how long it stays. */
export function keptPhotoTests(cms: () => PhotoTools): void {
	describe('a photo of the log book', () => {
		test('is seen by officers of the province alone, beside the airing and by its address', async () => {
			const { payload, take, freshCommune, row, stored, photoOf, sendPhoto, photosIn, restOf } = cms();
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

		test('that is none, or claims to be huge, or is of nobody, is refused for good', async () => {
			const { freshCommune, photoOf, sendPhoto, photosIn } = cms();
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
			const { payload, dataDir, take, freshCommune, row, photoOf, sendPhoto, confidenceOf, photosIn, restOf } = cms();
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
}
