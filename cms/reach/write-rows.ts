import { sql } from '@payloadcms/db-sqlite';

import { addToRows } from './add-to-rows.ts';
import { changeAirings } from './monthly/change-sums.ts';
import { pieces } from './pieces.ts';

import type { PayloadRequest } from 'payload';
import type { Counter } from '#content/model/batch.ts';
import type { Airing } from '../payload-types.ts';
import type { MongoRows } from './add-to-rows.ts';

export type NewAiring = Omit<Airing, 'id' | 'createdAt' | 'updatedAt'>;

/** The parts of the two adapters that write many rows at once, in the transaction of a request. */
interface Sqlite {
	readonly sessions: Readonly<Record<string, { readonly db: { run(statement: unknown): Promise<unknown> } }>>;
}
interface Mongo {
	readonly sessions: Readonly<Record<string, object>>;
	readonly collections: Readonly<Record<'airings' | 'reach-daily', { readonly collection: MongoRows }>>;
}

/** Adds to the counters of a day, or begins them: one statement, however many there are. */
export async function addToCounters(req: PayloadRequest, counters: readonly Counter[]): Promise<void> {
	if (counters.length === 0) return;
	if (req.payload.db.name !== 'mongoose') {
		await runSqlite(
			req,
			sql`insert into reach_daily (day, kind, language, subject, province, count)
				select value ->> 'day', value ->> 'kind', value ->> 'language', value ->> 'subject', value ->> 'province',
					value ->> 'count'
				from json_each(${JSON.stringify(counters)}) where true
				on conflict (day, kind, language, subject, province) do update set count = count + excluded.count`,
		);
		return;
	}
	const { rows, options } = await mongo(req, 'reach-daily');
	const ofOne = Map.groupBy(counters, ({ count: _count, ...name }) => JSON.stringify(Object.values(name)));
	const additions = [...ofOne.values()].map((same) => {
		const [{ count: _first, ...name }] = same as [Counter];
		const count = same.map((more) => more.count).reduce((sum, more) => sum + more);
		return { name, add: { count }, begin: { count } };
	});
	await addToRows(rows, options, additions);
}

/** Inserts airings that are not there yet, and adds them to the monthly sums. */
export async function insertAirings(req: PayloadRequest, airings: readonly NewAiring[]): Promise<void> {
	if (airings.length === 0) return;
	const ids = airings.map(({ clientId }) => clientId);
	await changeAirings(req, ids, () => insert(req, airings));
}

async function insert(req: PayloadRequest, airings: readonly NewAiring[]): Promise<void> {
	const now = new Date().toISOString();
	if (req.payload.db.name !== 'mongoose') {
		await runSqlite(
			req,
			sql`insert into airings (client_id, commune, province, month, language, day, slot, channel, minutes, plays,
					clusters_working, hamlets, confidence, is_plausible, replaces, is_withdrawal, logged_at, received_at,
					root, reasons, letters, is_effective, is_counted, is_waiting, updated_at, created_at)
				select value ->> 'clientId', value ->> 'commune', value ->> 'province', value ->> 'month', value ->> 'language',
					value ->> 'day', value ->> 'slot', value ->> 'channel', value ->> 'minutes', value ->> 'plays',
					value ->> 'clustersWorking', value ->> 'hamlets', value ->> 'confidence', value ->> 'isPlausible',
					value ->> 'replaces', value ->> 'isWithdrawal', value ->> 'loggedAt', value ->> 'receivedAt',
					value ->> 'root', value ->> 'reasons', coalesce(value ->> 'letters', ''), value ->> 'isEffective', value ->> 'isCounted', value ->> 'isWaiting',
					${now}, ${now}
				from json_each(${JSON.stringify(airings)}) where true`,
		);
		return;
	}
	const { rows, options } = await mongo(req, 'airings');
	const [createdAt, updatedAt] = [new Date(now), new Date(now)];
	const documents = airings.map((airing) => ({
		...airing,
		loggedAt: new Date(airing.loggedAt),
		receivedAt: new Date(airing.receivedAt),
		createdAt,
		updatedAt,
	}));
	for (const piece of pieces(documents)) await rows.insertMany(piece, options);
}

const transactionOf = async (req: PayloadRequest): Promise<string> => String(await req.transactionID);

async function runSqlite(req: PayloadRequest, statement: unknown): Promise<void> {
	const session = (req.payload.db as unknown as Sqlite).sessions[await transactionOf(req)];
	if (!session) throw new Error('A batch is written inside a transaction only.');
	await session.db.run(statement);
}

async function mongo(req: PayloadRequest, collection: 'airings' | 'reach-daily') {
	const { sessions, collections } = req.payload.db as unknown as Mongo;
	const session = sessions[await transactionOf(req)];
	if (!session) throw new Error('A batch is written inside a transaction only.');
	return { rows: collections[collection].collection, options: { session } };
}
