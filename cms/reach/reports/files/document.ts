import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	Footer,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';

import { fixedZip } from './fixed-zip.ts';
import { MOTTO, NATION, paperOf } from './paper.ts';

import type { Report } from '../report.ts';
import type { Paper } from './paper.ts';
import type { PaperCell, PaperTable } from './paper-table.ts';

const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** Twentieths of a point in a millimetre. */
const TWIPS = 56.7;
/** A4 less the margins of official papers: 30 mm left, 15 mm right. */
const TEXT_WIDTH = 165;
/** In half points. */
const TABLE_SIZE = 22;

/** The report as a Word document with national heading and places for signatures; the same report, the same bytes. */
export async function documentOf(report: Report, address: string): Promise<Buffer> {
	const paper = paperOf(report, address);
	const document = new Document({
		title: report.title,
		creator: 'Loa Làng',
		lastModifiedBy: 'Loa Làng',
		styles: {
			default: {
				document: {
					run: { font: 'Times New Roman', size: 26, language: { value: 'vi-VN' } },
					paragraph: { spacing: { after: 80, line: 276 } },
				},
			},
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: Math.round(210 * TWIPS), height: Math.round(297 * TWIPS) },
						margin: {
							top: Math.round(20 * TWIPS),
							bottom: Math.round(20 * TWIPS),
							left: Math.round(30 * TWIPS),
							right: Math.round(15 * TWIPS),
						},
					},
				},
				footers: { default: footer(paper) },
				children: [
					heading(paper),
					centred('', { size: 16 }),
					...paper.title.map((text, index) => centred(text, { bold: true, size: index === 0 ? 28 : 26 })),
					centred('Kính gửi: ……………………………………………', {}),
					new Paragraph({
						alignment: AlignmentType.JUSTIFIED,
						indent: { firstLine: Math.round(10 * TWIPS) },
						children: [new TextRun(paper.summary)],
					}),
					...paper.sections.flatMap(({ heading: text, table }) => [sectionHeading(text), caption(table), grid(table)]),
					sectionHeading(paper.limitsHeading),
					...paper.limits.map((limit) => new Paragraph({ text: `– ${limit}` })),
					signatures(paper),
				],
			},
		],
	});
	return fixedZip(await Packer.toBuffer(document));
}

const centred = (text: string, run: { bold?: boolean; size?: number; italics?: boolean }): Paragraph =>
	new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...run })] });

const sectionHeading = (text: string): Paragraph =>
	new Paragraph({ keepNext: true, spacing: { before: 200 }, children: [new TextRun({ text, bold: true })] });

const caption = (table: PaperTable): Paragraph =>
	new Paragraph({ keepNext: true, children: [new TextRun({ text: table.caption, italics: true, size: 24 })] });

const footer = (paper: Paper): Footer =>
	new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.RIGHT,
				children: [
					new TextRun({
						size: 20,
						children: [`${paper.footer} · Trang `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
					}),
				],
			}),
		],
	});

/** Without lines: national heading, signatures. */
const NO_LINES = Object.fromEntries(
	['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
		side,
		{ style: BorderStyle.NONE, size: 0, color: 'auto' },
	]),
);

function plainTable(columns: readonly (readonly Paragraph[])[], widths: readonly number[]): Table {
	const twips = widths.map((width) => Math.round(width * TWIPS));
	return new Table({
		borders: NO_LINES,
		layout: TableLayoutType.FIXED,
		width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: twips,
		rows: [
			new TableRow({
				cantSplit: true,
				children: columns.map(
					(children, index) =>
						new TableCell({ children: [...children], width: { size: twips[index] ?? 0, type: WidthType.DXA } }),
				),
			}),
		],
	});
}

const heading = (paper: Paper): Table =>
	plainTable(
		[
			[
				...paper.body.map((text, index) => centred(text, { size: 24, bold: index === paper.body.length - 1 })),
				centred('Số: ……/BC', { size: 24 }),
			],
			[
				centred(NATION, { bold: true, size: 24 }),
				centred(MOTTO, { bold: true, size: 26 }),
				centred('―――――――――――――――', { size: 16 }),
				centred(paper.dateLine, { italics: true, size: 26 }),
			],
		],
		[68, TEXT_WIDTH - 68],
	);

const signatures = (paper: Paper): Table =>
	plainTable(
		[
			[
				new Paragraph({ children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })] }),
				...paper.recipients.map((text) => new Paragraph({ children: [new TextRun({ text: `- ${text}`, size: 22 })] })),
			],
			...paper.signatures.map(({ role, how }) => [
				new Paragraph({
					alignment: AlignmentType.CENTER,
					spacing: { before: 240 },
					children: [new TextRun({ text: role, bold: true })],
				}),
				centred(how, { italics: true }),
				...Array.from({ length: 4 }, () => centred('', {})),
				centred('……………………………', {}),
			]),
		],
		[45, 60, 60],
	);

function grid({ widths, head, rows }: PaperTable): Table {
	const all = widths.reduce((sum, width) => sum + width, 0);
	const twips = widths.map((width) => Math.round((width / all) * TEXT_WIDTH * TWIPS));
	const cellsOf = (cells: readonly PaperCell[]) =>
		cells.map(
			(cell, index) =>
				new TableCell({
					width: { size: twips[index] ?? 0, type: WidthType.DXA },
					margins: { top: 40, bottom: 40, left: 80, right: 80 },
					children: [
						new Paragraph({
							alignment: ALIGN[cell.align],
							spacing: { after: 0, line: 240 },
							children: [written(cell)],
						}),
					],
				}),
		);
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: twips,
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: cellsOf(head.map((text) => ({ text, align: 'center', isBold: true }))),
			}),
			...rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row) })),
		],
	});
}

/** Black as the rest: a paper is copied; on a screen the number still leads to its rows. */
function written({ text, isBold = false, href }: PaperCell): TextRun | ExternalHyperlink {
	const run = new TextRun({ text, bold: isBold, size: TABLE_SIZE });
	return href === undefined ? run : new ExternalHyperlink({ children: [run], link: href });
}
