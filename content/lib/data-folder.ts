import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { ExpectedError } from '../model/errors.ts';

export class UnusableFolderError extends ExpectedError {
	override readonly name = 'UnusableFolderError';
	readonly code = 'unusable_folder';
	constructor(folder: string, why: string, options?: ErrorOptions) {
		super(`The folder ${folder} cannot be used: ${why}. Set DATA_DIR to a folder that this user may write.`);
		if (options) this.cause = options.cause;
	}
}

const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'this user may not write there',
	EPERM: 'this user may not write there',
	EROFS: 'the disk is mounted read-only',
	ENOENT: 'no folder can be made there',
	ENOTDIR: 'a part of its path is a file',
	ELOOP: 'its path leads in a circle',
	ENAMETOOLONG: 'its name is too long',
	EINVAL: 'no folder can be made there',
};

/**
 * Makes a folder and those above it, for their owner only. Each is tried once: Node's own recursive way goes round for
 * ever where a kernel says of a missing folder's parent that it is missing too, as in `/proc`.
 *
 * @throws {UnusableFolderError}
 */
export function ensureFolder(folder: string): void {
	try {
		makeMissing(folder);
	} catch (error) {
		const why = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
		if (why === undefined) throw error;
		throw new UnusableFolderError(folder, why, { cause: error });
	}
}

function makeMissing(folder: string): void {
	const there = statSync(folder, { throwIfNoEntry: false });
	if (there?.isDirectory()) return;
	if (there) throw new UnusableFolderError(folder, 'it is a file');
	if (dirname(folder) !== folder) makeMissing(dirname(folder));
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		// another process has made it meanwhile
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

/** The folder of all data, open to its owner only, also when an earlier version or somebody else made it. */
export function ensurePrivateFolder(folder: string): void {
	ensureFolder(folder);
	try {
		chmodSync(folder, 0o700);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// a mounted folder of another user: whoever mounts it says who may read it
		if (code === 'EPERM') return;
		if (code === 'EROFS') throw new UnusableFolderError(folder, REASONS.EROFS ?? code, { cause: error });
		throw error;
	}
}
