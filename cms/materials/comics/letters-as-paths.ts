import { Blob as FontBlob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs';

import { round } from '#content/comics/marks.ts';

import { fontsFor } from '../sheet-fonts.ts';

import type { TextMark } from '#content/comics/marks.ts';

/** Letters as forms: a picture looks the same on a server that has no fonts at all. */
export async function lettersAsPaths(): Promise<(mark: TextMark) => string> {
	const { regular, bold } = await fontsFor('Latn');
	const fonts = { regular: opened(regular.latin.bytes), bold: opened(bold.latin.bytes) };
	return ({ text, x, y, size, weight, align, fill }) => {
		const { font, unitsPerEm } = fonts[weight];
		const buffer = new TextBuffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		shape(font, buffer);
		const scale = size / unitsPerEm;
		const positions = buffer.getGlyphPositions();
		const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
		let left = align === 'centre' ? x - width / 2 : x;
		const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
			const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
			const at = `translate(${round(left + xOffset * scale)} ${round(y - yOffset * scale)})`;
			left += xAdvance * scale;
			return `<path transform="${at} scale(${scale} ${-scale})" d="${font.glyphToPath(codepoint)}"/>`;
		});
		return `<g fill="${fill}">${glyphs.join('')}</g>`;
	};
}

function opened(bytes: Uint8Array): { font: Font; unitsPerEm: number } {
	const face = new Face(new FontBlob(Uint8Array.from(bytes).buffer));
	return { font: new Font(face), unitsPerEm: face.upem };
}
