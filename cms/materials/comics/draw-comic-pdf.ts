// oxlint-disable-next-line import/no-named-as-default -- the types know the default only
import PDFDocument from 'pdfkit';

import { shapeWithHarfBuzz } from '../harfbuzz-shaper.ts';
import { fontsFor } from '../sheet-fonts.ts';

import type { Drawing } from '#content/comics/draw-strip.ts';
import type { Mark, PathMark, TextMark } from '#content/comics/marks.ts';
import type { Day } from '#content/model/month.ts';
import type { ShapedFont } from '../harfbuzz-shaper.ts';

type Pdf = PDFKit.PDFDocument;

/** A strip as one page A4 that a printing house can enlarge: lines stay lines, letters stay letters. */
export async function drawComicPdf(
	drawing: Drawing,
	{ title, alt, day }: { title: string; alt: string; day: Day },
): Promise<Buffer> {
	const made = new Date(`${day}T00:00:00Z`);
	const pdf = new PDFDocument({
		size: 'A4',
		margin: 0,
		lang: 'vi',
		displayTitle: true,
		pdfVersion: '1.7',
		tagged: true,
		info: { Title: title, Creator: 'Loa Làng', Producer: 'Loa Làng', CreationDate: made, ModDate: made },
	});
	const chunks: Buffer[] = [];
	const finished = new Promise<Buffer>((settle, reject) => {
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		pdf.once('end', () => settle(Buffer.concat(chunks)));
		pdf.once('error', reject);
	});
	const { regular, bold } = await fontsFor('Latn');
	for (const [name, { bytes }] of [['regular', regular.latin] as const, ['bold', bold.latin] as const]) {
		pdf.registerFont(name, bytes);
		pdf.font(name);
		// pdfkit keeps the font it embeds inside; its types do not say so
		shapeWithHarfBuzz((pdf as unknown as Record<'_font', { font: ShapedFont }>)['_font'].font, bytes);
	}
	const structure = pdf.struct('Document');
	pdf.addStructure(structure);
	const content = pdf.markStructureContent('Figure');
	pdf.save().scale(pdf.page.width / drawing.width);
	pdf.lineCap('round').lineJoin('round');
	for (const mark of drawing.marks) draw(pdf, mark);
	pdf.restore();
	pdf.endMarkedContent();
	structure.add(pdf.struct('Figure', { alt, lang: 'vi' }, [content]));
	structure.end();
	pdf.end();
	return finished;
}

function draw(pdf: Pdf, mark: Mark): void {
	if ('d' in mark) return drawPath(pdf, mark);
	if ('text' in mark) return drawText(pdf, mark);
	pdf.save().translate(mark.x, mark.y).scale(mark.scale);
	if (mark.clip) pdf.rect(0, 0, mark.clip.width, mark.clip.height).clip();
	for (const inner of mark.marks) draw(pdf, inner);
	pdf.restore();
}

function drawPath(pdf: Pdf, { d, fill, stroke, width = 1, dash }: PathMark): void {
	pdf.path(d).lineWidth(width);
	if (dash) pdf.dash(dash[0], { space: dash[1] });
	if (fill && stroke) pdf.fillAndStroke(fill, stroke);
	else if (fill) pdf.fill(fill);
	else if (stroke) pdf.stroke(stroke);
	if (dash) pdf.undash();
}

function drawText(pdf: Pdf, { text, x, y, size, weight, align, fill }: TextMark): void {
	pdf.font(weight).fontSize(size).fillColor(fill);
	const left = align === 'centre' ? x - pdf.widthOfString(text) / 2 : x;
	pdf.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
}
