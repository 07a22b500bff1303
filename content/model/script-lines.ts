/** A sentence of a script, and where it stands in it: UTF-16 offsets, without the blanks around. */
export interface Sentence {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const BETWEEN = /(?<=[.!?…]["”’')\]]*)\s+|(?<=[។៕。！？])/gu;

/**
 * A script one sentence at a time: as it is read into a microphone, compared with its source and judged. Sentences end at
 * `.` `!` `?` `…`, at the full stops of Khmer (`។ ៕`) and Chinese (`。！？`), and at the end of a line;
 * `{{hotline:111}}` is never cut.
 */
export function sentencesOf(script: string): readonly Sentence[] {
	let start = 0;
	return script.split('\n').flatMap((line) => {
		const found = sentencesOfLine(line, start);
		start += line.length + 1;
		return found;
	});
}

function sentencesOfLine(line: string, offset: number): readonly Sentence[] {
	const cuts = [...line.matchAll(BETWEEN)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
	const starts = [0, ...cuts.map(({ to }) => to)];
	const ends = [...cuts.map(({ from }) => from), line.length];
	return starts.flatMap((from, index): readonly Sentence[] => {
		const piece = line.slice(from, ends[index]);
		const text = piece.trim();
		if (!/[\p{L}\p{N}]/u.test(text)) return [];
		const start = offset + from + piece.indexOf(text);
		return [{ text, start, end: start + text.length }];
	});
}

export const linesOfScript = (script: string): readonly string[] => sentencesOf(script).map(({ text }) => text);

/**
 * A script with other words for its sentences, and everything between them as it was: paragraphs stay paragraphs. An empty
 * one goes; those past the last are written behind it.
 */
export function withSentences(script: string, words: readonly string[]): string {
	const sentences = sentencesOf(script);
	const kept = sentences.reduceRight((text, sentence, index) => replaced(text, sentence, words[index] ?? ''), script);
	return words
		.slice(sentences.length)
		.map((text) => text.trim())
		.filter((text) => text !== '')
		.reduce(
			(text, next) => (text.trim() === '' ? next : `${text.trimEnd()}${SENTENCE_END.test(text) ? ' ' : '\n'}${next}`),
			kept,
		);
}

const SENTENCE_END = /[.!?…។៕。！？]["”’')\]]*\s*$/u;

function replaced(script: string, { start, end }: Sentence, words: string): string {
	const text = words.trim();
	if (text !== '') return script.slice(0, start) + text + script.slice(end);
	const rest = script.slice(end);
	// with the blank behind it, or before it where it was the last of its line
	return /^[^\S\n]*(\n|$)/.test(rest)
		? script.slice(0, start).replace(/[^\S\n]+$/, '') + rest
		: script.slice(0, start) + rest.replace(/^\s+/, '');
}

/** How a line is shown to the reader: numbers as digits apart, because they are said digit by digit. */
export const lineToRead = (line: string): string =>
	line.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '));
