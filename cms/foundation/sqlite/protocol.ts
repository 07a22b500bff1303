import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

/** A statement with its values as SQLite binds them. */
export interface BoundStatement {
	readonly sql: string;
	readonly values: readonly SQLInputValue[];
}

/** What a statement gave: rows as arrays, in the order of the columns. */
export interface RawResult {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly SQLOutputValue[])[];
	readonly rowsAffected: number;
	readonly lastInsertRowid: bigint | undefined;
}

/** What the thread of a connection can be asked to do; requests are worked off in the order in which they come. */
export type SqliteTask =
	| { readonly kind: 'run'; readonly statements: readonly BoundStatement[] }
	/** all of them in a transaction of their own, or none */
	| { readonly kind: 'run-whole'; readonly statements: readonly BoundStatement[] }
	| { readonly kind: 'script'; readonly sql: string }
	| { readonly kind: 'begin' | 'commit' | 'rollback' | 'close' };

export type SqliteRequest = SqliteTask & { readonly id: number };

export interface SqliteFailure {
	readonly message: string;
	readonly code: string | undefined;
	/** https://sqlite.org/rescode.html */
	readonly errcode: number | undefined;
}

export type SqliteAnswer =
	| { readonly id: number; readonly results: readonly RawResult[] }
	| { readonly id: number; readonly failure: SqliteFailure };

export interface SqliteThreadOptions {
	readonly file: string;
	/** Sees what is committed and never writes. */
	readonly isReader: boolean;
}
