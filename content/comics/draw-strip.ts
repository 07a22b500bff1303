import { lookOf } from './cast.ts';
import { drawPanel } from './draw-panel.ts';
import { wrap } from './letters.ts';
import { box, form, group, INK, line, patch } from './marks.ts';
import { PANEL } from './places.ts';
import { HANDSET } from './props.ts';

import type { Mark, TextMark } from './marks.ts';
import type { Strip } from './strip.ts';

/** What a strip says besides its words; numbers stand in the words already. */
export interface StripFacts {
	readonly number: string;
	/** Hours and cost of the number, as the registry has them. */
	readonly terms: string;
	/** In the frame on top of what nobody has approved; empty: approved. */
	readonly mark: string;
}

/** `a4`: two by two, tenths of a millimetre. `phone`: one below the other, 1,000 wide, read at 360 px. */
export const STRIP_SHAPES = ['a4', 'phone'] as const;
export type StripShape = (typeof STRIP_SHAPES)[number];

export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
}

const SUBJECT = 'Phòng, chống mua bán người';
const LEGEND = 'Vẽ màu xám, lời trong khung nét đứt: kẻ lừa. Ai cũng có thể bị lừa; lỗi là ở kẻ lừa.';

/** A strip whose words carry real numbers, as one drawing. */
export function drawStrip(strip: Strip, facts: StripFacts, shape: StripShape): Drawing {
	return shape === 'a4' ? drawPage(strip, facts) : drawColumn(strip, facts);
}

/** What a strip shows, for those who do not see it: who says what, drawing by drawing. */
export function describeStrip({ title, panels, action }: Strip): string {
	const told = panels.map(({ figures, says, caption }, index) => {
		const words = says.map(({ by, text }) => {
			const speaker = typeof by === 'number' ? figures[by] : undefined;
			const who = speaker ? lookOf(speaker.who).name : by === 'loudspeaker' ? 'loa' : 'điện thoại';
			return `${who}: “${text}”`;
		});
		return `Tranh ${index + 1}. ${[...(caption ? [caption] : []), ...words].join(' ')}`;
	});
	return [`${title}.`, ...told, action].join(' ');
}

const MARGIN = 90;

function drawPage(strip: Strip, facts: StripFacts): Drawing {
	const [width, height] = [2100, 2970];
	const inner = width - MARGIN * 2;
	let y = 64;
	const marks: Mark[] = [patch(box(0, 0, width, height), '#ffffff')];
	if (facts.mark !== '') {
		marks.push(
			{ ...line(box(MARGIN, y, inner, 66), 5), dash: [14, 10] },
			words(facts.mark, width / 2, y + 46, 38, 'bold'),
		);
		y += 90;
	}
	marks.push({ ...words(SUBJECT, MARGIN, y + 46, 44, 'regular'), align: 'left' });
	const title = fitted(strip.title, inner, [104, 96, 88, 80, 72]);
	marks.push(
		{ ...words(strip.title, MARGIN, y + 160, title, 'bold'), align: 'left' },
		line(`M${MARGIN} ${y + 200}h${inner}`, 10),
	);
	const top = y + 234;
	const foot = height - 412;
	const gap = 36;
	const scale = Math.min((inner - gap) / 2 / PANEL.width, (foot - 30 - top - gap) / 2 / PANEL.height);
	const left = (width - PANEL.width * scale * 2 - gap) / 2;
	strip.panels.forEach((panel, index) => {
		const x = left + (index % 2) * (PANEL.width * scale + gap);
		const row = top + Math.floor(index / 2) * (PANEL.height * scale + gap);
		marks.push(...framed(drawPanel(panel, index, facts.number), x, row, scale));
	});
	marks.push(
		...callBar(strip, facts, { x: MARGIN, y: foot, width: inner, height: 262 }, { action: 58, terms: 42, number: 160 }),
	);
	marks.push(...footer(strip, width / 2, foot + 318, 37, inner));
	return { width, height, marks };
}

