import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { filesNamedIn } from '#content/lib/media-files.ts';

import { cmsSettings } from '../foundation/settings.ts';
import { lastSnapshot } from './last-release.ts';

import type { NamedFile } from '#content/lib/media-files.ts';

export const storedPath = ({ key, extension }: NamedFile): string =>
	join(cmsSettings().dataDir, 'media', key.slice(0, 2), key.slice(2, 4), `${key}.${extension}`);

export const OTHER_BYTES = 'nội dung đã khác lúc phát hành';

/** Vietnamese; undefined: the file is as it was published. */
export async function faultOfMedia(file: NamedFile): Promise<string | undefined> {
	const hash = createHash('sha256');
	try {
		await pipeline(createReadStream(storedPath(file)), hash);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'không còn trên ổ đĩa';
		return `ổ đĩa không đọc được (${(error as Error).message})`;
	}
	return hash.digest('hex') === file.sha256 ? undefined : OTHER_BYTES;
}

/** Reads every file of the release that serves; changes nothing. */
export async function faultsOfServedMedia(): Promise<{
	readonly files: number;
	readonly faults: readonly { readonly file: string; readonly reason: string }[];
}> {
	const snapshot = await lastSnapshot();
	const files = snapshot ? filesNamedIn(snapshot) : [];
	const faults: { file: string; reason: string }[] = [];
	for (const file of files) {
		const reason = await faultOfMedia(file);
		if (reason) faults.push({ file: `${file.key}.${file.extension}`, reason });
	}
	return { files: files.length, faults };
}
