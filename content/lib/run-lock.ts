import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { ExpectedError } from '../model/errors.ts';
import { ensureFolder } from './data-folder.ts';

/** Held until it is released or the process ends, by whatever end. */
export interface RunLock {
	release(): void;
}

export class AlreadyRunningError extends ExpectedError {
	override readonly name = 'AlreadyRunningError';
	readonly code = 'already_running';
	constructor(what: string, where: string, pid: string) {
		super(
			`${what} already runs on ${where}${pid === '' ? '' : ` (process ${pid})`}. ` +
				'Stop that one first, or give this one a folder of its own with DATA_DIR.',
		);
	}
}

/** An open database that nobody refers to is closed by the garbage collection, and its lock gone. */
const held = new Set<DatabaseSync>();

/** SQLITE_BUSY of https://sqlite.org/rescode.html */
const BUSY = 5;

/**
 * Makes this process the only one of its kind on a folder. The lock is the operating system's (SQLite's on an empty
 * file): it goes with its process, also by kill -9 or power cut, so there is no dead one to take over, and a number of a
 * process that was given again, or the process 1 of another container, means nothing. The number beside it is for people.
 *
 * @param file what is locked, e.g. `DATA_DIR/run/cms.lock`; its folder is made
 * @param about what already runs, and on which folder, for the sentence
 * @throws {AlreadyRunningError}
 */
export function takeRunLock(file: string, about: { what: string; where: string }): RunLock {
	ensureFolder(dirname(file));
	const database = new DatabaseSync(file);
	try {
		database.exec('pragma busy_timeout = 0; begin exclusive');
	} catch (error) {
		database.close();
		if ((error as { errcode?: number }).errcode !== BUSY) throw error;
		throw new AlreadyRunningError(about.what, about.where, holderOf(file));
	}
	held.add(database);
	writeHolder(file);
	return {
		release: () => {
			if (held.delete(database)) database.close();
		},
	};
}

const holderFile = (file: string): string => `${file}.pid`;

function holderOf(file: string): string {
	try {
		return /^\d+/.exec(readFileSync(holderFile(file), 'utf8'))?.[0] ?? '';
	} catch {
		// not written yet, or not readable: the sentence does without
		return '';
	}
}

function writeHolder(file: string): void {
	try {
		writeFileSync(holderFile(file), `${process.pid}\n`, { mode: 0o600 });
	} catch (error) {
		// a full disk: the lock holds all the same
		if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
	}
}
