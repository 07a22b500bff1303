import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { fetchObject } from '#content/lib/storage/fetch-object.ts';
import { otherBytes } from '#content/lib/storage/object-store.ts';
import { USUAL_PATIENCE } from '#content/lib/storage/s3-request.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';

import { cmsSettings } from './settings.ts';

import type { S3Patience } from '#content/lib/storage/s3-request.ts';
import type { S3Store } from '#content/lib/storage/s3-store.ts';
import type { S3Place } from '#content/lib/storage/storage-url.ts';

/** A person waits for an upload, and on SQLite everybody who saves waits with it. */
const PATIENCE: S3Patience = { ...USUAL_PATIENCE, tries: 3, silenceMs: 8_000 };

let opened: { readonly of: S3Place; readonly store: S3Store } | undefined;

/**
 * The bucket of this installation; undefined: everything is in DATA_DIR. With a bucket the folders of DATA_DIR are the
 * working copy of this machine, and names in the bucket are those below DATA_DIR.
 */
export function objectStorage(): S3Store | undefined {
	const { storage, dataDir } = cmsSettings();
	if (storage === undefined) return undefined;
	if (JSON.stringify(opened?.of) !== JSON.stringify(storage))
		opened = { of: storage, store: s3Store(storage, { tempDir: join(dataDir, 'storage-work'), patience: PATIENCE }) };
	return opened?.store;
}

/** The name of a file of DATA_DIR in the bucket. */
export const storedName = (path: string): string => relative(cmsSettings().dataDir, path).split(sep).join('/');

/**
 * Brings a file of DATA_DIR here that another machine has put into the bucket; one that is here, or nowhere, stays so.
 *
 * @throws {StorageError} when the bucket does not answer, or sends other bytes than were put there
 */
export async function bringHere(path: string): Promise<void> {
	const name = storedName(path);
	// only what lies below DATA_DIR has a name there
	if (existsSync(path) || name.startsWith('..')) return;
	await fetchStored(name, path);
}

/**
 * Copies a file of the bucket to a path of this machine.
 *
 * @returns false: there is no bucket, or it does not hold the file
 * @throws {StorageError} when the bucket does not answer, or sends other bytes than were put there
 */
export async function fetchStored(name: string, path: string): Promise<boolean> {
	const store = objectStorage();
	const facts = await store?.head(name);
	if (!store || !facts) return false;
	if (facts.sha256 === undefined) throw otherBytes(store.place, name);
	await fetchObject(store, name, { expected: { sha256: facts.sha256 }, path });
	return true;
}
