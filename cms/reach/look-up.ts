import { sql } from '@payloadcms/db-sqlite';

import { MOST_IN_ONE_ANSWER } from './add-to-rows.ts';

import type { PayloadRequest } from 'payload';

/** The parts of the two adapters that answer a question of our own in the transaction of a request. */
interface Sqlite {
	readonly sessions: Readonly<
		Record<string, { readonly db: { all<Row>(question: unknown): Promise<readonly Row[]> } } | undefined>
	>;
}
interface Mongo {
	readonly sessions: Readonly<Record<string, object | undefined>>;
	readonly collections: Readonly<
		Record<
			'airings' | 'communes',
			{ readonly collection: { find(filter: object, options: object): { toArray(): Promise<unknown[]> } } }
		>
	>;
}

/** Which of these ids of airings are known. Payload would build a document and a condition for each of a thousand. */
export async function knownAirings(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await found<{ clientId: string }>(req, 'airings', {
		question: sql`select client_id as clientId from airings
			where client_id in (select value from json_each(${JSON.stringify(ids)}))`,
		filter: { clientId: { $in: ids } },
		fields: { clientId: 1 },
	});
	return new Set(rows.map(({ clientId }) => clientId));
}

/** What an airing is judged by of its commune. */
export interface CommuneOfAiring {
	readonly province: string;
	/** Clusters; null: nobody has told us. */
	readonly clustersInstalled: number | null;
}

/** These communes by code; those that do not exist are missing. */
export async function communesOf(
	req: PayloadRequest,
	codes: readonly string[],
): Promise<ReadonlyMap<string, CommuneOfAiring>> {
	const rows = await found<{ code: string; province: string; clustersInstalled?: number | null }>(req, 'communes', {
		question: sql`select code, province, clusters_installed as clustersInstalled from communes
			where code in (select value from json_each(${JSON.stringify(codes)}))`,
		filter: { code: { $in: codes } },
		fields: { code: 1, province: 1, clustersInstalled: 1 },
	});
	return new Map(
		rows.map(({ code, province, clustersInstalled }) => [
			code,
			{ province, clustersInstalled: clustersInstalled ?? null },
		]),
	);
}

async function found<Row>(
	req: PayloadRequest,
	collection: 'airings' | 'communes',
	{ question, filter, fields }: { question: unknown; filter: object; fields: object },
): Promise<readonly Row[]> {
	const transaction = String(await req.transactionID);
	const { db } = req.payload;
	if (db.name !== 'mongoose') {
		const session = (db as unknown as Sqlite).sessions[transaction];
		if (!session) throw new Error('A batch is looked up inside its transaction only.');
		return session.db.all<Row>(question);
	}
	const { sessions, collections } = db as unknown as Mongo;
	const session = sessions[transaction];
	if (!session) throw new Error('A batch is looked up inside its transaction only.');
	const rows = await collections[collection].collection
		.find(filter, { projection: fields, session, batchSize: MOST_IN_ONE_ANSWER })
		.toArray();
	return rows as Row[];
}
