import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestCms } from '../support/cms.ts';

import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';

describe('a COMMIT that SQLite refuses', () => {
	let payload: Payload;
	let close: () => Promise<void>;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
	});
	afterAll(() => close());

	test('is an error of whoever wanted to save, leaves nothing, and the next save works', async () => {
		const adapter = payload.db as unknown as SQLiteAdapter;
		const begin = async () => String(await payload.db.beginTransaction());
		const id = await begin();
		// drizzle's own, of which the adapter's type says less
		const transaction = adapter.sessions[id]!.db as unknown as { run(sql: string): Promise<unknown> };
		// judged at the COMMIT, as the room on a disk is
		await transaction.run('PRAGMA defer_foreign_keys = ON');
		await transaction.run('INSERT INTO users_roles ("order", parent_id, value) VALUES (1, 999999, \'officer\')');
		await expect(payload.db.commitTransaction(id)).rejects.toThrow(/FOREIGN KEY/);
		const { rows } = await adapter.client.execute('select count(*) as n from users_roles where parent_id = 999999');
		expect(rows[0]?.n).toBe(0);

		const next = await begin();
		await payload.db.commitTransaction(next);
		const taken = await begin();
		await payload.db.rollbackTransaction(taken);
		expect(Object.keys(adapter.sessions)).toEqual([]);
	});
});
