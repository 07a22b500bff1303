import { sql } from '@payloadcms/db-sqlite';

import { addToRows, MOST_IN_ONE_ANSWER } from '../add-to-rows.ts';
import { differenceOf, keyOfSum, SUMS } from './monthly-sum.ts';
import { isMongo, mongoSession, sqliteSession } from './reach-session.ts';
import { sumOfMongo, sumOfSqlite, sumsInMongo, sumsInSql } from './sums-of-rows.ts';

import type { PayloadRequest } from 'payload';
import type { MonthlySum } from './monthly-sum.ts';

/**
 * Changes airings and the monthly sums that they are in, in the transaction of the request. Whatever writes rows of
 * `airings` goes through here: what the rows came to before is taken away, what they come to afterwards is added.
 *
 * @param ids `clientId` of the rows that are written, those that are new too
 */
export async function changeAirings(
	req: PayloadRequest,
	ids: readonly string[],
	write: () => Promise<void>,
): Promise<void> {
	const before = await sumsOfAirings(req, ids);
	await write();
	await addToSums(req, differenceOf(before, await sumsOfAirings(req, ids)));
}

async function sumsOfAirings(req: PayloadRequest, ids: readonly string[]): Promise<readonly MonthlySum[]> {
	if (!isMongo(req)) {
		const { all } = bound(await sqliteSession(req));
		return (await all(sumsInSql(sql`client_id in (select value from json_each(${JSON.stringify(ids)}))`))).map(
			sumOfSqlite,
		);
	}
	const { rows, options } = await mongoSession(req, 'airings');
	const found = await rows
		.aggregate(sumsInMongo({ clientId: { $in: ids } }), { ...options, batchSize: MOST_IN_ONE_ANSWER })
		.toArray();
	return (found as Parameters<typeof sumOfMongo>[0][]).map(sumOfMongo);
}

const bound = (session: Awaited<ReturnType<typeof sqliteSession>>) => ({
	all: (question: unknown) => session.all<MonthlySum>(question),
});

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const PLACE = ['month', 'province', 'commune', 'kind', 'language', 'channel', 'bundle', 'letters'] as const;

/** Adds to the stored sums, or begins them: one statement, however many there are. */
export async function addToSums(req: PayloadRequest, changes: readonly MonthlySum[]): Promise<void> {
	if (changes.length === 0) return;
	const lines = changes.map((change) => ({ ...change, key: keyOfSum(change) }));
	if (!isMongo(req)) {
		const names = ['key', ...PLACE, ...SUMS, 'newest'];
		const columns = sql.raw(names.map(columnOf).join(', '));
		const values = sql.raw(names.map((name) => `value ->> '${name}'`).join(', '));
		const added = SUMS.map(columnOf).map((name) => `${name} = ${name} + excluded.${name}`);
		const updates = sql.raw([...added, 'newest = max(newest, excluded.newest)'].join(', '));
		await (
			await sqliteSession(req)
		).run(
			sql`insert into reach_monthly (${columns}) select ${values} from json_each(${JSON.stringify(lines)}) where true
				on conflict (key) do update set ${updates}`,
		);
		return;
	}
	const { rows, options } = await mongoSession(req, 'reach-monthly');
	const additions = lines.map((line) => {
		const sums = Object.fromEntries(SUMS.map((name) => [name, line[name]]));
		const latest = { newest: new Date(line.newest) };
		const places = Object.fromEntries(PLACE.map((name) => [name, line[name]]));
		return { name: { key: line.key }, add: sums, latest, begin: { ...places, ...sums, ...latest } };
	});
	await addToRows(rows, options, additions);
}
