import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import { Blob as FontBlob, Buffer as TextBuffer, Face, Font, shape as shapeText } from 'harfbuzzjs';
import { describe, expect, test } from 'vitest';

import { lookOf } from '#content/comics/cast.ts';
import { bubblesOf, headOf } from '#content/comics/draw-panel.ts';
import { describeStrip, drawStrip, STRIP_SHAPES } from '#content/comics/draw-strip.ts';
import { widthOf, wrap } from '#content/comics/letters.ts';
import { PANEL } from '#content/comics/places.ts';
import { stripSchema, wordsOf } from '#content/comics/strip.ts';
import { stripForTopics, strips, withNumbers } from '#content/comics/strips.ts';
import { toSvg } from '#content/comics/to-svg.ts';
import { starterHotlines } from '#content/hotlines.ts';
import { TOPICS } from '#content/model/message.ts';
import { MONTH_THEMES } from '#content/planning/themes.ts';
import { CHANNELS } from '#content/safety/finding.ts';
import { lint } from '#content/safety/lint.ts';
import { main } from '#content/sheets/cli.ts';
import { starterMessages } from '#content/starter.ts';

import type { Mark, TextMark } from '#content/comics/marks.ts';
import type { Day } from '#content/model/month.ts';

const today = '2026-11-27' as Day;
const facts = {
	number: '111',
	terms: 'Gọi không mất tiền. Cả ngày lẫn đêm.',
	mark: 'Bản mẫu – chưa được cán bộ duyệt',
};
const told = strips().map((strip) => [strip.topic, withNumbers(strip, { hotlines: starterHotlines, today })] as const);

describe('the library of comic strips', () => {
	test('has a strip for each topic of messages, and one for each theme of the year that tells of one of its topics', () => {
		expect(
			strips()
				.map(({ topic }) => topic)
				.toSorted(),
		).toEqual([...TOPICS].toSorted());
		for (const { month, topics } of MONTH_THEMES) {
			const ofMonth = strips().filter(({ months }) => months.includes(month));
			expect(ofMonth, `month ${month}`).toHaveLength(1);
			expect(topics).toContain(ofMonth[0]?.topic);
		}
	});

	test('has one for every message that has a leaflet, and names only messages that there are', () => {
		const withLeaflet = starterMessages().filter(({ renditions }) => renditions.some(({ leaflet }) => leaflet));
		expect(withLeaflet.length).toBeGreaterThan(30);
		for (const { key, topics } of withLeaflet) expect(stripForTopics(topics), key).toBeDefined();
		const known = new Set(starterMessages().map(({ key }) => key));
		for (const { messages } of strips()) for (const key of messages) expect(known).toContain(key);
	});

	test('is refused when the last drawing does not name the number, or a sentence is long', () => {
		const [strip] = strips();
		const last = strip!.panels.at(-1)!;
		const mute = { ...last, says: [{ by: 0, text: 'Ta đi thôi.' }] };
		expect(stripSchema.safeParse({ ...strip, panels: [...strip!.panels.slice(0, 3), mute] }).success).toBe(false);
		const long = 'một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm';
		expect(stripSchema.safeParse({ ...strip, action: `${long} {{hotline:111}}` }).success).toBe(false);
		expect(stripSchema.safeParse({ ...strip, panels: strip!.panels.slice(1) }).success).toBe(false);
	});
});

describe.for(strips().map((strip) => [strip.topic, strip] as const))('the strip %s', ([, strip]) => {
	test.for(CHANNELS)('hurts nobody by the safety rules of a %s', (channel) => {
		const blocking = (text: string) => lint(text, { channel }).filter(({ level }) => level === 'block');
		expect(blocking(wordsOf(strip))).toEqual([]);
		for (const saying of wordsOf(strip).split('\n')) expect(blocking(saying), saying).toEqual([]);
	});

	test('blames the deceiver: who is drawn grey never has the last word, and is not in the last drawing', () => {
		for (const { who } of strip.panels.at(-1)!.figures) expect(lookOf(who).isDeceiver).toBeUndefined();
		for (const { figures, says } of strip.panels.slice(0, 1)) {
			const last = says.at(-1)!;
			if (typeof last.by === 'number') expect(lookOf(figures[last.by]!.who).isDeceiver).toBeUndefined();
		}
	});
});

