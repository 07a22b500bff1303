import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { Payload } from 'payload';
import type { Row } from './year-rows.ts';

/** Stored as instants by MongoDB, as text by SQLite. */
const INSTANTS = new Set(['loggedAt', 'receivedAt', 'createdAt', 'updatedAt']);
const ROWS_AT_ONCE = 5_000;

type Collection = 'airings' | 'activities' | 'reach-daily';

interface Mongo {
	readonly collections: Readonly<
		Record<string, { readonly collection: { insertMany(rows: readonly object[], options: object): Promise<unknown> } }>
	>;
}

/** Writes rows below everything: no hook, no rule, no monthly sum. */
export interface RawRows {
	put(collection: Collection, row: Row): Promise<void>;
	close(): Promise<void>;
}

export const rawRows = (payload: Payload, dataDir: string): RawRows =>
	payload.db.name === 'mongoose' ? intoMongo(payload) : intoSqlite(dataDir);

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function intoSqlite(dataDir: string): RawRows {
	const database = new DatabaseSync(join(dataDir, 'cms.sqlite'));
	database.exec('pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -200000; begin');
	const statements = new Map<Collection, ReturnType<DatabaseSync['prepare']>>();
	return {
		put: async (collection, row) => {
			const names = Object.keys(row);
			const statement =
				statements.get(collection) ??
				database.prepare(
					`insert into ${collection.replace('-', '_')} (${names.map(columnOf).join(', ')}) values (${names.map(() => '?').join(', ')})`,
				);
			statements.set(collection, statement);
			statement.run(...Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value)));
		},
		close: async () => {
			// what was written at once is in the log of changes, which is as large as the database then
			database.exec('commit; pragma wal_checkpoint(truncate)');
			database.close();
		},
	};
}

function intoMongo(payload: Payload): RawRows {
	const { collections } = payload.db as unknown as Mongo;
	const waiting = new Map<Collection, object[]>();
	const flush = async (collection: Collection) => {
		const rows = waiting.get(collection) ?? [];
		waiting.set(collection, []);
		if (rows.length > 0) await collections[collection]?.collection.insertMany(rows, { ordered: false });
	};
	return {
		put: async (collection, row) => {
			const rows = waiting.get(collection) ?? [];
			rows.push(
				Object.fromEntries(
					Object.entries(row).map(([name, value]) => [name, INSTANTS.has(name) ? new Date(String(value)) : value]),
				),
			);
			waiting.set(collection, rows);
			if (rows.length >= ROWS_AT_ONCE) await flush(collection);
		},
		close: async () => {
			for (const collection of waiting.keys()) await flush(collection);
		},
	};
}
