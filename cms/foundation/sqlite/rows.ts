import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { BoundStatement, RawResult } from './protocol.ts';

type Argument = SQLInputValue | boolean | Date | ArrayBuffer | undefined;
export type Statement = string | { readonly sql: string; readonly args?: readonly Argument[] };

/** As libsql's client gives it. */
export interface ResultSet {
	readonly columns: string[];
	readonly rows: object[];
	readonly rowsAffected: number;
	readonly lastInsertRowid: bigint | undefined;
}

export const sqlOf = (statement: Statement): string => (typeof statement === 'string' ? statement : statement.sql);

export const bound = (statement: Statement): BoundStatement => ({
	sql: sqlOf(statement),
	values: typeof statement === 'string' ? [] : (statement.args ?? []).map(bindable),
});

function bindable(value: Argument): SQLInputValue {
	if (value === undefined) return null;
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (value instanceof Date) return value.toISOString();
	// a copy: what is sent to a thread takes the whole buffer along that a view lies in
	if (value instanceof ArrayBuffer) return new Uint8Array(value);
	return ArrayBuffer.isView(value)
		? Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
		: value;
}

export function resultSet({ columns, rows, rowsAffected, lastInsertRowid }: RawResult): ResultSet {
	return {
		columns: [...columns],
		rows: rows.map((values) => new LibsqlRow(columns, values)),
		rowsAffected,
		lastInsertRowid,
	};
}

/** Drizzle reads rows by index and by name; only the names may be enumerable, and so the indexes are inherited. */
class LibsqlRow {
	readonly #values: readonly unknown[];
	constructor(columns: readonly string[], values: readonly SQLOutputValue[]) {
		const converted = values.map((value) => (value instanceof Uint8Array ? Uint8Array.from(value).buffer : value));
		this.#values = converted;
		for (let index = indexes; index < converted.length; index += 1) addIndex();
		const named = this as unknown as Record<string, unknown>;
		// `select 1` names its column like an index, and is read by that
		for (const [index, column] of columns.entries())
			if (column !== 'length' && !/^\d+$/.test(column)) named[column] = converted[index];
	}
	get length(): number {
		return this.#values.length;
	}
	static at(row: LibsqlRow, index: number): unknown {
		return row.#values[index];
	}
}

let indexes = 0;

function addIndex(): void {
	const index = indexes;
	Object.defineProperty(LibsqlRow.prototype, index, {
		get(this: LibsqlRow) {
			return LibsqlRow.at(this, index);
		},
		configurable: true,
	});
	indexes += 1;
}
