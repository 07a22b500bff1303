// oxlint-disable-next-line import/no-named-as-default -- the types know the default only
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';

import { shapeWithHarfBuzz } from './harfbuzz-shaper.ts';
import { LINE_HEIGHTS } from './sheet-fonts.ts';
import { breakLines } from './text-lines.ts';

import type { ShapedFont } from './harfbuzz-shaper.ts';
import type { SheetFonts, Weight } from './sheet-fonts.ts';
import type { SheetSpec } from './sheet-spec.ts';
import type { Line, Measure } from './text-lines.ts';

export type Pdf = PDFKit.PDFDocument;

export interface Writing {
	readonly size: number;
	readonly weight?: Weight;
	readonly width: number;
	/** Vietnamese words on a sheet of another language. */
	readonly isVietnamese?: boolean;
}

/** A piece of text broken into lines, ready to be drawn. */
export interface Block {
	readonly lines: readonly Line[];
	readonly size: number;
	readonly lineHeight: number;
	readonly height: number;
	/** As it was given, whole. */
	readonly text: string;
	/** Tag: who hears the paper read out hears it in the right voice. */
	readonly language: string;
}

/** What a block is to somebody who hears the paper read out: a heading, a paragraph, a point of a list. */
type BlockRole = 'H1' | 'P' | 'LI';

/** One sheet being drawn: A4 or A5, black on white, so that it survives a bad photocopier. */
export interface SheetPage {
	readonly pdf: Pdf;
	readonly spec: SheetSpec;
	readonly width: number;
	readonly height: number;
	readonly margin: number;
	/** Breaks a text into lines of this width. */
	write(text: string, writing: Writing): Block;
	/** The largest of the sizes at which the text takes at most so many lines. */
	fit(text: string, writing: Omit<Writing, 'size'>, within: { sizes: readonly number[]; lines: number }): Block;
	/** Draws a block with its top left corner here, a paragraph unless told otherwise. @returns the y below it */
	draw(block: Block, x: number, y: number, role?: BlockRole): number;
	/** Draws what says nothing: frames, lines, signs beside their words. */
	ornament(draw: (pdf: Pdf) => void): void;
	/** The QR code of the page of the message. */
	qr(x: number, y: number, side: number): void;
	/** Closes the document; nothing is drawn after it. */
	end(): void;
}

/** Opens a document whose bytes depend on the spec and the fonts alone: no clock, no machine. */
export function openSheet(spec: SheetSpec, fonts: SheetFonts, size: 'A4' | 'A5'): SheetPage {
	const day = new Date(`${spec.day}T00:00:00Z`);
	const pdf = new PDFDocument({
		size,
		margin: 0,
		lang: spec.language,
		displayTitle: true,
		pdfVersion: '1.7',
		tagged: true,
		info: { Title: spec.title, Creator: 'Loa Làng', Producer: 'Loa Làng', CreationDate: day, ModDate: day },
	});
	const structure = pdf.struct('Document');
	pdf.addStructure(structure);
	for (const { latin, own } of [fonts.regular, fonts.bold]) {
		for (const { name, bytes } of [latin, own]) {
			pdf.registerFont(name, bytes);
			shapeWithHarfBuzz(fontIn(pdf, name), bytes);
		}
	}
	const { width, height } = pdf.page;
	const write: SheetPage['write'] = (text, { size: points, weight = 'regular', width: room, isVietnamese = false }) => {
		const script = isVietnamese ? 'Latn' : spec.script;
		const language = isVietnamese ? 'vi' : spec.language;
		const measure = measureWith(pdf, fonts, { weight, points });
		const lines = breakLines(text, { width: room, language, script, measure });
		const lineHeight = points * LINE_HEIGHTS[script];
		return { lines, size: points, lineHeight, height: lines.length * lineHeight, text, language };
	};
	return {
		pdf,
		spec,
		width,
		height,
		margin: size === 'A4' ? 42 : 30,
		write,
		fit: (text, writing, { sizes, lines }) => {
			const blocks = sizes.map((points) => write(text, { ...writing, size: points }));
			const fitting = blocks.find((block) => block.lines.length <= lines) ?? blocks.at(-1);
			if (!fitting) throw new TypeError('No size to choose from.');
			return fitting;
		},
		draw: (block, x, y, role = 'P') => {
			const content = pdf.markStructureContent(role === 'LI' ? 'LBody' : role);
			const below = drawBlock(pdf, block, x, y);
			pdf.endMarkedContent();
			structure.add(elementOf(pdf, role, { content, block }));
			return below;
		},
		ornament: (draw) => {
			pdf.markContent('Artifact', { type: 'Layout' });
			draw(pdf);
			pdf.endMarkedContent();
		},
		qr: (x, y, side) => {
			const content = pdf.markStructureContent('Figure');
			drawQr(pdf, spec.pageUrl, { x, y, side });
			pdf.endMarkedContent();
			structure.add(pdf.struct('Figure', { alt: `Mã QR mở trang ${spec.pageUrl}`, lang: 'vi' }, [content]));
		},
		end: () => {
			structure.end();
			pdf.end();
		},
	};
}

/** The place of a block in the tree that screen readers follow. */
function elementOf(
	pdf: Pdf,
	role: BlockRole,
	{ content, block: { text, language } }: { content: ReturnType<Pdf['markStructureContent']>; block: Block },
) {
	const said = { lang: language, actual: text };
	if (role !== 'LI') return pdf.struct(role, said, [content]);
	return pdf.struct('L', {}, [pdf.struct('LI', {}, [pdf.struct('LBody', said, [content])])]);
}

function measureWith(pdf: Pdf, fonts: SheetFonts, { weight, points }: { weight: Weight; points: number }): Measure {
	const { latin, own } = fonts[weight];
	return {
		fontOf: (cluster) => (hasAll(pdf, latin.name, cluster) ? latin.name : own.name),
		widthOf: (text, font) => pdf.font(font).fontSize(points).widthOfString(text),
	};
}

/** pdfkit keeps the font it embeds inside; its types do not say so. */
function fontIn(pdf: Pdf, name: string): ShapedFont {
	pdf.font(name);
	return (pdf as unknown as Record<'_font', { font: ShapedFont }>)['_font'].font;
}

function hasAll(pdf: Pdf, name: string, cluster: string): boolean {
	const font = fontIn(pdf, name);
	return Array.from(cluster).every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

function drawBlock(pdf: Pdf, { lines, size, lineHeight }: Block, x: number, y: number): number {
	lines.forEach((line, index) => {
		// room for marks above the letters: the baseline lies three quarters down the line
		const baseline = y + index * lineHeight + lineHeight * 0.72;
		let left = x;
		// a shaped font knows glyphs: the letters themselves stand beside them, so that a line is copied and searched whole
		pdf.markContent('Span', { actual: line.runs.map(({ text }) => text).join('') });
		for (const run of line.runs) {
			pdf.font(run.font).fontSize(size).text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
			left += run.width;
		}
		pdf.endMarkedContent();
	});
	return y + lines.length * lineHeight;
}

function drawQr(pdf: Pdf, text: string, { x, y, side }: { x: number; y: number; side: number }): void {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
	const step = side / modules.size;
	for (let row = 0; row < modules.size; row += 1)
		for (let column = 0; column < modules.size; column += 1)
			// a hair wider than its place: no white lines between the squares on paper
			if (modules.get(row, column)) pdf.rect(x + column * step, y + row * step, step + 0.05, step + 0.05);
	pdf.fill('#000');
}
