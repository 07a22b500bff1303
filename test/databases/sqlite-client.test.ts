import { describe, expect, test } from 'vitest';

import { openNodeSqlite } from '#cms/foundation/sqlite/client.ts';

import { freshSqliteFiles, insert } from '../support/sqlite-file.ts';

describe("Payload's SQLite client", () => {
	const db = freshSqliteFiles();

	describe('keeps a transaction whole', () => {
		test('a rollback, or a close, leaves nothing', async () => {
			for (const end of ['rollback', 'close'] as const) {
				const transaction = await db.client.transaction();
				await transaction.execute(insert('03166'));
				await transaction[end]();
				expect([transaction.closed, await db.codes()]).toEqual([true, []]);
			}
		});

		test('what is sent into one that is over is refused, and ending it twice does no harm', async () => {
			const transaction = await db.client.transaction();
			await transaction.execute(insert('03166'));
			await transaction.commit();
			await transaction.rollback();
			await expect(transaction.execute(insert('03169'))).rejects.toThrow(/is over/);
			expect(await db.codes()).toEqual(['03166']);
		});

		test('two at once go one after the other', async () => {
			const steps: string[] = [];
			const work = async (name: string) => {
				const transaction = await db.client.transaction();
				await transaction.execute(insert(name));
				steps.push(`${name} begins`);
				await new Promise(setImmediate);
				steps.push(`${name} commits`);
				await transaction.commit();
			};
			await Promise.all([work('một'), work('hai'), work('ba')]);
			expect(steps).toEqual(['một begins', 'một commits', 'hai begins', 'hai commits', 'ba begins', 'ba commits']);
			expect(await db.codes()).toEqual(['một', 'hai', 'ba']);
		});

		test('a read from outside does not wait and sees only what is committed', async () => {
			await db.client.execute(insert('03166'));
			const transaction = await db.client.transaction();
			await transaction.execute(insert('03169'));
			expect(await db.codes()).toEqual(['03166']);
			expect((await transaction.execute('SELECT count(*) AS total FROM commune')).rows).toEqual([{ total: 2 }]);
			await transaction.commit();
			expect(await db.codes()).toEqual(['03166', '03169']);
		});

		test('a write from outside waits for its end', async () => {
			const transaction = await db.client.transaction();
			await transaction.execute(insert('trong'));
			const outside = db.client.execute(insert('ngoài'));
			await transaction.execute(insert('cũng trong'));
			await transaction.commit();
			await outside;
			expect(await db.codes()).toEqual(['trong', 'cũng trong', 'ngoài']);
		});

		test('nobody waits for one that has asked nothing yet, and it sees what was written meanwhile', async () => {
			const transaction = await db.client.transaction();
			const unused = await db.client.transaction();
			await db.client.execute(insert('ngoài'));
			await Promise.all([transaction.execute(insert('trong')), transaction.execute(insert('cũng trong'))]);
			expect((await transaction.execute('SELECT count(*) AS total FROM commune')).rows).toEqual([{ total: 3 }]);
			await unused.commit();
			await transaction.rollback();
			expect(await db.codes()).toEqual(['ngoài']);
		});

		test('a write that would wait for ever is told so, and those behind it still get their turn', async () => {
			const hurried = openNodeSqlite(db.file, { lockTimeoutMs: 250 });
			const transaction = await hurried.transaction();
			await transaction.execute(insert('trong'));
			await expect(hurried.execute(insert('ngoài'))).rejects.toThrow(/^SQLITE_BUSY/);
			const second = await hurried.transaction();
			await expect(second.execute(insert('ngoài'))).rejects.toThrow(/^SQLITE_BUSY.*pass its req on/);
			await second.rollback();
			const behind = hurried.execute(insert('sau'));
			await transaction.commit();
			await behind;
			await hurried.close();
			expect(await db.codes()).toEqual(['trong', 'sau']);
		});

		test('a commit that is refused leaves nothing and does not swallow what comes next', async () => {
			const transaction = await db.client.transaction();
			await transaction.execute(insert('03166'));
			await transaction.execute('INSERT INTO airing (commune) VALUES (99)');
			await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/);
			await db.client.execute(insert('03169'));
			expect(await db.codes()).toEqual(['03169']);
			const next = await db.client.transaction();
			await next.rollback();
		});

		test('a batch is all or nothing', async () => {
			await expect(db.client.batch([insert('03166'), insert('03169'), insert('03166')])).rejects.toThrow(/UNIQUE/);
			expect(await db.codes()).toEqual([]);
			const results = await db.client.batch([insert('03166'), 'SELECT count(*) AS total FROM commune']);
			expect(results[1]?.rows).toEqual([{ total: 1 }]);
		});
	});

	test('writes ahead of the file and to the disk before it says so, which no killed process can show', async () => {
		const setting = async (name: string) => (await db.client.execute(`PRAGMA ${name}`)).rows[0];
		expect(await setting('journal_mode')).toEqual({ journal_mode: 'wal' });
		expect(await setting('synchronous')).toEqual({ synchronous: 2 });
		expect(await setting('foreign_keys')).toEqual({ foreign_keys: 1 });
	});
});
