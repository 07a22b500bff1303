import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

import { FILE_LIST, faultOfRelease } from '#content/lib/release-files.ts';
import { finishFolder, PARTIAL, pointedRelease, pointTo } from '#content/lib/release-folder.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { fetchObject } from '#content/lib/storage/fetch-object.ts';
import { assertObjectName, otherBytes } from '#content/lib/storage/object-store.ts';
import { RELEASE_POINTER, releaseArchive, releasePointerSchema } from '#content/lib/storage/release-names.ts';

import { claimForCopies, removeOldReleases, removeRelease } from './pulled-folder.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { ReleasePointer } from '#content/lib/storage/release-names.ts';
import type { Log } from '../log.ts';

/** The pages of the whole country are some 200 MB in 40,000 files. */
const MOST_FILES = 200_000;
const MOST_BYTES = 4e9;

interface BucketWatch {
	close(): Promise<void>;
}

/**
 * For an edge on a machine without the CMS: takes each release over from the bucket, proves it by its list of hashes, and
 * only then points to it. The bucket may be away for days: what is here goes on serving.
 *
 * @throws {NotOwnFolderError} a CMS writes releases there
 */
export function watchBucket(options: {
	readonly store: ObjectStore;
	readonly dataDir: string;
	readonly log: Log;
	readonly pollMilliseconds: number;
}): BucketWatch {
	const { store, dataDir, log, pollMilliseconds } = options;
	claimForCopies(dataDir, 'EDGE_RELEASES');
	let failure = '';
	let isClosed = false;
	let pulling = Promise.resolve();
	const look = async () => {
		if (isClosed) return;
		try {
			const release = await takeFromBucket(store, dataDir);
			if (release !== undefined) log.info({ msg: 'release pulled', release, from: store.place });
			failure = '';
		} catch (err) {
			// once for each reason, not every few seconds for days
			if ((err as Error).message !== failure) log.error({ msg: 'no release could be pulled', err });
			failure = (err as Error).message;
		}
	};
	pulling = look();
	const timer = setInterval(() => {
		pulling = pulling.then(look);
	}, pollMilliseconds);
	return {
		close: async () => {
			isClosed = true;
			clearInterval(timer);
			await pulling;
		},
	};
}

/**
 * Takes over the release that the bucket points to.
 *
 * @returns its name; undefined: it serves here already, or nothing was published yet
 * @throws {StorageError} when the bucket does not answer, or what it holds is not what was published
 */
export async function takeFromBucket(store: ObjectStore, dataDir: string): Promise<string | undefined> {
	const releases = join(dataDir, 'releases');
	if (!(await store.head(RELEASE_POINTER))) return undefined;
	const pointer = pointerIn(store, await readBytes(store, RELEASE_POINTER));
	if ((await pointedRelease(releases)) === pointer.release) return undefined;
	if (!(await isWhole(join(releases, pointer.release), pointer))) await bring(store, { releases, pointer });
	await pointTo(releases, pointer.release);
	await removeOldReleases(releases, pointer.release);
	return pointer.release;
}

function pointerIn(store: ObjectStore, bytes: Buffer): ReleasePointer {
	try {
		return releasePointerSchema.parse(JSON.parse(bytes.toString('utf8')));
	} catch {
		throw otherBytes(store.place, RELEASE_POINTER);
	}
}

async function bring(
	store: ObjectStore,
	{ releases, pointer }: { releases: string; pointer: ReleasePointer },
): Promise<void> {
	const name = releaseArchive(pointer.release);
	const partial = join(releases, pointer.release) + PARTIAL;
	await rm(partial, { recursive: true, force: true });
	await mkdir(partial, { recursive: true, mode: 0o700 });
	try {
		const noted = (await store.head(name))?.sha256;
		if (noted === undefined) throw otherBytes(store.place, name);
		const archive = join(partial, 'archive.zip');
		await fetchObject(store, name, { expected: { sha256: noted }, path: archive });
		await unpack(archive, partial).catch((cause: unknown) => {
			if ((cause as NodeJS.ErrnoException).syscall !== undefined) throw cause;
			throw otherBytes(store.place, name);
		});
		await rm(archive);
		if (!(await isWhole(partial, pointer))) throw otherBytes(store.place, name);
		// of that name, and broken: a whole one would not have been brought
		await removeRelease(releases, pointer.release);
		await finishFolder(join(releases, pointer.release));
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

/** Is it the release that the pointer means, file by file? */
async function isWhole(folder: string, { listSha256 }: ReleasePointer): Promise<boolean> {
	const list = await readFile(join(folder, FILE_LIST)).catch(() => undefined);
	if (!list || createHash('sha256').update(list).digest('hex') !== listSha256) return false;
	return (await faultOfRelease(folder)) === undefined;
}

async function unpack(archive: string, folder: string): Promise<void> {
	const zip = await yauzl.openPromise(archive, { lazyEntries: true, validateEntrySizes: true });
	let [files, bytes] = [0, 0];
	try {
		for await (const entry of zip.eachEntry()) {
			files += 1;
			bytes += entry.uncompressedSize;
			if (files > MOST_FILES || bytes > MOST_BYTES) throw new Error('The archive does not end.');
			assertObjectName(entry.fileName);
			const path = join(folder, entry.fileName);
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
			await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode: 0o600 }));
		}
	} finally {
		zip.close();
	}
}
