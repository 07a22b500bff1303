import { Blob as FontBlob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs';

/** What pdfkit asks of a font: its own shaper stumbles over marks of Noto fonts, and Khmer needs a whole one. */
export interface ShapedFont {
	layout(text: string): ShapedRun;
	getGlyph(id: number): { readonly advanceWidth: number };
	hasGlyphForCodePoint(codePoint: number): boolean;
	glyphForCodePoint(codePoint: number): { readonly id: number };
}

interface ShapedGlyph {
	readonly id: number;
	readonly advanceWidth: number;
	/** Letters that a reader copies out of the PDF. */
	readonly codePoints: readonly number[];
}

/** In font units; pdfkit scales the positions where they are, so the width is added up when it is asked for. */
interface ShapedRun {
	readonly glyphs: readonly ShapedGlyph[];
	readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
	readonly advanceWidth: number;
}

const opened = new WeakMap<Uint8Array, Font>();

function openFont(bytes: Uint8Array): Font {
	const known = opened.get(bytes);
	if (known) return known;
	const copy = Uint8Array.from(bytes);
	const font = new Font(new Face(new FontBlob(copy.buffer)));
	opened.set(bytes, font);
	return font;
}

/** Lets HarfBuzz place the letters of a font that pdfkit embeds: the shaper of browsers and telephones. */
export function shapeWithHarfBuzz(target: ShapedFont, bytes: Uint8Array): void {
	const font = openFont(bytes);
	target.layout = (text) => shapedRun(text, font, target);
}

function shapedRun(text: string, font: Font, target: ShapedFont): ShapedRun {
	const buffer = new TextBuffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	shape(font, buffer);
	const infos = buffer.getGlyphInfos();
	const positions = buffer.getGlyphPositions().map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
		xAdvance,
		yAdvance,
		xOffset,
		yOffset,
	}));
	const starts = [...new Set(infos.map((info) => info.cluster))].toSorted((one, other) => one - other);
	const textOf = (cluster: number) => text.slice(cluster, starts[starts.indexOf(cluster) + 1] ?? text.length);
	const glyphs = infos.map(({ codepoint: id, cluster }): ShapedGlyph => {
		const isAlone = infos.filter((info) => info.cluster === cluster).length === 1;
		const letters = textOf(cluster);
		return {
			id,
			advanceWidth: target.getGlyph(id).advanceWidth,
			codePoints: isAlone ? codePointsOf(letters) : ownLetter(id, letters, target),
		};
	});
	return {
		glyphs,
		positions,
		get advanceWidth() {
			return positions.reduce((sum, position) => sum + position.xAdvance, 0);
		},
	};
}

const codePointsOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

/** Of a letter that is drawn in parts (`o` and the dot below), each part stands for itself when text is copied. */
const ownLetter = (id: number, letters: string, target: ShapedFont): readonly number[] =>
	codePointsOf(letters.normalize('NFD'))
		.filter((codePoint) => target.glyphForCodePoint(codePoint).id === id)
		.slice(0, 1);
