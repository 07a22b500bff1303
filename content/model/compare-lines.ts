import { z } from 'zod';

import { leftOutSchema } from './message.ts';
import { linesOfScript } from './script-lines.ts';

import type { RenditionText } from './message.ts';

/** A sentence of the Vietnamese source beside what a rendition says for it, or why it says nothing. */
export type ComparedLine =
	| { readonly source: string; readonly rendition: string; readonly backTranslation: string }
	| { readonly source: string; readonly leftOutBecause: string };

export interface Comparison {
	readonly lines: readonly ComparedLine[];
	/** What keeps the two from standing line by line, in Vietnamese sentences; empty: every line is accounted for. */
	readonly problems: readonly string[];
}

/** What a form, an import or the database holds; a line without its reason yet is still being written. */
export const storedLeftOut = (stored: unknown): RenditionText['leftOut'] =>
	z.array(leftOutSchema.extend({ reason: z.string() })).safeParse(stored).data ?? [];

/** A sentence of the source, where it stands in it, and which sentence of the rendition says it; both from 0. */
export interface SourceSentence {
	readonly text: string;
	readonly index: number;
	/** null: the rendition says nothing for it. */
	readonly place: number | null;
}

/** Which sentence of a rendition says which one of its source, also where sentences are left out or stand twice. */
export function placedSentences(
	sourceScript: string,
	leftOut: readonly { readonly line: string }[],
): readonly SourceSentence[] {
	const left = new Set(leftOut.map(({ line }) => line));
	let next = 0;
	return linesOfScript(sourceScript).map((text, index) => {
		const place = left.has(text) ? null : next;
		if (place !== null) next += 1;
		return { text, index, place };
	});
}

const ACTION = 'Việc cần làm:';

/**
 * Lays a rendition beside its source, sentence by sentence and in order: a sentence that the rendition says nothing for
 * must stand in `leftOut` with a reason. Nobody has to read the language to see what its listeners are not told.
 */
export function compareLines(
	source: Pick<RenditionText, 'script'>,
	rendition: Pick<RenditionText, 'script' | 'backTranslation' | 'leftOut'>,
): Comparison {
	const sentences = placedSentences(source.script, rendition.leftOut);
	const said = linesOfScript(rendition.script);
	const back = linesOfScript(rendition.backTranslation).filter((line) => !line.startsWith(ACTION));
	const reasons = new Map(rendition.leftOut.map(({ line, reason }) => [line, reason]));
	const kept = sentences.filter(({ place }) => place !== null);

	const problems = [...reasons.keys()]
		.filter((line) => !sentences.some(({ text }) => text === line))
		.map((line) => `Câu ghi là bỏ lại không còn trong bản tiếng Việt: "${line}". Hãy bỏ ghi chú ấy.`);
	if (kept.length !== said.length)
		problems.push(
			`Bản tiếng Việt có ${kept.length} câu phải nói, bản dịch nói ${said.length} câu. Hãy dịch từng câu một, hoặc ghi lý do bỏ câu nào.`,
		);
	if (back.length !== said.length)
		problems.push(`Bản dịch có ${said.length} câu, bản dịch ngược có ${back.length} câu. Hãy dịch ngược từng câu một.`);

	const lines = sentences.map(({ text, place }): ComparedLine =>
		place === null
			? { source: text, leftOutBecause: reasons.get(text) ?? '' }
			: { source: text, rendition: said[place] ?? '', backTranslation: back[place] ?? '' },
	);
	return { lines, problems };
}
