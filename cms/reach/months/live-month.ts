import { isInForceIn } from '#content/model/in-force.ts';
import { dueDayOf, progressOf } from '#content/model/month-completion.ts';
import { monthFiguresSchema, totalOf } from '#content/model/month-figures.ts';

import type { Month } from '#content/model/month.ts';
import type { AiringFigure, MonthFigures } from '#content/model/month-figures.ts';
import type { ReportedCommune } from './load-communes.ts';
import type { MonthEntry } from './load-entries.ts';

interface MonthParts {
	readonly month: Month;
	readonly province: string;
	/** Of the province, those of before and of later too. */
	readonly communes: readonly ReportedCommune[];
	/** Of the province. */
	readonly figures: readonly AiringFigure[];
	/** Of the province, oldest first. */
	readonly entries: readonly MonthEntry[];
}

/** The newest entry of a kind, by commune. */
const newestOf = (entries: readonly MonthEntry[], kind: MonthEntry['kind']): ReadonlyMap<string, MonthEntry> =>
	new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.commune, entry]));

/** A month of a province as it is at this moment: the same parts give the same text, byte by byte. */
export const liveMonth = (parts: MonthParts): MonthFigures => monthFiguresSchema.parse(countedMonth(parts));

/** The same for adding up only: a year of the country has 160,000 figures, and checking each takes longer than all else. */
export function countedMonth({ month, province, communes, figures, entries }: MonthParts): MonthFigures {
	const due = dueDayOf(month);
	const completions = newestOf(entries, 'completion');
	const exceptions = newestOf(entries, 'exception');
	const figuresOf = Map.groupBy(figures, ({ commune }) => commune);
	return {
		version: 1,
		month,
		province,
		due,
		communes: communes
			.filter((commune) => isInForceIn(commune, month))
			.map(({ code, name, kind, validTo, population }) => {
				const completedOn = completions.get(code)?.day ?? '';
				const { airings } = totalOf(figuresOf.get(code) ?? []);
				return {
					code,
					name,
					kind,
					validTo,
					population,
					completedOn,
					progress: progressOf({ completedOn, airings }, due),
					exception: exceptions.get(code)?.reason ?? '',
				};
			}),
		figures: [...figures],
	};
}