function drawColumn(strip: Strip, facts: StripFacts): Drawing {
	const width = PANEL.width + 40;
	let y = 24;
	const marks: Mark[] = [];
	if (facts.mark !== '') {
		marks.push(
			{ ...line(box(20, y, width - 40, 62), 5), dash: [14, 10] },
			words(facts.mark, width / 2, y + 44, 38, 'bold'),
		);
		y += 80;
	}
	marks.push(words(SUBJECT, width / 2, y + 44, 42, 'regular'));
	y += 64;
	for (const part of wrap(strip.title, { width: width - 60, size: 76, weight: 'bold' })) {
		marks.push(words(part, width / 2, y + 76, 76, 'bold'));
		y += 98;
	}
	y += 24;
	strip.panels.forEach((panel, index) => {
		marks.push(...framed(drawPanel(panel, index, facts.number), 20, y, 1));
		y += PANEL.height + 20;
	});
	const sizes = { action: 54, terms: 40, number: 150 };
	const place = { x: 20, y, width: width - 40 };
	const height = 190 + textOf(strip, facts, { room: place.width - 60, ...sizes }).height + 30;
	marks.push(...callBar(strip, facts, { ...place, height }, sizes));
	y += height + 24;
	const foot = footer(strip, width / 2, y + 30, 38, width - 60);
	marks.push(...foot);
	y += foot.length * 50 + 24;
	return { width, height: y, marks: [patch(box(0, 0, width, y), '#fffdf8'), ...marks] };
}

/** A panel in its frame, cut off at its edges. */
const framed = (marks: readonly Mark[], x: number, y: number, scale: number): readonly Mark[] => [
	{ marks, x, y, scale, clip: { width: PANEL.width, height: PANEL.height } },
	line(box(x, y, PANEL.width * scale, PANEL.height * scale, 6), 7),
];

interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The one thing to do, and the number as large as the place allows. */
function callBar(
	strip: Strip,
	facts: StripFacts,
	at: Place,
	sizes: { action: number; terms: number; number: number },
): readonly Mark[] {
	const isTall = at.width < at.height * 4;
	const numberWidth = 470;
	const room = isTall ? at.width - 60 : at.width - numberWidth - 60;
	const { lines, terms, height: textHeight } = textOf(strip, facts, { room, ...sizes });
	const textX = isTall ? at.x + at.width / 2 : at.x + numberWidth + room / 2 + 30;
	const textTop = isTall ? at.y + 190 : at.y + Math.max(12, (at.height - textHeight) / 2 - 4);
	const numberX = isTall ? at.x + at.width / 2 - 220 : at.x + 50;
	const numberY = isTall ? at.y + 160 : at.y + at.height / 2 + 54;
	return [
		form(box(at.x, at.y, at.width, at.height, 14), '#ffffff', 10),
		group([patch(HANDSET, INK)], numberX, numberY - 122, 6),
		{ ...words(facts.number, numberX + 150, numberY, sizes.number, 'bold'), align: 'left' },
		...lines.map((part, index) =>
			words(part, textX, textTop + (index + 0.8) * sizes.action * 1.3, sizes.action, 'bold'),
		),
		...terms.map((part, index) =>
			words(part, textX, textTop + lines.length * sizes.action * 1.3 + 48 + index * 52, sizes.terms, 'regular'),
		),
	];
}

function textOf({ action }: Strip, facts: StripFacts, sizes: { room: number; action: number; terms: number }) {
	const lines = wrap(action, { width: sizes.room, size: sizes.action, weight: 'bold' });
	const terms = wrap(facts.terms, { width: sizes.room, size: sizes.terms });
	return { lines, terms, height: lines.length * sizes.action * 1.3 + terms.length * 56 };
}

/** What grey means, where somebody deceives; and that the story is made up. */
function footer({ panels }: Strip, x: number, y: number, size: number, width: number): readonly TextMark[] {
	const hasDeceit = panels.some(
		({ place, figures, says }) =>
			figures.some(({ who }) => lookOf(who).isDeceiver) || (place === 'phone' && says.some(({ by }) => by === 'phone')),
	);
	const text = `${hasDeceit ? `${LEGEND} ` : ''}Chuyện dựng lên, không phải của riêng ai.`;
	return wrap(text, { width, size }).map((part, index) => words(part, x, y + index * size * 1.3, size, 'regular'));
}

/** The largest of the sizes at which a title is one line. */
const fitted = (text: string, width: number, sizes: readonly number[]): number =>
	sizes.find((size) => wrap(text, { width, size, weight: 'bold' }).length === 1) ?? sizes.at(-1) ?? 60;

const words = (text: string, x: number, y: number, size: number, weight: TextMark['weight']): TextMark => ({
	text,
	x,
	y,
	size,
	weight,
	align: 'centre',
	fill: INK,
});
