import { XMLParser } from 'fast-xml-parser';
import { readSheet } from 'read-excel-file/node';

import { issueOfFile, MOST_ROWS } from './import-table.ts';

import type { CellValue } from 'read-excel-file/node';
import type { ImportIssue, ImportTable } from './import-table.ts';

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '',
	processEntities: false,
	isArray: (name) => ['sheet', 'Relationship', 'row', 'c'].includes(name),
});

/** Formulas named one by one; more than these are not read by anybody. */
const MOST_FORMULAS = 20;

/** The first sheet of a workbook: headings in its first row, one rendition in each row below. */
export async function readExcel(file: string, archive: ReadonlyMap<string, Buffer>): Promise<ImportTable> {
	const rows = await readSheet(file).catch(() => undefined);
	if (!rows) return tableWith([issueOfFile('Không đọc được trang tính. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx.')]);
	const [head = [], ...body] = rows;
	const headers = head.map((cell, index) => ({ text: textOf(cell), place: `Cột ${columnLetters(index)}` }));
	const filled = body
		.map((cells, index) => ({ cells, row: index + 2 }))
		.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
	const issues = formulaIssues(archive, headers);
	if (filled.length > MOST_ROWS) {
		const found = filled.length.toLocaleString('vi-VN');
		const most = MOST_ROWS.toLocaleString('vi-VN');
		issues.unshift(issueOfFile(`Tệp có ${found} dòng, mỗi lần chỉ nhập ${most} dòng. Hãy chia thành nhiều tệp.`));
		return { kind: 'excel', headers, rows: [], issues };
	}
	return {
		kind: 'excel',
		headers,
		rows: filled.map(({ cells, row }) => ({
			row,
			place: `Dòng ${row}`,
			cells: headers.map((_header, index) => ({
				text: textOf(cells[index] ?? null),
				place: `Ô ${columnLetters(index)}${row}`,
			})),
		})),
		issues,
	};
}

const tableWith = (issues: ImportIssue[]): ImportTable => ({ kind: 'excel', headers: [], rows: [], issues });

type Cell = CellValue | null;

function textOf(cell: Cell): string {
	if (cell === null) return '';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return String(cell).replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** 0 → A, 26 → AA. */
const columnLetters = (index: number): string =>
	(index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));

/** `C7` → 2. */
const columnIndex = (address: string): number =>
	Array.from(address.replaceAll(/\d/g, '')).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) -
	1;

interface SheetXml {
	readonly worksheet?: { readonly sheetData?: { readonly row?: readonly RowXml[] } };
}
interface RowXml {
	readonly c?: readonly { readonly r?: string; readonly f?: unknown }[];
}

/** A formula shows a figure that depends on other cells: what was reviewed is not what would be stored. */
function formulaIssues(archive: ReadonlyMap<string, Buffer>, headers: ImportTable['headers']): ImportIssue[] {
	const sheet = firstSheet(archive);
	if (!sheet) return [];
	const { worksheet } = parser.parse(sheet.toString('utf8')) as SheetXml;
	const cells = worksheet?.sheetData?.row?.flatMap((row) => row.c ?? []) ?? [];
	return cells
		.filter((cell) => cell.f !== undefined && cell.r)
		.slice(0, MOST_FORMULAS)
		.map(({ r: address = '' }) => ({
			row: Number(address.replaceAll(/\D/g, '')),
			place: `Ô ${address}`,
			column: headers[columnIndex(address)]?.text ?? '',
			message: 'Ô này là công thức. Hãy chép ô, dán lại bằng "Dán đặc biệt – Giá trị".',
		}));
}

interface WorkbookXml {
	readonly workbook?: { readonly sheets?: { readonly sheet?: readonly { readonly 'r:id'?: string }[] } };
}
interface RelationsXml {
	readonly Relationships?: {
		readonly Relationship?: readonly { readonly Id?: string; readonly Target?: string }[];
	};
}

function firstSheet(archive: ReadonlyMap<string, Buffer>): Buffer | undefined {
	const text = (name: string) => archive.get(name)?.toString('utf8') ?? '';
	const { workbook } = parser.parse(text('xl/workbook.xml')) as WorkbookXml;
	const { Relationships } = parser.parse(text('xl/_rels/workbook.xml.rels')) as RelationsXml;
	const id = workbook?.sheets?.sheet?.[0]?.['r:id'];
	const target = Relationships?.Relationship?.find((relation) => relation.Id === id)?.Target;
	return target === undefined ? undefined : archive.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}
