/** A stretch of a text: `start` is its first, `end` is after its last UTF-16 offset. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

const SENTENCE_END = /\n|[.!?…]+["')\]]*(?=\s|$)/gu;
/** `chị H.`, `T.T.H.`, `TP. Huế`: a point that ends no sentence when the text goes on after it. */
const SHORTENED = /(?:^|[\s.(])(?:\p{Lu}|TP|ThS|TS|BS|Tp|v\.v|\d{1,2})$/u;
const GOES_ON = /^\s(?:[\p{Ll}\d(]|\p{Lu}\.|-\s)/u;

/** @param cased a text as `Reading.cased` has it */
export function sentencesIn(cased: string): readonly Span[] {
	const spans: Span[] = [];
	let start = 0;
	const close = (end: number) => {
		const lead = cased.slice(start, end).search(/\S/u);
		if (lead >= 0) spans.push({ start: start + lead, end });
		start = end;
	};
	for (const match of cased.matchAll(SENTENCE_END)) {
		// a line of verse that ends with a comma goes on in the next
		if (match[0] === '\n' && cased[match.index - 1] === ',' && /\p{L}/u.test(cased[match.index + 1] ?? '')) continue;
		const end = match.index + (match[0] === '\n' ? 0 : match[0].length);
		const isShortened = match[0] === '.' && SHORTENED.test(cased.slice(Math.max(0, match.index - 5), match.index));
		const rest = cased.slice(end, end + 4);
		const isPlace = isShortened && /TP$/iu.test(cased.slice(start, match.index));
		if (isShortened && (isPlace || GOES_ON.test(rest))) continue;
		// "1. Hỏi người nhà": the number of an item belongs to its sentence
		if (isShortened && /^\s*\d{1,2}$/u.test(cased.slice(start, match.index))) continue;
		close(end);
	}
	close(cased.length);
	return spans;
}

/** The sentence that holds an offset; the last one before it when it stands between two. */
export const sentenceIndexAt = (sentences: readonly Span[], offset: number): number =>
	sentences.findLastIndex((sentence) => sentence.start <= offset);

/** Words a voice has to say, in syllables; a token counts digit by digit. */
export const syllablesIn = (text: string): number =>
	text
		.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '))
		.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
