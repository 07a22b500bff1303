import { fifoLock } from '../fifo-lock.ts';
import { bound, resultSet, sqlOf } from './rows.ts';
import { startSqliteThread } from './thread.ts';

import type { ResultSet, Statement } from './rows.ts';
import type { SqliteThread } from './thread.ts';

/**
 * A libsql-shaped client over Node's own SQLite, for Payload's SQLite adapter.
 *
 * libsql's client gives its connection away in `transaction()` and loses its settings with it, so that two writers
 * meet in SQLITE_BUSY (tursodatabase/libsql-client-ts#288); its SQLite is also older than the fix of the WAL-reset
 * bug (3.51.3). Here one connection writes, and serves a queue: a transaction holds it from BEGIN IMMEDIATE, which its
 * first statement brings about, to its end. Payload opens one before the hooks that judge an upload, which takes ffmpeg
 * minutes: until something is asked of the database, nobody waits. A second connection reads what is committed and never waits: Payload asks for document locks outside the transaction
 * that it is in, and would wait for itself. Each connection has a thread of its own, since SQLite makes its caller wait.
 */
export interface NodeSqliteClient {
	execute(statement: Statement): Promise<ResultSet>;
	batch(statements: readonly Statement[]): Promise<ResultSet[]>;
	migrate(statements: readonly Statement[]): Promise<ResultSet[]>;
	executeMultiple(sql: string): Promise<void>;
	transaction(): Promise<NodeSqliteTransaction>;
	sync(): Promise<undefined>;
	/** Settles when both connections are closed. */
	close(): Promise<void>;
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

export function openNodeSqlite(file: string, { lockTimeoutMs = 10_000 } = {}): NodeSqliteClient {
	const queue = fifoLock(lockTimeoutMs);
	const writer = restartingThread({ file, isReader: false });
	const reader = restartingThread({ file, isReader: true });
	let isClosed = false;

	const holding = async <Result>(work: (thread: SqliteThread) => Promise<Result>): Promise<Result> => {
		const release = await queue.acquire();
		try {
			return await work(writer.current());
		} finally {
			release();
		}
	};
	const batch = (statements: readonly Statement[]) =>
		holding(async (thread) => resultSets(thread.ask({ kind: 'run-whole', statements: statements.map(bound) })));

	return {
		protocol: 'file',
		get closed() {
			return isClosed;
		},
		execute: (statement) =>
			isSelect(statement) ? runOn(reader.current(), statement) : holding((thread) => runOn(thread, statement)),
		batch,
		migrate: batch,
		executeMultiple: async (sql) => {
			await holding((thread) => thread.ask({ kind: 'script', sql }));
		},
		transaction: async () =>
			openTransaction(async () => {
				const release = await queue.acquire();
				const thread = writer.current();
				try {
					await thread.ask({ kind: 'begin' });
				} catch (error) {
					release();
					throw error;
				}
				return { thread, release };
			}),
		sync: async () => undefined,
		close: async () => {
			isClosed = true;
			await reader.close();
			await writer.close();
		},
	};
}

/** Whatever else could write (WITH … INSERT, PRAGMA) goes to the writing connection. */
const isSelect = (statement: Statement): boolean => /^\s*select\b/i.test(sqlOf(statement));

const resultSets = async (answer: ReturnType<SqliteThread['ask']>): Promise<ResultSet[]> =>
	(await answer).map(resultSet);

async function runOn(thread: SqliteThread, statement: Statement): Promise<ResultSet> {
	const [result] = await resultSets(thread.ask({ kind: 'run', statements: [bound(statement)] }));
	if (!result) throw new Error('The thread of the database answered without a result.');
	return result;
}

/** A thread that has ended (out of memory, say) takes its transaction with it; the next question starts another. */
function restartingThread(options: { file: string; isReader: boolean }) {
	let thread: SqliteThread | undefined;
	let isClosed = false;
	return {
		current: (): SqliteThread => {
			if (isClosed) throw new Error('The database is closed.');
			if (!thread || thread.isOver) thread = startSqliteThread(options);
			return thread;
		},
		close: async () => {
			if (isClosed) return;
			isClosed = true;
			if (thread && !thread.isOver) await thread.ask({ kind: 'close' });
		},
	};
}

interface Begun {
	readonly thread: SqliteThread;
	readonly release: () => void;
}

/** @param begin waits for the connection and begins; called by the first statement, and not without one */
function openTransaction(begin: () => Promise<Begun>): NodeSqliteTransaction {
	let begun: Promise<Begun> | undefined;
	let isOver = false;
	const end = async (kind: 'commit' | 'rollback'): Promise<void> => {
		if (isOver) return;
		isOver = true;
		// one that could not begin has told so to whoever asked something of it
		const held = await begun?.catch(() => undefined);
		if (!held) return;
		try {
			await held.thread.ask({ kind });
		} finally {
			held.release();
		}
	};
	const whileOpen = async (): Promise<SqliteThread> => {
		if (isOver) throw new Error('The transaction is over: pass the request on to the operation that belongs to it.');
		begun ??= begin();
		return (await begun).thread;
	};
	return {
		get closed() {
			return isOver;
		},
		execute: async (statement) => runOn(await whileOpen(), statement),
		batch: async (statements) =>
			resultSets((await whileOpen()).ask({ kind: 'run', statements: statements.map(bound) })),
		executeMultiple: async (sql) => {
			await (await whileOpen()).ask({ kind: 'script', sql });
		},
		commit: () => end('commit'),
		rollback: () => end('rollback'),
		// a thread that has ended has rolled back already
		close: () => void end('rollback').catch(() => undefined),
	};
}
