import type { PaperCell, PaperTable } from './paper-table.ts';
import type { Pdf, PdfStructure } from './pdf-structure.ts';

const SIZE = 9.5;
const PADDING = 3;

interface Box {
	readonly left: number;
	readonly width: number;
}

interface Sheet {
	readonly pdf: Pdf;
	readonly structure: PdfStructure;
}

/** Draws a table with lines; rows are not torn apart, and every page begins with the head again. */
export function drawTable(sheet: Sheet, { caption, widths, head, rows }: PaperTable, { left, width }: Box): void {
	const { pdf, structure } = sheet;
	const all = widths.reduce((sum, part) => sum + part, 0);
	const columns = widths.map((part) => (part / all) * width);
	const headCells = head.map((text): PaperCell => ({ text, align: 'center', isBold: true }));
	structure.branch('Table', () => {
		structure.piece('Caption', () =>
			pdf.font('regular').fontSize(10).text(caption, left, pdf.y, { width }).moveDown(0.2),
		);
		structure.branch('TR', () => drawRow(sheet, headCells, { left, columns, role: 'TH' }));
		for (const row of rows) {
			if (pdf.y + heightOf(pdf, row, columns) > pdf.page.height - pdf.page.margins.bottom) {
				pdf.addPage();
				// it is read once, at the head of the table
				structure.ornament(() => drawCells(pdf, headCells, { left, columns }));
			}
			structure.branch('TR', () => drawRow(sheet, row, { left, columns, role: 'TD' }));
		}
	});
	pdf.x = left;
}

const room = (column: number | undefined): number => (column ?? 0) - 2 * PADDING;

function heightOf(pdf: Pdf, cells: readonly PaperCell[], columns: readonly number[]): number {
	const heights = cells.map(({ text, isBold = false }, index) =>
		pdf
			.font(isBold ? 'bold' : 'regular')
			.fontSize(SIZE)
			.heightOfString(text === '' ? ' ' : text, { width: room(columns[index]) }),
	);
	return Math.max(...heights) + 2 * PADDING;
}

interface RowBox {
	readonly left: number;
	readonly columns: readonly number[];
}

/** Draws the cells of a row, each as a piece of its own where a tree is built. */
function drawRow(
	{ pdf, structure }: Sheet,
	cells: readonly PaperCell[],
	{ left, columns, role }: RowBox & { readonly role: 'TH' | 'TD' },
): void {
	drawCells(pdf, cells, { left, columns }, (href, box, draw) => {
		if (href === undefined) structure.piece(role, draw);
		else structure.branch(role, () => structure.link({ ...box, href }, draw));
	});
}

interface CellBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

function drawCells(
	pdf: Pdf,
	cells: readonly PaperCell[],
	{ left, columns }: RowBox,
	asCell: (href: string | undefined, box: CellBox, draw: () => void) => void = (_href, _box, draw) => draw(),
): void {
	const { y } = pdf;
	const height = heightOf(pdf, cells, columns);
	let x = left;
	for (const [index, { text, align, isBold = false, href }] of cells.entries()) {
		const width = columns[index] ?? 0;
		const at = x;
		asCell(href, { x, y, width, height }, () => {
			pdf.lineWidth(0.5).rect(at, y, width, height).stroke('#000');
			pdf
				.font(isBold ? 'bold' : 'regular')
				.fontSize(SIZE)
				.fillColor('#000')
				.text(text, at + PADDING, y + PADDING, { width: room(width), align });
		});
		x += width;
	}
	pdf.y = y + height;
}
