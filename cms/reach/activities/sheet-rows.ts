import { XMLParser } from 'fast-xml-parser';

/** Rows of a sheet, read piece by piece: a hundred thousand of them are never one tree in memory. */
export interface SheetRows {
	/** Cells by the number of their column, from 0; text as it stands, numbers as digits with a comma before a fraction. */
	readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, string> }[];
	/** Addresses of cells that hold a formula; at most twenty. */
	readonly formulas: readonly string[];
	readonly hasMerged: boolean;
}

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	processEntities: true,
	isArray: (name) => ['c', 'r', 'Relationship', 'sheet'].includes(name),
});

const MOST_FORMULAS = 20;

/** @param most rows; more are not read, and the caller sees that there is one too many */
export function sheetRows(archive: ReadonlyMap<string, Buffer>, most: number): SheetRows | undefined {
	const sheet = archive.get(firstSheet(archive) ?? '')?.toString('utf8');
	if (sheet === undefined) return undefined;
	const strings = [...pieces(archive.get('xl/sharedStrings.xml')?.toString('utf8') ?? '', 'si')].map(textOfString);
	const rows: { row: number; cells: Map<number, string> }[] = [];
	const formulas: string[] = [];
	let number = 0;
	for (const piece of pieces(sheet, 'row')) {
		const { row } = parser.parse(piece) as { row?: RowXml };
		// a number is of one row only, whatever a program has written there: activities are told apart by it
		number = Math.max(number + 1, Number(row?.r?.[0] ?? row?.r ?? 0) || 0);
		const cells = new Map<number, string>();
		let column = -1;
		for (const cell of row?.c ?? []) {
			const address = addressOf(cell);
			column = address === '' ? column + 1 : columnOf(address);
			if (cell.f !== undefined && formulas.length < MOST_FORMULAS) formulas.push(address || `${column}:${number}`);
			const text = textOfCell(cell, strings).trim();
			if (text !== '') cells.set(column, text.normalize('NFC'));
		}
		if (cells.size > 0) rows.push({ row: number, cells });
		if (rows.length > most) break;
	}
	return { rows, formulas, hasMerged: sheet.includes('<mergeCell ') };
}

interface CellXml {
	readonly r?: string | readonly string[];
	readonly t?: string;
	readonly v?: string | { readonly '#text'?: string };
	readonly f?: unknown;
	readonly is?: StringXml;
}
interface RowXml {
	readonly r?: string | readonly string[];
	readonly c?: readonly CellXml[];
}
type TextXml = string | { readonly '#text'?: string };
interface StringXml {
	readonly t?: TextXml;
	readonly r?: readonly { readonly t?: TextXml }[];
}

const addressOf = ({ r }: CellXml): string => (typeof r === 'string' ? r : (r?.[0] ?? ''));
const plain = (text: TextXml | undefined): string => (typeof text === 'string' ? text : (text?.['#text'] ?? ''));

/** `<row …>…</row>` one after the other; an empty `<row/>` is one too, since cells name strings by their number. */
function* pieces(xml: string, tag: string): Generator<string> {
	const end = `</${tag}>`;
	for (let from = xml.indexOf(`<${tag}`); from !== -1;) {
		const close = xml.indexOf('>', from);
		if (close === -1) return;
		const next = xml[from + tag.length + 1] ?? '';
		const isTag = next === '>' || next === '/' || next === ' ' || next === '\n' || next === '\r' || next === '\t';
		if (isTag && xml[close - 1] === '/') yield xml.slice(from, close + 1);
		if (!isTag || xml[close - 1] === '/') {
			from = xml.indexOf(`<${tag}`, close);
			continue;
		}
		const stop = xml.indexOf(end, close);
		if (stop === -1) return;
		yield xml.slice(from, stop + end.length);
		from = xml.indexOf(`<${tag}`, stop);
	}
}

const textOfString = (piece: string): string => textOf((parser.parse(piece) as { si?: StringXml }).si);

const textOf = (string: StringXml | undefined): string =>
	string?.t === undefined ? (string?.r ?? []).map(({ t }) => plain(t)).join('') : plain(string.t);

function textOfCell({ t, v, is }: CellXml, strings: readonly string[]): string {
	if (t === 'inlineStr') return textOf(is);
	const value = plain(v);
	if (t === 's') return strings[Number(value)] ?? '';
	return t === undefined || t === 'n' ? asWritten(value) : value;
}

/** A number as people here write it, with a comma: 1.125 in a cell of numbers is not the text 1.125, a thousand and more. */
const asWritten = (value: string): string =>
	value === '' || Number.isNaN(Number(value)) ? value : String(Number(value)).replace('.', ',');

/** `AB7` → 27. */
const columnOf = (address: string): number =>
	Array.from(address.replaceAll(/[^A-Z]/g, '')).reduce(
		(sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64,
		0,
	) - 1;

interface WorkbookXml {
	readonly workbook?: { readonly sheets?: { readonly sheet?: readonly { readonly 'r:id'?: string }[] } };
}
interface RelationsXml {
	readonly Relationships?: {
		readonly Relationship?: readonly { readonly Id?: string; readonly Target?: string }[];
	};
}

function firstSheet(archive: ReadonlyMap<string, Buffer>): string | undefined {
	const parsed = (name: string): unknown => parser.parse(archive.get(name)?.toString('utf8') ?? '');
	const { workbook } = parsed('xl/workbook.xml') as WorkbookXml;
	const { Relationships } = parsed('xl/_rels/workbook.xml.rels') as RelationsXml;
	const id = workbook?.sheets?.sheet?.[0]?.['r:id'];
	const target = Relationships?.Relationship?.find((relation) => relation.Id === id)?.Target;
	if (target === undefined) return undefined;
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
