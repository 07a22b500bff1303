import type { PayloadRequest } from 'payload';
import type { MongoRows } from '../add-to-rows.ts';

/** The parts of the two adapters that ask and write in the transaction of a request. */
interface SqliteSession {
	all<Row>(question: unknown): Promise<readonly Row[]>;
	run(statement: unknown): Promise<unknown>;
}
interface Sqlite {
	readonly sessions: Readonly<Record<string, { readonly db: SqliteSession } | undefined>>;
}
interface MongoCollection extends MongoRows {
	aggregate(steps: readonly object[], options: object): { toArray(): Promise<unknown[]> };
	deleteMany(filter: object, options: object): Promise<unknown>;
}
type Name = 'airings' | 'reach-monthly' | 'activities';
interface Mongo {
	readonly sessions: Readonly<Record<string, object | undefined>>;
	readonly collections: Readonly<Record<Name, { readonly collection: MongoCollection }>>;
}

const OUTSIDE = 'Sums are written inside the transaction of their rows only.';

export const isMongo = ({ payload }: Pick<PayloadRequest, 'payload'>): boolean => payload.db.name === 'mongoose';

export async function sqliteSession(req: PayloadRequest): Promise<SqliteSession> {
	const session = (req.payload.db as unknown as Sqlite).sessions[String(await req.transactionID)];
	if (!session) throw new Error(OUTSIDE);
	return session.db;
}

export async function mongoSession(req: PayloadRequest, name: Name) {
	const { sessions, collections } = req.payload.db as unknown as Mongo;
	const session = sessions[String(await req.transactionID)];
	if (!session) throw new Error(OUTSIDE);
	return { rows: collections[name].collection, options: { session } };
}
