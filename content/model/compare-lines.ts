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

const ACTION = 'Việc cần làm:';

/**
 * Lays a rendition beside its source, sentence by sentence and in order: a sentence that the rendition says nothing for
 * must stand in `leftOut` with a reason. Nobody has to read the language to see what its listeners are not told.
 */
export function compareLines(
	source: Pick<RenditionText, 'script'>,
	rendition: Pick<RenditionText, 'script' | 'backTranslation' | 'leftOut'>,
): Comparison {
	const sourceLines = linesOfScript(source.script);
	const said = linesOfScript(rendition.script);
	const back = linesOfScript(rendition.backTranslation).filter((line) => !line.startsWith(ACTION));
	const reasons = new Map(rendition.leftOut.map(({ line, reason }) => [line, reason]));
	const kept = sourceLines.filter((line) => !reasons.has(line));

	const problems = [...reasons.keys()]
		.filter((line) => !sourceLines.includes(line))
		.map((line) => `Câu ghi là bỏ lại không còn trong bản tiếng Việt: "${line}". Hãy bỏ ghi chú ấy.`);
	if (kept.length !== said.length)
		problems.push(
			`Bản tiếng Việt có ${kept.length} câu phải nói, bản dịch nói ${said.length} câu. Hãy dịch từng câu một, hoặc ghi lý do bỏ câu nào.`,
		);
	if (back.length !== said.length)
		problems.push(`Bản dịch có ${said.length} câu, bản dịch ngược có ${back.length} câu. Hãy dịch ngược từng câu một.`);

	const lines = sourceLines.map((line): ComparedLine => {
		const reason = reasons.get(line);
		if (reason !== undefined) return { source: line, leftOutBecause: reason };
		const at = kept.indexOf(line);
		return { source: line, rendition: said[at] ?? '', backTranslation: back[at] ?? '' };
	});
	return { lines, problems };
}
