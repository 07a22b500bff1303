import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

import { FILE_LIST, faultOfRelease } from '#content/lib/release-files.ts';
import { finishFolder, PARTIAL, pointedRelease, pointTo } from '#content/lib/release-folder.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { fetchObject } from '#content/lib/storage/fetch-object.ts';
import { assertObjectName, otherBytes } from '#content/lib/storage/object-store.ts';
import { RELEASE_POINTER, releaseArchive, releasePointerSchema, signedAt } from '#content/lib/storage/release-names.ts';
import { ExpectedError } from '#content/model/errors.ts';

import { claimForCopies, removeOldReleases, removeRelease } from './pulled-folder.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { ReleasePointer } from '#content/lib/storage/release-names.ts';
import type { Log } from '../log.ts';
import type { PullState, PullWatch } from './pull-watch.ts';

/** The pages of the whole country are some 200 MB in 40,000 files. */
const MOST_FILES = 200_000;
const MOST_BYTES = 4e9;

/** When the pointer that was taken over last was signed, in milliseconds since 1970; no release has a point in its name. */
const TAKEN_AT = 'taken.at';

class PointerRefusedError extends ExpectedError {
	override readonly name = 'PointerRefusedError';
	readonly code = 'pointer_refused';
}

export interface BucketTaking {
	readonly store: ObjectStore;
	readonly dataDir: string;
	/** Shared with the CMS, which signs what it points to. */
	readonly edgeSecret: string;
	/** The release that was loaded and found whole; undefined: none. */
	readonly served: () => string | undefined;
}

/**
 * For an edge on a machine without the CMS: takes each release over from the bucket, proves it by its list of hashes, and
 * only then points to it. The bucket may be away for days: what is here goes on serving.
 *
 * @throws {NotOwnFolderError} a CMS writes releases there
 */
export function watchBucket(
	options: BucketTaking & {
		readonly log: Log;
		readonly now: () => Date;
		readonly pollMilliseconds: number;
	},
): PullWatch {
	const { store, dataDir, log, now, pollMilliseconds } = options;
	claimForCopies(dataDir, 'EDGE_RELEASES');
	let state: PullState = { from: null, checkedAt: null, copying: null, missing: 0, problem: null };
	let isClosed = false;
	let pulling = Promise.resolve();
	const look = async () => {
		if (isClosed) return;
		try {
			const release = await takeFromBucket(options);
			if (release !== undefined) log.info({ msg: 'release pulled', release, from: store.place });
			state = { ...state, from: store.place, checkedAt: now().toISOString(), problem: null };
		} catch (err) {
			// once for each reason, not every few seconds for days
			if ((err as Error).message !== state.problem) log.error({ msg: 'no release could be pulled', err });
			state = { ...state, problem: (err as Error).message };
		}
	};
	pulling = look();
	const timer = setInterval(() => {
		pulling = pulling.then(look);
	}, pollMilliseconds);
	return {
		state: () => state,
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
 * @throws {PointerRefusedError} when the CMS has not signed the pointer, or it is an older one that was put back
 */
export async function takeFromBucket(options: BucketTaking): Promise<string | undefined> {
	const { store, dataDir, served } = options;
	const releases = join(dataDir, 'releases');
	if (!(await store.head(RELEASE_POINTER))) return undefined;
	const pointer = pointerIn(store, await readBytes(store, RELEASE_POINTER));
	const time = await timeOf(pointer, releases, options);
	const isPointed = (await pointedRelease(releases)) === pointer.release;
	// what was loaded is whole; after a start a damaged file shows in that it was not
	if (isPointed && served() === pointer.release) return undefined;
	const isHere = await isWhole(join(releases, pointer.release), pointer);
	if (isPointed && isHere) return undefined;
	if (!isHere) await bring(store, { releases, pointer });
	await writeFile(join(releases, TAKEN_AT), String(time), { mode: 0o600 });
	await pointTo(releases, pointer.release);
	await removeOldReleases(releases, pointer.release);
	return pointer.release;
}

/** When the pointer was signed, in milliseconds since 1970. */
async function timeOf(
	pointer: ReleasePointer,
	releases: string,
	{ store, edgeSecret }: Pick<BucketTaking, 'store' | 'edgeSecret'>,
): Promise<number> {
	const time = signedAt(edgeSecret, pointer);
	if (time === undefined)
		throw new PointerRefusedError(
			`${RELEASE_POINTER} in ${store.place} is not signed with this EDGE_SECRET, so nothing is taken over. The CMS signs it within a minute of its next start; set the same EDGE_SECRET here and there.`,
		);
	const takenAt = Number(await readFile(join(releases, TAKEN_AT), 'utf8').catch(() => '0'));
	if (time < takenAt)
		throw new PointerRefusedError(
			`${RELEASE_POINTER} in ${store.place} is older than the one that was taken over last: somebody has put it back. Publish again, and look who may write the bucket.`,
		);
	return time;
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
