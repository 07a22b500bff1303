import { ArchiveRefusedError, openArchive } from '../../import/open-archive.ts';
import { sheetRows } from '../activities/sheet-rows.ts';

import type { AnswerTable } from './answer-table.ts';

const OF_OFFICE = /^xl\/.*\.(xml|rels)$/;
/** Unpacked: ten thousand people with fifty columns. */
const MOST_BYTES = 60 * 1024 * 1024;
const MOST_ROWS = 10_000;

/**
 * `node cms/reach/survey/read-answer-file.ts FILE`: the first sheet of a workbook of Kobo or ODK as rows of text, in
 * JSON. A process of its own: somebody sent the file, and whatever it does to a parser it does not do to the CMS.
 */
async function main([file]: readonly string[]): Promise<0 | 2> {
	if (!file) return 2;
	process.stdout.write(JSON.stringify(await read(file)));
	return 0;
}

async function read(file: string): Promise<AnswerTable> {
	try {
		const archive = await openArchive(file, (name) => OF_OFFICE.test(name), MOST_BYTES);
		const sheet = sheetRows(archive, MOST_ROWS + 1);
		if (!sheet) return refused('Không đọc được trang tính. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx.');
		if (sheet.formulas.length > 0)
			return refused(`Tệp có công thức ở ô ${sheet.formulas[0]}. Hãy xuất lại từ Kobo, không sửa tệp.`);
		if (sheet.hasMerged) return refused('Tệp có ô gộp. Hãy xuất lại từ Kobo, không sửa tệp.');
		if (sheet.rows.length > MOST_ROWS) return refused(`Tệp có hơn ${MOST_ROWS} dòng. Hãy chia thành nhiều tệp.`);
		return { problem: '', rows: wholeRows(sheet.rows) };
	} catch (error) {
		if (!(error instanceof ArchiveRefusedError)) throw error;
		return refused(error.sentence);
	}
}

const refused = (problem: string): AnswerTable => ({ problem, rows: [] });

/** Rows at the places that a spreadsheet numbers, so that a mistake is named with its row. */
function wholeRows(rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, string> }[]): string[][] {
	const whole: string[][] = [];
	for (const { row, cells } of rows) {
		if (row < 1 || row > MOST_ROWS * 2) continue;
		while (whole.length < row) whole.push([]);
		const width = Math.min(Math.max(-1, ...cells.keys()) + 1, 1_000);
		whole[row - 1] = Array.from({ length: width }, (_none, column) => cells.get(column) ?? '');
	}
	return whole;
}

process.exitCode = await main(process.argv.slice(2));
