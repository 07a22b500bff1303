import { join } from 'node:path';

import { readUpload } from '#cms/import/read-upload.ts';

/** What the import makes of a file: rows as lists of their cells, then what was found. */
export async function read(file: string) {
	const answer = await readUpload(file);
	if (!('table' in answer)) throw new Error('a library, not a table');
	const { headers, rows, issues, notes } = answer.table;
	const at = (name: string): string => rows[0]?.cells[headers.findIndex(({ text }) => text === name)]?.text ?? '';
	return {
		table: answer.table,
		script: at('Lời đọc trên loa'),
		cells: rows.map(({ cells }) => cells.map(({ text }) => text)),
		issues: issues.map(({ place, message }) => `${place}: ${message}`).join('\n'),
		notes: notes.map(({ place, message }) => `${place}: ${message}`).join('\n'),
	};
}

/** Of the reported cases. */
export const caseFile = (name: string): string => join('test/fixtures/cases/import', name);
