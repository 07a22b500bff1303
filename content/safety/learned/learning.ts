import { normalisedText } from '../normalised-text.ts';
import { mostAlike, readStretch, stretchesOf } from './judge.ts';
import { trained } from './logistic.ts';
import { isKind, KINDS, modelOf, OUTPUTS, shareOf, weightsInDigits } from './model.ts';

import type { LabelledText } from './examples.ts';
import type { Example } from './logistic.ts';
import type { Kind, Likeness, Model, StoredModel } from './model.ts';

/** Chosen by leaving out one writer after another; see README. */
const TRUST = 8;
const RARITY = 0.3;
const LEAST_SENTENCES = 2;
const LEAST_WEIGHT = 0.2;

/** A text of the training set with its features. */
export interface Lesson {
	readonly text: string;
	readonly writer: string;
	readonly kinds: readonly Kind[];
	readonly features: ReadonlySet<string>;
}

const lessonOf = (text: string, writer: string, kinds: readonly Kind[]): readonly Lesson[] => {
	const reading = normalisedText(text);
	const [first] = reading.sentences;
	const whole = first && readStretch(reading, { start: first.start, end: reading.plain.length });
	const harmless = kinds.length === 0 && reading.sentences.length > 1 ? stretchesOf(reading).slice(0, -1) : [];
	return [whole, ...harmless.map((span) => readStretch(reading, span))].flatMap((read) =>
		read ? [{ text, writer, kinds, features: read.features }] : [],
	);
};

/** What is learned from: whole texts, and of the harmless ones each sentence, too. */
export const lessonsOf = (labelled: readonly LabelledText[], harmless: readonly string[]): readonly Lesson[] => [
	...labelled.flatMap(({ text, writer, expected }) => lessonOf(text, writer, expected.filter(isKind))),
	...harmless.flatMap((text) => lessonOf(text, 'content', [])),
];

/** Trains every output; thresholds stay open (nothing is alike enough). */
export function learned(lessons: readonly Lesson[]): StoredModel {
	const counts = new Map<string, number>();
	for (const { features } of lessons)
		for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	const names = [...counts].filter(([, count]) => count >= LEAST_SENTENCES).map(([feature]) => feature);
	const places = new Map(names.map((feature, place) => [feature, place]));
	// what few sentences have says more than what all have
	const scales = Float64Array.from(
		names,
		(feature) => 1 + RARITY * Math.log(lessons.length / (counts.get(feature) ?? 1)),
	);
	const examples = lessons.map(({ features }): Example => ({
		features: Int32Array.from([...features].flatMap((feature) => places.get(feature) ?? [])),
		share: shareOf(features.size),
	}));
	const outputs = OUTPUTS.map((output) => {
		const labels = lessons.map(({ kinds }) => (output === 'harm' ? kinds.length > 0 : kinds.includes(output)));
		return trained(examples, labels, scales, TRUST);
	});
	const columns = outputs.map(({ weights }) => weights.map((weight, place) => weight * (scales[place] ?? 0)));
	return {
		blockFrom: 1,
		warnFrom: 1,
		measured: {},
		biases: outputs.map(({ bias }) => Number(bias.toFixed(3))),
		...weightsInDigits(names, columns, LEAST_WEIGHT),
	};
}

/** A text that was judged by a model which had not read its writer. */
export interface Judgement {
	readonly text: string;
	readonly writer: string;
	readonly kinds: readonly Kind[];
	readonly judged: Likeness | undefined;
}

/** Left out like a writer, in so many parts: our own texts are all of one hand. */
const CONTENT_PARTS = 4;

/** Judges every text by a model that learned from all other writers; the rule writer's own sentences stay in. */
export function crossJudged(
	labelled: readonly LabelledText[],
	harmless: readonly string[],
	onFold: (writer: string) => void = () => {},
): readonly Judgement[] {
	const writers = [...new Set(labelled.map(({ writer }) => writer))].filter((writer) => writer !== 'sentences');
	const own = harmless.map((text, index) => ({ text, part: index % CONTENT_PARTS }));
	const judgements = (
		model: Model,
		texts: readonly (Pick<LabelledText, 'text' | 'writer'> & { kinds: readonly Kind[] })[],
	) => texts.map((each): Judgement => ({ ...each, judged: mostAlike(model, normalisedText(each.text)) }));
	return writers.flatMap((writer, fold) => {
		onFold(writer);
		const part = fold < CONTENT_PARTS ? fold : undefined;
		const rest = own.filter((sentence) => sentence.part !== part).map(({ text }) => text);
		const model = modelOf(
			learned(
				lessonsOf(
					labelled.filter((each) => each.writer !== writer),
					rest,
				),
			),
		);
		const held = labelled
			.filter((each) => each.writer === writer)
			.map(({ text, expected }) => ({ text, writer, kinds: expected.filter(isKind) }));
		const heldOwn = own
			.filter((sentence) => sentence.part === part)
			.map(({ text }) => ({ text, writer: 'content', kinds: [] }));
		return judgements(model, [...held, ...heldOwn]);
	});
}

/** How well a threshold tells harm from no harm. */
export interface Measure {
	readonly precision: number;
	readonly recall: number;
}

/** @param from likeness from which a text counts as found */
export function measured(judgements: readonly Judgement[], from: number): Measure {
	const found = judgements.filter(({ judged }) => judged !== undefined && judged.likeness >= from);
	const right = found.filter(({ kinds }) => kinds.length > 0).length;
	const all = judgements.filter(({ kinds }) => kinds.length > 0).length;
	return { precision: found.length === 0 ? 1 : right / found.length, recall: all === 0 ? 1 : right / all };
}

/** The lowest likeness, in hundredths, at which a precision is reached. */
export function leastLikeness(judgements: readonly Judgement[], precision: number): number {
	const steps = Array.from({ length: 99 }, (_step, index) => (index + 1) / 100);
	return steps.find((from) => measured(judgements, from).precision >= precision) ?? 1;
}

/** How often the kind is right where harm was found. */
export function kindsRight(judgements: readonly Judgement[], from: number): number {
	const found = judgements.filter(({ judged, kinds }) => judged && judged.likeness >= from && kinds.length > 0);
	const right = found.filter(({ judged, kinds }) => judged && kinds.includes(judged.kind)).length;
	return found.length === 0 ? 1 : right / found.length;
}

/** For the one who looks whether each kind is learned. */
export const recallByKind = (judgements: readonly Judgement[], from: number): Readonly<Record<string, number>> =>
	Object.fromEntries(
		KINDS.map((kind) => [
			kind,
			measured(
				judgements.filter(({ kinds }) => kinds.includes(kind)),
				from,
			).recall,
		]),
	);
