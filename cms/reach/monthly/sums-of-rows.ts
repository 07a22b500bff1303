import { sql } from '@payloadcms/db-sqlite';

import { SUMS } from './monthly-sum.ts';

import type { MonthlySum } from './monthly-sum.ts';

/*
 * What airings come to, month by month: the same sums in both databases. Hundredths of minutes are whole numbers, a half
 * is rounded up in both, so that adding and taking away never leaves a remainder.
 */

const ifCounted = (value: unknown) => sql`sum(case when is_counted = 1 then ${value} else 0 end)`;
const ifConfidence = (letter: string) => sql`sum(is_counted = 1 and confidence = ${letter})`;

/** @param condition on the table `airings` */
export const sumsInSql = (condition: unknown) => sql`
	select substr(day, 1, 7) as month, province, commune, 'airing' as kind, language, channel, month as bundle,
		coalesce(letters, '') as letters, count(*) as entries,
		${ifCounted(sql`1`)} as airings,
		${ifCounted(sql`cast(minutes * 100 + 0.5 as integer)`)} as minuteHundredths,
		${ifCounted(sql`plays`)} as plays, ${ifCounted(sql`coalesce(clusters_working, 0)`)} as clusters,
		0 as units, 0 as people,
		${ifConfidence('A')} as a, ${ifConfidence('B')} as b, ${ifConfidence('C')} as c, ${ifConfidence('D')} as d,
		sum(is_counted = 1 and is_plausible = 0) as implausible,
		sum(coalesce(is_waiting, 0)) as waiting, max(received_at) as newest
	from airings where ${condition}
	group by substr(day, 1, 7), province, commune, language, channel, airings.month, coalesce(letters, '')`;

export function sumOfSqlite(row: MonthlySum): MonthlySum {
	const sums = Object.fromEntries(SUMS.map((name) => [name, row[name]])) as Pick<MonthlySum, (typeof SUMS)[number]>;
	return { ...row, ...sums, newest: new Date(row.newest).toISOString() };
}

const counted = (value: unknown) => ({ $sum: { $cond: [{ $eq: ['$isCounted', true] }, value, 0] } });
const countedAnd = (condition: object) => ({
	$sum: { $cond: [{ $and: [{ $eq: ['$isCounted', true] }, condition] }, 1, 0] },
});
const ofConfidence = (letter: string) => countedAnd({ $eq: ['$confidence', letter] });

/** @param match on the collection `airings` */
export const sumsInMongo = (match: object): readonly object[] => [
	{ $match: match },
	{
		$group: {
			_id: {
				month: { $substrCP: ['$day', 0, 7] },
				province: '$province',
				commune: '$commune',
				kind: { $literal: 'airing' },
				language: '$language',
				channel: '$channel',
				bundle: '$month',
				letters: { $ifNull: ['$letters', ''] },
			},
			entries: { $sum: 1 },
			airings: counted(1),
			minuteHundredths: counted({ $toInt: { $floor: { $add: [{ $multiply: ['$minutes', 100] }, 0.5] } } }),
			plays: counted({ $toInt: '$plays' }),
			clusters: counted({ $toInt: { $ifNull: ['$clustersWorking', 0] } }),
			units: { $sum: 0 },
			people: { $sum: 0 },
			a: ofConfidence('A'),
			b: ofConfidence('B'),
			c: ofConfidence('C'),
			d: ofConfidence('D'),
			implausible: countedAnd({ $eq: ['$isPlausible', false] }),
			waiting: { $sum: { $cond: [{ $eq: ['$isWaiting', true] }, 1, 0] } },
			newest: { $max: '$receivedAt' },
		},
	},
	{ $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
	{ $project: { _id: 0 } },
];

export const sumOfMongo = (row: Omit<MonthlySum, 'newest'> & { readonly newest: Date | string }): MonthlySum => ({
	...row,
	newest: new Date(row.newest).toISOString(),
});
