import { join } from 'node:path';

import { s3Store } from '#content/lib/storage/s3-store.ts';

import { cachedMedia } from './media-cache.ts';
import { mediaFolder } from './media-store.ts';

import type { S3Place } from '#content/lib/storage/storage-url.ts';
import type { MediaStore } from './media-store.ts';

/** What the settings say: the folder, or a bucket whose files are kept in `DATA_DIR/media-cache`. */
export const openMedia = ({
	dataDir,
	storage,
	cacheBytes,
}: {
	dataDir: string;
	storage: S3Place | undefined;
	cacheBytes: number;
}): MediaStore =>
	storage === undefined
		? mediaFolder(dataDir)
		: cachedMedia(s3Store(storage), {
				folder: join(dataDir, 'media-cache'),
				mostBytes: cacheBytes,
				local: mediaFolder(dataDir),
			});
