import { diffArrays, diffWordsWithSpace } from 'diff';

import { linesOfScript } from '#content/model/script-lines.ts';

/** A piece of a sentence as it stands beside its older wording. */
interface Mark {
	readonly kind: 'same' | 'added' | 'removed';
	readonly text: string;
}

/** A sentence of the newer wording, or one that is gone from it. */
export interface MarkedSentence {
	/** Place in the newer wording; null: the sentence is gone. */
	readonly index: number | null;
	readonly isChanged: boolean;
	readonly marks: readonly Mark[];
}

const whole = (kind: Mark['kind'], index: number | null, text: string): MarkedSentence => ({
	index,
	isChanged: kind !== 'same',
	marks: [{ kind, text }],
});

/** Two wordings of a script, sentence by sentence: what was added, what is gone, what is the same. */
export function markedSentences(before: string, after: string): readonly MarkedSentence[] {
	const marked: MarkedSentence[] = [];
	let gone: string[] = [];
	let index = 0;
	const flush = () => {
		marked.push(...gone.map((text) => whole('removed', null, text)));
		gone = [];
	};
	for (const { value, added, removed } of diffArrays([...linesOfScript(before)], [...linesOfScript(after)])) {
		if (removed) {
			gone.push(...value);
			continue;
		}
		for (const text of value) {
			const old = added ? gone.shift() : undefined;
			if (!added) flush();
			marked.push(old === undefined ? whole(added ? 'added' : 'same', index, text) : reworded(index, old, text));
			index += 1;
		}
	}
	flush();
	return marked;
}

const reworded = (index: number, before: string, after: string): MarkedSentence => ({
	index,
	isChanged: true,
	marks: diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		text: value,
	})),
});
