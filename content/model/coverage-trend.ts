import { isInForceIn } from './in-force.ts';

import type { Validity } from './in-force.ts';
import type { Month } from './month.ts';

/** Months in a row with an airing, and without, seen from the last of the months. */
export interface Streak {
	/** Up to the last month; 0 where it has none. */
	readonly airedInARow: number;
	/** Since the last airing; 0 where the last month has one; null: none in all these months. */
	readonly silentFor: number | null;
	/** Months without an airing between two with one. */
	readonly gaps: number;
}

/**
 * How steadily a commune airs; months before it existed are no gap.
 *
 * @param months one after the other, the oldest first
 */
export function streakOf(commune: Validity, months: readonly Month[], aired: ReadonlySet<string>): Streak {
	const own = months.filter((month) => isInForceIn(commune, month));
	const flags = own.map((month) => aired.has(month));
	const last = flags.lastIndexOf(true);
	const first = flags.indexOf(true);
	let airedInARow = 0;
	for (let index = flags.length - 1; flags[index] === true; index -= 1) airedInARow += 1;
	return {
		airedInARow,
		silentFor: last === -1 ? null : flags.length - 1 - last,
		gaps: last === -1 ? 0 : flags.slice(first, last).filter((isAired) => !isAired).length,
	};
}

/** A language that people of a place listen in and that nothing was aired in for some months. */
export interface MissingLanguage {
	readonly place: string;
	readonly language: string;
	readonly months: number;
}

/**
 * Languages that are spoken and were not aired. A place without any airing is silent, which is told elsewhere; and of one
 * that has begun since, nobody can say yet that a language was not aired for so long.
 *
 * @param months how many whole ones were looked at
 */
export function missingLanguages(
	places: readonly {
		readonly name: string;
		readonly languages: readonly string[];
		readonly aired: ReadonlySet<string>;
		/** Was something aired there in the first of these months, or before? */
		readonly hasAiredBefore: boolean;
	}[],
	months: number,
): readonly MissingLanguage[] {
	return places
		.filter(({ aired, hasAiredBefore }) => hasAiredBefore && aired.size > 0)
		.flatMap(({ name, languages, aired }) =>
			languages
				.filter((language) => !aired.has(language))
				.map((language): MissingLanguage => ({ place: name, language, months })),
		);
}

/** Adds up by single letters what is kept by sets of them: a bulletin that speaks of two counts for each of the two. */
export function byLetter<Letter extends string>(
	letters: readonly Letter[],
	sums: readonly { readonly letters: string; readonly minuteHundredths: number; readonly airings: number }[],
): readonly { readonly letter: Letter; readonly minuteHundredths: number; readonly airings: number }[] {
	return letters.map((letter) => {
		const own = sums.filter((sum) => sum.letters.split(' ').includes(letter));
		return {
			letter,
			minuteHundredths: own.reduce((total, sum) => total + sum.minuteHundredths, 0),
			airings: own.reduce((total, sum) => total + sum.airings, 0),
		};
	});
}

/** Letters of which nothing was spoken, of the sets of letters that were. */
export const neverSpoken = <Letter extends string>(
	letters: readonly Letter[],
	spoken: readonly { readonly letters: string }[],
): readonly Letter[] => {
	const said = new Set(spoken.flatMap((one) => one.letters.split(' ')));
	return letters.filter((letter) => !said.has(letter));
};
