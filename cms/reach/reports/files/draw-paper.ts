// oxlint-disable-next-line import/no-named-as-default -- the types know the default only
import PDFDocument from 'pdfkit';

import { shapeWithHarfBuzz } from '../../../materials/harfbuzz-shaper.ts';
import { fontsFor } from '../../../materials/sheet-fonts.ts';
import { MOTTO, NATION } from './paper.ts';
import { drawTable } from './draw-table.ts';
import { openStructure } from './pdf-structure.ts';

import type { ShapedFont } from '../../../materials/harfbuzz-shaper.ts';
import type { Paper } from './paper.ts';
import type { Pdf, PdfStructure } from './pdf-structure.ts';

const MM = 72 / 25.4;
/** Of official papers: 30 mm left, 15 mm right. */
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };

/** A paper as PDF, black on A4, so that it survives a bad photocopier; the same paper gives the same bytes. */
export async function drawPaper(paper: Paper): Promise<Buffer> {
	const pdf = new PDFDocument({
		size: 'A4',
		margins: MARGINS,
		bufferPages: true,
		lang: 'vi',
		displayTitle: true,
		pdfVersion: '1.7',
		tagged: true,
		info: { Title: paper.name, Creator: 'Loa Làng', Producer: 'Loa Làng', CreationDate: new Date(0) },
	});
	await addFonts(pdf);
	const chunks: Buffer[] = [];
	const ended = new Promise<Buffer>((settle, fail) => {
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		pdf.on('end', () => settle(Buffer.concat(chunks)));
		pdf.on('error', fail);
	});
	const structure = openStructure(pdf);
	const sheet = { pdf, structure };
	drawHeading(sheet, paper);
	for (const [index, text] of paper.title.entries())
		structure.piece(index === 0 ? 'H1' : 'P', () =>
			pdf
				.font('bold')
				.fontSize(index === 0 ? 14 : 12.5)
				.text(text, MARGINS.left, pdf.y, { align: 'center', width: widthOf(pdf) }),
		);
	pdf.moveDown(0.5).font('regular').fontSize(12);
	structure.piece('P', () =>
		pdf.text('Kính gửi: ……………………………………………', { align: 'center', width: widthOf(pdf) }).moveDown(0.5),
	);
	structure.piece('P', () => pdf.text(paper.summary, { width: widthOf(pdf), indent: 10 * MM }));
	for (const { heading, table } of paper.sections) {
		drawSubheading(sheet, heading);
		drawTable(sheet, table, { left: MARGINS.left, width: widthOf(pdf) });
	}
	drawSubheading(sheet, paper.limitsHeading);
	pdf.font('regular').fontSize(11);
	structure.branch('L', () => {
		for (const limit of paper.limits)
			structure.branch('LI', () =>
				structure.piece('LBody', () =>
					pdf.text(`– ${limit}`, MARGINS.left, pdf.y, { width: widthOf(pdf), paragraphGap: 3 }),
				),
			);
	});
	drawSignatures(sheet, paper);
	structure.end();
	drawFooters(sheet, paper);
	pdf.end();
	return ended;
}

interface Sheet {
	readonly pdf: Pdf;
	readonly structure: PdfStructure;
}

const widthOf = (pdf: Pdf): number => pdf.page.width - MARGINS.left - MARGINS.right;

async function addFonts(pdf: Pdf): Promise<void> {
	const fonts = await fontsFor('Latn');
	for (const weight of ['regular', 'bold'] as const) {
		const { bytes } = fonts[weight].latin;
		pdf.registerFont(weight, bytes);
		pdf.font(weight);
		// pdfkit keeps the font it embeds inside; its types do not say so
		shapeWithHarfBuzz((pdf as unknown as Record<'_font', { font: ShapedFont }>)['_font'].font, bytes);
	}
}

/** Issuing body on the left, the country on the right, as Decree 30/2020/ND-CP has it. */
function drawHeading({ pdf, structure }: Sheet, paper: Paper): void {
	const [left, width, y] = [MARGINS.left, widthOf(pdf), pdf.y];
	const [body, nation] = [width * 0.4, width * 0.6];
	pdf.fontSize(10.5);
	paper.body.forEach((text, index) =>
		structure.piece('P', () =>
			pdf
				.font(index === paper.body.length - 1 ? 'bold' : 'regular')
				.text(text, left, index === 0 ? y : pdf.y, { width: body, align: 'center' }),
		),
	);
	structure.piece('P', () => pdf.font('regular').text('Số: ……/BC', { width: body, align: 'center' }));
	const below = pdf.y;
	structure.piece('P', () => pdf.font('bold').text(NATION, left + body, y, { width: nation, align: 'center' }));
	structure.piece('P', () => pdf.fontSize(11.5).text(MOTTO, { width: nation, align: 'center' }));
	const middle = left + body + nation / 2;
	structure.ornament(() =>
		pdf
			.lineWidth(0.75)
			.moveTo(middle - 75, pdf.y + 1)
			.lineTo(middle + 75, pdf.y + 1)
			.stroke(),
	);
	pdf.moveDown(0.4).font('regular').fontSize(11);
	structure.piece('P', () => pdf.text(paper.dateLine, { width: nation, align: 'center' }));
	pdf.y = Math.max(below, pdf.y) + 12;
	pdf.x = left;
}

function drawSubheading({ pdf, structure }: Sheet, text: string): void {
	if (pdf.y > pdf.page.height - MARGINS.bottom - 90) pdf.addPage();
	pdf.moveDown(0.8).font('bold').fontSize(12);
	structure.piece('H2', () => pdf.text(text, MARGINS.left, pdf.y, { width: widthOf(pdf) }));
	pdf.moveDown(0.3);
}

function drawSignatures({ pdf, structure }: Sheet, paper: Paper): void {
	if (pdf.y > pdf.page.height - MARGINS.bottom - 150) pdf.addPage();
	const width = widthOf(pdf);
	const y = pdf.y + 18;
	structure.piece('P', () =>
		pdf
			.font('bold')
			.fontSize(11)
			.text('Nơi nhận:', MARGINS.left, y, { width: width * 0.28 }),
	);
	pdf.font('regular').fontSize(10);
	for (const text of paper.recipients) structure.piece('P', () => pdf.text(`- ${text}`, { width: width * 0.28 }));
	for (const [index, { role, how }] of paper.signatures.entries()) {
		const left = MARGINS.left + width * (0.28 + index * 0.36);
		const box = { width: width * 0.36, align: 'center' as const };
		structure.piece('P', () => pdf.font('bold').fontSize(11.5).text(role, left, y, box));
		structure.piece('P', () => pdf.font('regular').fontSize(11).text(how, left, pdf.y, box));
		structure.ornament(() => pdf.text('……………………………', left, y + 105, box));
	}
}

function drawFooters({ pdf, structure }: Sheet, paper: Paper): void {
	const { start, count } = pdf.bufferedPageRange();
	for (let page = start; page < start + count; page += 1) {
		pdf.switchToPage(page);
		// below the margin pdfkit would begin a new page
		pdf.page.margins.bottom = 0;
		structure.ornament(() =>
			pdf
				.font('regular')
				.fontSize(9)
				.text(`${paper.footer} · Trang ${page - start + 1}/${count}`, MARGINS.left, pdf.page.height - 14 * MM, {
					width: widthOf(pdf),
					align: 'right',
					lineBreak: false,
				}),
		);
	}
}
