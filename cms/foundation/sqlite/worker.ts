import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import type {
	BoundStatement,
	RawResult,
	SqliteAnswer,
	SqliteFailure,
	SqliteRequest,
	SqliteTask,
	SqliteThreadOptions,
} from './protocol.ts';

/**
 * The thread of one SQLite connection: `node:sqlite` waits for the disk, for locks and for long statements, and here
 * nobody waits with it. Node runs this file as it is, so it imports nothing of ours but types.
 */

/** How many prepared statements are kept; Payload's queries come in a few hundred shapes. */
const STATEMENT_CACHE = 400;

/** SQLITE_CONSTRAINT_UNIQUE of https://sqlite.org/rescode.html */
const CONSTRAINT_UNIQUE = 2067;

const { file, isReader } = workerData as SqliteThreadOptions;
const port = parentPort;
if (!port) throw new Error('sqlite-worker.ts is started as a thread by sqlite-thread.ts.');

let opened: { database: DatabaseSync; prepare: (sql: string) => StatementSync } | undefined;

port.on('message', (request: SqliteRequest) => {
	let answer: SqliteAnswer;
	try {
		answer = { id: request.id, results: carryOut(request) };
	} catch (error) {
		answer = { id: request.id, failure: failureOf(error) };
	}
	port.postMessage(answer);
	if (request.kind === 'close') port.close();
});

function carryOut(task: SqliteTask): readonly RawResult[] {
	if (task.kind === 'close') {
		opened?.database.close();
		return [];
	}
	const { database, prepare } = (opened ??= open());
	switch (task.kind) {
		case 'run':
			return task.statements.map((statement) => run(prepare, statement));
		case 'run-whole':
			return whole(database, () => task.statements.map((statement) => run(prepare, statement)));
		case 'script':
			database.exec(task.sql);
			break;
		case 'begin':
			database.exec('BEGIN IMMEDIATE');
			break;
		case 'commit':
			commit(database);
			break;
		case 'rollback':
			rollBack(database);
	}
	return [];
}

/** At the first request, so that a file that cannot be opened is the answer to it, and to the next one. */
function open() {
	const database = new DatabaseSync(file);
	// busy_timeout: a command such as `npm run publish` may write from a second process
	database.exec('PRAGMA busy_timeout = 10000;');
	database.exec(
		isReader
			? 'PRAGMA query_only = ON;'
			: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
	);
	return { database, prepare: statementCache(database) };
}

function whole<Result>(database: DatabaseSync, work: () => Result): Result {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		rollBack(database);
		throw error;
	}
}

/** A refused COMMIT (a deferred check) leaves the transaction open, and whoever comes next would be inside it. */
function commit(database: DatabaseSync): void {
	try {
		database.exec('COMMIT');
	} catch (error) {
		rollBack(database);
		throw error;
	}
}

/** After SQLITE_FULL and the like SQLite has already rolled back by itself. */
function rollBack(database: DatabaseSync): void {
	if (database.isTransaction) database.exec('ROLLBACK');
}

function statementCache(database: DatabaseSync): (sql: string) => StatementSync {
	const cache = new Map<string, StatementSync>();
	return (sql) => {
		const known = cache.get(sql);
		if (known) return known;
		const statement = database.prepare(sql);
		statement.setReturnArrays(true);
		const oldest = cache.keys().next().value;
		if (cache.size >= STATEMENT_CACHE && oldest !== undefined) cache.delete(oldest);
		cache.set(sql, statement);
		return statement;
	};
}

function run(prepare: (sql: string) => StatementSync, { sql, values }: BoundStatement): RawResult {
	const prepared = prepare(sql);
	if (prepared.columns().length === 0) {
		const { changes, lastInsertRowid } = prepared.run(...values);
		return { columns: [], rows: [], rowsAffected: Number(changes), lastInsertRowid: BigInt(lastInsertRowid) };
	}
	const rows = prepared.all(...values) as unknown as SQLOutputValue[][];
	// asked for after running: only then has SQLite noticed a changed schema and prepared the statement again
	const columns = prepared.columns().map((column) => column.name);
	return { columns, rows, rowsAffected: rows.length, lastInsertRowid: undefined };
}

/** Payload knows a value that is taken by libsql's code only, and tells the person which field; else it is a 500. */
function failureOf(error: unknown): SqliteFailure {
	if (!(error instanceof Error)) return { message: String(error), code: undefined, errcode: undefined };
	const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	return {
		message: error.message,
		code: errcode === CONSTRAINT_UNIQUE ? 'SQLITE_CONSTRAINT_UNIQUE' : code,
		errcode,
	};
}
