import { sql } from '@payloadcms/db-sqlite';

import { addToRows, MOST_IN_ONE_ANSWER } from './add-to-rows.ts';
import { changeAirings } from './monthly/change-sums.ts';
import { pieces } from './pieces.ts';

import type { PayloadRequest } from 'payload';
import type { MongoRows } from './add-to-rows.ts';
import type { EntryState, StoredEntry } from './declared-entry.ts';

/** The parts of the two adapters that read and write rows in the transaction of a request. */
interface Sqlite {
	readonly sessions: Readonly<
		Record<
			string,
			| {
					readonly db: {
						all<Row>(question: unknown): Promise<readonly Row[]>;
						run(statement: unknown): Promise<unknown>;
					};
			  }
			| undefined
		>
	>;
}
interface Mongo {
	readonly sessions: Readonly<Record<string, object | undefined>>;
	readonly collections: Readonly<Record<'airings' | 'payload-kv', { readonly collection: MongoRows }>>;
}

/** A commune and a day. */
export type CommuneDay = readonly [commune: string, day: string];

type Row = { readonly [Name in keyof StoredEntry]?: string | number | boolean | Date | null };

const columns = sql`a.client_id as clientId, a.commune, a.day, a.slot, a.language, a.channel, a.replaces,
	a.is_withdrawal as isWithdrawal, a.logged_at as loggedAt, a.received_at as receivedAt, a.root, a.reasons, a.verdict,
	a.is_effective as isEffective, a.is_counted as isCounted, a.is_waiting as isWaiting`;

/** The stored entries that belong to the groups in which these ids occur, in any place of their chains. */
export async function entriesOfGroups(req: PayloadRequest, ids: readonly string[]): Promise<readonly StoredEntry[]> {
	const named = new Set(ids);
	const entries = await entriesNaming(req, ids);
	const roots = [...new Set(entries.map(({ root }) => root))].filter((root) => !named.has(root));
	const rest = roots.length === 0 ? [] : await entriesNaming(req, roots);
	return [...new Map([...entries, ...rest].map((entry) => [entry.clientId, entry])).values()];
}

const entriesNaming = (req: PayloadRequest, ids: readonly string[]): Promise<readonly StoredEntry[]> =>
	found(
		req,
		sql`select ${columns} from airings a where a.client_id in (select value from json_each(${JSON.stringify(ids)}))
			or a.root in (select value from json_each(${JSON.stringify(ids)}))`,
		{ $or: [{ clientId: { $in: ids } }, { root: { $in: ids } }] },
	);

/** The entries of these days that are neither corrected nor taken back. */
export async function effectiveOn(req: PayloadRequest, days: readonly CommuneDay[]): Promise<readonly StoredEntry[]> {
	if (days.length === 0) return [];
	return found(
		req,
		sql`select ${columns} from json_each(${JSON.stringify(days)}) d
			join airings a on a.commune = d.value ->> 0 and a.day = d.value ->> 1 where a.is_effective = 1`,
		{
			isEffective: true,
			$or: [...communesOfDays(days)].map(([day, communes]) => ({ day, commune: { $in: communes } })),
		},
	);
}

/** MongoDB plans each branch of an `$or` by itself: a batch has many communes and few days. */
const communesOfDays = (days: readonly CommuneDay[]): ReadonlyMap<string, readonly string[]> =>
	new Map([...Map.groupBy(days, ([, day]) => day)].map(([day, pairs]) => [day, pairs.map(([commune]) => commune)]));

async function found(req: PayloadRequest, question: unknown, filter: object): Promise<readonly StoredEntry[]> {
	const { db } = req.payload;
	if (db.name !== 'mongoose') return (await (await sqliteOf(req)).all<Row>(question)).map(entryOf);
	const { airings, session } = await mongoOf(req);
	return ((await airings.find(filter, { session, projection, batchSize: MOST_IN_ONE_ANSWER }).toArray()) as Row[]).map(
		entryOf,
	);
}

const instant = (value: Row['loggedAt']): string => (value instanceof Date ? value.toISOString() : String(value));

const projection = Object.fromEntries(
	['clientId', 'commune', 'day', 'slot', 'language', 'channel', 'replaces', 'isWithdrawal', 'loggedAt', 'receivedAt']
		.concat(['root', 'reasons', 'verdict', 'isEffective', 'isCounted', 'isWaiting'])
		.map((name) => [name, 1]),
);

