import { isOneBareWord } from './bare.ts';
import { occursIn, pattern, spansOf } from './pattern.ts';
import { sentenceIndexAt } from './sentences.ts';
import { withRefutation } from './refutation.ts';

import type { Level, Remark } from './finding.ts';
import type { NormalisedText } from './normalised-text.ts';
import type { Span } from './sentences.ts';

/** One family of words and what to say about it. */
export interface Wording {
	readonly family: RegExp;
	readonly level: Level;
	/** Why not, and what to do, in Vietnamese; stands after the words themselves. */
	readonly why: string;
	/** Stands in place of exactly these words. */
	readonly instead?: string;
	/** The words mean something else here; `before` and `after` are the rest of the sentence. */
	readonly isOther?: (around: Around) => boolean;
	/** Teaching against it is what we want to hear: say nothing. */
	readonly isGoodWhenRefuted?: boolean;
}

export interface Around {
	readonly before: string;
	readonly after: string;
	readonly sentence: string;
}

type Given = Pick<Wording, 'why'> & Partial<Omit<Wording, 'family'>>;

/** A wording from its family's source (see `pattern`); blocks unless told otherwise. */
export const wording = (source: string, given: Given): Wording => ({
	level: 'block',
	...given,
	family: pattern(source),
});

/** The words as they stand in the text, for a message. */
export const quoted = ({ text, inText }: NormalisedText, span: Span): string => {
	const { start, end } = inText(span);
	return `“${text.slice(start, end).replaceAll(/\s+/g, ' ')}”`;
};

/** A replacement that begins like what it replaces. */
export const likeCased = ({ cased }: NormalisedText, { start }: Span, words: string): string =>
	/\p{Lu}/u.test(cased[start] ?? '') ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** The sentence around a span, in plain letters. */
export function around({ plain, sentences }: NormalisedText, span: Span): Around {
	const sentence = sentences[sentenceIndexAt(sentences, span.start)] ?? { start: 0, end: plain.length };
	return {
		before: plain.slice(sentence.start, span.start),
		after: plain.slice(span.end, Math.max(span.end, sentence.end)),
		sentence: plain.slice(sentence.start, sentence.end),
	};
}

/** Said of words that stand there only to be refuted. */
export const NAMED_ONLY =
	'Ở đây câu đang bác bỏ hoặc dặn không nói như vậy nên không bị chặn. Vẫn nên nói thẳng điều đúng, vì người nghe loa dễ chỉ nhớ chữ bị nhắc.';

/** What a table of wordings finds in a text; what is only named to be refuted is at most a warning. */
export function* remarksOn(reading: NormalisedText, table: readonly Wording[]): Generator<Remark> {
	const found = table.flatMap((entry) =>
		spansOf(reading, entry.family)
			.filter(({ start, end }) => !isOneBareWord(reading.plain.slice(start, end)))
			.filter((span) => !entry.isOther?.(around(reading, span)))
			.map((span) => ({ ...span, entry })),
	);
	for (const { start, end, entry, isRefuted } of withRefutation(reading, found)) {
		if (isRefuted && entry.isGoodWhenRefuted) continue;
		yield {
			level: isRefuted ? 'warn' : entry.level,
			start,
			end,
			message: `${quoted(reading, { start, end })} ${entry.why}${isRefuted ? ` ${NAMED_ONLY}` : ''}`,
			...(entry.instead === undefined ? {} : { suggestion: likeCased(reading, { start, end }, entry.instead) }),
		};
	}
}

/** Does a family end right where the words begin, at most some words before? */
export const endsWith = (
	before: string,
	family: RegExp,
	{ withinWords = 0 }: { withinWords?: number } = {},
): boolean => {
	const words = before.trim().split(/[ \n]+/);
	// the family itself may be several words long
	return occursIn(words.slice(-(withinWords + 3)).join(' '), family);
};
