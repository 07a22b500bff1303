import { DatabaseSync } from 'node:sqlite';

import { fifoLock } from './fifo-lock.ts';

import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

/**
 * A libsql-shaped client over Node's own SQLite, for Payload's SQLite adapter.
 *
 * libsql's client gives its connection away in `transaction()` and loses its settings with it, so that two writers
 * meet in SQLITE_BUSY (tursodatabase/libsql-client-ts#288); its SQLite is also older than the fix of the WAL-reset
 * bug (3.51.3). Here one connection writes, and serves a queue: a transaction holds it from BEGIN IMMEDIATE to its
 * end. A second one reads what is committed and never waits: Payload asks for document locks outside the transaction
 * that it is in, and would wait for itself.
 */
export interface NodeSqliteClient {
	execute(statement: Statement): Promise<ResultSet>;
	batch(statements: readonly Statement[]): Promise<ResultSet[]>;
	migrate(statements: readonly Statement[]): Promise<ResultSet[]>;
	executeMultiple(sql: string): Promise<void>;
	transaction(): Promise<NodeSqliteTransaction>;
	sync(): Promise<undefined>;
	close(): void;
	readonly closed: boolean;
	readonly protocol: 'file';
}

interface NodeSqliteTransaction {
	execute(statement: Statement): Promise<ResultSet>;
	batch(statements: readonly Statement[]): Promise<ResultSet[]>;
	executeMultiple(sql: string): Promise<void>;
	commit(): Promise<void>;
	rollback(): Promise<void>;
	close(): void;
	readonly closed: boolean;
}

type Argument = SQLInputValue | boolean | Date | ArrayBuffer | undefined;
type Statement = string | { readonly sql: string; readonly args?: readonly Argument[] };

interface ResultSet {
	readonly columns: string[];
	readonly rows: object[];
	readonly rowsAffected: number;
	readonly lastInsertRowid: bigint | undefined;
}

/** How many prepared statements are kept; Payload's queries come in a few hundred shapes. */
const STATEMENT_CACHE = 400;

export function openNodeSqlite(file: string, { lockTimeoutMs = 10_000 } = {}): NodeSqliteClient {
	const database = new DatabaseSync(file);
	// busy_timeout: a command such as `npm run publish` may write from a second process
	database.exec(
		'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
	);
	const reader = new DatabaseSync(file);
	reader.exec('PRAGMA busy_timeout = 10000; PRAGMA query_only = ON;');
	const queue = fifoLock(lockTimeoutMs);
	const prepare = statementCache(database);
	const prepareToRead = statementCache(reader);
	const run = (statement: Statement) => runStatement(prepare, statement);

	const inTransaction = async <Result>(work: () => Result): Promise<Result> => {
		const release = await queue.acquire();
		try {
			database.exec('BEGIN IMMEDIATE');
			const result = work();
			database.exec('COMMIT');
			return result;
		} catch (error) {
			rollBack(database);
			throw error;
		} finally {
			release();
		}
	};

	return {
		protocol: 'file',
		get closed() {
			return !database.isOpen;
		},
		execute: async (statement) =>
			isSelect(statement) ? runStatement(prepareToRead, statement) : queue.hold(() => run(statement)),
		batch: (statements) => inTransaction(() => statements.map(run)),
		migrate: (statements) => inTransaction(() => statements.map(run)),
		executeMultiple: (sql) => queue.hold(() => database.exec(sql)),
		transaction: async () => {
			const release = await queue.acquire();
			try {
				database.exec('BEGIN IMMEDIATE');
			} catch (error) {
				release();
				throw error;
			}
			return openTransaction(database, run, release);
		},
		sync: async () => undefined,
		close: () => {
			for (const connection of [reader, database]) if (connection.isOpen) connection.close();
		},
	};
}

/** Whatever else could write (WITH … INSERT, PRAGMA) goes to the writing connection. */
const isSelect = (statement: Statement): boolean =>
	/^\s*select\b/i.test(typeof statement === 'string' ? statement : statement.sql);

function openTransaction(
	database: DatabaseSync,
	run: (statement: Statement) => ResultSet,
	release: () => void,
): NodeSqliteTransaction {
	let isOver = false;
	const end = (finish: () => void) => {
		if (isOver) return;
		isOver = true;
		try {
			finish();
		} finally {
			release();
		}
	};
	const whileOpen = <Result>(work: () => Result): Result => {
		if (isOver) throw new Error('The transaction is over: pass the request on to the operation that belongs to it.');
		return work();
	};
	return {
		get closed() {
			return isOver;
		},
		execute: async (statement) => whileOpen(() => run(statement)),
		batch: async (statements) => whileOpen(() => statements.map(run)),
		executeMultiple: async (sql) => whileOpen(() => database.exec(sql)),
		commit: async () => end(() => commit(database)),
		rollback: async () => end(() => rollBack(database)),
		close: () => end(() => rollBack(database)),
	};
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
	if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
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

function runStatement(prepare: (sql: string) => StatementSync, statement: Statement): ResultSet {
	const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
	const prepared = prepare(sql);
	const values = args.map(bindable);
	if (prepared.columns().length === 0) {
		const { changes, lastInsertRowid } = namingUnique(() => prepared.run(...values));
		return { columns: [], rows: [], rowsAffected: Number(changes), lastInsertRowid: BigInt(lastInsertRowid) };
	}
	const rows = namingUnique(() => prepared.all(...values)) as unknown as SQLOutputValue[][];
	// asked for after running: only then has SQLite noticed a changed schema and prepared the statement again
	const columns = prepared.columns().map((column) => column.name);
	return {
		columns,
		rows: rows.map((row) => libsqlRow(columns, row)),
		rowsAffected: rows.length,
		lastInsertRowid: undefined,
	};
}

/** SQLITE_CONSTRAINT_UNIQUE of https://sqlite.org/rescode.html */
const CONSTRAINT_UNIQUE = 2067;

/** Payload knows a value that is taken by libsql's code only, and tells the person which field; else it is a 500. */
function namingUnique<Result>(run: () => Result): Result {
	try {
		return run();
	} catch (error) {
		if (error instanceof Error && 'errcode' in error && error.errcode === CONSTRAINT_UNIQUE)
			Object.assign(error, { code: 'SQLITE_CONSTRAINT_UNIQUE' });
		throw error;
	}
}

function bindable(value: Argument): SQLInputValue {
	if (value === undefined) return null;
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (value instanceof Date) return value.toISOString();
	if (value instanceof ArrayBuffer) return new Uint8Array(value);
	return value;
}

/** Drizzle reads rows by index and by name; only the names may be enumerable. */
function libsqlRow(columns: readonly string[], values: readonly SQLOutputValue[]): object {
	const row: Record<string, unknown> = {};
	for (const [index, column] of columns.entries()) {
		const value = values[index];
		const converted = value instanceof Uint8Array ? Uint8Array.from(value).buffer : value;
		row[column] = converted;
		Object.defineProperty(row, index, { value: converted, enumerable: false });
	}
	return Object.defineProperty(row, 'length', { value: values.length, enumerable: false });
}
