import { sql } from '@payloadcms/db-sqlite';

import { counted } from '../sums-of-sqlite.ts';

import type { Payload } from 'payload';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { FigureQuestion, FigureRow, FigureRows, ReachFigures } from './figures-interface.ts';

/** The part of Payload's adapter that answers a question of our own, by the connection that reads. */
interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}

/** A half is rounded up, as `sums-of-mongo` does it: both databases give the same whole numbers. */
const hundredths = sql`cast(minutes * 100 + 0.5 as integer)`;

function chosen({ days, province, commune, language, channel, confidence, isImplausible, isWaiting }: FigureQuestion) {
	const equal = (column: string, value: string | undefined) =>
		value === undefined ? [] : [sql`${sql.raw(column)} = ${value}`];
	const conditions = [
		sql`day >= ${days.from} and day <= ${days.to}`,
		...equal('province', province),
		...equal('commune', commune),
		...equal('language', language),
		...equal('channel', channel),
		...equal('confidence', confidence),
		...(isImplausible === true ? [sql`is_plausible = 0`] : []),
		isWaiting === true ? sql`is_waiting = 1` : counted,
	];
	return sql.join(conditions, sql` and `);
}

/** {@link ReachFigures} in SQL. */
export function figuresOfSqlite(payload: Payload): ReachFigures {
	const ask = <Row>(question: unknown) => (payload.db as unknown as Sqlite).drizzle.all<Row>(question);
	return {
		figures: (question) =>
			ask<AiringFigure>(
				sql`select province, commune, language, channel, count(*) as airings,
						sum(${hundredths}) as minuteHundredths, sum(plays) as plays,
						sum(confidence = 'A') as a, sum(confidence = 'B') as b,
						sum(confidence = 'C') as c, sum(confidence = 'D') as d,
						sum(case when is_plausible = 0 then 1 else 0 end) as implausible
					from airings where ${chosen(question)}
					group by commune, language, channel, province order by commune, language, channel, province`,
			),
		newest: async (question) => {
			const [row] = await ask<{ newest: string | null }>(
				sql`select max(received_at) as newest from airings where ${chosen(question)}`,
			);
			return row?.newest ? new Date(row.newest).toISOString() : '';
		},
		rows: async (question, { offset, limit }) => {
			const rows = await ask<FigureRow>(
				sql`select cast(id as text) as id, commune, day, slot, language, channel, minutes, plays, confidence,
						logged_at as loggedAt, received_at as receivedAt
					from airings where ${chosen(question)}
					order by day, commune, slot, client_id limit ${limit} offset ${offset}`,
			);
			const [total] = await ask<FigureRows['total']>(
				sql`select count(*) as airings, coalesce(sum(${hundredths}), 0) as minuteHundredths,
						coalesce(sum(plays), 0) as plays
					from airings where ${chosen(question)}`,
			);
			return { rows, total: total ?? { airings: 0, minuteHundredths: 0, plays: 0 } };
		},
	};
}
