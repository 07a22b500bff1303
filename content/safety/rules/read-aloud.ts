import { stumblesIn } from '../../model/said-aloud.ts';

import type { Rule } from '../finding.ts';

/** Figures, signs and short forms that a reader at a microphone, or the draft voice, would stumble over. */
export const readAloud: Rule = function* ({ text, plain, inText }, channel) {
	if (channel !== 'loudspeaker') return;
	for (const { start, end, said } of stumblesIn(text)) {
		const span = spanOf(plain.length, inText, { start, end });
		if (!span) continue;
		yield {
			level: 'warn',
			...span,
			message: `“${text.slice(start, end)}” khó đọc thành tiếng. Hãy viết ra chữ: “${said}”.`,
			suggestion: said,
		};
	}
};

interface Place {
	readonly start: number;
	readonly end: number;
}

/** Where a place of the text lies in the reading; undefined: it is not in it as it stands. */
function spanOf(length: number, inText: (span: Place) => Place, { start, end }: Place): Place | undefined {
	const startOf = (at: number): number => inText({ start: at, end: at + 1 }).start;
	const first = firstAt(length, (at) => startOf(at) >= start);
	const last = firstAt(length, (at) => startOf(at) >= end);
	return first < last ? { start: first, end: last } : undefined;
}

/** The smallest place from which on something holds; places in the text only grow. */
function firstAt(length: number, holds: (at: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
