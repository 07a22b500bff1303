import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Options {
	/** Permissions, e.g. 0o600. */
	readonly mode: number;
}

/** Replaces a small file: on disk first, then under its name, so that a power cut leaves the old or the new one. */
export function writeFileDurably(file: string, content: string, { mode }: Options): void {
	const draft = writeDraft(file, content, mode);
	renameSync(draft, file);
	syncFolder(dirname(file));
}

/**
 * Makes a small file unless there is one; of several processes at the same moment one wins, and no one ever sees half.
 *
 * @returns true when this call made it
 */
export function writeNewFileDurably(file: string, content: string, { mode }: Options): boolean {
	if (existsSync(file)) return false;
	const draft = writeDraft(file, content, mode);
	try {
		linkSync(draft, file);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		// a stick's file system knows no second name for a file
		if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
		writeFileSync(file, content, { flag: 'wx', mode, flush: true });
	} finally {
		rmSync(draft, { force: true });
	}
	syncFolder(dirname(file));
	return true;
}

function writeDraft(file: string, content: string, mode: number): string {
	const draft = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
	writeFileSync(draft, content, { mode, flush: true });
	return draft;
}

/** A new name is on disk when its folder is. */
function syncFolder(folder: string): void {
	// Windows opens no folders
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
