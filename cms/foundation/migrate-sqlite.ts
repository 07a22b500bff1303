import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';

import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Migration } from 'payload';

/**
 * Brings the schema up to date, one migration and one transaction after the other. As the adapter's own `migrate` does,
 * but an error (a full disk in the middle) is thrown to whoever opened the database, with its cause: that one prints a
 * stack and ends the process.
 */
export async function migrateSqlite(adapter: SQLiteAdapter, migrations: readonly Migration[]): Promise<void> {
	const done = await doneIn(adapter);
	const batch = Math.max(0, ...done.values()) + 1;
	for (const migration of migrations) if (!done.has(migration.name)) await migrateOnce(adapter, migration, batch);
}

async function doneIn(adapter: SQLiteAdapter): Promise<ReadonlyMap<string, number>> {
	const { rows: tables } = await adapter.client.execute(
		"select 1 from sqlite_master where type = 'table' and name = 'payload_migrations'",
	);
	if (tables.length === 0) return new Map();
	const { rows } = await adapter.client.execute('select name, batch from payload_migrations');
	return new Map(rows.flatMap(({ name, batch }) => (typeof name === 'string' ? [[name, Number(batch)] as const] : [])));
}

async function migrateOnce(adapter: SQLiteAdapter, { name, up }: Migration, batch: number): Promise<void> {
	const { payload } = adapter;
	const req = await createLocalReq({}, payload);
	try {
		await initTransaction(req);
		const session = adapter.sessions?.[String(await req.transactionID)];
		await up({ db: session?.db ?? adapter.drizzle, payload, req });
		await payload.create({ collection: 'payload-migrations', data: { name, batch }, req });
		await commitTransaction(req);
		payload.logger.info({ msg: 'migrated', migration: name });
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
