import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { drawSheet } from '#cms/materials/draw-sheet.ts';
import { fontsFor } from '#cms/materials/sheet-fonts.ts';
import { openSheet } from '#cms/materials/sheet-page.ts';
import { parseDay } from '#content/model/month.ts';
import { branchesOf, looseWords } from '../support/pdf-branches.ts';
import { openPdfReader } from '../support/pdf-picture.ts';
import { chromiumPath, launchChromium } from './browser.ts';

import type { Browser } from '@playwright/test';
import type { SheetSpec } from '#cms/materials/sheet-spec.ts';
import type { PdfReader } from '../support/pdf-picture.ts';

const spec = (change: Partial<SheetSpec> = {}): SheetSpec => ({
	kind: 'poster',
	message: 'hoi-ba-cau',
	language: 'vi',
	script: 'Latn',
	autonym: 'Tiếng Việt',
	languageName: 'Việt',
	title: 'Trước khi nhận việc, hỏi ba câu',
	points: ['Làm việc gì?', 'Ở đâu?', 'Ai trả lương?'],
	text: 'Bà con hỏi:\n\n- Làm việc gì?\n- Ở đâu?',
	action: 'Chưa rõ thì gọi 111.',
	hotline: { number: '111', hours: 'Cả ngày lẫn đêm', cost: 'Gọi không mất tiền' },
	pageUrl: 'https://loa.example/vi/nghe/hoi-ba-cau/',
	sources: ['Luật số 53/2024/QH15'],
	mark: '',
	isSample: false,
	day: parseDay('2026-11-22')!,
	...change,
});

/** Letters whose places a shaper decides: signs before, above and below, joined consonants. */
const TEXTS = [
	{ language: 'km', script: 'Khmr', text: 'មុនទទួលការងារ ស្ត្រី ខ្មែរ កុំភ្លេច' },
	{ language: 'blt-Tavt-VN', script: 'Tavt', text: 'ꪼꪕꪒꪾ ꪀꪱꪣ ꪶꪎꪉ' },
	{ language: 'cjm-Cham', script: 'Cham', text: 'ꨌꩌ ꨀꨇꩉ ꨨꨴꨬ' },
	{ language: 'vi', script: 'Latn', text: 'Trước khi nhận việc, hỏi ngặt nghẽo' },
] as const;

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const poppler = (program: string, ...args: readonly string[]): string =>
	spawnSync(program, args, { encoding: 'utf8' }).stdout.normalize('NFC');

