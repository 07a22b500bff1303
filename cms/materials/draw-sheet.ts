import { dayInWords } from '#content/model/month.ts';

import { fontsFor } from './sheet-fonts.ts';
import { openSheet } from './sheet-page.ts';
import { drawAction, drawCall, drawHeading, drawMark, drawPoints } from './sheet-parts.ts';

import type { Block, SheetPage } from './sheet-page.ts';
import type { SheetSpec } from './sheet-spec.ts';

/** Raised when a sheet is drawn in another way: sheets of the old way are then made again. */
export const LAYOUT_VERSION = 2;

/** Draws a sheet. The same spec and fonts give the same bytes. */
export async function drawSheet(spec: SheetSpec): Promise<{ bytes: Buffer; pages: number }> {
	const page = openSheet(spec, await fontsFor(spec.script), spec.kind === 'leaflet' ? 'A5' : 'A4');
	const chunks: Buffer[] = [];
	const finished = new Promise<Buffer>((settle, reject) => {
		page.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		page.pdf.once('end', () => settle(Buffer.concat(chunks)));
		page.pdf.once('error', reject);
	});
	const pages = spec.kind === 'poster' ? drawPoster(page) : drawText(page, spec.kind);
	page.end();
	return { bytes: await finished, pages };
}

/** To be read from two metres: few words, each as large as its place allows. */
function drawPoster(page: SheetPage): number {
	const { spec, margin } = page;
	const width = page.width - margin * 2;
	const call = { top: page.height - margin - 214, height: 184 };
	const top = drawHeading(page, drawMark(page, margin - 8), 16);
	const room = call.top - top - 24;
	// large first; when the words do not fit their place, the next smaller set
	for (const [title, point, action] of [
		[60, 27, 32],
		[52, 24, 28],
		[46, 21, 25],
		[40, 19, 22],
		[34, 17, 19],
		[28, 15, 17],
	] as const) {
		const blocks = {
			title: page.write(spec.title, { size: title, weight: 'bold', width }),
			points: spec.points.map((words) => page.write(words, { size: point, width: width - point })),
			action: page.write(spec.action, { size: action, weight: 'bold', width: width - action * 1.2 }),
		};
		const needed =
			blocks.title.height + heightOf(blocks.points, point * 0.35) + blocks.action.height + action * 1.2 + point * 2;
		if (needed > room && title > 28) continue;
		const spare = Math.max(0, room - needed) / 2;
		const points = drawPoints(page, blocks.points, page.draw(blocks.title, margin, top, 'H1') + point + spare);
		if (spec.action !== '') drawAction(page, blocks.action, points + point + spare * 0.6);
		break;
	}
	drawCall(page, call);
	drawFooter(page);
	return 1;
}

const heightOf = (blocks: readonly Block[], gap: number): number =>
	blocks.reduce((sum, block) => sum + block.height + gap, 0);

/** Letters of a page of text, in points: the largest with which it stays one page, else the smallest on several. */
const TEXT_SIZES = { leaflet: [15, 14, 13, 12, 11.5], notice: [22, 20, 18, 17, 16, 15, 14] } as const;

/** To be taken home (A5) or read at the board (A4): the whole text, on as many pages as it takes. */
function drawText(page: SheetPage, kind: 'leaflet' | 'notice'): number {
	const { pdf, margin } = page;
	const callHeight = kind === 'leaflet' ? 96 : 136;
	const bottom = page.height - margin - callHeight - (kind === 'notice' ? 72 : 36);
	const top = drawHeading(page, drawMark(page, margin - 8), kind === 'leaflet' ? 11 : 14);
	const layouts = TEXT_SIZES[kind].map((size) => layoutOf(page, size));
	const layout = layouts.find((candidate) => top + candidate.height <= bottom) ?? layouts.at(-1);
	let y = top;
	let pages = 1;
	for (const { height, draw } of layout?.parts ?? []) {
		if (y + height > bottom) {
			drawEnd(page, { kind, callHeight });
			pdf.addPage();
			pages += 1;
			y = margin;
		}
		y = draw(y);
	}
	drawEnd(page, { kind, callHeight });
	return pages;
}

/** What stays together on a page. */
interface Part {
	readonly height: number;
	/** @returns the y below it */
	readonly draw: (y: number) => number;
}

function layoutOf(page: SheetPage, size: number): { height: number; parts: readonly Part[] } {
	const { spec, margin } = page;
	const width = page.width - margin * 2;
	const plain = (block: Block, gap: number): Part => ({
		height: block.height + gap,
		draw: (y) => page.draw(block, margin, y) + gap,
	});
	const title = page.write(spec.title, { size: size * 2, weight: 'bold', width });
	const paragraphs = spec.text.split(/\n+/).filter((line) => line.trim() !== '');
	const parts: Part[] = [
		{ height: title.height + size * 0.6, draw: (y) => page.draw(title, margin, y, 'H1') + size * 0.6 },
	];
	for (const paragraph of paragraphs) {
		const isPoint = paragraph.startsWith('- ');
		const block = page.write(isPoint ? paragraph.slice(2) : paragraph, { size, width: isPoint ? width - size : width });
		parts.push(
			isPoint
				? { height: block.height + size * 0.35, draw: (y) => drawPoints(page, [block], y) }
				: plain(block, size * 0.5),
		);
	}
	if (spec.action !== '') {
		const action = page.write(spec.action, { size: size * 1.2, weight: 'bold', width: width - size * 1.5 });
		parts.push({ height: action.height + size * 2, draw: (y) => drawAction(page, action, y + size * 0.4) });
	}
	return { parts, height: parts.reduce((sum, part) => sum + part.height, 0) };
}

function drawEnd(page: SheetPage, { kind, callHeight }: { kind: 'leaflet' | 'notice'; callHeight: number }): void {
	const top = page.height - page.margin - callHeight - (kind === 'notice' ? 54 : 24);
	drawCall(page, { top, height: callHeight });
	if (kind === 'notice') {
		const words = 'Ngày dán: …………………   Ngày gỡ: …………………   Người dán: ………………………………';
		page.draw(
			page.write(words, { size: 12, width: page.width, isVietnamese: true }),
			page.margin,
			top + callHeight + 28,
		);
	}
	drawFooter(page);
}

/** Where the facts come from; small, for whoever asks. */
function drawFooter(page: SheetPage): void {
	const { spec, margin } = page;
	const about = spec.sources.length > 0 ? `Nguồn: ${spec.sources.join('; ')}` : `Loa Làng – ${spec.languageName}`;
	const source = `Bản ngày ${dayInWords(spec.day)}. ${about}`;
	const block = page.fit(
		source,
		{ width: page.width - margin * 2, isVietnamese: true },
		{ sizes: [8, 7, 6], lines: 1 },
	);
	const [first] = block.lines;
	if (first)
		page.draw(
			{ ...block, lines: [first], text: first.runs.map(({ text }) => text).join('') },
			margin,
			page.height - margin + 4,
		);
}
