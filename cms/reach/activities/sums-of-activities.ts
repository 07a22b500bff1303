import { sql } from '@payloadcms/db-sqlite';

import { SAYS } from '#content/model/activity.ts';

import { isMongo, mongoSession, sqliteSession } from '../monthly/reach-session.ts';
import { sumOfMongo, sumOfSqlite } from '../monthly/sums-of-rows.ts';

import type { PayloadRequest } from 'payload';
import type { MonthlySum } from '../monthly/monthly-sum.ts';

/*
 * What activities come to, added up by the database: the same as sumOfActivity of each of them, added up
 * (activity-sums.ts). A month of the country has tens of thousands, which are not read one by one.
 */

/** Where nobody has told when it arrived. */
const LONG_AGO = new Date(0).toISOString();

const letterColumn = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const letters = sql.raw(
	`rtrim(${Object.entries(SAYS)
		.map(([letter, field]) => `case when ${letterColumn(field)} = 1 then '${letter} ' else '' end`)
		.join(' || ')})`,
);
const counts = sql.raw('is_withdrawn is not 1');
const isDone = sql`(${counts} and confidence is not 'D')`;
const ofLetter = (letter: string) => sql`sum(${counts} and confidence is ${letter})`;

const inSql = (month: string) => sql`
	select substr(day, 1, 7) as month, province, coalesce(commune, '') as commune, kind, '' as language,
		coalesce(form, '') as channel, '' as bundle, ${letters} as letters, count(*) as entries,
		sum(${isDone}) as airings, 0 as minuteHundredths, 0 as plays, 0 as clusters,
		sum(case when ${isDone} then units else 0 end) as units,
		sum(case when ${isDone} then coalesce(people, 0) else 0 end) as people,
		${ofLetter('A')} as a, ${ofLetter('B')} as b, ${ofLetter('C')} as c, ${ofLetter('D')} as d,
		0 as implausible, 0 as waiting, coalesce(max(received_at), ${LONG_AGO}) as newest
	from activities where day >= ${`${month}-01`} and day <= ${`${month}-31`}
	group by substr(day, 1, 7), province, coalesce(commune, ''), kind, coalesce(form, ''), ${letters}`;

const mongoCounts = { $ne: ['$isWithdrawn', true] };
const mongoDone = { $and: [mongoCounts, { $ne: ['$confidence', 'D'] }] };
const ifDone = (value: unknown) => ({ $sum: { $cond: [mongoDone, value, 0] } });
const mongoLetter = (letter: string) => ({
	$sum: { $cond: [{ $and: [mongoCounts, { $eq: ['$confidence', letter] }] }, 1, 0] },
});

const inMongo = (month: string): readonly object[] => [
	{ $match: { day: { $gte: `${month}-01`, $lte: `${month}-31` } } },
	{
		$group: {
			_id: {
				month: { $substrCP: ['$day', 0, 7] },
				province: '$province',
				commune: { $ifNull: ['$commune', ''] },
				kind: '$kind',
				language: { $literal: '' },
				channel: { $ifNull: ['$form', ''] },
				bundle: { $literal: '' },
				letters: {
					$rtrim: {
						input: {
							$concat: Object.entries(SAYS).map(([letter, field]) => ({
								$cond: [{ $eq: [`$${field}`, true] }, `${letter} `, ''],
							})),
						},
					},
				},
			},
			entries: { $sum: 1 },
			airings: ifDone(1),
			minuteHundredths: { $sum: 0 },
			plays: { $sum: 0 },
			clusters: { $sum: 0 },
			units: ifDone('$units'),
			people: ifDone({ $ifNull: ['$people', 0] }),
			a: mongoLetter('A'),
			b: mongoLetter('B'),
			c: mongoLetter('C'),
			d: mongoLetter('D'),
			implausible: { $sum: 0 },
			waiting: { $sum: 0 },
			newest: { $max: { $ifNull: ['$receivedAt', new Date(LONG_AGO)] } },
		},
	},
	{ $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
	{ $project: { _id: 0 } },
];

/** What the activities of a month come to, in the transaction of the request. */
export async function activitySumsOf(
	req: PayloadRequest,
	{ month }: { readonly month: string },
): Promise<readonly MonthlySum[]> {
	if (!isMongo(req)) return (await (await sqliteSession(req)).all<MonthlySum>(inSql(month))).map(sumOfSqlite);
	const { rows, options } = await mongoSession(req, 'activities');
	const found = await rows.aggregate(inMongo(month), { ...options, allowDiskUse: true }).toArray();
	return (found as Parameters<typeof sumOfMongo>[0][]).map(sumOfMongo);
}
