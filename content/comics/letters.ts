import widths from './letter-widths.json' with { type: 'json' };

import type { Weight } from './marks.ts';

/** Advance widths of Noto Sans, in thousandths of the size; made by `sheets/fonts/make-fonts.ts`. */
const TABLES: Readonly<Record<Weight, Readonly<Record<string, number>>>> = widths;
/** Of a letter that is in no table: rather too wide than too narrow. */
const UNKNOWN = 700;

/** How wide a line of Noto Sans is, in the unit of `size`, without kerning: the width that a browser or a PDF needs at most. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
	const table = TABLES[weight];
	const thousandths = Array.from(text.normalize('NFC')).reduce((sum, letter) => sum + (table[letter] ?? UNKNOWN), 0);
	return (thousandths * size) / 1000;
}

/**
 * Breaks words into the fewest lines of a width, then makes the lines as even as they can be.
 *
 * @param width most that a line may measure; a single longer word stands alone and is wider
 */
export function wrap(
	text: string,
	{ width, size, weight = 'regular' }: { width: number; size: number; weight?: Weight },
) {
	const fits = (one: string): boolean => widthOf(one, size, weight) <= width;
	const fewest = broken(text.trim().split(/\s+/), width);
	// a line per sentence reads best, where that takes no more lines
	const sentences = text.trim().split(/(?<=[.!?…])\s+/);
	if (sentences.every(fits)) {
		const lines = broken(sentences, width);
		if (lines.length <= fewest.length) return lines;
	}
	let room = width;
	for (let less = room - size / 4; less > width / 4; less -= size / 4) {
		const lines = broken(text.trim().split(/\s+/), less);
		if (lines.length > fewest.length || !lines.every((one) => widthOf(one, size, weight) <= less)) break;
		room = less;
	}
	return broken(text.trim().split(/\s+/), room);

	function broken(parts: readonly string[], most: number): readonly string[] {
		const lines: string[] = [];
		for (const part of parts) {
			const last = lines.at(-1);
			const longer = last === undefined ? part : `${last} ${part}`;
			if (last !== undefined && widthOf(longer, size, weight) <= most) lines[lines.length - 1] = longer;
			else lines.push(part);
		}
		return lines;
	}
}
