import { sql } from '@payloadcms/db-sqlite';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';

import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { activitySumsOf } from '../activities/sums-of-activities.ts';
import { addToSums } from './change-sums.ts';
import { keyOfSum, SUMS } from './monthly-sum.ts';
import { isMongo, mongoSession, sqliteSession } from './reach-session.ts';
import { sumOfMongo, sumOfSqlite, sumsInMongo, sumsInSql } from './sums-of-rows.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { MonthlySum } from './monthly-sum.ts';

/** A line whose stored sums are not those of its rows. */
export interface WrongSum {
	readonly key: string;
	/** Undefined: no such line is stored. */
	readonly stored: MonthlySum | undefined;
	/** Undefined: no row belongs to it. */
	readonly recounted: MonthlySum | undefined;
}

export interface Recount {
	readonly months: number;
	readonly lines: number;
	/** How many are wrong. */
	readonly wrongLines: number;
	/** The first of them: a year of the country may have hundreds of thousands. */
	readonly wrong: readonly WrongSum[];
}

const MOST_WRONG_KEPT = 1_000;

/**
 * Counts all rows again, month by month, and compares them with the stored sums.
 *
 * @param mends true: what is wrong is put right, each month in a transaction of its own
 */
export async function recount(payload: Payload, { mends }: { mends: boolean }): Promise<Recount> {
	let [lines, wrongLines] = [0, 0];
	const wrong: WrongSum[] = [];
	const months = await monthsOf(payload);
	for (const month of months) {
		const found = await retriedOnConflict(async () => recountMonth(await createLocalReq({}, payload), month, mends));
		lines += found.lines;
		wrongLines += found.wrong.length;
		wrong.push(...found.wrong.slice(0, MOST_WRONG_KEPT - wrong.length));
	}
	return { months: months.length, lines, wrongLines, wrong };
}

async function recountMonth(
	req: PayloadRequest,
	month: string,
	mends: boolean,
): Promise<Pick<Recount, 'lines' | 'wrong'>> {
	const isOwner = await initTransaction(req);
	try {
		const recounted = [...(await recountedSums(req, month)), ...(await activitySumsOf(req, { month }))];
		const stored = await storedSums(req, month);
		const wrong = differing(stored, recounted);
		if (mends && wrong.length > 0) await mend(req, wrong);
		if (isOwner) await commitTransaction(req);
		return { lines: recounted.length, wrong };
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

function differing(stored: readonly MonthlySum[], recounted: readonly MonthlySum[]): readonly WrongSum[] {
	const [before, now] = [byKey(stored), byKey(recounted)];
	return [...new Set([...before.keys(), ...now.keys()])].toSorted().flatMap((key) => {
		const [is, should] = [before.get(key), now.get(key)];
		if (is && should && isSame(is, should)) return [];
		// what was counted once and has no row any more stays as an empty line
		if (is && !should && SUMS.every((name) => is[name] === 0)) return [];
		return [{ key, stored: is, recounted: should }];
	});
}

const byKey = (sums: readonly MonthlySum[]) => new Map(sums.map((sum) => [keyOfSum(sum), sum]));

const isSame = (one: MonthlySum, other: MonthlySum): boolean =>
	SUMS.every((name) => one[name] === other[name]) && one.newest >= other.newest;

async function recountedSums(req: PayloadRequest, month: string): Promise<readonly MonthlySum[]> {
	const [from, to] = [`${month}-01`, `${month}-31`];
	if (!isMongo(req))
		return (await (await sqliteSession(req)).all<MonthlySum>(sumsInSql(sql`day >= ${from} and day <= ${to}`))).map(
			sumOfSqlite,
		);
	const { rows, options } = await mongoSession(req, 'airings');
	const found = await rows.aggregate(sumsInMongo({ day: { $gte: from, $lte: to } }), options).toArray();
	return (found as Parameters<typeof sumOfMongo>[0][]).map(sumOfMongo);
}

async function storedSums(req: PayloadRequest, month: string): Promise<readonly MonthlySum[]> {
	if (!isMongo(req)) {
		const rows = await (
			await sqliteSession(req)
		).all<MonthlySum>(
			sql`select month, province, commune, kind, language, channel, bundle, letters, entries, airings,
					minute_hundredths as minuteHundredths, plays, clusters, units, people, a, b, c, d, implausible, waiting, newest
				from reach_monthly where month = ${month}`,
		);
		return rows.map(sumOfSqlite);
	}
	const { rows, options } = await mongoSession(req, 'reach-monthly');
	const found = await rows.aggregate([{ $match: { month } }, { $project: { _id: 0 } }], options).toArray();
	return (found as Parameters<typeof sumOfMongo>[0][]).map(sumOfMongo);
}

async function mend(req: PayloadRequest, wrong: readonly WrongSum[]): Promise<void> {
	for (let from = 0; from < wrong.length; from += MENDED_AT_ONCE) {
		const some = wrong.slice(from, from + MENDED_AT_ONCE);
		const keys = some.map(({ key }) => key);
		if (isMongo(req)) {
			const { rows, options } = await mongoSession(req, 'reach-monthly');
			await rows.deleteMany({ key: { $in: keys } }, options);
		} else
			await (
				await sqliteSession(req)
			).run(sql`delete from reach_monthly where key in (select value from json_each(${JSON.stringify(keys)}))`);
		await addToSums(
			req,
			some.flatMap(({ recounted }) => recounted ?? []),
		);
	}
}

/** Lines in one statement: its text is made in memory, and a message of MongoDB has a limit. */
const MENDED_AT_ONCE = 2_000;

interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: Readonly<
		Record<
			'airings' | 'activities' | 'reach-monthly',
			{ readonly collection: { aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> } } }
		>
	>;
}

/** Months in which there is a row or a sum. */
async function monthsOf({ db }: Payload): Promise<readonly string[]> {
	if (db.name !== 'mongoose') {
		const rows = await (db as unknown as Sqlite).drizzle.all<{ month: string }>(
			sql`select substr(day, 1, 7) as month from airings union select substr(day, 1, 7) from activities
				union select month from reach_monthly order by 1`,
		);
		return rows.map(({ month }) => month);
	}
	const { airings, activities, 'reach-monthly': monthly } = (db as unknown as Mongo).collections;
	const ofDay = [{ $group: { _id: { $substrCP: ['$day', 0, 7] } } }];
	const found = [
		...(await airings.collection.aggregate(ofDay).toArray()),
		...(await activities.collection.aggregate(ofDay).toArray()),
		...(await monthly.collection.aggregate([{ $group: { _id: '$month' } }]).toArray()),
	] as readonly { _id: string }[];
	return [...new Set(found.map(({ _id }) => _id))].toSorted();
}
