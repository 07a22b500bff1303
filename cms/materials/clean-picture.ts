import { readFile, writeFile } from 'node:fs/promises';

import sharp from 'sharp';

import { kindOfPicture } from './kind-of-picture.ts';

/** More is no photograph: a PNG of 1.1 MB can unpack to 12,000 × 12,000. */
const MOST_PIXELS = 60_000_000;
/** Longest side of what is kept: enough for a printed page, little enough for the CMS to make previews of. */
const LONGEST_SIDE = 4_000;

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);
sharp.concurrency(1);

/**
 * `node cms/materials/clean-picture.ts FILE OUT`: measures a picture by its header, then writes it upright, at most
 * 4,000 px, without what a camera puts into it (place, time, owner, serial number). Prints `{problem}` or `{format}`.
 */
async function main([file, out]: readonly string[]): Promise<0 | 2> {
	if (!file || !out) return 2;
	process.stdout.write(JSON.stringify(await clean(file, out)));
	return 0;
}

async function clean(file: string, out: string): Promise<{ problem: string } | { format: string }> {
	const bytes = await readFile(file);
	const refusal = kindOfPicture(bytes.subarray(0, 4_096));
	if (refusal) return { problem: refusal };
	try {
		const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (width * height * pages > MOST_PIXELS)
			return {
				problem: `Hình này có ${width} × ${height} điểm ảnh, quá lớn. Hãy lưu lại với cạnh dài nhất 4.000 điểm ảnh rồi tải lên.`,
			};
		const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
			.autoOrient()
			.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
			.toBuffer({ resolveWithObject: true });
		await writeFile(out, data);
		return { format: info.format };
	} catch {
		return { problem: 'Tệp hình này bị hỏng, không mở được. Hãy mở hình, lưu lại thành JPG hoặc PNG rồi tải lên.' };
	}
}

process.exitCode = await main(process.argv.slice(2));
