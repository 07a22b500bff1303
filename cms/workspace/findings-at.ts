import type { Finding, Lint } from '#content/safety/finding.ts';

/** A finding at the sentence that it judges, with its place inside that sentence. */
export interface FindingAt {
	/** Row of the table; null: it is about the whole text. */
	readonly row: number | null;
	readonly finding: Finding;
	/** Where the words stand inside the row; null: not inside one. */
	readonly within: { readonly start: number; readonly end: number } | null;
}

/**
 * What the safety rules find in a Vietnamese script, each at its sentence.
 *
 * @param lint the rules, which a page fetches after itself
 * @param rows the sentences in their order, as somebody is writing them
 * @param script the whole of them
 */
export function findingsAt(lint: Lint, script: string, rows: readonly string[]): readonly FindingAt[] {
	let cursor = 0;
	const ranges = rows.map((row) => {
		const text = row.trim();
		const start = text === '' ? -1 : script.indexOf(text, cursor);
		if (start >= 0) cursor = start + text.length;
		return { start, end: start + text.length };
	});
	return lint(script, { channel: 'loudspeaker' }).map((finding) => {
		const row = ranges.findIndex(({ start, end }) => start >= 0 && finding.start >= start && finding.end <= end);
		const range = ranges[row];
		if (!range) return { row: null, finding, within: null };
		return { row, finding, within: { start: finding.start - range.start, end: finding.end - range.start } };
	});
}

/** A sentence with the proposed words in place of those that were found. */
export function withSuggestion(row: string, { finding, within }: FindingAt): string {
	if (within === null || finding.suggestion === undefined) return row;
	const text = row.trim();
	return text.slice(0, within.start) + finding.suggestion + text.slice(within.end);
}
