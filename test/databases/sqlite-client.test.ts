import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openNodeSqlite } from '#cms/sqlite-client.ts';

import type { NodeSqliteClient } from '#cms/sqlite-client.ts';

describe("Payload's SQLite client", () => {
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

	const insert = (code: string) => ({ sql: 'INSERT INTO commune (code) VALUES (?)', args: [code] });
	const codes = async () =>
		(await client.execute('SELECT code FROM commune ORDER BY id')).rows.map((row) => (row as { code: string }).code);

	describe('gives rows as Drizzle reads them', () => {
		test('by name and by index, only names enumerable', async () => {
			const { columns, rows } = await client.execute({ sql: "SELECT 7 AS id, 'Dào San' AS name, NULL AS note" });
			const row = rows[0] as Record<string | number, unknown>;
			expect(columns).toEqual(['id', 'name', 'note']);
			expect([row.id, row.name, row.note, row[0], row[1], row[2], row.length]).toEqual([
				7,
				'Dào San',
				null,
				7,
				'Dào San',
				null,
				3,
			]);
			expect(Object.keys(row)).toEqual(['id', 'name', 'note']);
		});

		test('by index where two columns of a join have one name', async () => {
			const { rows } = await client.execute("SELECT 1 AS id, 'một' AS title, 2 AS id");
			const row = rows[0] as Record<number, unknown>;
			expect([row[0], row[1], row[2]]).toEqual([1, 'một', 2]);
		});

		test.for([
			['true', true, 1],
			['false', false, 0],
			['nothing', undefined, null],
			['null', null, null],
			['a moment', new Date('2026-11-22T01:02:03.004Z'), '2026-11-22T01:02:03.004Z'],
			['Vietnamese', 'Đồng bào ta ơi, gọi 111', 'Đồng bào ta ơi, gọi 111'],
			['Khmer and Cham', 'ខ្មែរ ꨌꩌ', 'ខ្មែរ ꨌꩌ'],
			['an apostrophe', "M'Nông", "M'Nông"],
			['a fraction', -16.25, -16.25],
			['a bigint that fits a number', 9_007_199_254_740_991n, 9_007_199_254_740_991],
		] as const)('for %s', async ([, value, stored]) => {
			const { rows } = await client.execute({ sql: 'SELECT ? AS value', args: [value] });
			expect(rows).toEqual([{ value: stored }]);
		});

		test('for bytes, from a view or a buffer, as an ArrayBuffer', async () => {
			const bytes = Uint8Array.from([0, 255, 10]);
			for (const value of [bytes, Buffer.from(bytes), bytes.buffer]) {
				const { rows } = await client.execute({ sql: 'SELECT ? AS value', args: [value] });
				const stored = (rows[0] as { value: unknown }).value;
				expect(stored).toBeInstanceOf(ArrayBuffer);
				expect(new Uint8Array(stored as ArrayBuffer)).toEqual(bytes);
			}
		});

		test('and refuses an integer that a number would round', async () => {
			await expect(client.execute({ sql: 'SELECT ? AS value', args: [9_007_199_254_740_993n] })).rejects.toThrow(
				/too large/,
			);
		});

		test('with the rows changed and the last id of a write', async () => {
			expect(await client.execute(insert('03166'))).toEqual({
				columns: [],
				rows: [],
				rowsAffected: 1,
				lastInsertRowid: 1n,
			});
			expect((await client.execute(insert('03169'))).lastInsertRowid).toBe(2n);
			expect((await client.execute("UPDATE commune SET code = 'x' || code")).rowsAffected).toBe(2);
			expect((await client.execute('DELETE FROM commune WHERE id > 5')).rowsAffected).toBe(0);
		});

		test('of RETURNING, though it writes', async () => {
			const { sql, args } = insert('03166');
			const { rows, rowsAffected } = await client.execute({ sql: `${sql} RETURNING id, code`, args });
			expect([rows, rowsAffected]).toEqual([[{ id: 1, code: '03166' }], 1]);
			expect(await codes()).toEqual(['03166']);
		});

		test('of a query that it has prepared before the tables changed', async () => {
			await client.execute(insert('03166'));
			const everything = () => client.execute('SELECT * FROM commune');
			expect((await everything()).rows).toEqual([{ id: 1, code: '03166' }]);
			await client.executeMultiple("ALTER TABLE commune ADD COLUMN name TEXT DEFAULT 'Dào San'");
			expect(await everything()).toMatchObject({
				columns: ['id', 'code', 'name'],
				rows: [{ id: 1, code: '03166', name: 'Dào San' }],
			});
			await client.executeMultiple('DROP TABLE commune; CREATE TABLE commune (id INTEGER PRIMARY KEY, code TEXT)');
			await client.execute(insert('03169'));
			expect((await everything()).rows).toEqual([{ id: 1, code: '03169' }]);
		});

		test('however many shapes of queries there are', async () => {
			for (let index = 0; index < 900; index += 1) {
				const { rows } = await client.execute(`SELECT ${index % 450} AS shape_${index % 450}`);
				expect(rows).toEqual([{ [`shape_${index % 450}`]: index % 450 }]);
			}
		});
	});

	describe('keeps a transaction whole', () => {
		test('a rollback, or a close, leaves nothing', async () => {
			for (const end of ['rollback', 'close'] as const) {
				const transaction = await client.transaction();
				await transaction.execute(insert('03166'));
				await transaction[end]();
				expect([transaction.closed, await codes()]).toEqual([true, []]);
			}
		});

		test('what is sent into one that is over is refused, and ending it twice does no harm', async () => {
			const transaction = await client.transaction();
			await transaction.execute(insert('03166'));
			await transaction.commit();
			await transaction.rollback();
			await expect(transaction.execute(insert('03169'))).rejects.toThrow(/is over/);
			expect(await codes()).toEqual(['03166']);
		});

		test('two at once go one after the other', async () => {
			const steps: string[] = [];
			const work = async (name: string) => {
				const transaction = await client.transaction();
				steps.push(`${name} begins`);
				await transaction.execute(insert(name));
				await new Promise(setImmediate);
				steps.push(`${name} commits`);
				await transaction.commit();
			};
			await Promise.all([work('một'), work('hai'), work('ba')]);
			expect(steps).toEqual(['một begins', 'một commits', 'hai begins', 'hai commits', 'ba begins', 'ba commits']);
			expect(await codes()).toEqual(['một', 'hai', 'ba']);
		});

		test('a read from outside does not wait and sees only what is committed', async () => {
			await client.execute(insert('03166'));
			const transaction = await client.transaction();
			await transaction.execute(insert('03169'));
			expect(await codes()).toEqual(['03166']);
			expect((await transaction.execute('SELECT count(*) AS total FROM commune')).rows).toEqual([{ total: 2 }]);
			await transaction.commit();
			expect(await codes()).toEqual(['03166', '03169']);
		});

		test('a write from outside waits for its end', async () => {
			const transaction = await client.transaction();
			const outside = client.execute(insert('ngoài'));
			await transaction.execute(insert('trong'));
			await transaction.commit();
			await outside;
			expect(await codes()).toEqual(['trong', 'ngoài']);
		});

		test('a write that would wait for ever is told so, and those behind it still get their turn', async () => {
			const hurried = openNodeSqlite(file, { lockTimeoutMs: 250 });
			const transaction = await hurried.transaction();
			await expect(hurried.execute(insert('ngoài'))).rejects.toThrow(/^SQLITE_BUSY/);
			await expect(hurried.transaction()).rejects.toThrow(/^SQLITE_BUSY.*pass its req on/);
			const behind = hurried.execute(insert('sau'));
			await transaction.execute(insert('trong'));
			await transaction.commit();
			await behind;
			hurried.close();
			expect(await codes()).toEqual(['trong', 'sau']);
		});

		test('a commit that is refused leaves nothing and does not swallow what comes next', async () => {
			const transaction = await client.transaction();
			await transaction.execute(insert('03166'));
			await transaction.execute('INSERT INTO airing (commune) VALUES (99)');
			await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/);
			await client.execute(insert('03169'));
			expect(await codes()).toEqual(['03169']);
			const next = await client.transaction();
			await next.rollback();
		});

		test('a batch is all or nothing', async () => {
			await expect(client.batch([insert('03166'), insert('03169'), insert('03166')])).rejects.toThrow(/UNIQUE/);
			expect(await codes()).toEqual([]);
			const results = await client.batch([insert('03166'), 'SELECT count(*) AS total FROM commune']);
			expect(results[1]?.rows).toEqual([{ total: 1 }]);
		});
	});

	test('writes ahead of the file and to the disk before it says so, which no killed process can show', async () => {
		const setting = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0];
		expect(await setting('journal_mode')).toEqual({ journal_mode: 'wal' });
		expect(await setting('synchronous')).toEqual({ synchronous: 2 });
		expect(await setting('foreign_keys')).toEqual({ foreign_keys: 1 });
	});

	describe('shares the file with other processes', () => {
		/** Another process that commits two rows at a time, and reports each commit on a line of its own. */
		function startWriter(name: string, { transactions, pauseMs }: { transactions: number; pauseMs: number }) {
			const program = `
				import { writeSync } from 'node:fs';
				const { openNodeSqlite } = await import('#cms/sqlite-client.ts');
				const client = openNodeSqlite(process.env.FILE);
				for (let index = 0; index < ${transactions}; index += 1) {
					const transaction = await client.transaction();
					await transaction.execute('SELECT count(*) FROM commune');
					for (const half of ['a', 'b']) {
						await transaction.execute({ sql: 'INSERT INTO commune (code) VALUES (?)', args: ['${name} ' + index + half] });
						await new Promise(setImmediate);
					}
					await transaction.commit();
					writeSync(1, index + '\\n');
					if (${pauseMs} > 0) await new Promise((resolve) => setTimeout(resolve, ${pauseMs}));
				}
				client.close();`;
			const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
				cwd: fileURLToPath(new URL('../..', import.meta.url)),
				env: { ...process.env, FILE: file },
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
			return { child, exited, lines: createInterface({ input: child.stdout }) };
		}

		test('two that write at once lose nothing', async () => {
			// the pauses: SQLite's wait is not fair, and a writer that never rests can keep another out
			const work = { transactions: 100, pauseMs: 4 };
			const writers = [startWriter('một', work), startWriter('hai', work)];
			const running = new Set(writers);
			for (const writer of writers) void writer.exited.then(() => running.delete(writer));
			let own = 0;
			while (running.size > 0) {
				await client.execute(insert(`ba ${(own += 1)}`));
				await setTimeout(work.pauseMs);
			}
			expect(await Promise.all(writers.map(({ exited }) => exited))).toEqual([0, 0]);
			const written = await codes();
			const countOf = (name: string) => written.filter((code) => code.startsWith(name)).length;
			expect(['một', 'hai', 'ba'].map(countOf)).toEqual([200, 200, own]);
		});

		test('one that is killed leaves every commit it reported, no half of another, and a sound file', async () => {
			for (const killAfter of [1, 12, 40]) {
				await client.execute('DELETE FROM commune');
				const { child, exited, lines } = startWriter('bị dừng', { transactions: 1_000_000, pauseMs: 0 });
				const reported: string[] = [];
				for await (const line of lines) {
					reported.push(line);
					if (reported.length === killAfter) child.kill('SIGKILL');
				}
				await exited;
				expect(child.signalCode).toBe('SIGKILL');

				const stored = await codes();
				expect(stored.length % 2).toBe(0);
				expect(stored).toEqual(
					expect.arrayContaining(reported.flatMap((index) => [`bị dừng ${index}a`, `bị dừng ${index}b`])),
				);
				await client.execute(insert('sau đó'));
				const check = new DatabaseSync(file);
				expect(check.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
				check.close();
			}
		});
	});
});
