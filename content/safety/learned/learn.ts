import { writeFileSync } from 'node:fs';

import { harmlessSentences, labelledTexts } from './examples.ts';
import { crossJudged, kindsRight, learned, leastLikeness, lessonsOf, measured, recallByKind } from './learning.ts';

import type { Judgement } from './learning.ts';
import type { StoredModel } from './model.ts';

const MODEL = new URL('model.json', import.meta.url);
/** A text is stopped only where it is right so often, and questioned down to the second. */
const BLOCK_PRECISION = 0.95;
const WARN_PRECISION = 0.85;

const rounded = (share: number) => Number(share.toFixed(3));

/** Chooses both thresholds by what models said of writers that they had not read. */
export function withThresholds(model: StoredModel, judgements: readonly Judgement[]): StoredModel {
	const others = judgements.filter(({ writer }) => writer !== 'content');
	const own = judgements.filter(({ writer }) => writer === 'content');
	const blockFrom = leastLikeness(others, BLOCK_PRECISION);
	const warnFrom = leastLikeness(others, WARN_PRECISION);
	const blocked = measured(others, blockFrom);
	const warned = measured(others, warnFrom);
	const falseAlarms = (from: number) => own.filter(({ judged }) => judged && judged.likeness >= from).length;
	return {
		...model,
		blockFrom,
		warnFrom,
		measured: {
			texts: others.length,
			'block precision': rounded(blocked.precision),
			'block recall': rounded(blocked.recall),
			'kind right': rounded(kindsRight(others, blockFrom)),
			'warn precision': rounded(warned.precision),
			'warn recall': rounded(warned.recall),
			'own sentences': own.length,
			'own sentences blocked': falseAlarms(blockFrom),
			'own sentences warned': falseAlarms(warnFrom),
		},
	};
}

/** A model as its file: what Prettier makes of it. */
export const asFile = (model: StoredModel): string =>
	`${JSON.stringify(model, undefined, '\t').replaceAll(
		/\[\n\t\t([^\]]*)\n\t\]/g,
		(_whole, items: string) => `[${items.replaceAll(/\s+/g, ' ')}]`,
	)}\n`;

if (import.meta.main) {
	const print = (line: string) => void process.stdout.write(`${line}\n`);
	const labelled = labelledTexts();
	const harmless = harmlessSentences();
	print(`${labelled.length} labelled texts, ${harmless.length} sentences of our own`);
	const judgements = crossJudged(labelled, harmless, (writer) => print(`leaving out ${writer}`));
	const model = withThresholds(learned(lessonsOf(labelled, harmless)), judgements);
	for (const writer of new Set(judgements.map((each) => each.writer))) {
		const of = judgements.filter((each) => each.writer === writer);
		const { precision, recall } = measured(of, model.blockFrom);
		print(`  ${writer}: ${of.length} texts, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
	}
	print(`recall by kind: ${JSON.stringify(recallByKind(judgements, model.blockFrom), undefined, ' ')}`);
	print(JSON.stringify({ ...model, weights: Object.keys(model.weights).length }, undefined, ' '));
	writeFileSync(MODEL, asFile(model));
}
