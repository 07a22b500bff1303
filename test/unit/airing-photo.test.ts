import { randomBytes } from 'node:crypto';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { plainJpeg } from '#content/lib/plain-jpeg.ts';

import { CAMERA_WORDS, claimingSize, logBookPhoto } from '../support/log-book-photo.ts';

describe('a JPEG without what the camera wrote', () => {
	test('keeps the picture to the last pixel, and nothing of place, time and owner', async () => {
		const sent = await logBookPhoto();
		expect(sent.toString('latin1')).toContain(CAMERA_WORDS);
		const plain = plainJpeg(Buffer.concat([sent, Buffer.from('PK\u0003\u0004 hung on behind')]))!;
		expect([plain.width, plain.height]).toEqual([800, 600]);
		const kept = Buffer.from(plain.bytes);
		expect(kept.toString('latin1')).not.toMatch(/Dao San|Exif|hung on/);
		expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(sent).raw().toBuffer());
		expect((await sharp(kept).metadata()).exif).toBeUndefined();
	});

	test('tells the size that the head claims', async () => {
		const bomb = claimingSize(await logBookPhoto(), { width: 65_000, height: 65_000 });
		expect(plainJpeg(bomb)).toMatchObject({ width: 65_000, height: 65_000 });
	});

	test('is nothing of a PNG, an empty file, half a file, or any bytes; and never fails', async () => {
		const sent = await logBookPhoto();
		const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
			.png()
			.toBuffer();
		for (const wrong of [png, Buffer.alloc(0), sent.subarray(0, 200), sent.subarray(0, -10), sent.subarray(1)])
			expect(plainJpeg(wrong)).toBeUndefined();
		// markers and lengths of any kind
		for (let round = 0; round < 5_000; round += 1) {
			const odd = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(round % 200)]);
			const after = plainJpeg(odd);
			expect(after === undefined || after.bytes.length <= odd.length).toBe(true);
		}
	});
});
