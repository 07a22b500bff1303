import { randomUUID } from 'node:crypto';

import type { Batch, Counter } from '#content/model/batch.ts';
import type { Spool } from './spool.ts';

/** A batch on its way: its body is written once and never changes, whatever happens between two attempts. */
export interface PendingBatch {
	readonly id: string;
	readonly body: string;
}

const MOST_COUNTERS = 5_000;
const MOST_AIRINGS = 1_000;

/** The oldest batch that the CMS has not confirmed. */
export function pendingBatch(spool: Spool): PendingBatch | undefined {
	const row = spool.database.prepare('select id, body from batches order by madeAt, id limit 1').get();
	return row && { id: String(row.id), body: String(row.body) };
}

/**
 * Moves what waits out of the counters into a batch of its own, in one transaction: from then on each count is in
 * exactly one place, and a crash leaves it there.
 *
 * @returns undefined when nothing waits
 */
export const formBatch = (spool: Spool, now: () => Date): Promise<PendingBatch | undefined> =>
	spool.commit(() => {
		const { database } = spool;
		const counters = database
			.prepare(
				`select day, kind, language, subject, province, count from counters order by since limit ${MOST_COUNTERS}`,
			)
			.all() as unknown as Counter[];
		const airings = database
			.prepare(
				`select clientId, document, receivedAt from airings where batch is null order by receivedAt limit ${MOST_AIRINGS}`,
			)
			.all();
		if (counters.length === 0 && airings.length === 0) return undefined;

		const batch: Batch = {
			id: randomUUID(),
			edge: spool.edge,
			counters: counters.map((counter) => ({ ...counter })),
			airings: airings.map(({ document, receivedAt }) => ({
				...JSON.parse(String(document)),
				receivedAt: new Date(Number(receivedAt)).toISOString(),
			})),
		};
		const body = JSON.stringify(batch);
		database.prepare('insert into batches (id, body, madeAt) values (?, ?, ?)').run(batch.id, body, now().getTime());
		const takeCounter = database.prepare(
			'delete from counters where day = ? and kind = ? and language = ? and subject = ? and province = ?',
		);
		for (const { day, kind, language, subject, province } of counters)
			takeCounter.run(day, kind, language, subject, province);
		const markAiring = database.prepare('update airings set batch = ? where clientId = ?');
		for (const { clientId } of airings) markAiring.run(batch.id, String(clientId));
		return { id: batch.id, body };
	});

/** The CMS has it: forget the batch. Its airings stay for a while, to recognise a device that repeats itself. */
export const confirmBatch = (spool: Spool, id: string): Promise<void> =>
	spool.commit(() => {
		spool.database.prepare('delete from batches where id = ?').run(id);
	});

/** The CMS cannot take this batch, however often it comes: it is kept with the reason, and the next ones pass. */
export const setBatchAside = (
	spool: Spool,
	{ id, reason, now }: { id: string; reason: string; now: () => Date },
): Promise<void> =>
	spool.commit(() => {
		spool.database
			.prepare(
				'insert or replace into setAside (id, body, madeAt, reason, setAsideAt) select id, body, madeAt, ?, ? from batches where id = ?',
			)
			.run(reason, now().getTime(), id);
		spool.database.prepare('delete from batches where id = ?').run(id);
	});

/** Lets what was set aside go once more: after a start the CMS, or this edge, may be of a newer version. */
export const retrySetAside = (spool: Spool): Promise<void> =>
	spool.commit(() => {
		spool.database.exec(
			'insert or ignore into batches (id, body, madeAt) select id, body, madeAt from setAside; delete from setAside;',
		);
	});

export interface SpoolState {
	/** Counters, airings and batches that wait for the CMS. */
	readonly pending: number;
	readonly oldestSeconds: number;
	/** Batches that the CMS could not take. */
	readonly setAside: number;
}

/** How much waits for the CMS, and how long already. */
export function spoolState(spool: Spool, now: () => Date): SpoolState {
	const row = spool.database
		.prepare(
			`select
				(select count(*) from counters) + (select count(*) from airings where batch is null)
					+ (select count(*) from batches) as pending,
				(select count(*) from setAside) as setAside,
				min(
					coalesce((select min(since) from counters), 9e15),
					coalesce((select min(receivedAt) from airings where batch is null), 9e15),
					coalesce((select min(madeAt) from batches), 9e15)
				) as oldest`,
		)
		.get();
	const pending = Number(row?.pending ?? 0);
	const oldestSeconds = Math.max(0, Math.round((now().getTime() - Number(row?.oldest ?? 0)) / 1_000));
	return { pending, oldestSeconds: pending === 0 ? 0 : oldestSeconds, setAside: Number(row?.setAside ?? 0) };
}
