import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import { openNodeSqlite } from '#cms/foundation/sqlite/client.ts';

import type { NodeSqliteClient } from '#cms/foundation/sqlite/client.ts';

/** A file with two tables and a client on it, for one test. */
interface SqliteFile {
	readonly file: string;
	readonly client: NodeSqliteClient;
	/** What is in the table of communes, in the order in which it came. */
	codes(): Promise<readonly string[]>;
}

/** Called in a `describe`: each test in it gets a new file, all of them gone afterwards. */
export function freshSqliteFiles(): SqliteFile {
	let folder = '';
	let file = '';
	let client: NodeSqliteClient;
	let count = 0;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'loa-sqlite-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	beforeEach(async () => {
		file = join(folder, `${(count += 1)}.sqlite`);
		client = openNodeSqlite(file);
		await client.executeMultiple(`
			CREATE TABLE commune (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
			CREATE TABLE airing (id INTEGER PRIMARY KEY, commune INTEGER REFERENCES commune (id) DEFERRABLE INITIALLY DEFERRED);
		`);
	});
	afterEach(() => client.close());
	return {
		get file() {
			return file;
		},
		get client() {
			return client;
		},
		codes: async () =>
			(await client.execute('SELECT code FROM commune ORDER BY id')).rows.map((row) => (row as { code: string }).code),
	};
}

export const insert = (code: string) => ({ sql: 'INSERT INTO commune (code) VALUES (?)', args: [code] });
