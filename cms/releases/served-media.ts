import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { filesNamedIn, mediaPath } from '#content/lib/media-files.ts';
import { digestOf } from '#content/lib/storage/digest.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';

import { objectStorage, storedName } from '../foundation/object-storage.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { lastSnapshot } from './last-release.ts';

import type { NamedFile } from '#content/lib/media-files.ts';

export const storedPath = (file: Pick<NamedFile, 'key' | 'extension'>): string =>
	mediaPath(join(cmsSettings().dataDir, 'media'), file);

export const OTHER_BYTES = 'nội dung đã khác lúc phát hành';

/**
 * Vietnamese; undefined: the file is as it was published. What only the bucket holds is looked up there.
 *
 * @param isThorough also reads what lies in the bucket only, byte by byte
 */
export async function faultOfMedia(file: NamedFile, isThorough = false): Promise<string | undefined> {
	const hash = createHash('sha256');
	try {
		await pipeline(createReadStream(storedPath(file)), hash);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return faultInBucket(file, isThorough);
		return `ổ đĩa không đọc được (${(error as Error).message})`;
	}
	return hash.digest('hex') === file.sha256 ? undefined : OTHER_BYTES;
}

async function faultInBucket(file: NamedFile, isThorough: boolean): Promise<string | undefined> {
	const store = objectStorage();
	if (!store) return 'không còn trên ổ đĩa';
	const name = storedName(storedPath(file));
	try {
		const facts = await store.head(name);
		if (!facts) return `không còn trên ổ đĩa và trong kho ${store.place}`;
		if (facts.bytes !== file.bytes) return OTHER_BYTES;
		return isThorough && (await digestOf(store, name)).sha256 !== file.sha256 ? OTHER_BYTES : undefined;
	} catch (error) {
		if (!(error instanceof StorageError)) throw error;
		// of a file that nobody can look at nothing is known; the bucket has a heading of its own in health
		return isThorough ? error.message : undefined;
	}
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
		const reason = await faultOfMedia(file, true);
		if (reason) faults.push({ file: `${file.key}.${file.extension}`, reason });
	}
	return { files: files.length, faults };
}
