/*
 * Posts are often typed without marks: "nguoi mien nui ngheo". Such a syllable may stand for several (ban: bán, bạn,
 * bản), so it is read that way only where a whole stretch carries no marks, and never in a marked sentence.
 */

/** Follows a syllable that may stand for any marked one; a combining mark, so it counts as part of the word. */
export const BARE = '\u034f';

const WORDS = /[\p{L}\p{M}]+/gu;
const STRETCHES = /[^.!?\n]+/gu;
const SYLLABLE = /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/i;
const LEAST_WORDS = 4;
/** Names keep their marks where all else is bare. In a marked text 7 of 10 syllables have one. */
const MOST_MARKED = 0.2;
/** A text in another language has no such syllables. */
const LEAST_VIETNAMESE = 0.7;

const isPlainLetters = (word: string) => /^[a-z]+$/i.test(word);

function isBare(stretch: string): boolean {
	const words = stretch.match(WORDS)?.filter((word) => word.length > 1) ?? [];
	const unmarked = words.filter(isPlainLetters);
	return (
		words.length >= LEAST_WORDS &&
		unmarked.length >= words.length * (1 - MOST_MARKED) &&
		unmarked.filter((word) => SYLLABLE.test(word)).length >= unmarked.length * LEAST_VIETNAMESE
	);
}

/** @returns tells for an offset into the text whether the words there are written without marks */
export function bareStretchesIn(text: string): (offset: number) => boolean {
	if (isBare(text)) return () => true;
	const stretches = [...text.matchAll(STRETCHES)]
		.filter((match) => isBare(match[0]))
		.map((match) => ({ start: match.index, end: match.index + match[0].length }));
	return (offset) => stretches.some(({ start, end }) => start <= offset && offset < end);
}

/** `ban` → the letters that a pattern reads as `bán`, `bạn` or `bản`; initials and marked words stay. */
export const inBareLetters = (syllable: string): string =>
	isPlainLetters(syllable) && !/^[A-Z]$/.test(syllable) ? syllable + BARE : syllable;

/** @param syllable as `spelled` gives it; the source of an expression that finds it with and without marks */
export function orBare(syllable: string): string {
	const letters = syllable.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
	if (!isPlainLetters(letters)) return syllable;
	return letters === syllable ? `${syllable}${BARE}?` : `(?:${syllable}|${letters}${BARE})`;
}

/** A single syllable without marks says too little to be sure. */
export const isOneBareWord = (words: string): boolean => words.endsWith(BARE) && !/\s/.test(words.trim());
