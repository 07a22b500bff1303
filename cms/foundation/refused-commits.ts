import { randomUUID } from 'node:crypto';

import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

/**
 * Makes a refused COMMIT an error of whoever asked for it. The adapter drops it (drizzle's promise has a `catch` for a
 * failed BEGIN that takes this one too): on a full disk a person would read "saved", and nothing would be stored.
 */
export function tellRefusedCommits(adapter: SQLiteAdapter): void {
	adapter.beginTransaction = async function beginTransaction() {
		await adapter.initializing;
		const id = randomUUID();
		const { promise: ready, resolve: isReady, reject: hasFailed } = Promise.withResolvers<undefined>();
		const { promise: work, resolve: commit, reject: rollBack } = Promise.withResolvers<undefined>();
		const done = adapter.drizzle.transaction(async (db) => {
			adapter.sessions[id] = {
				// the adapter's own type of a transaction, of which drizzle hands out this one
				db: db as unknown as (typeof adapter.sessions)[string]['db'],
				resolve: async () => {
					commit(undefined);
					await done;
				},
				reject: async () => {
					rollBack(new Error('The transaction is taken back.'));
					await done.catch(() => undefined);
				},
			};
			isReady(undefined);
			await work;
		}, adapter.transactionOptions || undefined);
		// before it is ready: BEGIN was refused; later: told by resolve() above
		done.catch(hasFailed);
		await ready;
		return id;
	};
	adapter.commitTransaction = async function commitTransaction(incoming) {
		const id = await incoming;
		const session = adapter.sessions[id];
		if (!session) return;
		// first, so that nobody else finds a transaction that is ending
		delete adapter.sessions[id];
		await session.resolve();
	};
}
