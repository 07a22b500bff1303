import { describe, expect, test } from 'vitest';

import { longestStall } from '../support/longest-stall.ts';
import { freshSqliteFiles, insert } from '../support/sqlite-file.ts';

import type { Worker } from 'node:worker_threads';

/** Counts to a number in one statement, which is all that SQLite then does. */
const counting = (rows: number) =>
	`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT max(i) AS last FROM n`;
const LONG = 3_000_000;

describe("Payload's SQLite client", () => {
	const db = freshSqliteFiles();

	test('leaves the event loop free while a statement takes long, reading or writing', async () => {
		for (const sql of [`SELECT last FROM (${counting(LONG)})`, counting(LONG)]) {
			const stalls: number[] = [];
			// a busy machine may hold this process up by itself; a statement in the loop would do so every time
			while (stalls.length < 5 && !(Math.min(...stalls) < 50)) {
				const { result, milliseconds, stallMs } = await longestStall(() => db.client.execute(sql));
				expect(result.rows).toEqual([{ last: LONG }]);
				expect(milliseconds).toBeGreaterThan(150);
				stalls.push(stallMs);
			}
			expect(Math.min(...stalls)).toBeLessThan(50);
		}
	});

	test('answers a read while a long write holds the writing connection', async () => {
		const order: string[] = [];
		const transaction = await db.client.transaction();
		const writing = transaction.execute(counting(LONG)).then(() => order.push('written'));
		await db.codes().then(() => order.push('read'));
		await writing;
		await transaction.commit();
		expect(order).toEqual(['read', 'written']);
	});

	test('says so to whoever waits when its thread ends, stores no half, and goes on with another', async () => {
		const threads: Worker[] = [];
		const collect = (thread: Worker) => threads.push(thread);
		process.on('worker', collect);
		const { openNodeSqlite } = await import('#cms/foundation/sqlite/client.ts');
		const client = openNodeSqlite(db.file);
		const transaction = await client.transaction();
		await transaction.execute(insert('dở dang'));
		const asked = transaction.execute(counting(LONG));
		const behind = client.execute(insert('sau'));
		process.off('worker', collect);
		expect(threads).toHaveLength(1);
		await Promise.all([expect(asked).rejects.toThrow(/thread of the database has ended/), threads[0]?.terminate()]);
		await expect(transaction.execute(insert('ma'))).rejects.toThrow(/thread of the database has ended/);
		await expect(transaction.commit()).rejects.toThrow(/nothing of what was not confirmed is stored/);
		await behind;
		await client.close();
		expect(await db.codes()).toEqual(['sau']);
	});

	test('gives the code of an error, which Payload turns into the name of a field', async () => {
		await db.client.execute(insert('03166'));
		await expect(db.client.execute(insert('03166'))).rejects.toMatchObject({
			message: expect.stringContaining('commune.code'),
			code: 'SQLITE_CONSTRAINT_UNIQUE',
			errcode: 2067,
		});
	});

	test('is closed once, and says so afterwards', async () => {
		const { openNodeSqlite } = await import('#cms/foundation/sqlite/client.ts');
		const client = openNodeSqlite(db.file);
		await client.execute(insert('03166'));
		await client.close();
		await client.close();
		expect(client.closed).toBe(true);
		await expect(client.execute(insert('03169'))).rejects.toThrow(/is closed/);
		expect(await db.codes()).toEqual(['03166']);
	});
});
