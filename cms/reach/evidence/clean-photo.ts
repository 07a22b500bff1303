import { readFile, writeFile } from 'node:fs/promises';

import sharp from 'sharp';

import { LONGEST_PHOTO_SIDE } from '#content/model/photo-limits.ts';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg'] });
sharp.cache(false);
sharp.concurrency(1);

/**
 * `node cms/reach/evidence/clean-photo.ts FILE OUT`: decodes a photo of a log book and encodes it anew, without anything
 * but the picture. Prints `{problem}` or `{bytes}`.
 */
async function main([file, out]: readonly string[]): Promise<0 | 2> {
	if (!file || !out) return 2;
	process.stdout.write(JSON.stringify(await clean(file, out)));
	return 0;
}

/** The size is read of the head before anything is unpacked. */
async function clean(file: string, out: string): Promise<{ problem: string } | { bytes: number }> {
	try {
		const bytes = await readFile(file);
		const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (format !== 'jpeg') return { problem: 'not a JPEG' };
		if (Math.max(width, height) > LONGEST_PHOTO_SIDE)
			return { problem: `${width} × ${height} pixels: a phone sends at most ${LONGEST_PHOTO_SIDE}` };
		const data = await sharp(bytes, { limitInputPixels: LONGEST_PHOTO_SIDE ** 2, failOn: 'error' })
			.autoOrient()
			.jpeg({ quality: 75, mozjpeg: true })
			.toBuffer();
		await writeFile(out, data);
		return { bytes: data.length };
	} catch {
		return { problem: 'a damaged picture' };
	}
}

process.exitCode = await main(process.argv.slice(2));