describe.skipIf(!chromiumPath)(`sheets of paper${chromiumPath ? '' : ' (skipped: no Chromium here)'}`, () => {
	let browser: Browser;
	let reader: PdfReader;
	beforeAll(async () => {
		browser = await launchChromium();
		reader = await openPdfReader(browser);
	});
	afterAll(async () => {
		await reader?.close();
		await browser?.close();
	});

	test.for(TEXTS)('$language is written as a browser writes it', async ({ language, script, text }) => {
		const own = await inkOf(await reader.picture(await pdfOf(text, { language, script }), { scale: 2 }));
		const browsers = await inkOf(await browserPicture(browser, text, script));
		const mangled = await inkOf(await browserPicture(browser, Array.from(text).toReversed().join(''), script));
		// the negative control: the same letters in another order are clearly another picture
		const control = difference(own, mangled);
		expect(control).toBeGreaterThan(0.12);
		// how a machine smooths letters (hinting, grey levels) makes a few hundredths
		expect(difference(own, browsers)).toBeLessThan(control / 2);
	});

	test('a sheet says its words, its number and its address, in fonts of its own', async () => {
		for (const kind of ['poster', 'leaflet', 'notice'] as const) {
			const { text, pages, fonts } = await reader.text((await drawSheet(spec({ kind }))).bytes);
			const said = text.normalize('NFC').replaceAll(/\s+/g, ' ');
			for (const words of ['Làm việc gì?', '111', 'loa.example/vi/nghe/hoi-ba-cau', 'Luật số 53/2024/QH15'])
				expect(said, `${kind}: ${words}`).toContain(words);
			expect([pages, fonts.length > 0]).toEqual([1, true]);
		}
	});

	test('a sheet that nobody has approved says so in words on the paper', async () => {
		const { bytes } = await drawSheet(spec({ mark: 'Bản mẫu – chưa được người bản ngữ duyệt', isSample: true }));
		expect((await reader.text(bytes)).text.normalize('NFC')).toContain('chưa được người bản ngữ duyệt');
	});

	test('long words flow onto more pages, each with the number', async () => {
		const long = spec({
			kind: 'leaflet',
			text: Array.from(
				{ length: 40 },
				(_p, index) => `Đoạn ${index}: bà con hỏi rõ rồi hãy đi, chưa rõ thì chưa đi.`,
			).join('\n\n'),
		});
		const { bytes, pages } = await drawSheet(long);
		expect(pages).toBeGreaterThan(1);
		for (let page = 1; page <= pages; page += 1) expect((await reader.text(bytes, page)).text).toContain('111');
		let all = '';
		for (let page = 1; page <= pages; page += 1) all += (await reader.text(bytes, page)).text.normalize('NFC');
		expect(all).toContain('Đoạn 39');
	});

	// what is copied is what another program makes of the file: many readers are built on poppler
	test.skipIf(!hasPoppler)(
		`a sheet in Khmer is copied whole and says its day${hasPoppler ? '' : ' (skipped: no pdftotext here)'}`,
		async () => {
			const [title, point, action] = ['មុនទទួលការងារ ស្ត្រី', 'កុំភ្លេច ធ្វើការ', 'ហៅទូរស័ព្ទ'] as const;
			const folder = mkdtempSync(join(tmpdir(), 'loa-pdf-'));
			try {
				for (const kind of ['poster', 'leaflet', 'notice'] as const) {
					const file = join(folder, `${kind}.pdf`);
					const words = { title, points: [point], text: `- ${point}`, action };
					const { bytes } = await drawSheet(spec({ kind, language: 'km', script: 'Khmr', ...words }));
					writeFileSync(file, bytes);
					const copied = poppler('pdftotext', file, '-');
					for (const text of [title, point, action, 'Gọi không mất tiền'])
						expect([kind, copied.includes(text)]).toEqual([kind, true]);
					const facts = poppler('pdfinfo', '-isodates', file);
					expect(facts).toMatch(/Tagged:\s+yes/);
					expect(facts).toMatch(/CreationDate:\s+2026-11-22/);
					expect(copied).toContain('Bản ngày 22/11/2026');
				}
			} finally {
				rmSync(folder, { recursive: true });
			}
		},
	);

	test('a sheet is tagged: every word stands in the tree, whole and with its language, or is an ornament', async () => {
		const title = 'មុនទទួលការងារ ស្ត្រី';
		const { bytes } = await drawSheet(
			spec({ kind: 'leaflet', language: 'km', script: 'Khmr', title, text: '- កុំភ្លេច' }),
		);
		expect(bytes.toString('latin1')).toContain('/Marked true');
		const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
		const page = await file.getPage(1);
		const branches = branchesOf(await page.getStructTree());
		const roles = branches.map(({ role }) => role);
		expect(roles).toEqual(expect.arrayContaining(['H1', 'P', 'L', 'LI', 'LBody', 'Figure']));
		expect(branches.find(({ role }) => role === 'H1')).toMatchObject({ alt: title, lang: 'km' });
		expect(branches.find(({ role }) => role === 'LBody')).toMatchObject({ alt: 'កុំភ្លេច', lang: 'km' });
		const { items } = await page.getTextContent();
		expect([items.length > 5, await looseWords(page)]).toEqual([true, []]);
		await file.loadingTask.destroy();
	});

	test('the same words give the same bytes', async () => {
		const [one, other] = [await drawSheet(spec()), await drawSheet(spec())];
		expect(one.bytes.equals(other.bytes)).toBe(true);
		expect((await drawSheet(spec({ title: 'Khác' }))).bytes.equals(one.bytes)).toBe(false);
	});
});

async function pdfOf(text: string, { language, script }: Pick<SheetSpec, 'language' | 'script'>): Promise<Buffer> {
	const page = openSheet(spec({ language, script }), await fontsFor(script), 'A4');
	const chunks: Buffer[] = [];
	page.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise((settle) => page.pdf.once('end', settle));
	page.draw(page.write(text, { size: 24, width: 540 }), 20, 100);
	page.end();
	await ended;
	return Buffer.concat(chunks);
}

async function browserPicture(browser: Browser, text: string, script: SheetSpec['script']): Promise<Buffer> {
	const { regular } = await fontsFor(script);
	const face = (name: string, bytes: Buffer) =>
		`@font-face{font-family:${name};src:url(data:font/ttf;base64,${bytes.toString('base64')})}`;
	const page = await browser.newPage({ viewport: { width: 1200, height: 200 } });
	await page.setContent(
		`<style>${face('latin', regular.latin.bytes)}${face('own', regular.own.bytes)}body{font:48px latin,own;margin:40px;white-space:nowrap}</style><body>${text}`,
	);
	await page.evaluate(() => document.fonts.ready);
	const picture = await page.screenshot();
	await page.close();
	return picture;
}

/** The ink alone, in a frame of one size, so that place and scale do not matter. */
const inkOf = (picture: Buffer): Promise<Buffer> =>
	sharp(picture)
		.flatten({ background: '#fff' })
		.greyscale()
		.trim({ background: '#fff', threshold: 60 })
		.resize(600, 60, { fit: 'fill' })
		.blur(1.2)
		.raw()
		.toBuffer();

function difference(one: Buffer, other: Buffer): number {
	let sum = 0;
	for (const [index, value] of one.entries()) sum += Math.abs(value - (other[index] ?? 0));
	return sum / one.length / 255;
}
