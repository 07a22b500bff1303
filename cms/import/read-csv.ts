import { csvRows } from '#content/lib/csv-rows.ts';

import { columnLetters, tableOfGrid } from './grid-table.ts';
import { encodingOfText } from './old-encodings.ts';
import { readableText } from './readable-text.ts';

import type { ImportIssue, ImportTable } from './import-table.ts';

/** A table as text: whatever Excel, LibreOffice and Google Sheets write in Vietnam. */
export function readCsv(bytes: Buffer): ImportTable {
	const text = decoded(bytes);
	const notes: ImportIssue[] = [];
	const issues: ImportIssue[] = [];
	const grid = new Map<number, Map<number, string>>();
	for (const [index, cells] of csvRows(text).entries()) {
		const row = new Map<number, string>();
		for (const [column, cell] of cells.entries()) {
			const place = { row: index + 1, place: `Ô ${columnLetters(column)}${index + 1}`, column: '' };
			const read = readableText(cell.normalize('NFC').trim(), place);
			notes.push(...read.notes);
			issues.push(...read.issues);
			row.set(column, read.text);
		}
		grid.set(index + 1, row);
	}
	return tableOfGrid(grid, { kind: 'excel', issues, notes });
}

/** Does it look like a table: letters only, and a first line with several cells? */
export function isCsv(bytes: Buffer): boolean {
	const text = decoded(bytes.subarray(0, 4_096));
	return (
		!/\p{Cc}/u.test(text.replaceAll(/[\t-\r]/g, '')) &&
		/^[^\n]*[;,\t]/m.test(text) &&
		!/^\s*(<|\{\\rtf|%PDF|\{|\[)/.test(text)
	);
}

function decoded(bytes: Buffer): string {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (first !== 0 && second === 0 && third !== 0) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0 && second !== 0) return new TextDecoder('utf-16be').decode(bytes);
	try {
		// the end may be in the middle of a letter when only a beginning is looked at
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
	} catch {
		const western = new TextDecoder('windows-1252').decode(bytes);
		return encodingOfText(western) ? western : new TextDecoder('windows-1258').decode(bytes);
	}
}
