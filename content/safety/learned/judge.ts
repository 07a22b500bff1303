import { BARE } from '../bare.ts';
import { commonWord, featuresOf, tokensIn } from './features.ts';
import { likenessOf, OUTPUTS, shareOf } from './model.ts';

import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';
import type { Kind, Likeness, Model } from './model.ts';

const LEAST_WORDS = 4;
/** Of the words of a Vietnamese sentence the model knows nearly all; of one in another language few. */
const LEAST_KNOWN = 0.55;
/** Who was hurt and where they live may stand in two sentences; a longer text is judged sentence by sentence. */
const MOST_SENTENCES_AT_ONCE = 3;

/** The stretches of a text that are judged each for itself, as offsets into `plain`. */
export function stretchesOf({ sentences, plain }: NormalisedText): readonly Span[] {
	const isShort = sentences.length > 1 && sentences.length <= MOST_SENTENCES_AT_ONCE;
	const [first] = sentences;
	const whole = isShort && first ? [{ start: first.start, end: sentences.at(-1)?.end ?? plain.length }] : [];
	return [...sentences, ...whole];
}

/** The features of a stretch with what each counts; undefined: too short or without marks, so nothing can be said. */
export function readStretch(
	reading: NormalisedText,
	span: Span,
): { readonly features: ReadonlySet<string>; readonly words: readonly string[] } | undefined {
	if (reading.plain.slice(span.start, span.end).includes(BARE)) return undefined;
	const tokens = tokensIn(reading, span);
	const words = tokens.map(({ word }) => word).filter((word) => /^\p{L}/u.test(word));
	return words.length < LEAST_WORDS ? undefined : { features: featuresOf(tokens), words };
}

/** Log-odds of every output for a set of features. */
export function oddsOf({ biases, weights }: Model, features: ReadonlySet<string>): readonly number[] {
	const share = shareOf(features.size);
	const sums = biases.map(() => 0);
	for (const feature of features) {
		for (const [output, weight] of weights.get(feature)?.entries() ?? []) sums[output] = (sums[output] ?? 0) + weight;
	}
	return sums.map((sum, output) => sum * share + (biases[output] ?? 0));
}

/**
 * How like a stretch is to sentences that hurt.
 *
 * @returns undefined where the model cannot judge: too short, without marks, or in another language
 */
export function judged(model: Model, reading: NormalisedText, span: Span): Likeness | undefined {
	const read = readStretch(reading, span);
	if (!read) return undefined;
	const known = read.words.filter((word) => model.weights.has(word)).length;
	return known < read.words.length * LEAST_KNOWN ? undefined : likenessOf(oddsOf(model, read.features));
}

/** The most alike of a whole text; undefined where nothing can be judged. */
export function mostAlike(model: Model, reading: NormalisedText): Likeness | undefined {
	return stretchesOf(reading)
		.map((span) => judged(model, reading, span))
		.filter((likeness) => likeness !== undefined)
		.toSorted((one, other) => other.likeness - one.likeness)[0];
}

const MOST_QUOTED = 2;

/**
 * Where two words beside each other weighed most for a kind.
 *
 * @returns offsets into `plain`, the heaviest first; none of them overlap
 */
export function heaviestWords(model: Model, reading: NormalisedText, span: Span, kind: Kind): readonly Span[] {
	const outputs = [OUTPUTS.indexOf(kind), OUTPUTS.indexOf('harm')];
	const weightOf = (feature: string) =>
		outputs.reduce((sum, output) => sum + (model.weights.get(feature)?.[output] ?? 0), 0);
	const tokens = tokensIn(reading, span).map((token) => ({ ...token, common: commonWord(token.word) }));
	const pairs = tokens.flatMap((token, index) => {
		const next = tokens[index + 1];
		if (!next || !/^\p{L}/u.test(token.word) || !/^\p{L}/u.test(next.word)) return [];
		const weight = weightOf(token.common) + weightOf(next.common) + weightOf(`${token.common} ${next.common}`);
		return [{ start: token.start, end: next.end, weight }];
	});
	const quoted: Span[] = [];
	for (const { start, end } of pairs.toSorted((one, other) => other.weight - one.weight)) {
		if (quoted.length === MOST_QUOTED) break;
		if (quoted.every((other) => other.end < start || other.start > end)) quoted.push({ start, end });
	}
	return quoted;
}
