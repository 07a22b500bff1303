import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { AiringSum, Days, ReachSums } from './sums-interface.ts';

/** The part of Payload's adapter that answers a question of our own, by the connection that reads. */
interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}

export const counted = sql`is_counted = 1`;
const within = ({ from, to }: Days) => sql`day >= ${from} and day <= ${to}`;

/** {@link ReachSums} in SQL. */
export function sumsOfSqlite(payload: Payload): ReachSums {
	const ask = <Row>(question: unknown) => (payload.db as unknown as Sqlite).drizzle.all<Row>(question);
	return {
		airings: async ({ from, to }) => {
			const rows = await ask<Omit<AiringSum, 'communes'> & { communes: string }>(
				sql`select province, sum(airings) as airings, sum(minutes) as minuteHundredths,
						sum(a) as a, sum(b) as b, sum(c) as c, sum(d) as d, json_group_array(commune) as communes
					from (
						select province, commune, sum(airings) as airings, sum(minute_hundredths) as minutes,
							sum(a) as a, sum(b) as b, sum(c) as c, sum(d) as d
						from reach_monthly where month >= ${from} and month <= ${to} and kind = 'airing' and airings > 0
						group by province, commune
					) group by province`,
			);
			return rows.map((row) => ({ ...row, communes: JSON.parse(row.communes) as string[] }));
		},
		counters: async (days, kinds) => {
			const rows = await ask<{ kind: string; total: number }>(
				sql`select kind, sum(count) as total from reach_daily
					where ${within(days)} and kind in (select value from json_each(${JSON.stringify(kinds)})) group by kind`,
			);
			return new Map(rows.map(({ kind, total }) => [kind, total]));
		},
		bundles: async (month) => {
			const begin = `${month}/`;
			const rows = await ask<{ subject: string; total: number; last: Day }>(
				// the character after the slash ends the range
				sql`select subject, sum(count) as total, max(day) as last from reach_daily
					where kind = 'bundle' and subject >= ${begin} and subject < ${`${month}0`} group by subject`,
			);
			return new Map(
				rows.map(({ subject, total, last }) => [subject.slice(begin.length), { count: total, lastDay: last }]),
			);
		},
		waiting: async ({ from, to }) => {
			const rows = await ask<{ province: string; waiting: number }>(
				sql`select province, sum(waiting) as waiting from reach_monthly
					where month >= ${from} and month <= ${to} and kind = 'airing' and waiting > 0 group by province`,
			);
			return new Map(rows.map(({ province, waiting }) => [province, waiting]));
		},
		ofBulletin: async (month, province) => {
			const [row] = await ask<{ airings: number | null; communes: number }>(
				sql`select sum(airings) as airings, count(distinct commune) as communes from reach_monthly
					where bundle = ${month} and airings > 0 and (${province ?? ''} = '' or province = ${province ?? ''})`,
			);
			return { airings: row?.airings ?? 0, communes: row?.communes ?? 0 };
		},
	};
}