describe.for(told)('the drawing of %s', ([, strip]) => {
	test('has its words inside the bubbles, and bubbles above heads and inside the frame', () => {
		for (const panel of strip.panels) {
			const bubbles = bubblesOf(panel);
			expect(bubbles).toHaveLength(panel.says.length);
			const heads = panel.place === 'phone' ? PANEL.height : Math.min(...panel.figures.map((one) => headOf(one).y));
			bubbles.forEach((bubble, index) => {
				expect(bubble.lines.join(' ')).toBe(panel.says[index]!.text);
				for (const words of bubble.lines)
					expect(shapedWidth(words, 50, 'regular')).toBeLessThanOrEqual(bubble.width - 40);
				expect(bubble.x).toBeGreaterThanOrEqual(0);
				expect(bubble.x + bubble.width).toBeLessThanOrEqual(PANEL.width);
				expect(bubble.y + bubble.height, bubble.lines.join(' ')).toBeLessThanOrEqual(
					panel.figures.length > 0 ? tallestUnder(panel, bubble) : heads,
				);
				const next = bubbles[index + 1];
				if (next) expect(next.y).toBeGreaterThan(bubble.y + bubble.height);
			});
		}
	});

	test.for(STRIP_SHAPES)('has four drawings, the number on the last, and every line of letters on the %s', (shape) => {
		const drawing = drawStrip(strip, facts, shape);
		const panels = drawing.marks.filter((mark) => 'marks' in mark && mark.clip);
		expect(panels).toHaveLength(4);
		expect(textsIn(panels.slice(-1)).map(({ text }) => text)).toContain('111');
		for (const mark of drawing.marks) if ('text' in mark) expectInside(mark, drawing.width, drawing.height);
		expect(
			textsIn(drawing.marks)
				.map(({ text }) => text)
				.join(' '),
		).not.toContain('{{');
	});

	test('says in words what is drawn', () => {
		const words = describeStrip(strip);
		for (const { says } of strip.panels) for (const { text } of says) expect(words).toContain(text);
		expect(words).toContain('Tranh 4.');
	});

	test('is one file without others, scripts and styles', () => {
		const svg = toSvg(drawStrip(strip, facts, 'a4'), { title: describeStrip(strip) });
		expect(svg).not.toMatch(/<script|href|url\(|<style|<image|NaN|undefined/);
		expect(svg.length).toBeLessThan(80_000);
	});
});

test('words are measured as the font of the papers sets them', () => {
	for (const [, strip] of told)
		for (const words of wordsOf(strip).split('\n'))
			for (const weight of ['regular', 'bold'] as const) {
				const shaped = shapedWidth(words, 50, weight);
				expect(Math.abs(widthOf(words, 50, weight) - shaped), words).toBeLessThan(shaped * 0.02 + 1);
			}
});

test.for([
	['Làm việc gì? Làm ở đâu? Ai trả lương?', 640, ['Làm việc gì? Làm ở đâu?', 'Ai trả lương?']],
	['Vâng ạ!', 640, ['Vâng ạ!']],
	['một hai ba bốn', 10, ['một', 'hai', 'ba', 'bốn']],
] as const)('%s is broken where a sentence ends, if that takes no more lines', ([text, width, lines]) => {
	expect(wrap(text, { width, size: 50 })).toEqual(lines);
});

describe('npm run paper -- comic', () => {
	const run = (...args: string[]) => {
		const out = { printed: '', complaint: '' };
		const code = main(args, {
			readFile: () => '',
			print: (text) => void (out.printed += text),
			complain: (text) => void (out.complaint += text),
		});
		return { code, ...out };
	};

	test('prints a strip by its topic or its month as one page with its own letters', () => {
		const { code, printed } = run('comic', 'viec-lam');
		expect(code).toBe(0);
		expect(printed).toContain('<svg');
		expect(printed).toContain('font/woff2');
		expect(printed).toContain('chưa được cán bộ duyệt');
		expect(run('comic', '02').printed).toBe(printed);
	});

	test('names the strips there are when asked for another', () => {
		const { code, complaint } = run('comic', 'không-có');
		expect(code).toBe(2);
		expect(complaint).toContain('mang-xa-hoi');
	});
});

function textsIn(marks: readonly Mark[]): readonly TextMark[] {
	return marks.flatMap((mark) => ('text' in mark ? [mark] : 'marks' in mark ? textsIn(mark.marks) : []));
}

function expectInside({ text, x, y, size, weight, align }: TextMark, width: number, height: number): void {
	const wide = shapedWidth(text, size, weight);
	const left = align === 'centre' ? x - wide / 2 : x;
	expect(left, text).toBeGreaterThanOrEqual(0);
	expect(left + wide, text).toBeLessThanOrEqual(width);
	expect(y, text).toBeLessThanOrEqual(height);
}

/** The top of the highest head that a bubble could cover. */
function tallestUnder(panel: Parameters<typeof bubblesOf>[0], { x, width }: { x: number; width: number }): number {
	const under = panel.figures.map(headOf).filter((head) => head.x + 90 > x && head.x - 90 < x + width);
	return Math.min(PANEL.height, ...under.map(({ y }) => y));
}

const fonts = {
	regular: fontOf('400Regular/NotoSans_400Regular.ttf'),
	bold: fontOf('700Bold/NotoSans_700Bold.ttf'),
};

function fontOf(file: string): Font {
	const bytes = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${file}`));
	return new Font(new Face(new FontBlob(Uint8Array.from(bytes).buffer)));
}

function shapedWidth(text: string, size: number, weight: 'regular' | 'bold'): number {
	const buffer = new TextBuffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	shapeText(fonts[weight], buffer);
	return (buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) * size) / 1000;
}
