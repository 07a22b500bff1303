import writeXlsxFile from 'write-excel-file/node';

import { fixedZip } from './fixed-zip.ts';
import { safeText } from './safe-text.ts';
import { sheetsOf } from './sheets.ts';

import type { Report } from '../report.ts';
import type { Cell, Column, Sheet } from './sheet.ts';

const FORMATS: Readonly<Record<Column['kind'], string>> = {
	text: '@',
	whole: '#,##0',
	decimal: '#,##0.##',
	share: '0.0%',
};

/** Rows before the table: the title. */
const TITLE_ROWS = 2;

/**
 * The report as an Excel workbook: typed cells, sheets for months, places, languages, a data dictionary, and one about
 * method and limits. The same report gives the same bytes.
 *
 * @param address where the admin is: each number leads to the rows behind it
 */
export async function workbookOf(report: Report, address: string): Promise<Buffer> {
	const sheets = sheetsOf(report);
	const links = sheets.map((sheet) => linksOf(sheet, address));
	const file = await writeXlsxFile(
		sheets.map((sheet) => ({
			sheet: sheet.name,
			data: [
				[{ value: safeText(report.title), type: String, fontWeight: 'bold' as const, fontSize: 13 }],
				[{ value: safeText(`${report.place.name} · ${sheet.name}`), type: String }],
				sheet.columns.map(({ header }) => ({
					value: header,
					type: String,
					fontWeight: 'bold' as const,
					wrap: true,
					align: 'center' as const,
					alignVertical: 'center' as const,
					backgroundColor: '#F2D98B',
					borderStyle: 'thin' as const,
				})),
				...sheet.rows.map((row) => sheet.columns.map((column, index) => written(row[index] ?? null, column))),
			],
			columns: sheet.columns.map(({ width }) => ({ width })),
			stickyRowsCount: TITLE_ROWS + 1,
			orientation: 'landscape' as const,
		})),
		{
			fontFamily: 'Times New Roman',
			fontSize: 11,
			features: [
				{
					files: {
						transform: {
							'xl/worksheets/sheet{id}.xml': {
								transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
									onOnePageWidth(withHyperlinks(xml, links[sheetIndex] ?? [])),
							},
							'xl/worksheets/_rels/sheet{id}.xml.rels': {
								insert: (_: unknown, { sheetIndex }: { sheetIndex: number }) => relations(links[sheetIndex] ?? []),
							},
						},
					},
				},
			],
		},
	).toBuffer();
	return fixedZip(file);
}

function written(cell: Cell, { kind }: Column) {
	const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
	const isLink = typeof cell === 'object' && cell !== null;
	const look = {
		borderStyle: 'thin' as const,
		alignVertical: 'top' as const,
		...(isLink ? { textColor: '#0B4F4A', textDecoration: { underline: true as const } } : {}),
	};
	// no figures: an empty cell, which is not a zero
	if (value === null) return look;
	return typeof value === 'number'
		? { ...look, value, type: Number, format: FORMATS[kind] }
		: { ...look, value: safeText(value), type: String, wrap: true, format: '@' };
}

interface Link {
	/** `D4`. */
	readonly place: string;
	readonly target: string;
}

function linksOf({ rows }: Sheet, address: string): readonly Link[] {
	return rows.flatMap((row, line) =>
		row.flatMap((cell, index) =>
			typeof cell === 'object' && cell !== null
				? [{ place: `${letter(index)}${line + TITLE_ROWS + 2}`, target: `${address}${cell.href}` }]
				: [],
		),
	);
}

/** Sheets here have at most 26 columns. */
const letter = (index: number): string => String.fromCharCode(65 + index);

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The schema of a worksheet has an order: links stand after the cells and before what is about the page. */
function withHyperlinks(xml: string, links: readonly Link[]): string {
	if (links.length === 0) return xml;
	const marks = links.map(({ place }, index) => `<hyperlink ref="${place}" r:id="so${index + 1}"/>`).join('');
	const after = /<(printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)[ />]|<\/worksheet>/;
	return xml.replace(after, (found) => `<hyperlinks>${marks}</hyperlinks>${found}`);
}

/** Printed, a sheet is as wide as one page, and as long as it has to be. */
const onOnePageWidth = (xml: string): string =>
	xml
		.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
		.replace('<pageSetup ', '<pageSetup fitToHeight="0" ');

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const relations = (links: readonly Link[]): string | undefined =>
	links.length === 0
		? undefined
		: links
				.map(
					({ target }, index) =>
						`<Relationship Id="so${index + 1}" Type="${HYPERLINK}" Target="${escaped(target)}" TargetMode="External"/>`,
				)
				.join('');
