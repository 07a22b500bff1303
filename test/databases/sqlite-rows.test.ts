import { describe, expect, test } from 'vitest';

import { freshSqliteFiles, insert } from '../support/sqlite-file.ts';

describe("Payload's SQLite client", () => {
	const db = freshSqliteFiles();

	describe('gives rows as Drizzle reads them', () => {
		test('by name and by index, only names enumerable', async () => {
			const { columns, rows } = await db.client.execute({ sql: "SELECT 7 AS id, 'Dào San' AS name, NULL AS note" });
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
			const { rows } = await db.client.execute("SELECT 1 AS id, 'một' AS title, 2 AS id");
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
			const { rows } = await db.client.execute({ sql: 'SELECT ? AS value', args: [value] });
			expect(rows).toEqual([{ value: stored }]);
		});

		test('for bytes, from a view or a buffer, as an ArrayBuffer', async () => {
			const bytes = Uint8Array.from([0, 255, 10]);
			for (const value of [bytes, Buffer.from(bytes), bytes.buffer]) {
				const { rows } = await db.client.execute({ sql: 'SELECT ? AS value', args: [value] });
				const stored = (rows[0] as { value: unknown }).value;
				expect(stored).toBeInstanceOf(ArrayBuffer);
				expect(new Uint8Array(stored as ArrayBuffer)).toEqual(bytes);
			}
		});

		test('and refuses an integer that a number would round', async () => {
			await expect(db.client.execute({ sql: 'SELECT ? AS value', args: [9_007_199_254_740_993n] })).rejects.toThrow(
				/too large/,
			);
		});

		test('with the rows changed and the last id of a write', async () => {
			expect(await db.client.execute(insert('03166'))).toEqual({
				columns: [],
				rows: [],
				rowsAffected: 1,
				lastInsertRowid: 1n,
			});
			expect((await db.client.execute(insert('03169'))).lastInsertRowid).toBe(2n);
			expect((await db.client.execute("UPDATE commune SET code = 'x' || code")).rowsAffected).toBe(2);
			expect((await db.client.execute('DELETE FROM commune WHERE id > 5')).rowsAffected).toBe(0);
		});

		test('of RETURNING, though it writes', async () => {
			const { sql, args } = insert('03166');
			const { rows, rowsAffected } = await db.client.execute({ sql: `${sql} RETURNING id, code`, args });
			expect([rows, rowsAffected]).toEqual([[{ id: 1, code: '03166' }], 1]);
			expect(await db.codes()).toEqual(['03166']);
		});

		test('of a query that it has prepared before the tables changed', async () => {
			await db.client.execute(insert('03166'));
			const everything = () => db.client.execute('SELECT * FROM commune');
			expect((await everything()).rows).toEqual([{ id: 1, code: '03166' }]);
			await db.client.executeMultiple("ALTER TABLE commune ADD COLUMN name TEXT DEFAULT 'Dào San'");
			expect(await everything()).toMatchObject({
				columns: ['id', 'code', 'name'],
				rows: [{ id: 1, code: '03166', name: 'Dào San' }],
			});
			await db.client.executeMultiple('DROP TABLE commune; CREATE TABLE commune (id INTEGER PRIMARY KEY, code TEXT)');
			await db.client.execute(insert('03169'));
			expect((await everything()).rows).toEqual([{ id: 1, code: '03169' }]);
		});

		test('however many shapes of queries there are', async () => {
			for (let index = 0; index < 900; index += 1) {
				const { rows } = await db.client.execute(`SELECT ${index % 450} AS shape_${index % 450}`);
				expect(rows).toEqual([{ [`shape_${index % 450}`]: index % 450 }]);
			}
		});
	});
});
