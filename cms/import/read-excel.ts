import { columnLetters, tableOfGrid } from './grid-table.ts';
import { issueOfFile } from './import-table.ts';
import { allOf, childAt, childrenOf, isOn, parseXml, partsOf, wordsIn } from './office-xml.ts';
import { encodingOfFont } from './old-encodings.ts';
import { readableText } from './readable-text.ts';
import { workbookStyles } from './workbook-styles.ts';

import type { ImportIssue, ImportTable } from './import-table.ts';
import type { Archive, XmlElement } from './office-xml.ts';
import type { WorkbookStyles } from './workbook-styles.ts';

/** Formulas and notes named one by one; more than these are not read by anybody. */
const MOST_NAMED = 40;
const DAY_MS = 86_400_000;

/** The first sheet of a workbook that is not hidden: one row of headings, one rendition in each row below. */
export function readExcel(archive: Archive, main: string): ImportTable {
	const issues: ImportIssue[] = [];
	const notes: ImportIssue[] = [];
	const workbook = childAt(parseXml(archive.get(main)), 'workbook');
	const parts = partsOf(archive, main);
	const sheets = childrenOf(childAt(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
		name: attributes.name ?? '',
		isHidden: (attributes.state ?? 'visible') !== 'visible',
		part: parts.find(({ id }) => id === attributes.id)?.name ?? '',
	}));
	const read = sheets.find(({ isHidden }) => !isHidden);
	const sheet = read && childAt(parseXml(archive.get(read.part)), 'worksheet');
	if (!read || !sheet)
		return tableOfGrid(new Map(), {
			kind: 'excel',
			issues: [issueOfFile('Không đọc được trang tính. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx.')],
			notes,
		});
	for (const { name, isHidden, part } of sheets) {
		if (part === read.part || !/<(?:\w+:)?c[ >]/.test(archive.get(part)?.toString('utf8') ?? '')) continue;
		const message = isHidden
			? `Trang tính "${name}" đang ẩn nên không được nhập. Nếu cần, hãy bỏ ẩn và lưu thành tệp riêng.`
			: `Chỉ nhập trang tính "${read.name}"; trang "${name}" không được đọc. Nếu cần, hãy lưu thành tệp riêng.`;
		notes.push({ row: 0, place: `Trang tính "${name}"`, column: '', message });
	}
	for (const { name, type } of partsOf(archive, read.part)) {
		if (!['comments', 'threadedComment', 'drawing'].includes(type)) continue;
		const words = allOf(parseXml(archive.get(name)), 't')
			.map(wordsIn)
			.join(' ')
			.trim();
		if (words === '') continue;
		const what = type === 'drawing' ? 'Hộp chữ' : 'Lời bình luận';
		notes.push({ row: 0, place: what, column: '', message: `${what} không được nhập: "${words.slice(0, 120)}".` });
	}
	const strings = parts.find(({ type }) => type === 'sharedStrings')?.name ?? '';
	const book: Workbook = {
		strings: childrenOf(childAt(parseXml(archive.get(strings)), 'sst'), 'si'),
		styles: workbookStyles(archive, parts),
		is1904: ['1', 'true'].includes(childAt(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
	};
	return tableOfGrid(gridOf(sheet, book, { issues, notes }), { kind: 'excel', issues, notes });
}

interface Workbook {
	readonly strings: readonly XmlElement[];
	readonly styles: WorkbookStyles;
	/** Days counted from 1904, as Excel for old Macs does. */
	readonly is1904: boolean;
}

interface Findings {
	readonly issues: ImportIssue[];
	readonly notes: ImportIssue[];
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What is seen is what comes in: hidden rows and columns stay out, and are named. */
function gridOf(sheet: XmlElement, book: Workbook, { issues, notes }: Findings): Map<number, Map<number, string>> {
	const hidden = hiddenColumns(sheet);
	const hiddenWords = new Set<number>();
	const grid = new Map<number, Map<number, string>>();
	let number = 0;
	for (const row of childrenOf(childAt(sheet, 'sheetData'), 'row')) {
		number = Number(row.attributes.r ?? number + 1);
		const cells = new Map<number, string>();
		let column = -1;
		for (const cell of childrenOf(row, 'c')) {
			column = cell.attributes.r ? columnIndex(cell.attributes.r) : column + 1;
			const place = { row: number, place: `Ô ${columnLetters(column)}${number}`, column: '' };
			const found = isTrue(row.attributes.hidden) || hidden(column) ? { issues: [], notes: [] } : { issues, notes };
			const text = textOf(cell, book, place, found);
			if (text === '') continue;
			if (hidden(column)) hiddenWords.add(column);
			else cells.set(column, text);
		}
		if (isTrue(row.attributes.hidden) && cells.size > 0) {
			const words = [...cells.values()].join(' | ').slice(0, 120);
			const message = `Dòng này đang ẩn nên không được nhập: "${words}". Nếu cần, hãy bỏ ẩn (và bỏ lọc) rồi lưu.`;
			if (notes.length < MOST_NAMED) notes.push({ row: number, place: `Dòng ${number}`, column: '', message });
		} else grid.set(number, cells);
	}
	for (const column of hiddenWords) {
		const message = 'Cột này đang ẩn nên không được nhập. Nếu cần, hãy bỏ ẩn rồi lưu.';
		notes.push({ row: 0, place: `Cột ${columnLetters(column)}`, column: '', message });
	}
	return grid;
}

function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
	const ranges = childrenOf(childAt(sheet, 'cols'), 'col').filter(({ attributes }) => isTrue(attributes.hidden));
	return (column) =>
		ranges.some(({ attributes }) => column + 1 >= Number(attributes.min) && column + 1 <= Number(attributes.max));
}

/** `C7` → 2. */
const columnIndex = (address: string): number =>
	Array.from(address.replaceAll(/[^A-Z]/g, '')).reduce(
		(sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64,
		0,
	) - 1;

function textOf(cell: XmlElement, book: Workbook, place: Omit<ImportIssue, 'message'>, found: Findings): string {
	const name = (message: string, among: ImportIssue[]): void => {
		if (among.length < MOST_NAMED) among.push({ ...place, message });
	};
	// a formula shows a figure that depends on other cells: what was reviewed is not what would be stored
	if (childAt(cell, 'f')) name('Ô này là công thức. Hãy chép ô, dán lại bằng "Dán đặc biệt – Giá trị".', found.issues);
	const { t: type = 'n', s: style = '0' } = cell.attributes;
	const value = wordsIn(childAt(cell, 'v') ?? EMPTY).trim();
	if (type === 'e') {
		name(
			`Ô này báo lỗi ${value} của Excel, không phải chữ. Hãy gõ lại nội dung, hoặc xóa ô nếu để trống.`,
			found.issues,
		);
		return '';
	}
	const { font, isStruck, isDate } = book.styles(Number(style));
	if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
	if (type === 'n' && isDate && value !== '') return dayOf(Number(value), book.is1904);
	if (type === 'd') return value.slice(0, 10);
	if (type === 'n') return value === '' ? '' : String(Number(value));
	const item = type === 's' ? book.strings[Number(value)] : childAt(cell, 'is');
	const words = item ? richText(item, place, found.notes) : wordsIn(childAt(cell, 'v') ?? EMPTY);
	const read = readableText(clean(words), { ...place, font });
	if (found.notes.length < MOST_NAMED) found.notes.push(...read.notes);
	if (found.issues.length < MOST_NAMED) found.issues.push(...read.issues);
	if (!isStruck || read.text === '') return read.text;
	name(struckOut(read.text), found.notes);
	return '';
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [], text: '' };
const struckOut = (words: string): string => `Chữ bị gạch ngang không được nhập: "${words.trim().slice(0, 120)}".`;

/** Runs of one cell; how it is pronounced (`rPh`) is none of its words. */
function richText(item: XmlElement, place: Omit<ImportIssue, 'message'>, notes: ImportIssue[]): string {
	return item.children
		.filter(({ name }) => name === 't' || name === 'r')
		.map((part) => {
			const words = part.name === 't' ? wordsIn(part) : childrenOf(part, 't').map(wordsIn).join('');
			const properties = childAt(part, 'rPr');
			if (isOn(properties, 'strike')) {
				if (words.trim() !== '') notes.push({ ...place, message: struckOut(words) });
				return '';
			}
			const font = childAt(properties, 'rFont')?.attributes.val;
			if (!encodingOfFont(font)) return words;
			const read = readableText(words, { ...place, font });
			notes.push(...read.notes);
			return read.text;
		})
		.join('');
}

/** Excel keeps line ends and odd signs as `_x000D_`. */
const clean = (text: string): string =>
	text
		.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replaceAll(/\r\n?/g, '\n')
		.normalize('NFC')
		.trim();

/** Day 1 is 1 January 1900, and 1900 is wrongly taken for a leap year. */
function dayOf(serial: number, is1904: boolean): string {
	if (!Number.isFinite(serial)) return '';
	const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	const day = new Date(start + Math.floor(serial) * DAY_MS);
	return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
