import { createHash } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { neededBytes } from './room.ts';
import { MANIFEST_NAME, PUBLIC_KEY_NAME, publicPem, SIGNATURE_NAME, signatureOf } from './signed-manifest.ts';
import { filesBelow, HALF, makeFolder, onStick, removeFiles, roomAt } from './stick.ts';
import { forgetWritten, noteWritten, writtenBefore } from './written-list.ts';

import type { KeyObject } from 'node:crypto';
import type { PlannedFile } from './plan.ts';
import type { Room } from './room.ts';
import type { ListedFile, MirrorManifest } from './signed-manifest.ts';

export interface MirrorReport {
	readonly written: number;
	readonly bytesWritten: number;
	readonly kept: number;
	readonly removed: number;
}

/** What a run would do, before it does anything. */
export interface MirrorWork {
	readonly fresh: readonly PlannedFile[];
	readonly kept: ReadonlyMap<string, ListedFile>;
	/** Of earlier mirrors, and halves of files; not what other people put there. */
	readonly gone: readonly string[];
	/** Counted by clusters, with what will be removed. */
	readonly neededBytes: number;
	readonly freeBytes: number;
}

export class MirrorTooLargeError extends ExpectedError {
	override readonly name = 'MirrorTooLargeError';
	readonly code = 'mirror_too_large';
	constructor({ neededBytes: needed, freeBytes }: Pick<MirrorWork, 'neededBytes' | 'freeBytes'>) {
		super(
			`The mirror needs ${inMegabytes(needed)} more, and only ${inMegabytes(freeBytes)} are free. Nothing was written. Choose fewer places with --provinces or --communes, fewer months with --months, or a larger stick.`,
		);
	}
}

class MirrorStoppedError extends ExpectedError {
	override readonly name = 'MirrorStoppedError';
	readonly code = 'mirror_stopped';
	constructor(done: number, all: number) {
		super(`Stopped after ${done} of ${all} files. Run the same command: it goes on from there.`);
	}
}

export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

/** Compares a folder with what was planned. */
export async function mirrorWork(
	out: string,
	planned: readonly PlannedFile[],
	room: (folder: string) => Promise<Room> = roomAt,
): Promise<MirrorWork> {
	const known = await writtenBefore(out);
	const kept = new Map<string, ListedFile>();
	const replaced = new Map<string, number>();
	for (const file of planned) {
		const old = known.get(file.path);
		const bytes = await sizeOf(join(out, file.path));
		if (old?.identity === file.identity && bytes === file.bytes) kept.set(file.path, old);
		else replaced.set(file.path, Math.max(0, bytes));
	}
	const wanted = new Set(planned.map(({ path }) => path));
	const halves = (await filesBelow(out).catch(() => [])).filter((path) => path.endsWith(HALF));
	const gone = [...[...known.keys()].filter((path) => !wanted.has(path)), ...halves];
	const removedBytes: number[] = [];
	for (const path of gone) removedBytes.push(Math.max(0, await sizeOf(join(out, path))));
	const fresh = planned.filter(({ path }) => !kept.has(path));
	const written = fresh.map(({ path, bytes }) => ({ path, bytes, replacedBytes: replaced.get(path) ?? 0 }));
	const { freeBytes, clusterBytes } = await room(out);
	return { fresh, kept, gone, freeBytes, neededBytes: neededBytes({ written, removedBytes }, clusterBytes) };
}

/**
 * Brings a folder to what was planned: removes what is not planned any more, writes what is new, and puts the signed
 * list at the end. A run that is interrupted leaves whole files only, and the next one goes on from them.
 *
 * @param room how much there is; asked of the file system unless a test says it
 * @throws {MirrorTooLargeError} before anything is written
 * @throws {StickFullError}
 * @throws {StickGoneError}
 */
export async function writeMirror(
	out: string,
	{
		planned,
		release,
		publishedAt,
		key,
		room = roomAt,
		onFile = () => undefined,
		signal,
	}: {
		planned: readonly PlannedFile[];
		release: string;
		publishedAt: string;
		key: KeyObject;
		room?: (folder: string) => Promise<Room>;
		onFile?: (done: number, all: number) => void;
		signal?: AbortSignal | undefined;
	},
): Promise<MirrorReport> {
	await onStick(out, () => makeFolder(out));
	const { fresh, kept, gone, ...figures } = await onStick(out, () => mirrorWork(out, planned, room));
	if (figures.neededBytes > figures.freeBytes) throw new MirrorTooLargeError(figures);
	await onStick(out, () => removeFiles(out, gone));

	const files: ListedFile[] = [];
	for (const file of planned) {
		if (signal?.aborted) throw new MirrorStoppedError(files.length, planned.length);
		const old = kept.get(file.path);
		const { path, bytes, identity } = file;
		const listed = old ?? { path, bytes, identity, sha256: await write(join(out, path), file) };
		if (!old) await onStick(out, () => noteWritten(out, listed));
		files.push(listed);
		onFile(files.length, planned.length);
	}
	await onStick(out, () => writeList(out, { format: 'loa-lang/mirror/1', release, publishedAt, files }, key));
	return {
		written: fresh.length,
		bytesWritten: fresh.reduce((sum, file) => sum + file.bytes, 0),
		kept: kept.size,
		removed: gone.length,
	};
}

const sizeOf = (path: string): Promise<number> =>
	stat(path).then(
		(found) => found.size,
		() => -1,
	);

/** @returns the sha256 of what was written; a stick may be pulled out at any moment, so it is on it before it is named */
async function write(path: string, file: PlannedFile): Promise<string> {
	const half = `${path}${HALF}`;
	const hash = createHash('sha256');
	const handle = await onStick(path, async () => {
		await makeFolder(dirname(path));
		return open(half, 'w');
	});
	try {
		for await (const chunk of file.read()) {
			hash.update(chunk);
			await onStick(path, () => handle.writeFile(chunk));
		}
		await onStick(path, () => handle.sync());
	} catch (error) {
		await handle.close().catch(() => undefined);
		// a full stick has room for the list of what is done then; of a stick that is gone it goes with the next run
		await rm(half, { force: true }).catch(() => undefined);
		throw error;
	}
	await onStick(path, async () => {
		await handle.close();
		await rename(half, path);
	});
	return hash.digest('hex');
}

async function writeList(out: string, manifest: MirrorManifest, key: KeyObject): Promise<void> {
	const text = Buffer.from(JSON.stringify(manifest, undefined, '\t'));
	await writeFile(join(out, SIGNATURE_NAME), signatureOf(text, key));
	await writeFile(join(out, PUBLIC_KEY_NAME), publicPem(key));
	await writeFile(join(out, `${MANIFEST_NAME}${HALF}`), text);
	await rename(join(out, `${MANIFEST_NAME}${HALF}`), join(out, MANIFEST_NAME));
	await forgetWritten(out);
}
