import { reachFigures } from '../reports/figures.ts';
import { loadClosed } from './load-closed.ts';
import { loadCommunes } from './load-communes.ts';
import { loadEntries } from './load-entries.ts';
import { loadReopened } from './load-reopened.ts';
import { reviewAndAsking } from './reopening-rules.ts';
import { liveMonth } from './live-month.ts';
import { digestOfFigures } from './month-digest.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { MonthPerson } from '#content/model/month-completion.ts';
import type { MonthFigures } from '#content/model/month-figures.ts';
import type { ClosedMonth } from './load-closed.ts';
import type { ReportedCommune } from './load-communes.ts';
import type { Reopening } from './load-reopened.ts';
import type { MonthEntry } from './load-entries.ts';

/** Everything about a month of a province. */
export interface LoadedMonth {
	readonly live: MonthFigures;
	/** Of the live figures. */
	readonly digest: string;
	readonly closed: ClosedMonth | undefined;
	/** Since the month was last reopened. */
	readonly review: MonthEntry | undefined;
	/** Who asks for the closed month to be reopened, and why; undefined: nobody. */
	readonly asking: MonthEntry | undefined;
	/** Closings that were undone, the oldest first. */
	readonly reopened: readonly Reopening[];
	/** Who has entered completions or exceptions. */
	readonly enteredBy: readonly MonthPerson[];
	readonly entries: readonly MonthEntry[];
	readonly communes: readonly ReportedCommune[];
}

// no month has a 32nd; days are compared as text
export const daysOf = (month: Month) => ({ from: `${month}-01` as Day, to: `${month}-31` as Day });

export async function loadMonth(
	payload: Payload,
	{ month, province }: { month: Month; province: string },
): Promise<LoadedMonth> {
	const communes = await loadCommunes(payload, { province });
	const entries = await loadEntries(payload, { month, province });
	const figures = await reachFigures(payload).figures({ months: { from: month, to: month }, province });
	const closed = await loadClosed(payload, { month, province });
	const reopened = await loadReopened(payload, { months: [month], province });
	const live = liveMonth({ month, province, communes, figures, entries });
	return {
		live,
		digest: digestOfFigures(live.figures),
		closed: closed.get(province),
		...reviewAndAsking(entries),
		reopened,
		enteredBy: entries.filter(({ kind }) => kind === 'completion' || kind === 'exception'),
		entries,
		communes,
	};
}
