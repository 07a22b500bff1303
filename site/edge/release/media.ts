import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { contentTypeOf } from '../routes/content-types.ts';
import { readFileRange } from '../routes/file-range.ts';
import { IMMUTABLE } from '../routes/headers.ts';

import type { MediaFile } from '#content/model/clip.ts';
import type { PaperFile } from '#content/model/material.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { ByteSource } from '../routes/byte-source.ts';

/** A file of the media folder, audio or paper. */
export type StoredFile = Pick<MediaFile | PaperFile, 'key' | 'extension' | 'bytes' | 'sha256'>;

export class MediaMissingError extends ExpectedError {
	override readonly name = 'MediaMissingError';
	readonly code = 'media_missing';
	constructor(key: string, reason: string) {
		super(`Media file ${key} cannot be served: ${reason}. Publish again, or restore the media folder.`);
	}
}

const mediaName = (file: Pick<StoredFile, 'key' | 'extension'>): string => `${file.key}.${file.extension}`;
export const mediaUrl = (file: Pick<StoredFile, 'key' | 'extension'>): string => `/media/${mediaName(file)}`;

/** Where a media file lies: `DATA_DIR/media/ab/cd/<key>.<ext>`. */
export const mediaPath = (dataDir: string, file: Pick<StoredFile, 'key' | 'extension'>): string =>
	join(dataDir, 'media', file.key.slice(0, 2), file.key.slice(2, 4), mediaName(file));

/** Every media file that a snapshot names, by `<key>.<ext>`: nothing else of the folder is ever served. */
export function mediaOf(
	snapshot: Pick<Snapshot, 'editions' | 'messages' | 'materials' | 'spokenNames'>,
): ReadonlyMap<string, StoredFile> {
	const rendered = snapshot.editions.flatMap((edition) => edition.languages);
	const web = [
		...rendered.flatMap((language) => Object.values(language.web)),
		...snapshot.messages.flatMap((message) => message.renditions.flatMap((rendition) => rendition.audio ?? [])),
		...Object.values(snapshot.spokenNames),
	];
	const files: readonly StoredFile[] = [
		...rendered.flatMap((language) => [...language.tracks, language.bulletin]),
		...rendered.flatMap(({ phone = {}, communes = [] }) => [
			...Object.values(phone),
			...communes.flatMap(({ parts }) => parts),
		]),
		...web.flatMap((audio) => [audio.opus, audio.mp3]),
		...snapshot.materials.flatMap(({ file, preview }) => (preview ? [file, preview] : [file])),
	];
	return new Map(files.map((file) => [mediaName(file), file]));
}

/**
 * A media file to be sent.
 *
 * @throws {MediaMissingError} when it is not on disk in the length that the snapshot promises
 */
export async function mediaSource(dataDir: string, file: StoredFile): Promise<ByteSource> {
	const path = mediaPath(dataDir, file);
	await checkLength(path, file);
	return {
		bytes: file.bytes,
		etag: `"${file.sha256}"`,
		type: contentTypeOf(path),
		cacheControl: IMMUTABLE,
		extra: [],
		read: (start, end) => readFileRange(path, start, end),
	};
}

/** @throws {MediaMissingError} */
export async function checkLength(path: string, file: Pick<StoredFile, 'key' | 'bytes'>): Promise<void> {
	const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') throw new MediaMissingError(file.key, 'it is not in the media folder');
		throw error;
	});
	if (found.size !== file.bytes)
		throw new MediaMissingError(file.key, `it has ${found.size} bytes, and ${file.bytes} were published`);
}

/** How many of the files are missing or have the wrong length. */
export async function countMissing(dataDir: string, files: Iterable<StoredFile>): Promise<number> {
	let missing = 0;
	for (const file of files) {
		await checkLength(mediaPath(dataDir, file), file).catch(() => (missing += 1));
	}
	return missing;
}
