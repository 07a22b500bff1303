import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

import { filesNamedIn, mediaPath } from '#content/lib/media-files.ts';
import { FILE_LIST, readFileList } from '#content/lib/release-files.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';
import {
	RELEASE_POINTER,
	releaseArchive,
	releasePointerSchema,
	signedAt,
	signedPointer,
} from '#content/lib/storage/release-names.ts';

import { objectStorage } from '../foundation/object-storage.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { keptReleases, pointedRelease, releaseFolder } from './release-store.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { ReleasePointer } from '#content/lib/storage/release-names.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

/** Files sent at the same time. */
const SENDERS = 4;

/** Puts into the bucket what a release names and is not there yet. */
async function storeMediaOf(store: ObjectStore, release: string): Promise<void> {
	const snapshot = JSON.parse(await readFile(join(releaseFolder(release), 'snapshot.json'), 'utf8')) as Snapshot;
	const mediaDir = join(cmsSettings().dataDir, 'media');
	const there = new Map((await listAll(store, 'media/')).map(({ name, bytes }) => [name, bytes] as const));
	const missing = filesNamedIn(snapshot).filter((file) => there.get(`media/${mediaPath('', file)}`) !== file.bytes);
	const queue = missing.values();
	const sendOn = async () => {
		for (const file of queue) {
			const path = mediaPath(mediaDir, file);
			// what is nowhere is said by the check of stored media
			if (!existsSync(path)) continue;
			await store.put(`media/${mediaPath('', file)}`, { path }, file.sha256);
		}
	};
	await Promise.all(Array.from({ length: SENDERS }, sendOn));
}

/** Puts the pages of a release into the bucket as one archive. */
async function storeRelease(store: ObjectStore, release: string): Promise<void> {
	const work = await mkdtemp(join(tmpdir(), 'loa-release-'));
	try {
		const path = join(work, 'release.zip');
		await writeArchive(releaseFolder(release), path);
		await store.put(releaseArchive(release), { path });
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/**
 * Tells the bucket what is served here where it says something else: after a publication whose last step failed, or after
 * somebody has gone back to another release.
 *
 * @returns true: it had to be told
 */
export async function followPointer(): Promise<boolean> {
	const store = objectStorage();
	const served = store && (await pointedRelease());
	// those of older versions have no list that could be proved elsewhere
	if (!store || served === undefined || !existsSync(join(releaseFolder(served), FILE_LIST))) return false;
	const known = await readBytes(store, RELEASE_POINTER).catch((error: unknown) => {
		if (error instanceof StorageError && error.code === 'storage_missing') return Buffer.from('{}');
		throw error;
	});
	const pointer = knownPointer(known);
	const isRight = pointer?.release === served && pointer.listSha256 === (await listSha256Of(served));
	// one that nobody has signed, as older versions wrote it, is taken over nowhere
	if (isRight && signedAt(cmsSettings().edgeSecret, pointer) !== undefined) return false;
	await pointStorage(served);
	return true;
}

/**
 * Tells edges on other machines which release to serve, once all that it names is in the bucket. This machine serves it
 * already: a bucket that is away holds back no withdrawal here.
 *
 * @throws {StorageError}
 */
export async function pointStorage(release: string): Promise<void> {
	const store = objectStorage();
	if (!store) return;
	await storeMediaOf(store, release);
	if (!(await store.head(releaseArchive(release)))) await storeRelease(store, release);
	const { edgeSecret } = cmsSettings();
	const known = await readBytes(store, RELEASE_POINTER).catch(() => Buffer.from('{}'));
	const before = knownPointer(known);
	// edges take nothing older than what they have: a clock that was ahead must not shut them off
	const time = Math.max(Date.now(), ((before && signedAt(edgeSecret, before)) ?? 0) + 1);
	const pointer = signedPointer(edgeSecret, { release, listSha256: await listSha256Of(release) }, new Date(time));
	await store.put(RELEASE_POINTER, Buffer.from(JSON.stringify(pointer)));
}

async function listSha256Of(release: string): Promise<string> {
	const list = await readFile(join(releaseFolder(release), FILE_LIST));
	return createHash('sha256').update(list).digest('hex');
}

function knownPointer(bytes: Buffer): ReleasePointer | undefined {
	try {
		return releasePointerSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
	} catch {
		// no JSON: it is written anew
		return undefined;
	}
}

/** Takes away the archives of releases that are not kept here any more. */
export async function tidyStoredReleases(): Promise<void> {
	const store = objectStorage();
	if (!store) return;
	const kept = new Set([RELEASE_POINTER, ...(await keptReleases()).map(releaseArchive)]);
	for await (const { name } of store.list('releases/')) if (!kept.has(name)) await store.remove(name);
}

async function writeArchive(folder: string, path: string): Promise<void> {
	const list = await readFileList(folder);
	const zip = new yazl.ZipFile();
	for (const name of [...Object.keys(list?.files ?? {}), FILE_LIST]) zip.addFile(join(folder, name), name);
	zip.end();
	await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
}
