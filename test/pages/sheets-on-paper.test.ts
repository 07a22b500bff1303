import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { languageByTag } from '#content/languages.ts';
import vietnamese from '#content/locales/vi.json' with { type: 'json' };
import { parseMonth } from '#content/model/month.ts';
import { approvalSheet } from '#content/sheets/approval-sheet.ts';
import { cueSheet } from '#content/sheets/cue-sheet.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';
import { runSheet } from '#content/sheets/run-sheet.ts';
import { scriptSheet } from '#content/sheets/script-sheet.ts';
import { sheetDataFor } from '#content/sheets/sheet-data.ts';
import { logSheet } from '#site/edge/bundle/log-sheet.ts';

import { buildSnapshot, DAO_SAN } from '../support/snapshot-builder.ts';
import { textOfPages } from '../support/text-of-pdf.ts';
import { launchChromium } from './browser.ts';

import type { Browser } from '@playwright/test';
import type { SheetData } from '#content/sheets/sheet-data.ts';
import type { SheetWords } from '#content/sheets/sheet-words.ts';

const SCRIPT =
	'Nếu có người rủ đi làm xa, lương cao, việc nhẹ, bà con hãy hỏi lại công an xã. Gọi một một một, không mất tiền. ';

/** A full month: fourteen items with texts of three quarters of a minute. */
function fullMonth(): SheetData {
	const { snapshot } = buildSnapshot();
	const edition = snapshot.editions[0]!;
	const commune = snapshot.communes.find(({ code }) => code === DAO_SAN)!;
	const rendered = edition.languages.find(({ language }) => language === 'mww-Latn-VN')!;
	const data = sheetDataFor(snapshot, { edition, commune, rendered, language: languageByTag('mww-Latn-VN') });
	const [one] = data.tracks;
	const tracks = Array.from({ length: 14 }, (_none, index) => ({
		...one!,
		file: `${String(index + 1).padStart(2, '0')}_MWW_VIEC_NHE_LUONG_CAO_.MP3`,
		title: `Txoj haujlwm ${index + 1}`,
		vietnameseTitle: 'Việc nhẹ, lương cao: hỏi kỹ trước khi đi',
		script: SCRIPT.repeat(4).trim(),
		vietnameseScript: SCRIPT.repeat(4).trim(),
		durationSeconds: 45.3,
	}));
	// a language whose speakers have reviewed the headings takes more room; these words are none of theirs
	const words = Object.fromEntries(
		Object.keys(vietnamese.sheets).map((word) => [word, `(mẫu, chưa dịch: ${word})`]),
	) as SheetWords;
	return { ...data, tracks, words };
}

/** An opening, three messages and a closing in Vietnamese, read by people: most months of most communes. */
const usualMonth = (data: SheetData): SheetData => ({
	...data,
	words: {},
	withdrawn: [],
	tracks: data.tracks.slice(0, 5).map((track) => ({ ...track, title: track.vietnameseTitle, voice: 'human' })),
});

/** What everybody sees first: the starter library with a machine's voice, all of it marked as a sample. */
function sampleMonth(): SheetData {
	const data = fullMonth();
	const [one] = data.tracks;
	const tracks = starterMessages()
		.filter(isOfFirstMonth)
		.map((message, index) => ({
			...one!,
			file:
				`${String(index + 1).padStart(2, '0')}_VI_${message.key.toUpperCase().replaceAll('-', '_')}`.slice(0, 26) +
				'.MP3',
			title: message.renditions.find(({ language }) => language === 'vi')!.title,
			vietnameseTitle: '',
			vietnameseScript: '',
			voice: 'draft' as const,
			isSample: true,
		}));
	return {
		...data,
		language: 'vi',
		languageName: 'tiếng Việt',
		autonym: '',
		words: {},
		withdrawn: [],
		isSample: true,
		tracks,
	};
}

