import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { mediaPath } from '#content/lib/media-files.ts';
import { ExpectedError } from '#content/model/errors.ts';

import { readFileRange } from '../routes/file-range.ts';

import type { MediaFile } from '#content/model/clip.ts';
import type { PaperFile } from '#content/model/material.ts';

/** A file of the media storage, audio or paper. */
export type StoredFile = Pick<MediaFile | PaperFile, 'key' | 'extension' | 'bytes' | 'sha256'>;

export class MediaMissingError extends ExpectedError {
	override readonly name = 'MediaMissingError';
	readonly code = 'media_missing';
	constructor(key: string, reason: string, options?: ErrorOptions) {
		super(`Media file ${key} cannot be served: ${reason}. Publish again, or restore the media folder.`);
		if (options?.cause !== undefined) this.cause = options.cause;
	}
}

/** Where the edge reads media: a folder of this machine, or a bucket through a cache on disk. */
export interface MediaStore {
	/**
	 * Makes sure, before the first byte of an answer, that a file can be sent as it was published.
	 *
	 * @throws {MediaMissingError}
	 */
	ready(file: StoredFile): Promise<void>;
	/** The bytes from `start` to `end`, both included; a chunk is the reader's until it asks for the next. */
	read(file: StoredFile, start: number, end: number): AsyncIterable<Buffer>;
	/** How many of the files could not be sent now. */
	countMissing(files: Iterable<StoredFile>): Promise<number>;
}

/** Where a media file lies on this machine: `DATA_DIR/media/ab/cd/<key>.<ext>`. */
export const servedPath = (dataDir: string, file: Pick<StoredFile, 'key' | 'extension'>): string =>
	mediaPath(join(dataDir, 'media'), file);

/** The media of `DATA_DIR/media`; only lengths are compared, the CMS compares the bytes. */
export function mediaFolder(dataDir: string): MediaStore {
	const ready = async (file: StoredFile): Promise<void> => {
		const found = await stat(servedPath(dataDir, file)).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') throw new MediaMissingError(file.key, 'it is not in the media folder');
			throw error;
		});
		if (found.size !== file.bytes)
			throw new MediaMissingError(file.key, `it has ${found.size} bytes, and ${file.bytes} were published`);
	};
	return {
		ready,
		read: (file, start, end) => readFileRange(servedPath(dataDir, file), start, end),
		countMissing: async (files) => {
			let missing = 0;
			for (const file of files) await ready(file).catch(() => (missing += 1));
			return missing;
		},
	};
}
