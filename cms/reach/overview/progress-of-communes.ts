import { dueDayOf, progressOf } from '#content/model/month-completion.ts';

import type { AiringFigure } from '#content/model/month-figures.ts';
import type { Month } from '#content/model/month.ts';
import type { MonthEntry } from '../months/load-entries.ts';

/** How far each commune is with a month: what it has said, and whether it may be late. */
export function progressOfCommunes(
	communes: readonly { readonly code: string; readonly name: string }[],
	figures: readonly AiringFigure[],
	{ month, entries }: { month: Month; entries: readonly MonthEntry[] },
) {
	const newest = (kind: MonthEntry['kind']) =>
		new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.commune, entry]));
	const [completions, exceptions] = [newest('completion'), newest('exception')];
	const airingsOf = new Map<string, number>();
	for (const { commune, airings } of figures) airingsOf.set(commune, (airingsOf.get(commune) ?? 0) + airings);
	return communes.map(({ code, name }) => {
		const airings = airingsOf.get(code) ?? 0;
		const completedOn = completions.get(code)?.day ?? '';
		return {
			name,
			airings,
			progress: progressOf({ completedOn, airings }, dueDayOf(month)),
			exception: exceptions.get(code)?.reason ?? '',
		};
	});
}
