import { setTimeout as sleep } from 'node:timers/promises';

import { hasLabel } from './write-conflict.ts';

import type { BaseDatabaseAdapter } from 'payload';

/** A session of the driver, as the adapter keeps it. */
interface MongoSession {
	inTransaction(): boolean;
	commitTransaction(): Promise<void>;
	endSession(): Promise<void>;
}

/** An election of a replica set takes about ten seconds where its primary was killed. */
const MOST_MS = 20_000;
const PAUSE_MS = 250;

/**
 * Asks again for a commit whose answer was lost: with the primary that was to give it. Asked again, a server that has
 * committed says so, and one that has not commits; given up, nobody would know whether the work is stored.
 */
export function commitPatiently(adapter: BaseDatabaseAdapter): void {
	const sessions = () => adapter.sessions as unknown as Record<string, MongoSession | undefined>;
	adapter.commitTransaction = async function commitTransaction(incoming) {
		const id = String(await incoming);
		const session = sessions()[id];
		if (!session) return;
		// first, so that nobody else finds a transaction that is ending
		delete sessions()[id];
		if (!session.inTransaction()) return;
		try {
			await committed(session, performance.now() + MOST_MS);
		} finally {
			await session.endSession().catch(() => undefined);
		}
	};
}

/** @throws what the last try threw, when it is known that nothing is stored, or time is up */
async function committed(session: MongoSession, until: number): Promise<void> {
	for (;;)
		try {
			await session.commitTransaction();
			return;
		} catch (error) {
			if (!hasLabel(error, 'UnknownTransactionCommitResult') || performance.now() > until) throw error;
			await sleep(PAUSE_MS);
		}
}
