import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { mediaPath } from './media-files.ts';
import { mediaNamed } from './release-exchange.ts';
import { readFileList } from './release-files.ts';
import { pointedRelease } from './release-folder.ts';

import type { FilesAsked } from './release-exchange.ts';
import type { ReleaseFiles } from './release-files.ts';

/** The release that a data folder serves; undefined: none, or one of an older version that has no list of files. */
export async function servedRelease(dataDir: string): Promise<ReleaseFiles | undefined> {
	const releases = join(dataDir, 'releases');
	const release = await pointedRelease(releases);
	return release === undefined ? undefined : readFileList(join(releases, release));
}

/** Bytes to be sent, with their number known before. */
export interface Bytes {
	readonly bytes: number;
	/** From `start` to `end`, both included. */
	read(start: number, end: number): AsyncIterable<Buffer>;
}

/**
 * Files of a release, one after the other in the order asked for.
 *
 * @returns undefined when the release, or one of them, is not here
 */
export async function filesOfRelease(dataDir: string, { release, hashes }: FilesAsked): Promise<Bytes | undefined> {
	const folder = join(dataDir, 'releases', release);
	const list = await readFileList(folder);
	const byHash = new Map(Object.entries(list?.files ?? {}).map(([path, file]) => [file.sha256, { path, ...file }]));
	const files = hashes.flatMap((hash) => byHash.get(hash) ?? []);
	if (files.length < hashes.length) return undefined;
	return {
		bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		async *read() {
			for (const { path } of files) yield* createReadStream(join(folder, path)) as AsyncIterable<Buffer>;
		},
	};
}

/** A media file by `<key>.<ext>`; undefined: not here. */
export async function mediaBytes(dataDir: string, name: string): Promise<Bytes | undefined> {
	const named = mediaNamed(name);
	if (!named) return undefined;
	const path = mediaPath(join(dataDir, 'media'), named);
	const found = await stat(path).catch(() => undefined);
	if (!found?.isFile()) return undefined;
	return { bytes: found.size, read: (start, end) => createReadStream(path, { start, end }) as AsyncIterable<Buffer> };
}
