import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { digestOf } from '#content/lib/release-files.ts';

import { servedPath } from '../release/media-store.ts';
import { PullFailedError } from './pull-source.ts';

import type { StoredFile } from '../release/media-store.ts';
import type { PullSource } from './pull-source.ts';

/** What has come of a file so far, beside its place. */
const PART = '.part';

const bytesAt = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0;

/** Files that are not here in the length that was published. */
export async function missingMedia(dataDir: string, files: Iterable<StoredFile>): Promise<readonly StoredFile[]> {
	const missing: StoredFile[] = [];
	for (const file of files) if ((await bytesAt(servedPath(dataDir, file))) !== file.bytes) missing.push(file);
	return missing;
}

/**
 * Brings one media file, going on at the byte at which an earlier try ended, and puts it in its place when its hash is
 * what was published.
 *
 * @returns bytes that travelled; undefined: the other side does not have it either
 * @throws {PullFailedError}
 */
export async function fetchMedia(dataDir: string, file: StoredFile, source: PullSource): Promise<number | undefined> {
	const path = servedPath(dataDir, file);
	const part = path + PART;
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const before = await bytesAt(part);
	if (before > file.bytes) await rm(part, { force: true });
	const from = before > file.bytes ? 0 : before;
	let travelled = 0;
	if (from < file.bytes) {
		const answer = await source.media(file, from);
		if (!answer) return undefined;
		travelled = await append(part, answer, file, source.url);
	}
	const found = await digestOf(part);
	if (found.bytes < file.bytes) throw new PullFailedError(source.url, 'broke off in the middle of a media file');
	if (found.sha256 !== file.sha256) {
		await rm(part, { force: true });
		throw new PullFailedError(source.url, `sent other bytes of ${file.key} than were published`);
	}
	await rename(part, path);
	return travelled;
}

async function append(
	part: string,
	{ start, bytes }: { start: number; bytes: AsyncIterable<Buffer> },
	file: StoredFile,
	url: string,
): Promise<number> {
	const handle = await open(part, start === 0 ? 'w' : 'a', 0o600);
	let travelled = 0;
	try {
		for await (const chunk of bytes) {
			travelled += chunk.length;
			if (start + travelled > file.bytes) throw new PullFailedError(url, `sent more of ${file.key} than was published`);
			await handle.appendFile(chunk);
		}
	} finally {
		await handle.sync();
		await handle.close();
	}
	return travelled;
}
