import { sql } from '@payloadcms/db-sqlite';

import { ACTIVITY_KINDS } from '#content/model/activity.ts';

import { counted } from '../sums-of-sqlite.ts';
import { pageOfGroups, sumOfQuestion, totalOfGroups } from './row-groups.ts';

import type { Payload } from 'payload';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { Month } from '#content/model/month.ts';
import type { ActivityFigure, FigureQuestion, FigureRow, ReachFigures, SumQuestion } from './figures-interface.ts';
import type { SummedGroup } from './row-groups.ts';

/** The part of Payload's adapter that answers a question of our own, by the connection that reads. */
interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}

/** Of airings whose commune and month are known. */
function chosen({ province, language, channel, confidence, isImplausible, isWaiting }: FigureQuestion) {
	const equal = (column: string, value: string | undefined) =>
		value === undefined ? [] : [sql`${sql.raw(column)} = ${value}`];
	const conditions = [
		...equal('province', province),
		...equal('language', language),
		...equal('channel', channel),
		...equal('confidence', confidence),
		...(isImplausible === true ? [sql`is_plausible = 0`] : []),
		isWaiting === true ? sql`is_waiting = 1` : counted,
	];
	return sql.join(conditions, sql` and `);
}

const summed = ({ months, province, commune }: SumQuestion, kinds = sql`kind = 'airing'`) =>
	sql.join(
		[
			sql`month >= ${months.from} and month <= ${months.to} and ${kinds}`,
			...(province === undefined ? [] : [sql`province = ${province}`]),
			...(commune === undefined ? [] : [sql`commune = ${commune}`]),
		],
		sql` and `,
	);

/** {@link ReachFigures} in SQL. */
export function figuresOfSqlite(payload: Payload): ReachFigures {
	const ask = <Row>(question: unknown) => (payload.db as unknown as Sqlite).drizzle.all<Row>(question);
	return {
		figures: (question) =>
			ask<AiringFigure>(
				sql`select province, commune, language, channel, sum(airings) as airings,
						sum(minute_hundredths) as minuteHundredths, sum(plays) as plays,
						sum(a) as a, sum(b) as b, sum(c) as c, sum(d) as d, sum(implausible) as implausible
					from reach_monthly where ${summed(question)} and airings > 0
					group by commune, language, channel, province order by commune, language, channel, province`,
			),
		newest: async (question) => {
			const [row] = await ask<{ newest: string | null }>(
				sql`select max(newest) as newest from reach_monthly where ${summed(question)}`,
			);
			return row?.newest ? new Date(row.newest).toISOString() : '';
		},
		waiting: async (question) => {
			const [row] = await ask<{ waiting: number | null }>(
				sql`select sum(waiting) as waiting from reach_monthly where ${summed(question)}`,
			);
			return row?.waiting ?? 0;
		},
		activities: async (question) => {
			const rows = await ask<ActivityFigure & { kind: string }>(
				sql`select kind, sum(airings) as entries, sum(units) as units, sum(people) as people from reach_monthly
					where ${summed(question, sql`kind in (select value from json_each(${JSON.stringify(Object.keys(ACTIVITY_KINDS))}))`)} and airings > 0 group by kind`,
			);
			return new Map(rows.map(({ kind, entries, units, people }) => [kind, { entries, units, people }]));
		},
		rows: async (question, page) => {
			const groups = await ask<SummedGroup>(
				sql`select month, commune, sum(${sql.raw(columnOf(sumOfQuestion(question)))}) as airings,
						sum(minute_hundredths) as minuteHundredths, sum(plays) as plays
					from reach_monthly where ${ofLines(question)} group by month, commune order by month, commune`,
			);
			const { groups: some, skip } = pageOfGroups(groups, page);
			const places = some.map(({ month, commune }) => [commune, `${month}-01`, `${month}-31`]);
			const rows = await ask<FigureRow>(
				sql`select cast(airings.id as text) as id, commune, day, slot, language, channel, minutes, plays, confidence,
						logged_at as loggedAt, received_at as receivedAt
					from json_each(${JSON.stringify(places)}) place cross join airings
						on commune = place.value ->> 0 and day >= place.value ->> 1 and day <= place.value ->> 2
					where ${chosen(question)}
					order by place.key, day, slot, client_id limit ${page.limit} offset ${skip}`,
			);
			return { rows, total: totalOfGroups(question, groups) };
		},
	};
}

/** Lines of monthly sums that have such airings. */
const ofLines = (question: FigureQuestion) => {
	const { days, language, channel, ...rest } = question;
	const months = { from: days.from.slice(0, 7) as Month, to: days.to.slice(0, 7) as Month };
	return sql.join(
		[
			summed({ months, province: rest.province, commune: rest.commune }),
			sql`${sql.raw(columnOf(sumOfQuestion(question)))} > 0`,
			...(language === undefined ? [] : [sql`language = ${language}`]),
			...(channel === undefined ? [] : [sql`channel = ${channel}`]),
		],
		sql` and `,
	);
};

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
