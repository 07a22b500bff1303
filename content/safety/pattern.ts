import { orBare } from './bare.ts';
import { spelled } from './normalised-text.ts';

import type { NormalisedText } from './normalised-text.ts';
import type { Span } from './sentences.ts';

/** What stands between two words of one phrase. */
const GAP = '[ \\n]';
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** The parts of a regular expression that are no words: escapes and group openings stay, words are spelled. */
const PARTS = /\\p\{[^}]*\}|\\.|\(\?<?[=!:]|[\p{L}\p{M}]+/gu;

/**
 * A family of phrasings as a regular expression over `Reading.plain`. Words are whole syllables in any spelling, a
 * space is any gap, `( | )` are choices, ` … ` is up to five words of the same sentence.
 */
export function pattern(source: string): RegExp {
	return new RegExp(`(?<!${LETTER})(?:${inPlain(source)})(?!${LETTER})`, 'gu');
}

/** The same without edges, to be put into a larger expression. */
export function inPlain(source: string): string {
	return source
		.replaceAll(PARTS, (part) => (/^[\p{L}\p{M}]/u.test(part) ? orBare(spelled(part.toLowerCase())) : part))
		.replaceAll(/\((?!\?)/g, '(?:')
		.replaceAll(/ … | /g, (space) => (space === ' ' ? GAP : `(?:${GAP}[^\\s.!?;]+){0,5}?${GAP}`));
}

/** Does the family occur in a piece of `Reading.plain`? */
export const occursIn = (plain: string, family: RegExp): boolean => {
	family.lastIndex = 0;
	return family.test(plain);
};

/** Where the family occurs, as offsets into `Reading.plain`. */
export function spansOf({ plain }: NormalisedText, family: RegExp): readonly Span[] {
	return [...plain.matchAll(family)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
