import { communeFullName } from '#content/model/commune.ts';
import { totalOf } from '#content/model/month-figures.ts';

import { reminderText } from '../sentences.ts';

import type { CommuneOfMonth } from '#content/model/month-figures.ts';
import type { Month } from '#content/model/month.ts';
import type { LoadedMonth } from '../load-month.ts';

/** A commune as the book of the month shows it. */
export interface CommuneLine extends CommuneOfMonth {
	readonly fullName: string;
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly phone: string;
	/** The last time that somebody reminded it, as an instant; empty: nobody has. */
	readonly remindedAt: string;
	/** For Zalo. */
	readonly reminder: string;
}

export function communeLines(
	{ live, entries, communes }: LoadedMonth,
	{ month, siteUrl }: { month: Month; siteUrl: string },
): readonly CommuneLine[] {
	const figuresOf = Map.groupBy(live.figures, ({ commune }) => commune);
	const reminded = new Map(entries.filter(({ kind }) => kind === 'reminder').map(({ commune, at }) => [commune, at]));
	const phones = new Map(communes.map(({ code, contactPhone }) => [code, contactPhone]));
	return live.communes.map((commune) => {
		const { airings, minuteHundredths } = totalOf(figuresOf.get(commune.code) ?? []);
		const fullName = communeFullName(commune);
		return {
			...commune,
			fullName,
			airings,
			minuteHundredths,
			phone: phones.get(commune.code) ?? '',
			remindedAt: reminded.get(commune.code) ?? '',
			reminder: reminderText({ ...commune, fullName }, { month, siteUrl }),
		};
	});
}
