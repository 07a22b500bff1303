import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { Days } from '../sums-interface.ts';
import type { SumQuestion } from '../reports/figures-interface.ts';

/** What only the overview asks, added up by the database. */
export interface OverviewSums {
	/** Minutes and airings by set of letters. */
	readonly letters: readonly {
		readonly letters: string;
		readonly minuteHundredths: number;
		readonly airings: number;
	}[];
	/** Sets of letters that were spoken in a year, by province. */
	readonly spoken: readonly { readonly province: string; readonly letters: string }[];
	/** Airings that wait, by the reasons that each has, as they are stored. */
	readonly reasons: readonly { readonly reasons: string; readonly airings: number }[];
	/** Page views, and audio that was started and heard to its end: times of a day, never people. */
	readonly web: readonly {
		readonly day: string;
		readonly language: string;
		readonly kind: string;
		readonly count: number;
	}[];
}

interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: Readonly<
		Record<
			'airings' | 'reach-monthly' | 'reach-daily',
			{ readonly collection: { aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> } } }
		>
	>;
}

const WEB_KINDS = ['view', 'started', 'completed'];

interface Question {
	readonly of: SumQuestion;
	readonly days: Days;
	/** Months in which a letter may have been spoken of. */
	readonly year: SumQuestion['months'];
}

export const loadOverviewSums = (payload: Payload, question: Question): Promise<OverviewSums> =>
	payload.db.name === 'mongoose' ? ofMongo(payload, question) : ofSqlite(payload, question);

async function ofSqlite(payload: Payload, { of, days, year }: Question): Promise<OverviewSums> {
	const { drizzle } = payload.db as unknown as Sqlite;
	const here = of.province === undefined ? sql`true` : sql`province = ${of.province}`;
	return {
		letters: await drizzle.all(
			sql`select letters, sum(minute_hundredths) as minuteHundredths, sum(airings) as airings from reach_monthly
				where month >= ${of.months.from} and month <= ${of.months.to} and kind = 'airing' and airings > 0 and ${here}
				group by letters order by letters`,
		),
		spoken: await drizzle.all(
			sql`select distinct province, letters from reach_monthly
				where kind = 'airing' and month >= ${year.from} and month <= ${year.to} and airings > 0 and ${here}
				order by province, letters`,
		),
		reasons: await drizzle.all(
			sql`select reasons, count(*) as airings from airings
				where is_waiting = 1 and day >= ${days.from} and day <= ${days.to} and ${here} group by reasons order by reasons`,
		),
		web: await drizzle.all(
			sql`select day, language, kind, sum(count) as count from reach_daily
				where day >= ${days.from} and day <= ${days.to}
					and kind in (select value from json_each(${JSON.stringify(WEB_KINDS)}))
				group by day, language, kind order by day, language, kind`,
		),
	};
}

async function ofMongo(payload: Payload, { of, days, year }: Question): Promise<OverviewSums> {
	const { airings, 'reach-monthly': monthly, 'reach-daily': daily } = (payload.db as unknown as Mongo).collections;
	const here = of.province === undefined ? {} : { province: of.province };
	const within = { day: { $gte: days.from, $lte: days.to } };
	return {
		letters: (await monthly.collection
			.aggregate([
				{
					$match: { month: { $gte: of.months.from, $lte: of.months.to }, kind: 'airing', airings: { $gt: 0 }, ...here },
				},
				{
					$group: {
						_id: '$letters',
						minuteHundredths: { $sum: '$minuteHundredths' },
						airings: { $sum: '$airings' },
					},
				},
				{ $sort: { _id: 1 } },
				{ $project: { _id: 0, letters: '$_id', minuteHundredths: 1, airings: 1 } },
			])
			.toArray()) as OverviewSums['letters'],
		spoken: (await monthly.collection
			.aggregate([
				{ $match: { kind: 'airing', month: { $gte: year.from, $lte: year.to }, airings: { $gt: 0 }, ...here } },
				{ $group: { _id: { province: '$province', letters: '$letters' } } },
				{ $replaceWith: '$_id' },
				{ $sort: { province: 1, letters: 1 } },
			])
			.toArray()) as OverviewSums['spoken'],
		reasons: (await airings.collection
			.aggregate([
				{ $match: { isWaiting: true, ...within, ...here } },
				{ $group: { _id: '$reasons', airings: { $sum: 1 } } },
				{ $sort: { _id: 1 } },
				{ $project: { _id: 0, reasons: '$_id', airings: 1 } },
			])
			.toArray()) as OverviewSums['reasons'],
		web: (await daily.collection
			.aggregate([
				{ $match: { ...within, kind: { $in: WEB_KINDS } } },
				{ $group: { _id: { day: '$day', language: '$language', kind: '$kind' }, count: { $sum: '$count' } } },
				{ $sort: { '_id.day': 1, '_id.language': 1, '_id.kind': 1 } },
				{ $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
				{ $project: { _id: 0 } },
			])
			.toArray()) as OverviewSums['web'],
	};
}
