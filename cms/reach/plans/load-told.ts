import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { PlanFigures } from '#content/model/target.ts';
import type { Days } from '../sums-interface.ts';

export type Told = Pick<PlanFigures, 'trained' | 'staff' | 'staffFunctions' | 'hamlets' | 'sessions' | 'leaflets'>;

interface ToldQuestion {
	readonly days: Days;
	readonly province: string | undefined;
	/** Undefined: all of the place. */
	readonly communes: readonly string[] | undefined;
}

interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: Readonly<
		Record<
			'activities' | 'reach-monthly',
			{ readonly collection: { aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> } } }
		>
	>;
}

const SESSIONS = ['market-session', 'school-session', 'face-session', 'theatre', 'peer-group'];
const TOLD_KINDS = [...SESSIONS, 'training', 'leaflet'];
const number = (value: number | null | undefined): number | null => value ?? null;

/**
 * What activities of whole months and a place come to for targets: only what was done and not taken back; null: none
 * logged. Numbers are of the monthly sums, hamlets and staff of the activities themselves.
 */
export const loadTold = (payload: Payload, question: ToldQuestion): Promise<Told> =>
	payload.db.name === 'mongoose' ? toldOfMongo(payload, question) : toldOfSqlite(payload, question);

async function toldOfSqlite(payload: Payload, { days, province, communes }: ToldQuestion): Promise<Told> {
	const { drizzle } = payload.db as unknown as Sqlite;
	const here = [
		...(province === undefined ? [] : [sql`province = ${province}`]),
		...(communes === undefined ? [] : [sql`commune in (select value from json_each(${JSON.stringify(communes)}))`]),
	];
	const done = sql`day >= ${days.from} and day <= ${days.to} and is_withdrawn is not 1 and confidence <> 'D'`;
	const where = sql.join([done, ...here], sql` and `);
	const ofSums = sql.join(
		[sql`month >= ${days.from.slice(0, 7)} and month <= ${days.to.slice(0, 7)}`, ...here],
		sql` and `,
	);
	const [row] = await drizzle.all<Pick<Told, 'trained' | 'sessions' | 'leaflets'>>(
		sql`select nullif(sum(case when kind = 'training' then people end), 0) as trained,
				sum(case when kind in (select value from json_each(${JSON.stringify(SESSIONS)})) then units end) as sessions,
				sum(case when kind = 'leaflet' then units end) as leaflets
			from reach_monthly where kind in (select value from json_each(${JSON.stringify(TOLD_KINDS)}))
				and airings > 0 and ${ofSums}`,
	);
	const [villages] = await drizzle.all<{ hamlets: number }>(
		sql`select nullif(count(*), 0) as hamlets from (
				select distinct commune, lower(hamlet) from activities where hamlet <> '' and ${where})`,
	);
	// of each function and place the largest number that was told: two classes are of the same staff
	const [staff] = await drizzle.all<{ staff: number | null }>(
		sql`select sum(staff) as staff from (
				select max(staff_of) as staff from activities where kind = 'training' and staff_of > 0 and ${where}
				group by province, commune, staff_function)`,
	);
	const [trainings] = await drizzle.all<{ functions: number }>(
		sql`select count(distinct coalesce(staff_function, '')) as functions from activities where kind = 'training' and ${where}`,
	);
	return {
		trained: number(row?.trained),
		sessions: number(row?.sessions),
		leaflets: number(row?.leaflets),
		hamlets: number(villages?.hamlets),
		staff: number(staff?.staff),
		staffFunctions: trainings?.functions ?? 0,
	};
}

async function toldOfMongo(payload: Payload, { days, province, communes }: ToldQuestion): Promise<Told> {
	const { activities, 'reach-monthly': monthly } = (payload.db as unknown as Mongo).collections;
	const here = {
		...(province === undefined ? {} : { province }),
		...(communes === undefined ? {} : { commune: { $in: communes } }),
	};
	const $match = {
		day: { $gte: days.from, $lte: days.to },
		isWithdrawn: { $ne: true },
		confidence: { $ne: 'D' },
		...here,
	};
	const ask = async <Row>(...steps: readonly object[]) =>
		(await activities.collection.aggregate([{ $match }, ...steps]).toArray()) as readonly Row[];
	const ofSums = [
		{
			$match: {
				kind: { $in: TOLD_KINDS },
				month: { $gte: days.from.slice(0, 7), $lte: days.to.slice(0, 7) },
				airings: { $gt: 0 },
				...here,
			},
		},
		{ $group: { _id: '$kind', units: { $sum: '$units' }, people: { $sum: '$people' } } },
	];
	const kinds = (await monthly.collection.aggregate(ofSums).toArray()) as readonly {
		_id: string;
		units: number;
		people: number;
	}[];
	const sumOf = (names: readonly string[]): number | null => {
		const some = kinds.filter(({ _id }) => names.includes(_id));
		return some.length === 0 ? null : some.reduce((sum, { units }) => sum + units, 0);
	};
	const training = kinds.find(({ _id }) => _id === 'training');
	const [hamlets] = await ask<{ hamlets: number }>(
		{ $match: { hamlet: { $nin: [null, ''] } } },
		{ $group: { _id: { commune: '$commune', hamlet: { $toLower: '$hamlet' } } } },
		{ $count: 'hamlets' },
	);
	const [staff] = await ask<{ staff: number }>(
		{ $match: { kind: 'training', staffOf: { $gt: 0 } } },
		{
			$group: {
				_id: { province: '$province', commune: '$commune', staffFunction: '$staffFunction' },
				staff: { $max: '$staffOf' },
			},
		},
		{ $group: { _id: null, staff: { $sum: '$staff' } } },
	);
	const functions = await ask(
		{ $match: { kind: 'training' } },
		{ $group: { _id: { $ifNull: ['$staffFunction', ''] } } },
	);
	return {
		trained: training?.people || null,
		sessions: sumOf(SESSIONS),
		leaflets: sumOf(['leaflet']),
		hamlets: hamlets?.hamlets ?? null,
		staff: staff?.staff ?? null,
		staffFunctions: functions.length,
	};
}
