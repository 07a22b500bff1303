import type { CommuneMonth } from './commune-month.ts';

/** What a broadcaster should know before playing this month's bundle as if it were the last one. */
export interface MonthChanges {
	/** Titles of messages that were not in the month before. */
	readonly added: readonly string[];
	/** Titles of messages that were there and are not any more. */
	readonly gone: readonly string[];
}

/** Compares a month with the one before it, by messages and not by recordings; undefined: there is none before it. */
export function monthChanges(month: CommuneMonth, months: readonly CommuneMonth[]): MonthChanges | undefined {
	const before = months
		.filter((candidate) => candidate.month < month.month)
		.toSorted((one, other) => other.month.localeCompare(one.month))
		.at(0);
	if (!before) return undefined;
	const [now, then] = [titlesOf(month), titlesOf(before)];
	return {
		added: [...now].filter(([key]) => !then.has(key)).map(([, title]) => title),
		gone: [...then].filter(([key]) => !now.has(key)).map(([, title]) => title),
	};
}

/** Titles by message, in Vietnamese where there is a Vietnamese one. */
function titlesOf({ languages }: CommuneMonth): ReadonlyMap<string, string> {
	const vietnameseLast = languages.toSorted(
		(one, other) => Number(one.rendered.language === 'vi') - Number(other.rendered.language === 'vi'),
	);
	return new Map(
		vietnameseLast.flatMap(({ rendered }) =>
			rendered.tracks.filter((track) => track.role === 'message').map((track) => [track.message, track.title] as const),
		),
	);
}
