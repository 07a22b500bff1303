import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { measured } from './digest.ts';
import { otherBytes } from './object-store.ts';

import type { Digest, ObjectStore } from './object-store.ts';

/** Files that are being fetched; a kill leaves them, and whoever owns the folder sweeps them. */
export const FETCHING = '.fetching';

interface Fetch {
	/** What the bytes must be; of a file whose hash nobody knows, what the store noted when it was put. */
	readonly expected: Pick<Digest, 'sha256'>;
	/** Where it shall lie. */
	readonly path: string;
}

/**
 * Brings an object to a file of this machine. The file has its name only when its bytes are those that were expected, and
 * are on disk: a store that lies or breaks off leaves nothing behind.
 *
 * @throws {StorageError} `storage_missing`, `storage_other_bytes`, `storage_away`
 */
export async function fetchObject(
	store: Pick<ObjectStore, 'read' | 'place'>,
	name: string,
	{ expected, path }: Fetch,
): Promise<Digest> {
	const content = await store.read(name);
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const draft = join(dirname(path), `${FETCHING}-${randomBytes(6).toString('hex')}`);
	const { stream, result } = measured(content as AsyncIterable<Uint8Array>);
	const file = await open(draft, 'wx', 0o600);
	try {
		for await (const chunk of stream as AsyncIterable<Uint8Array>) await file.appendFile(chunk);
		await file.sync();
		await file.close();
		const digest = result();
		if (digest.sha256 !== expected.sha256) throw otherBytes(store.place, name);
		await rename(draft, path);
		return digest;
	} catch (error) {
		content.destroy();
		await file.close().catch(() => undefined);
		await rm(draft, { force: true }).catch(() => undefined);
		throw error;
	}
}
