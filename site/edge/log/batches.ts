import { randomUUID } from 'node:crypto';

import { MOST_BATCHES_NAMED } from '#content/model/edge-state.ts';
import { isStatement } from '#content/model/commune-statement.ts';
import { MOST_ANSWERS } from '#content/model/batch.ts';

import type { Batch, Counter } from '#content/model/batch.ts';
import type { EdgeState } from '#content/model/edge-state.ts';
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
		const people = database
			.prepare(
				`select clientId, document, receivedAt from answers where batch is null order by receivedAt limit ${MOST_ANSWERS}`,
			)
			.all();
		if (counters.length === 0 && airings.length === 0 && people.length === 0) return undefined;

		const documents = airings.map(sentDocument);
		const statements = documents.filter(isStatement);
		const batch: Omit<Batch, 'statements' | 'answers'> & Partial<Batch> = {
			id: randomUUID(),
			edge: spool.edge,
			sequence: nextSequence(spool),
			counters: counters.map((counter) => ({ ...counter })),
			airings: documents.filter((document) => !isStatement(document)),
			...(statements.length > 0 ? { statements } : {}),
			...(people.length > 0 ? { answers: people.map(sentDocument) } : {}),
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
		const markAnswer = database.prepare('update answers set batch = ? where clientId = ?');
		for (const { clientId } of people) markAnswer.run(batch.id, String(clientId));
		return { id: batch.id, body };
	});

const sentDocument = ({ document, receivedAt }: Readonly<Record<string, unknown>>) => ({
	...JSON.parse(String(document)),
	receivedAt: new Date(Number(receivedAt)).toISOString(),
});

/** Inside a commit. */
function nextSequence({ database }: Spool): number {
	const row = database
		.prepare(
			`insert into meta (name, value) values ('sequence', '1')
				on conflict do update set value = cast(value as integer) + 1 returning value`,
		)
		.get();
	return Number(row?.value);
}

/** This log is an older copy, as the CMS says: what comes next is no batch that it has had. */
export const goOnAfter = (spool: Spool, lastSequence: number): Promise<void> =>
	spool.commit(() => {
		spool.database
			.prepare("update meta set value = max(cast(value as integer), ?) where name = 'sequence'")
			.run(lastSequence);
	});

/**
 * The CMS has it: forget the batch. Its airings stay for a while, to recognise a device that repeats itself; of answers
 * of surveys only the id stays.
 */
export const confirmBatch = (spool: Spool, id: string): Promise<void> =>
	spool.commit(() => {
		spool.database.prepare('delete from batches where id = ?').run(id);
		spool.database.prepare("update answers set document = '' where batch = ?").run(id);
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

/** What an edge tells of the batches that were set aside: how many, and the oldest by name. */
export function setAsideBatches(spool: Spool): Pick<EdgeState, 'total' | 'setAside'> {
	const total = Number(spool.database.prepare('select count(*) as total from setAside').get()?.total ?? 0);
	if (total === 0) return { total, setAside: [] };
	const rows = spool.database
		.prepare(
			`select id, reason, setAsideAt, json_array_length(body, '$.counters') as counters,
				json_array_length(body, '$.airings') as airings
			from setAside order by setAsideAt, id limit ${MOST_BATCHES_NAMED}`,
		)
		.all();
	const setAside = rows.map((row) => ({
		id: String(row.id),
		reason: String(row.reason).slice(0, 1_000),
		setAsideAt: new Date(Number(row.setAsideAt)).toISOString(),
		counters: Number(row.counters ?? 0),
		airings: Number(row.airings ?? 0),
	}));
	return { total, setAside };
}

export interface SpoolState {
	/** Counters, airings, photos and batches that wait for the CMS. */
	readonly pending: number;
	readonly oldestSeconds: number;
	/** Batches and photos that the CMS could not take. */
	readonly setAside: number;
}

/** How much waits for the CMS, and how long already. */
export function spoolState(spool: Spool, now: () => Date): SpoolState {
	const row = spool.database
		.prepare(
			`select
				(select count(*) from counters) + (select count(*) from airings where batch is null)
					+ (select count(*) from answers where batch is null)
					+ (select count(*) from photos where state = 'waiting')
					+ (select count(*) from batches) as pending,
				(select count(*) from setAside) + (select count(*) from photos where state = 'refused') as setAside,
				min(
					coalesce((select min(since) from counters), 9e15),
					coalesce((select min(receivedAt) from airings where batch is null), 9e15),
					coalesce((select min(receivedAt) from answers where batch is null), 9e15),
					coalesce((select min(receivedAt) from photos where state = 'waiting'), 9e15),
					coalesce((select min(madeAt) from batches), 9e15)
				) as oldest`,
		)
		.get();
	const pending = Number(row?.pending ?? 0);
	const oldestSeconds = Math.max(0, Math.round((now().getTime() - Number(row?.oldest ?? 0)) / 1_000));
	return { pending, oldestSeconds: pending === 0 ? 0 : oldestSeconds, setAside: Number(row?.setAside ?? 0) };
}
