import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import {
	MANIFEST_NAME,
	mirrorManifestSchema,
	PUBLIC_KEY_NAME,
	publicPem,
	SIGNATURE_NAME,
	signatureOf,
} from './signed-manifest.ts';

import type { KeyObject } from 'node:crypto';
import type { PlannedFile } from './plan.ts';
import type { ListedFile, MirrorManifest } from './signed-manifest.ts';

export interface MirrorReport {
	readonly written: number;
	readonly bytesWritten: number;
	readonly kept: number;
	readonly removed: number;
}

export class MirrorTooLargeError extends ExpectedError {
	override readonly name = 'MirrorTooLargeError';
	readonly code = 'mirror_too_large';
	constructor(neededBytes: number, freeBytes: number) {
		const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
		super(
			`The mirror needs ${inMegabytes(neededBytes)} more, and only ${inMegabytes(freeBytes)} are free. Nothing was written. Choose fewer places with --provinces or --communes, fewer months with --months, or a larger stick.`,
		);
	}
}

/** Left free for the file system's own tables. */
const RESERVE = 1.03;

/**
 * Brings a folder to what was planned: writes only what is new, removes what is not planned any more, and puts the
 * signed list at the end. A run that is interrupted leaves whole files only, and the next one goes on.
 *
 * @param freeBytes how much room there is; asked of the file system unless a test says it
 * @throws {MirrorTooLargeError} before anything is written
 */
export async function writeMirror(
	out: string,
	{
		planned,
		release,
		publishedAt,
		key,
		freeBytes = freeBytesAt,
		onFile = () => undefined,
	}: {
		planned: readonly PlannedFile[];
		release: string;
		publishedAt: string;
		key: KeyObject;
		freeBytes?: (folder: string) => Promise<number>;
		onFile?: (done: number, all: number) => void;
	},
): Promise<MirrorReport> {
	await mkdir(out, { recursive: true });
	const before = await listedBefore(out);
	const known = new Map((before?.files ?? []).map((file) => [file.path, file]));
	const unchanged = new Map<string, ListedFile>();
	for (const file of planned) {
		const old = known.get(file.path);
		if (old?.identity === file.identity && (await sizeOf(join(out, file.path))) === file.bytes)
			unchanged.set(file.path, old);
	}
	const fresh = planned.filter((file) => !unchanged.has(file.path));
	const needed = fresh.reduce((sum, file) => sum + file.bytes, 0) * RESERVE;
	const free = await freeBytes(out);
	if (needed > free) throw new MirrorTooLargeError(needed, free);

	const files: ListedFile[] = [];
	for (const file of planned) {
		const old = unchanged.get(file.path);
		files.push(old ?? { ...listed(file), sha256: await write(join(out, file.path), file) });
		onFile(files.length, planned.length);
	}
	const wanted = new Set(planned.map((file) => file.path));
	const gone = [...known.keys()].filter((path) => !wanted.has(path));
	for (const path of gone) await rm(join(out, path), { force: true });
	await writeList(out, { format: 'loa-lang/mirror/1', release, publishedAt, files }, key);
	return {
		written: fresh.length,
		bytesWritten: fresh.reduce((sum, file) => sum + file.bytes, 0),
		kept: unchanged.size,
		removed: gone.length,
	};
}

const listed = ({ path, bytes, identity }: PlannedFile) => ({ path, bytes, identity });

async function freeBytesAt(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

const sizeOf = (path: string): Promise<number> =>
	stat(path).then(
		(found) => found.size,
		() => -1,
	);

/** The list that an earlier run left; a damaged one counts as none, and then everything is written anew. */
async function listedBefore(out: string): Promise<MirrorManifest | undefined> {
	try {
		return mirrorManifestSchema.parse(JSON.parse(await readFile(join(out, MANIFEST_NAME), 'utf8')));
	} catch {
		return undefined;
	}
}

/** @returns the sha256 of what was written; a stick may be pulled out at any moment, so it is on it before it is named */
async function write(path: string, file: PlannedFile): Promise<string> {
	await mkdir(dirname(path), { recursive: true });
	const half = `${path}.nua`;
	const hash = createHash('sha256');
	const handle = await open(half, 'w');
	try {
		for await (const chunk of file.read()) {
			hash.update(chunk);
			await handle.writeFile(chunk);
		}
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(half, path);
	return hash.digest('hex');
}

async function writeList(out: string, manifest: MirrorManifest, key: KeyObject): Promise<void> {
	const text = Buffer.from(JSON.stringify(manifest, undefined, '\t'));
	await writeFile(join(out, SIGNATURE_NAME), signatureOf(text, key));
	await writeFile(join(out, PUBLIC_KEY_NAME), publicPem(key));
	await writeFile(join(out, `${MANIFEST_NAME}.nua`), text);
	await rename(join(out, `${MANIFEST_NAME}.nua`), join(out, MANIFEST_NAME));
}