/** A row of before the upgrade has no state yet: it is the first of its group until it is settled. */
export const entryOf = (row: Row): StoredEntry => ({
	clientId: String(row.clientId),
	commune: String(row.commune),
	day: String(row.day),
	slot: String(row.slot),
	language: String(row.language),
	channel: row.channel as StoredEntry['channel'],
	replaces: typeof row.replaces === 'string' ? row.replaces : null,
	isWithdrawal: Boolean(row.isWithdrawal),
	loggedAt: instant(row.loggedAt),
	receivedAt: instant(row.receivedAt),
	root: String(row.root ?? row.clientId),
	reasons: String(row.reasons ?? ''),
	verdict: (row.verdict ?? null) as StoredEntry['verdict'],
	isEffective: Boolean(row.isEffective),
	isCounted: Boolean(row.isCounted),
	isWaiting: Boolean(row.isWaiting),
});

type ChangedState = EntryState & Pick<StoredEntry, 'clientId'>;

/** Writes the states that have changed, and the monthly sums with them. */
export async function writeStates(req: PayloadRequest, states: readonly ChangedState[]): Promise<void> {
	if (states.length === 0) return;
	const ids = states.map(({ clientId }) => clientId);
	await changeAirings(req, ids, () => write(req, states));
}

async function write(req: PayloadRequest, states: readonly ChangedState[]): Promise<void> {
	const now = new Date();
	if (req.payload.db.name !== 'mongoose') {
		await (
			await sqliteOf(req)
		).run(
			sql`update airings set root = s.value ->> 'root', reasons = s.value ->> 'reasons',
					is_effective = s.value ->> 'isEffective', is_counted = s.value ->> 'isCounted',
					is_waiting = s.value ->> 'isWaiting', updated_at = ${now.toISOString()}
				from json_each(${JSON.stringify(states)}) s where client_id = s.value ->> 'clientId'`,
		);
		return;
	}
	const { airings, session } = await mongoOf(req);
	const operations = states.map(({ clientId, root, reasons, isEffective, isCounted, isWaiting }) => ({
		updateOne: {
			filter: { clientId },
			update: { $set: { root, reasons, isEffective, isCounted, isWaiting, updatedAt: now } },
		},
	}));
	for (const piece of pieces(operations)) await airings.bulkWrite(piece, { session, ordered: true });
}

/** Writes what the bulletins of airings speak of, and the monthly sums with it. */
export async function writeLetters(
	req: PayloadRequest,
	said: readonly { readonly clientId: string; readonly letters: string }[],
): Promise<void> {
	if (said.length === 0) return;
	const ids = said.map(({ clientId }) => clientId);
	await changeAirings(req, ids, async () => {
		if (req.payload.db.name !== 'mongoose') {
			await (
				await sqliteOf(req)
			).run(
				sql`update airings set letters = s.value ->> 'letters' from json_each(${JSON.stringify(said)}) s
					where client_id = s.value ->> 'clientId'`,
			);
			return;
		}
		const { airings, session } = await mongoOf(req);
		const operations = said.map(({ clientId, letters }) => ({
			updateOne: { filter: { clientId }, update: { $set: { letters } } },
		}));
		await airings.bulkWrite(operations, { session, ordered: true });
	});
}

/**
 * Lets only one transaction at a time settle the airings of a commune. SQLite has one writer anyway; on MongoDB two
 * edges could otherwise bring two corrections of one airing at once, and neither transaction would see the other's.
 * The later one fails and its batch comes again.
 */
export async function holdCommunes(req: PayloadRequest, communes: readonly string[]): Promise<void> {
	if (req.payload.db.name !== 'mongoose' || communes.length === 0) return;
	const { kv, session } = await mongoOf(req);
	const additions = communes.map((commune) => ({
		name: { key: `airings-of:${commune}` },
		add: { 'data.settled': 1 },
		begin: { data: { settled: 1 } },
	}));
	await addToRows(kv, { session }, additions);
}

async function sqliteOf(req: PayloadRequest) {
	const session = (req.payload.db as unknown as Sqlite).sessions[String(await req.transactionID)];
	if (!session) throw new Error('Airings are settled inside a transaction only.');
	return session.db;
}

async function mongoOf(req: PayloadRequest) {
	const { sessions, collections } = req.payload.db as unknown as Mongo;
	const session = sessions[String(await req.transactionID)];
	if (!session) throw new Error('Airings are settled inside a transaction only.');
	return { airings: collections.airings.collection, kv: collections['payload-kv'].collection, session };
}
