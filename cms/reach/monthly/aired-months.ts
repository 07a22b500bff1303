import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { SumQuestion } from '../reports/figures-interface.ts';

interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: Readonly<
		Record<
			'reach-monthly',
			{ readonly collection: { aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> } } }
		>
	>;
}
interface LanguageOfCommune {
	readonly commune: string;
	readonly province: string;
	readonly language: string;
}

type Question = Omit<SumQuestion, 'commune'>;

/** Months in which each commune aired: a line for each commune, not for each of its months. */
export async function loadAiredMonths(
	payload: Payload,
	question: Question,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	if (payload.db.name !== 'mongoose') {
		const { drizzle } = payload.db as unknown as Sqlite;
		const rows = await drizzle.all<{ commune: string; months: string }>(
			sql`select commune, group_concat(distinct month) as months ${airedInSql(question)} group by commune`,
		);
		return new Map(rows.map(({ commune, months }) => [commune, new Set(months.split(','))]));
	}
	const rows = (await mongoOf(payload)
		.aggregate([airedInMongo(question), { $group: { _id: '$commune', months: { $addToSet: '$month' } } }])
		.toArray()) as readonly { _id: string; months: string[] }[];
	return new Map(rows.map(({ _id, months }) => [_id, new Set(months)]));
}

/** Languages in which each commune and each province aired. */
export async function loadAiredLanguages(
	payload: Payload,
	question: Question,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const languages = new Map<string, Set<string>>();
	for (const { commune, province, language } of await languagesOf(payload, question))
		for (const place of [commune, province]) languages.set(place, (languages.get(place) ?? new Set()).add(language));
	return languages;
}

async function languagesOf(payload: Payload, question: Question): Promise<readonly LanguageOfCommune[]> {
	if (payload.db.name !== 'mongoose')
		return (payload.db as unknown as Sqlite).drizzle.all(
			sql`select distinct commune, province, language ${airedInSql(question)}`,
		);
	const $group = { _id: { commune: '$commune', province: '$province', language: '$language' } };
	return (await mongoOf(payload)
		.aggregate([airedInMongo(question), { $group }, { $replaceWith: '$_id' }])
		.toArray()) as readonly LanguageOfCommune[];
}

const mongoOf = (payload: Payload) => (payload.db as unknown as Mongo).collections['reach-monthly'].collection;

const airedInSql = ({ months: { from, to }, province }: Question) =>
	sql`from reach_monthly where kind = 'airing' and month >= ${from} and month <= ${to} and airings > 0
		and ${province === undefined ? sql`true` : sql`province = ${province}`}`;

const airedInMongo = ({ months: { from, to }, province }: Question) => ({
	$match: {
		kind: 'airing',
		month: { $gte: from, $lte: to },
		airings: { $gt: 0 },
		...(province === undefined ? {} : { province }),
	},
});
