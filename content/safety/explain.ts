import { nearestExample } from './learned/nearest.ts';
import { lint } from './lint.ts';
import { normalisedText } from './normalised-text.ts';
import { pattern, spansOf } from './pattern.ts';
import { allPhrases } from './word-lists.ts';

import type { Finding, RuleName, SafetyChannel } from './finding.ts';
import type { ListedPhrase } from './word-lists.ts';

/** Which files of `words/` a rule reads; the others look at form, not at phrases. */
const LISTS_OF: Readonly<Partial<Record<RuleName, readonly string[]>>> = {
	blame: ['blame', 'blame-links', 'blame-motives', 'harm', 'peoples'],
	stigma: ['stigma', 'stigma-kin', 'stigma-returned', 'harm'],
	stereotype: ['stereotype', 'peoples', 'harm'],
	'how-to': ['how-to', 'how-to-crossing', 'how-to-listed', 'how-to-recipes', 'harm'],
	alarm: ['alarm', 'alarm-doom', 'alarm-threats', 'harm', 'peoples'],
	identity: ['one-returned', 'harm'],
	term: ['term'],
};

/** A finding with the phrases of the word lists that stand inside it, the longest first. */
export interface Explained {
	readonly finding: Finding;
	readonly phrases: readonly (ListedPhrase & { readonly words: string })[];
	/** Of the learned judge: the most alike sentence that it learned from. */
	readonly alike?: string;
}

/** Says which phrases spoke, or which sentence the judge learned from: what a reviewer edits when a finding is wrong. */
export function explained(text: string, { channel }: { readonly channel: SafetyChannel }): readonly Explained[] {
	const reading = normalisedText(text);
	return lint(text, { channel }).map((finding) => {
		if (finding.learned !== undefined) {
			const alike = nearestExample(text.slice(finding.start, finding.end), finding.rule);
			return { finding, phrases: [], ...(alike === undefined ? {} : { alike }) };
		}
		const files = LISTS_OF[finding.rule] ?? [];
		const phrases = allPhrases()
			.filter(({ kind }) => files.includes(kind.split('.')[0] ?? ''))
			.flatMap((entry) =>
				spansOf(reading, pattern(entry.phrase))
					.map((span) => reading.inText(span))
					.filter(({ start, end }) => start >= finding.start && end <= finding.end)
					.slice(0, 1)
					.map(({ start, end }) => ({ ...entry, words: text.slice(start, end) })),
			)
			.toSorted((one, other) => other.words.length - one.words.length);
		return { finding, phrases };
	});
}
