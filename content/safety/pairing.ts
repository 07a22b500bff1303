import { occursIn, pattern, spansOf } from './pattern.ts';
import { sentenceIndexAt } from './sentences.ts';
import { isRefuted } from './refutation.ts';
import { likeCased, NAMED_ONLY, quoted } from './wordings.ts';

import type { Level, Remark } from './finding.ts';
import type { NormalisedText } from './normalised-text.ts';
import type { Span } from './sentences.ts';

/*
 * Most harm is said by putting two harmless things together: a people and "easily deceived", somebody who came home
 * and "nobody marries". So what a sentence must not join is written as two families, not as every whole phrase.
 */

/** Two families that hurt when one sentence joins them. */
export interface Pairing {
	readonly first: RegExp;
	/** Without it the first one hurts alone, given its text. */
	readonly second?: RegExp;
	readonly isAnyOrder: boolean;
	/** At most so many words between the two. */
	readonly apart: number;
	/** Through how many sentences after its own the first one still counts. */
	readonly sentencesOn: number;
	/** One of these must stand somewhere in the text. */
	readonly given?: RegExp;
	/** With one of these in the sentence the two say something else. */
	readonly unless?: RegExp;
	readonly level: Level;
	/** Why not, and what to do, in Vietnamese; stands after the words themselves. */
	readonly why: string;
	/** Stands in place of all from the first to the last word. */
	readonly instead?: string;
	/** Teaching against it is what we want to hear: say nothing. */
	readonly isGoodWhenRefuted: boolean;
}

type Given = Pick<Pairing, 'why'> & Partial<Omit<Pairing, 'first' | 'second' | 'given' | 'unless'>>;

/** A pairing from the sources of its families (see `pattern`); in this order, within ten words, unless told otherwise. */
export function pairing(
	first: string,
	then: string | undefined,
	{ given, unless, ...rest }: Given & { given?: string; unless?: string },
): Pairing {
	return {
		isAnyOrder: false,
		apart: 10,
		sentencesOn: 0,
		level: 'block',
		isGoodWhenRefuted: false,
		...rest,
		first: pattern(first),
		...(then === undefined ? {} : { second: pattern(then) }),
		...(given === undefined ? {} : { given: pattern(given) }),
		...(unless === undefined ? {} : { unless: pattern(unless) }),
	};
}

/** "Người trở về không phải đồ bỏ đi". */
const NOT_SO = pattern(
	'(không|chẳng|chả|đâu|nào) (có )?phải (?!ai|chỉ)(\\S+)|(không|chẳng|chưa) (hề|bao giờ) (là|có|\\S+ hơn)|không (hề )?(có lỗi|đáng trách|đáng bị)|không ai (được|có quyền)|ai bảo (vậy|thế) là sai',
);

const wordsIn = (plain: string) => plain.match(/[^\s.,;:!?"()-]+/g)?.length ?? 0;

/** The nearest second for each first: the stretch from one to the other. */
function* joined(reading: NormalisedText, { first, second, isAnyOrder, apart, sentencesOn }: Pairing): Generator<Span> {
	const { plain, sentences } = reading;
	if (!second) {
		yield* spansOf(reading, first);
		return;
	}
	const thens = spansOf(reading, second);
	if (thens.length === 0) return;
	let from = 0;
	for (const one of spansOf(reading, first)) {
		const index = Math.max(0, sentenceIndexAt(sentences, one.start));
		const window = {
			start: sentences[index]?.start ?? 0,
			end: sentences[Math.min(sentences.length - 1, index + sentencesOn)]?.end ?? plain.length,
		};
		while (from < thens.length && (thens[from]?.start ?? 0) < window.start) from += 1;
		for (const two of thens.slice(from, from + 24)) {
			if (two.start >= window.end) break;
			const isAfter = two.start >= one.end;
			if (!isAfter && !(isAnyOrder && two.end <= one.start)) continue;
			const between = isAfter ? plain.slice(one.end, two.start) : plain.slice(two.end, one.start);
			if (wordsIn(between) > apart) continue;
			yield { start: Math.min(one.start, two.start), end: Math.max(one.end, two.end) };
			break;
		}
	}
}

/** What a table of pairings finds in a text; what is only said to be refuted is at most a warning. */
export function* remarksOnPairs(reading: NormalisedText, table: readonly Pairing[]): Generator<Remark> {
	const { plain, sentences } = reading;
	for (const entry of table) {
		if (entry.given && !occursIn(plain, entry.given)) continue;
		for (const span of joined(reading, entry)) {
			const sentence = sentences[sentenceIndexAt(sentences, span.start)] ?? { start: 0, end: plain.length };
			if (entry.unless && occursIn(plain.slice(sentence.start, Math.max(sentence.end, span.end)), entry.unless))
				continue;
			const isDenied = isRefuted(reading, span) || occursIn(plain.slice(span.start, span.end), NOT_SO);
			if (isDenied && entry.isGoodWhenRefuted) continue;
			yield {
				level: isDenied ? 'warn' : entry.level,
				...span,
				message: `${quoted(reading, span)} ${entry.why}${isDenied ? ` ${NAMED_ONLY}` : ''}`,
				...(entry.instead === undefined ? {} : { suggestion: likeCased(reading, span, entry.instead) }),
			};
		}
	}
}
