import { escapeHtml } from '../sheets/escape-html.ts';
import { round } from './marks.ts';

import type { Drawing } from './draw-strip.ts';
import type { Mark, PathMark, TextMark } from './marks.ts';

interface SvgOptions {
	/** For those who do not see it. */
	readonly title: string;
	/** A line of letters as SVG; letters of a font of the page unless given. */
	readonly letters?: (mark: TextMark) => string;
}

/** A drawing as one SVG element, without styles, links and other files. */
export function toSvg({ width, height, marks }: Drawing, { title, letters = asText }: SvgOptions): string {
	const draw = (mark: Mark): string => {
		if ('d' in mark) return path(mark);
		if ('text' in mark) return letters(mark);
		const inner = mark.marks.map(draw).join('');
		const moved = `translate(${round(mark.x)} ${round(mark.y)})${mark.scale === 1 ? '' : ` scale(${mark.scale})`}`;
		if (!mark.clip) return `<g transform="${moved}">${inner}</g>`;
		// an inner svg cuts off what stands outside, without a name that must be unique on the page
		return `<g transform="${moved}"><svg width="${mark.clip.width}" height="${mark.clip.height}" overflow="hidden">${inner}</svg></g>`;
	};
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img" stroke-linecap="round" stroke-linejoin="round"><title>${escapeHtml(title)}</title>${marks.map(draw).join('')}</svg>`;
}

function path({ d, fill = 'none', stroke, width, dash }: PathMark): string {
	const lines = stroke ? ` stroke="${stroke}" stroke-width="${width ?? 1}"` : '';
	return `<path d="${d}" fill="${fill}"${lines}${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`;
}

const asText = ({ text, x, y, size, weight, align, fill }: TextMark): string =>
	`<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${weight === 'bold' ? ' font-weight="700"' : ''}${align === 'centre' ? ' text-anchor="middle"' : ''}>${escapeHtml(text)}</text>`;
