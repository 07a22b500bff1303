import { normalisedText } from '../normalised-text.ts';
import { labelledTexts } from './examples.ts';
import { readStretch } from './judge.ts';
import { isKind, modelOf, OUTPUTS } from './model.ts';
import storedModel from './model.json' with { type: 'json' };

import type { RuleName } from '../finding.ts';

/** The features of a whole text; none where it is too short to be judged. */
function featuresIn(text: string): ReadonlySet<string> {
	const reading = normalisedText(text);
	return readStretch(reading, { start: 0, end: reading.plain.length })?.features ?? new Set();
}

/**
 * The labelled sentence of a kind that shares most of what weighs for that kind: why the judge suspects a text.
 * Reads the examples from disk, so for the command only.
 *
 * @returns undefined where none shares a thing
 */
export function nearestExample(text: string, kind: RuleName): string | undefined {
	if (!isKind(kind)) return undefined;
	const { weights } = modelOf(storedModel);
	const outputs = [OUTPUTS.indexOf(kind), OUTPUTS.indexOf('harm')];
	const weightOf = (feature: string) =>
		Math.max(
			0,
			outputs.reduce((sum, output) => sum + (weights.get(feature)?.[output] ?? 0), 0),
		);
	const wanted = featuresIn(text);
	let nearest: { text: string; shared: number } | undefined;
	for (const example of labelledTexts()) {
		if (!example.expected.includes(kind)) continue;
		const features = featuresIn(example.text);
		const weight = [...features]
			.filter((feature) => wanted.has(feature))
			.reduce((sum, each) => sum + weightOf(each), 0);
		const shared = weight / Math.sqrt(Math.max(1, features.size));
		if (shared > (nearest?.shared ?? 0)) nearest = { text: example.text, shared };
	}
	return nearest?.text;
}
