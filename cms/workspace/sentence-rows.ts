import { placedSentences } from '#content/model/compare-lines.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

import { markedSentences } from './marks.ts';

import type { MarkedSentence } from './marks.ts';

/** One sentence of the source beside what this rendition says for it, and back in Vietnamese. */
export interface SentenceRow {
	readonly source: string;
	readonly own: string;
	readonly back: string;
	/** Place of the own sentence in the script, from 0; null: the translation says nothing here, for a reason. */
	readonly place: number | null;
	readonly leftOutBecause: string;
	/** How the sentence of the source has changed since this was translated; undefined: it has not. */
	readonly sourceMarks: MarkedSentence | undefined;
	/** How the own sentence has changed since the last approval; undefined: it has not. */
	readonly ownMarks: MarkedSentence | undefined;
}

interface Wordings {
	/** Empty for a Vietnamese original. */
	readonly source: string;
	readonly own: string;
	readonly back: string;
	/** Older wordings; null: there is nothing to compare with. */
	readonly sourceBefore: string | null;
	readonly approvedBefore: string | null;
	/** Sentences of the source that this says nothing for, and why. */
	readonly leftOut?: readonly { readonly line: string; readonly reason: string }[];
}

/** Lays the wordings beside each other, sentence by sentence, by the rule of the recorder (`linesOfScript`). */
export function sentenceRows({
	source,
	own,
	back,
	sourceBefore,
	approvedBefore,
	leftOut = [],
}: Wordings): readonly SentenceRow[] {
	const [sources, owns, backs] = [placedSentences(source, leftOut), linesOfScript(own), linesOfScript(back)];
	const sourceMarks = changesOf(sourceBefore, source);
	const ownMarks = changesOf(approvedBefore, own);
	const skipped = sources.filter(({ place }) => place === null).length;
	const count = Math.max(sources.length, owns.length + skipped, backs.length + skipped);
	return Array.from({ length: count }, (_none, index) => {
		const sentence = sources[index];
		// past the end of the source stands what has nothing to compare with
		const place = sentence ? sentence.place : index - skipped;
		return {
			source: sentence?.text ?? '',
			own: place === null ? '' : (owns[place] ?? ''),
			back: place === null ? '' : (backs[place] ?? ''),
			place,
			leftOutBecause: place === null ? (leftOut.find(({ line }) => line === sentence?.text)?.reason ?? '') : '',
			sourceMarks: sourceMarks.get(index),
			ownMarks: place === null ? undefined : ownMarks.get(place),
		};
	});
}

function changesOf(before: string | null, after: string): ReadonlyMap<number, MarkedSentence> {
	if (before === null) return new Map();
	return new Map(
		markedSentences(before, after).flatMap((sentence) =>
			sentence.index !== null && sentence.isChanged ? [[sentence.index, sentence] as const] : [],
		),
	);
}

/** Sentences of an older wording that the newer one has nothing for. */
export const goneSentences = (before: string | null, after: string): readonly string[] =>
	before === null
		? []
		: markedSentences(before, after).flatMap(({ index, marks }) =>
				index === null ? marks.map(({ text }) => text) : [],
			);
