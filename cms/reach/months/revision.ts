import { totalOf } from '#content/model/month-figures.ts';

import type { Progress } from '#content/model/month-completion.ts';
import type { MonthFigures } from '#content/model/month-figures.ts';

/** What a commune's month has become since the closing. */
export interface CommuneRevision {
	readonly code: string;
	/** Differences; negative where something was withdrawn. */
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly plays: number;
	/** Undefined when it is the same. */
	readonly progress?: { readonly before: Progress | undefined; readonly now: Progress | undefined };
}

/** What was logged, corrected, withdrawn or said after a month was closed; the closed figures stay. */
export interface Revision {
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly plays: number;
	/** Communes with an airing now, less those at the closing. */
	readonly communesAired: number;
	/** Those with a difference, by code. */
	readonly communes: readonly CommuneRevision[];
}

export function revisionOf(closed: MonthFigures, live: MonthFigures): Revision {
	const [before, now] = [totalOf(closed.figures), totalOf(live.figures)];
	const codes = new Set([...closed.communes, ...live.communes].map(({ code }) => code));
	for (const { commune } of [...closed.figures, ...live.figures]) codes.add(commune);
	return {
		airings: now.airings - before.airings,
		minuteHundredths: now.minuteHundredths - before.minuteHundredths,
		plays: now.plays - before.plays,
		communesAired: airedIn(live).size - airedIn(closed).size,
		communes: [...codes].toSorted().flatMap((code) => communeRevision(code, closed, live)),
	};
}

const airedIn = ({ figures }: MonthFigures): ReadonlySet<string> => new Set(figures.map(({ commune }) => commune));

function communeRevision(code: string, closed: MonthFigures, live: MonthFigures): readonly CommuneRevision[] {
	const own = ({ figures }: MonthFigures) => totalOf(figures.filter(({ commune }) => commune === code));
	const progress = ({ communes }: MonthFigures) => communes.find((commune) => commune.code === code)?.progress;
	const [before, now] = [own(closed), own(live)];
	const revision: CommuneRevision = {
		code,
		airings: now.airings - before.airings,
		minuteHundredths: now.minuteHundredths - before.minuteHundredths,
		plays: now.plays - before.plays,
		...(progress(closed) === progress(live) ? {} : { progress: { before: progress(closed), now: progress(live) } }),
	};
	const isSame = revision.airings === 0 && revision.minuteHundredths === 0 && revision.plays === 0;
	return isSame && !revision.progress ? [] : [revision];
}
