import type { PaperCell, PaperTable } from './paper-table.ts';

export type Pdf = PDFKit.PDFDocument;

const SIZE = 9.5;
const PADDING = 3;

interface Box {
	readonly left: number;
	readonly width: number;
}

/** Draws a table with lines; rows are not torn apart, and every page begins with the head again. */
export function drawTable(pdf: Pdf, { caption, widths, head, rows }: PaperTable, { left, width }: Box): void {
	pdf.font('regular').fontSize(10).text(caption, left, pdf.y, { width }).moveDown(0.2);
	const all = widths.reduce((sum, part) => sum + part, 0);
	const columns = widths.map((part) => (part / all) * width);
	const headCells = head.map((text): PaperCell => ({ text, align: 'center', isBold: true }));
	drawRow(pdf, headCells, { left, columns });
	for (const row of rows) {
		if (pdf.y + heightOf(pdf, row, columns) > pdf.page.height - pdf.page.margins.bottom) {
			pdf.addPage();
			drawRow(pdf, headCells, { left, columns });
		}
		drawRow(pdf, row, { left, columns });
	}
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

function drawRow(
	pdf: Pdf,
	cells: readonly PaperCell[],
	{ left, columns }: { left: number; columns: readonly number[] },
): void {
	const { y } = pdf;
	const height = heightOf(pdf, cells, columns);
	let x = left;
	for (const [index, { text, align, isBold = false, href }] of cells.entries()) {
		const column = columns[index] ?? 0;
		pdf.lineWidth(0.5).rect(x, y, column, height).stroke('#000');
		pdf
			.font(isBold ? 'bold' : 'regular')
			.fontSize(SIZE)
			.fillColor('#000')
			.text(text, x + PADDING, y + PADDING, { width: room(column), align });
		if (href !== undefined) pdf.link(x, y, column, height, href);
		x += column;
	}
	pdf.y = y + height;
}
