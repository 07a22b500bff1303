/*
 * What a drawing is made of, for a page in a browser, a picture and a PDF alike. Lengths are those of the group that a mark
 * stands in, x to the right and y down. Colours are six hex digits; every form has an ink line around it, so that a bad
 * photocopy still shows it.
 */

/** A line or a form, in the words of an SVG path. */
export interface PathMark {
	readonly d: string;
	readonly fill?: string;
	readonly stroke?: string;
	/** Width of the stroke. */
	readonly width?: number;
	/** Lengths of strokes and gaps. */
	readonly dash?: readonly [on: number, off: number];
}

/** One line of letters; `x` is its left end, its middle or its right end. */
export interface TextMark {
	readonly text: string;
	readonly x: number;
	/** Of the baseline. */
	readonly y: number;
	readonly size: number;
	readonly weight: Weight;
	readonly align: 'left' | 'centre';
	readonly fill: string;
}

/** Marks drawn elsewhere, larger or smaller, cut off at a frame where there is one. */
export interface GroupMark {
	readonly marks: readonly Mark[];
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	readonly clip?: { readonly width: number; readonly height: number };
}

export type Weight = 'regular' | 'bold';
export type Mark = PathMark | TextMark | GroupMark;
type Point = readonly [x: number, y: number];

export const INK = '#1d2a2f';
/** Lines of what stands behind people: lighter than they are. */
export const FAINT = '#8b9699';

const INK_WIDTH = 6;

/** A form with an ink line around it. */
export const form = (d: string, fill: string, width = INK_WIDTH): PathMark => ({ d, fill, stroke: INK, width });

/** A line of ink. */
export const line = (d: string, width = INK_WIDTH, stroke = INK): PathMark => ({ d, stroke, width });

/** A form without a line around it. */
export const patch = (d: string, fill: string): PathMark => ({ d, fill });

/** A form of the background, with a light line. */
export const behind = (d: string, fill: string): PathMark => ({ d, fill, stroke: FAINT, width: 4 });

export const ellipse = (x: number, y: number, rx: number, ry = rx): string =>
	`M${round(x - rx)} ${round(y)}a${rx} ${ry} 0 1 0 ${round(2 * rx)} 0a${rx} ${ry} 0 1 0 ${round(-2 * rx)} 0z`;

/** A box with rounded corners. */
export function box(x: number, y: number, width: number, height: number, radius = 0): string {
	const r = Math.min(radius, width / 2, height / 2);
	return `M${round(x + r)} ${round(y)}h${round(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${round(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}h${round(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}v${round(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** An arm or a leg: a bent line as thick as `width`, of one colour, with ink on both sides. */
export function limb([[x, y], [cx, cy], [ex, ey]]: readonly [Point, Point, Point], width: number, colour: string) {
	const d = `M${round(x)} ${round(y)}Q${round(cx)} ${round(cy)} ${round(ex)} ${round(ey)}`;
	return [
		{ d, stroke: INK, width: width + INK_WIDTH * 2 },
		{ d, stroke: colour, width },
	] satisfies PathMark[];
}

export const group = (marks: readonly Mark[], x: number, y: number, scale = 1): GroupMark => ({ marks, x, y, scale });

/** Words on a sign. */
export const sign = (text: string, x: number, y: number, size = 40): TextMark => ({
	text,
	x,
	y,
	size,
	weight: 'bold',
	align: 'centre',
	fill: INK,
});

/** Two digits after the point: a file of a drawing stays small, and the same on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100;
