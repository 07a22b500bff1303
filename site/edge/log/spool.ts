import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { EDGE_ID_LETTERS } from '#content/model/edge-name.ts';
import { ExpectedError } from '#content/model/errors.ts';

import { SPOOL_SCHEMA } from './spool-schema.ts';

/** What the edge was told and has not handed on yet. Acknowledged means: committed here, with fsync. */
export interface Spool {
	readonly database: DatabaseSync;
	/** Of this spool: random, made at its first start, behind the name that the settings give this edge. */
	readonly edge: string;
	/**
	 * Runs `work` inside the next transaction and settles after its COMMIT. All work that arrives in one turn of the
	 * event loop shares a transaction, and so one fsync.
	 *
	 * @throws {SpoolUnavailableError} when the disk refuses or too much is waiting; then nothing was stored
	 */
	commit<Result>(work: () => Result): Promise<Result>;
	/** Commits what waits and closes the file. */
	close(): void;
}

export class SpoolUnavailableError extends ExpectedError {
	override readonly name = 'SpoolUnavailableError';
	readonly code = 'spool_unavailable';
	constructor(reason: string, options?: { cause: unknown }) {
		super(`The event log could not store this: ${reason}. Free the disk or wait; devices send again by themselves.`);
		if (options) this.cause = options.cause;
	}
}

interface Waiting {
	readonly run: () => unknown;
	readonly done: (result: unknown) => void;
	readonly failed: (error: SpoolUnavailableError) => void;
}

/** Beyond this the disk has stalled, and memory is no place to keep what must not be lost. */
const MOST_WAITING = 10_000;

/** Eight letters of the random name tell two spools of one name apart: a new disk begins to count its batches anew. */
const ID_END = 'edge-'.length + EDGE_ID_LETTERS;

/**
 * Opens `DATA_DIR/edge/spool.sqlite`, and makes it at the first start.
 *
 * @param name of this edge; empty: the random one of its spool
 */
export function openSpool(dataDir: string, name = ''): Spool {
	const folder = join(dataDir, 'edge');
	mkdirSync(folder, { recursive: true });
	const database = new DatabaseSync(join(folder, 'spool.sqlite'));
	database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 2000;');
	// a checkpoint holds everybody up; at 16 MB instead of 4 it is so rare that 99 of 100 answers never meet one
	database.exec('pragma wal_autocheckpoint = 4000;');
	database.exec(SPOOL_SCHEMA);
	let waiting: Waiting[] = [];

	const flush = () => {
		const group = waiting;
		waiting = [];
		if (group.length > 0) commitGroup(database, group);
	};
	return {
		database,
		edge: name === '' ? nameOf(database) : `${name}-${nameOf(database).slice('edge-'.length, ID_END)}`,
		commit: <Result>(work: () => Result) =>
			new Promise<Result>((resolve, reject) => {
				if (waiting.length >= MOST_WAITING) {
					reject(new SpoolUnavailableError('too much is waiting for the disk'));
					return;
				}
				if (waiting.length === 0) setImmediate(flush);
				waiting.push({ run: work, done: (result) => resolve(result as Result), failed: reject });
			}),
		close: () => {
			flush();
			database.close();
		},
	};
}

function commitGroup(database: DatabaseSync, group: readonly Waiting[]): void {
	let results: readonly unknown[];
	try {
		database.exec('begin immediate');
		results = group.map(({ run }) => run());
		database.exec('commit');
	} catch (cause) {
		// a full disk has already rolled the transaction back, and a second rollback would throw
		if (database.isTransaction) database.exec('rollback');
		const error = new SpoolUnavailableError(cause instanceof Error ? cause.message : String(cause), { cause });
		for (const { failed } of group) failed(error);
		return;
	}
	for (const [index, { done }] of group.entries()) done(results[index]);
}

function nameOf(database: DatabaseSync): string {
	database.prepare("insert or ignore into meta (name, value) values ('edge', ?)").run(`edge-${randomUUID()}`);
	const row = database.prepare("select value from meta where name = 'edge'").get();
	return String(row?.value);
}
