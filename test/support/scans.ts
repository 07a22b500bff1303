import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';

/** Collections that have millions of rows in a country. */
const LARGE = ['airings', 'activities', 'reach-daily', 'reach-monthly'] as const;

interface Sqlite {
	readonly drizzle: { all(question: unknown): Promise<readonly unknown[]> };
}
interface Aggregation {
	toArray(): Promise<unknown[]>;
	explain(how: string): Promise<unknown>;
}
interface MongoCollection {
	aggregate(steps: readonly object[], options?: object): Aggregation;
}
interface Mongo {
	readonly collections: Readonly<Record<(typeof LARGE)[number], { readonly collection: MongoCollection }>>;
}

/**
 * Runs some work and asks the database afterwards how it has answered our own questions.
 *
 * @returns those for which it went through all rows of a large collection, with how many were asked at all
 */
export const scansOf = (
	payload: Payload,
	work: () => Promise<unknown>,
): Promise<{ readonly asked: number; readonly scans: readonly string[] }> =>
	payload.db.name === 'mongoose' ? scansOfMongo(payload, work) : scansOfSqlite(payload, work);

async function scansOfSqlite(payload: Payload, work: () => Promise<unknown>) {
	const { drizzle } = payload.db as unknown as Sqlite;
	const all = drizzle.all.bind(drizzle);
	const asked: unknown[] = [];
	drizzle.all = (question) => {
		asked.push(question);
		return all(question);
	};
	try {
		await work();
	} finally {
		drizzle.all = all;
	}
	const scans: string[] = [];
	const large = new RegExp(`^SCAN (${LARGE.map((name) => name.replace('-', '_')).join('|')})\\b`);
	for (const question of asked) {
		const plan = (await all(sql`explain query plan ${question}`)) as readonly { detail: string }[];
		scans.push(...plan.map(({ detail }) => detail).filter((detail) => large.test(detail)));
	}
	return { asked: asked.length, scans };
}

async function scansOfMongo(payload: Payload, work: () => Promise<unknown>) {
	const { collections } = payload.db as unknown as Mongo;
	const asked: { name: string; ask: () => Aggregation; steps: readonly object[] }[] = [];
	const undo = LARGE.map((name) => {
		const { collection } = collections[name];
		const aggregate = collection.aggregate.bind(collection);
		collection.aggregate = (steps, options) => {
			asked.push({ name, steps, ask: () => aggregate(steps, options) });
			return aggregate(steps, options);
		};
		return () => (collection.aggregate = aggregate);
	});
	try {
		await work();
	} finally {
		for (const back of undo) back();
	}
	const scans: string[] = [];
	for (const { name, steps, ask } of asked) {
		const plan = JSON.stringify(await ask().explain('queryPlanner'));
		if (plan.includes('COLLSCAN')) scans.push(`${name} ${JSON.stringify(steps)}`);
	}
	return { asked: asked.length, scans };
}
