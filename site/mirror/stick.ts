import { mkdir, readdir, rm, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import type { Room } from './room.ts';

/** A file that is being written, until it is whole. */
export const HALF = '.nua';

/** What the system says when there is no room, and when the stick cannot be written any more. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const GONE =
	'EIO ENODEV ENXIO ENOENT EROFS EBADF EACCES EPERM ENOTDIR EISDIR EEXIST EINVAL ENAMETOOLONG EBUSY ENOTCONN EHOSTDOWN ESTALE ELOOP'.split(
		' ',
	);

class StickFullError extends ExpectedError {
	override readonly name = 'StickFullError';
	readonly code = 'stick_full';
	constructor(where: string, cause: unknown) {
		super(
			`There is no room left at ${where}. Make room or take a larger stick, and run the same command: it goes on.`,
			{
				cause,
			},
		);
	}
}

class StickGoneError extends ExpectedError {
	override readonly name = 'StickGoneError';
	readonly code = 'stick_gone';
	constructor(where: string, cause: unknown) {
		const reason = (cause as NodeJS.ErrnoException).code ?? '';
		super(
			`${where} cannot be written (${reason}). Was the stick pulled out, is it locked, or is this no folder? Put it back and run the same command: it goes on.`,
			{ cause },
		);
	}
}

/**
 * Does something with a stick that may be full or pulled out at any moment.
 *
 * @throws {StickFullError}
 * @throws {StickGoneError}
 */
export async function onStick<Value>(where: string, work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? '';
		if (FULL.includes(code)) throw new StickFullError(where, error);
		if (GONE.includes(code)) throw new StickGoneError(where, error);
		throw error;
	}
}

/** A folder and those above it, one by one: made all at once below /proc, Node would never end. */
export async function makeFolder(path: string): Promise<void> {
	const isThere = await stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);
	if (isThere) return;
	const above = dirname(path);
	if (above !== path) await makeFolder(above);
	await mkdir(path);
}

export async function roomAt(folder: string): Promise<Room> {
	const { bavail, bsize } = await statfs(folder);
	return { freeBytes: bavail * bsize, clusterBytes: bsize };
}

/** Every file below a folder, from its root, with slashes; a link is a file. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Takes files away, and the folders that are empty then. */
export async function removeFiles(out: string, paths: readonly string[]): Promise<void> {
	const folders = new Set<string>();
	for (const path of paths) {
		await rm(join(out, path), { force: true });
		for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
	}
	const deepestFirst = [...folders].toSorted((one, other) => other.length - one.length);
	// one that is not empty stays
	for (const folder of deepestFirst) await rmdir(join(out, folder)).catch(() => undefined);
}