/** 31 days with two slots each. */
function monthsLog(): string {
	const { snapshot } = buildSnapshot();
	const commune = snapshot.communes.find(({ code }) => code === DAO_SAN)!;
	const edition = { ...snapshot.editions[0]!, month: parseMonth('2026-12')! };
	return logSheet({ month: edition.month, commune, edition, languages: edition.languages }, 1, snapshot.siteUrl);
}

let browser: Browser;
let folder: string;
beforeAll(async () => {
	browser = await launchChromium();
	folder = mkdtempSync(join(tmpdir(), 'loa-paper-'));
});
afterAll(async () => {
	await browser.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('a sheet on A4 paper', () => {
	test.for([
		['run sheet', runSheet, 7, 13],
		['run sheet of the sample month', () => runSheet(sampleMonth()), 7, 16],
		['approval sheet of the sample month', () => approvalSheet(sampleMonth()), 1, 1],
		['approval sheet', approvalSheet, 1, 2],
		['approval sheet in Vietnamese', (data: SheetData) => approvalSheet({ ...data, words: {} }), 1, 1],
		['cue sheet', cueSheet, 2, 3],
		['script sheet', scriptSheet, 15, 29],
		['log sheet', monthsLog, 2, 2],
		['usual approval sheet', (data: SheetData) => approvalSheet(usualMonth(data)), 1, 1],
	] as const)('%s: every page is A4 and nothing is cut off', async ([name, sheet, fewest, most]) => {
		const file = join(folder, 'sheet.html');
		writeFileSync(file, sheet(fullMonth()));
		const page = await browser.newPage({ viewport: { width: 660, height: 1000 } });
		await page.goto(`file://${file}`);
		await page.emulateMedia({ media: 'print' });
		// 175 mm between the margins are 661 px
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		await page.close();
		if (process.env.KEEP_PAPERS) writeFileSync(join(process.env.KEEP_PAPERS, `${name.replace(' ', '-')}.pdf`), pdf);
		const text = pdf.toString('latin1');
		const pages = text.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
		expect(pages.length).toBeGreaterThanOrEqual(fewest);
		expect(pages.length).toBeLessThanOrEqual(most);
		const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
		expect(boxes.length).toBeGreaterThan(0);
		for (const [, width, height] of boxes) {
			expect(Math.abs(Number(width) - 595)).toBeLessThanOrEqual(1);
			expect(Math.abs(Number(height) - 842)).toBeLessThanOrEqual(1);
		}
	});

	test('the run sheet of the sample month: the order on the first page, the log on the second, then the texts', async () => {
		const file = join(folder, 'run.html');
		writeFileSync(file, runSheet(sampleMonth()));
		const page = await browser.newPage();
		await page.goto(`file://${file}`);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		await page.close();
		const [first = '', second = '', third = ''] = await textOfPages(pdf);
		expect(first).toContain('Sau khi phát');
		expect(first).not.toContain('Nhật ký');
		expect(second).toContain('Nhật ký');
		expect(third).toContain('Lời các bài');
	});

	test('a sheet is set in its own letters, whatever the machine has', async () => {
		const file = join(folder, 'own.html');
		writeFileSync(
			file,
			scriptSheet({ ...fullMonth(), language: 'km', tracks: [{ ...fullMonth().tracks[0]!, script: 'ភាសាខ្មែរ' }] }),
		);
		const page = await browser.newPage();
		await page.goto(`file://${file}`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const session = await page.context().newCDPSession(page);
		await session.send('DOM.enable');
		await session.send('CSS.enable');
		const { root } = await session.send('DOM.getDocument');
		for (const selector of ['h1', '.large p', '.meaning']) {
			const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
			const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
			expect([selector, fonts.map(({ isCustomFont }) => isCustomFont)]).toEqual([selector, fonts.map(() => true)]);
			expect(fonts.length).toBeGreaterThan(0);
		}
		await page.close();
	});
});
