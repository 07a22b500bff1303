import { lookOf } from './cast.ts';
import { figure, heightOf } from './figure.ts';
import { widthOf, wrap } from './letters.ts';
import { box, form, group, INK, line, patch, round } from './marks.ts';
import { backdrop, foreground, PANEL } from './places.ts';
import { callSign, propAt } from './props.ts';

import type { Mark, PathMark } from './marks.ts';
import type { Panel } from './strip.ts';

/** Height of letters in a bubble, in the units of a panel; 18 px where the panel is 360 px wide. */
const LETTERS = 50;
const LINE = 62;
const PADDING = 28;
const EDGE = 26;
/** Seen from the knees up: a face is what one looks at. */
const FIGURE_SCALE = 1.3;
/** A tail points at who speaks, and ends soon: a long one is a fence. */
const LONGEST_TAIL = 110;

/** A bubble with its words, before it is drawn; lengths in units of a panel. */
export interface Bubble {
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Where its tail points. */
	readonly tip?: { readonly x: number; readonly y: number };
	readonly kind: 'speech' | 'deceit' | 'voice' | 'message';
}

/** A panel as marks on a ground of 1,000 × 1,120; figures and words are inside it. */
export function drawPanel(panel: Panel, place: number, number: string): readonly Mark[] {
	const bubbles = bubblesOf(panel);
	const isLast = place === 3;
	return [
		...backdrop(panel.place),
		...panel.props.flatMap(({ prop, at }) => propAt(prop, at, PANEL.height - 60)),
		...panel.figures.map(({ who, at, ...stance }) =>
			group(figure(lookOf(who), stance), at, PANEL.ground, FIGURE_SCALE),
		),
		...foreground(panel.place),
		...(panel.caption ? drawCaption(panel.caption) : []),
		...bubbles.flatMap((bubble) => tailOf(bubble)),
		...bubbles.flatMap((bubble) => drawBubble(bubble)),
		...(isLast ? callSign(number, PANEL.width - 176, PANEL.height - 84) : []),
		...numeral(place + 1),
	];
}

/** Heights at which heads of those who are in the panel begin; bubbles end above. */
export const headOf = ({ who, at }: Panel['figures'][number]) => ({
	x: at,
	y: PANEL.ground - heightOf(lookOf(who)) * FIGURE_SCALE,
});

/** Where the words of a panel stand, in the order of reading. */
export function bubblesOf(panel: Panel): readonly Bubble[] {
	if (panel.place === 'phone') return messagesOf(panel);
	const top = panel.caption ? captionHeight(panel.caption) + 18 : EDGE;
	let y = top;
	/** The places across at which tails of bubbles above come down. */
	const tails: number[] = [];
	const placed = panel.says.map(({ by, text }) => {
		const speaker = typeof by === 'number' ? panel.figures[by] : undefined;
		const head = speaker ? headOf(speaker) : undefined;
		const x = head?.x ?? voiceAt(panel, by === 'loudspeaker');
		// what is said later leaves room for the tail of what was said first
		const left = Math.max(EDGE, ...tails.filter((tail) => tail < x).map((tail) => tail + 50));
		const right = Math.min(PANEL.width - EDGE, ...tails.filter((tail) => tail > x).map((tail) => tail - 50));
		const most = Math.min(right - left, panel.says.length === 1 ? 860 : 700);
		const lines = wrap(text, { width: most - PADDING * 2, size: LETTERS });
		const width = Math.max(...lines.map((words) => widthOf(words, LETTERS))) + PADDING * 2;
		const bubble: Bubble = {
			lines,
			x: Math.min(Math.max(x - width / 2, left), right - width),
			y,
			width,
			height: lines.length * LINE + PADDING * 1.5,
			...(head ? { tip: { x: head.x, y: head.y - 16 } } : { tip: { x, y: voiceTip(by === 'loudspeaker') } }),
			kind: speaker ? (lookOf(speaker.who).isDeceiver ? 'deceit' : 'speech') : 'voice',
		};
		tails.push(x);
		y += bubble.height + 22;
		return bubble;
	});
	// near the heads rather than at the ceiling
	const heads = placed.map(({ tip }) => tip?.y ?? PANEL.height);
	const free = Math.min(...heads) - LONGEST_TAIL * 0.8 - (y - 22);
	const lower = Math.max(0, free * 0.6);
	return placed.map((bubble) => ({ ...bubble, y: bubble.y + lower }));
}

