import type { SheetSpec } from './sheet-spec.ts';

/** A stretch of a line in one font. */
export interface Run {
	readonly font: string;
	readonly text: string;
	readonly width: number;
}
export interface Line {
	readonly runs: readonly Run[];
	readonly width: number;
}

/** What the layout has to know of the fonts; the document answers. */
export interface Measure {
	/** The name of the font that has every letter of the cluster. */
	fontOf(cluster: string): string;
	widthOf(text: string, font: string): number;
}

/** Scripts that are written without spaces: lines break between words, which a dictionary knows. */
const UNSPACED: readonly SheetSpec['script'][] = ['Khmr', 'Hant'];
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}។៕៖ៗ,.;:!?…%”’]+$/u;

/**
 * Breaks a text into lines of at most `width` points. Words stay whole; one that is longer than a line is cut between
 * letters as people see them, never inside one.
 */
export function breakLines(
	text: string,
	{
		width,
		language,
		script,
		measure,
	}: { width: number; language: string; script: SheetSpec['script']; measure: Measure },
): readonly Line[] {
	const lines: Line[] = [];
	let current = '';
	const push = () => {
		if (current.trim() !== '') lines.push(lineOf(current.trimEnd(), measure));
		current = '';
	};
	for (const piece of piecesOf(text, { language, script })) {
		if (widthOf(current + piece.trimEnd(), measure) <= width) {
			current += piece;
			continue;
		}
		push();
		for (const part of partsThatFit(piece, width, measure)) {
			push();
			current = part;
		}
	}
	push();
	return lines;
}

/** The pieces of a text that stay together, each with the space behind it. */
export function piecesOf(
	text: string,
	{ language, script }: { language: string; script: SheetSpec['script'] },
): readonly string[] {
	const words = text.split(/(?<=\s)(?=\S)|\u200b/u);
	if (!UNSPACED.includes(script)) return words;
	return words.flatMap((word) => {
		const pieces: string[] = [];
		for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(word)) {
			const last = pieces.length - 1;
			if (last >= 0 && (CLOSING.test(segment.trim()) || segment.trim() === '')) pieces[last] += segment;
			else pieces.push(segment);
		}
		return pieces;
	});
}

function partsThatFit(piece: string, width: number, measure: Measure): readonly string[] {
	if (widthOf(piece.trimEnd(), measure) <= width) return [piece];
	const parts: string[] = [];
	let part = '';
	for (const cluster of clustersOf(piece)) {
		if (part !== '' && widthOf(part + cluster, measure) > width) {
			parts.push(part);
			part = '';
		}
		part += cluster;
	}
	return [...parts, part];
}

const widthOf = (text: string, measure: Measure): number => lineOf(text, measure).width;

function lineOf(text: string, measure: Measure): Line {
	const runs: { font: string; text: string }[] = [];
	for (const cluster of clustersOf(text)) {
		const font = measure.fontOf(cluster);
		const last = runs.at(-1);
		if (last?.font === font) last.text += cluster;
		else runs.push({ font, text: cluster });
	}
	const measured = runs.map((run) => ({ ...run, width: measure.widthOf(run.text, run.font) }));
	return { runs: measured, width: measured.reduce((sum, run) => sum + run.width, 0) };
}

function* clustersOf(text: string): Generator<string> {
	for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) yield segment;
}
