import { columnOf } from './columns.ts';
import { issueOfFile, MOST_ROWS } from './import-table.ts';

import type { ImportIssue, ImportTable } from './import-table.ts';

/** Rows of a sheet by their number, from 1; cells by their column, from 0. */
export type Grid = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Headings are looked for in as many rows. */
const MOST_ROWS_ABOVE = 30;

/** 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
	(index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));

/** The table in a sheet: its headings may stand below a title and empty rows. */
export function tableOfGrid(
	grid: Grid,
	{ kind, issues, notes }: Pick<ImportTable, 'kind'> & { issues: ImportIssue[]; notes: ImportIssue[] },
): ImportTable {
	const filled = [...grid].filter(([, cells]) => [...cells.values()].some((text) => text !== ''));
	const headRow = headingRow(filled);
	const head = grid.get(headRow) ?? new Map<number, string>();
	const width = Math.max(-1, ...head.keys()) + 1;
	const headers = Array.from({ length: width }, (_none, index) => ({
		text: (head.get(index) ?? '').replaceAll(/\s+/g, ' ').trim(),
		place: `Cột ${columnLetters(index)}`,
	}));
	// what was found in a cell is told under the heading of its column
	const named = (issue: ImportIssue): ImportIssue => {
		const letters = /^Ô ([A-Z]+)\d+$/.exec(issue.place)?.[1];
		const header = letters && headers.find(({ place }) => place === `Cột ${letters}`);
		return header ? { ...issue, column: header.text } : issue;
	};
	issues.splice(0, issues.length, ...issues.map(named));
	notes.splice(0, notes.length, ...notes.map(named));
	for (const [row, cells] of filled.filter(([number]) => number < headRow)) {
		const words = [...cells.values()].filter((text) => text !== '').join(' ');
		notes.push({
			row,
			place: `Dòng ${row}`,
			column: '',
			message: `Dòng này ở trên dòng tiêu đề, không nhập: "${words}".`,
		});
	}
	const body = filled.filter(([number]) => number > headRow);
	for (const [row, cells] of body)
		for (const [index, text] of cells)
			if (text !== '' && (headers[index]?.text ?? '') === '')
				notes.push({
					row,
					place: `Ô ${columnLetters(index)}${row}`,
					column: '',
					message: `Cột này không có tiêu đề nên ô không được nhập: "${text.slice(0, 120)}".`,
				});
	if (body.length > MOST_ROWS) {
		const found = body.length.toLocaleString('vi-VN');
		const most = MOST_ROWS.toLocaleString('vi-VN');
		issues.unshift(issueOfFile(`Tệp có ${found} dòng, mỗi lần chỉ nhập ${most} dòng. Hãy chia thành nhiều tệp.`));
		return { kind, headers, rows: [], issues, notes };
	}
	const rows = body.map(([row, cells]) => ({
		row,
		place: `Dòng ${row}`,
		cells: headers.map((_header, index) => ({
			text: cells.get(index) ?? '',
			place: `Ô ${columnLetters(index)}${row}`,
		})),
	}));
	return { kind, headers, rows, issues, notes };
}

/** The first row with the most headings that are known; without any, the first that is not empty. */
function headingRow(filled: readonly (readonly [number, ReadonlyMap<number, string>])[]): number {
	let best = { row: filled[0]?.[0] ?? 0, known: 1 };
	for (const [row, cells] of filled.slice(0, MOST_ROWS_ABOVE)) {
		const known = [...cells.values()].filter((text) => columnOf(text)).length;
		if (known > best.known) best = { row, known };
	}
	return best.row;
}