/** A voice from a telephone comes out of the hand that holds it at the ear. */
function voiceAt(panel: Panel, isLoudspeaker: boolean): number {
	if (isLoudspeaker) return panel.props.find(({ prop }) => prop === 'loudspeaker')?.at ?? 500;
	const caller = panel.figures.find(({ pose }) => pose === 'call' || pose === 'screen');
	return caller ? caller.at + caller.facing * 96 : 500;
}
const voiceTip = (isLoudspeaker: boolean): number => PANEL.ground - (isLoudspeaker ? 590 : 500) * FIGURE_SCALE;

/** Messages on a screen: theirs on the left, one's own on the right. */
function messagesOf({ says }: Panel): readonly Bubble[] {
	let y = 260;
	return says.map(({ by, text }) => {
		const lines = wrap(text, { width: 540, size: LETTERS });
		const width = Math.max(...lines.map((words) => widthOf(words, LETTERS))) + PADDING * 2;
		const isTheirs = by === 'phone';
		const height = lines.length * LINE + PADDING * 1.5;
		const bubble: Bubble = {
			lines,
			x: isTheirs ? 172 : 828 - width,
			y,
			width,
			height,
			kind: isTheirs ? 'deceit' : 'message',
		};
		y += height + 44;
		return bubble;
	});
}

function drawBubble({ lines, x, y, width, height, kind }: Bubble): readonly Mark[] {
	const outline = box(x, y, width, height, kind === 'voice' ? 10 : 44);
	const fill = { speech: '#ffffff', deceit: '#eceeee', voice: '#f7f4e6', message: '#dcebe8' }[kind];
	const frame: PathMark = kind === 'deceit' ? { ...form(outline, fill), dash: [20, 13] } : form(outline, fill);
	return [
		frame,
		...lines.map((words, index) => words && centred(words, x + width / 2, baseline(y + PADDING * 0.75, index))),
	].filter((mark) => typeof mark !== 'string');
}

const baseline = (top: number, index: number): number => round(top + index * LINE + LINE * 0.74);
const centred = (text: string, x: number, y: number, size = LETTERS) =>
	({ text, x: round(x), y, size, weight: 'regular', align: 'centre', fill: INK }) as const;

/** A wedge from the bubble to who speaks. */
function tailOf({ x, y, width, height, tip, kind }: Bubble): readonly Mark[] {
	if (!tip) return [];
	const root = Math.min(Math.max(tip.x, x + 60), x + width - 60);
	const bottom = y + height - 8;
	const length = Math.min(tip.y - bottom, LONGEST_TAIL);
	if (length < 10) return [];
	const end = { x: root + ((tip.x - root) * length) / (tip.y - bottom), y: bottom + length };
	const half = 22;
	const d = `M${round(root - half)} ${round(bottom)}Q${round(root - half / 2)} ${round((bottom + end.y) / 2)} ${round(end.x)} ${round(end.y)}Q${round(root + half)} ${round((bottom + end.y) / 2)} ${round(root + half)} ${round(bottom)}z`;
	const fill = { speech: '#ffffff', deceit: '#eceeee', voice: '#f7f4e6', message: '#dcebe8' }[kind];
	return [form(d, fill)];
}

const CAPTION = 42;
const captionLines = (text: string): readonly string[] => wrap(text, { width: PANEL.width - 80, size: CAPTION });
const captionHeight = (text: string): number => captionLines(text).length * 54 + 30;

const drawCaption = (text: string): readonly Mark[] => [
	patch(box(0, 0, PANEL.width, captionHeight(text)), '#f2d98b'),
	line(`M0 ${captionHeight(text)}H${PANEL.width}`, 5),
	...captionLines(text).map((words, index) => centred(words, PANEL.width / 2, 15 + index * 54 + 41, CAPTION)),
];

const numeral = (value: number): readonly Mark[] => [
	form(box(22, PANEL.height - 84, 62, 62, 31), '#fffdf8', 5),
	{ text: String(value), x: 53, y: PANEL.height - 38, size: 42, weight: 'bold', align: 'centre', fill: INK },
];
