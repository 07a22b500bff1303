import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { languageByTag } from '#content/languages.ts';
import { approvalSheet } from '#content/sheets/approval-sheet.ts';
import { cueSheet } from '#content/sheets/cue-sheet.ts';
import { clockOf, durationInWords } from '#content/sheets/duration-in-words.ts';
import { readmeText } from '#content/sheets/readme-text.ts';
import { runSheet } from '#content/sheets/run-sheet.ts';
import { scriptSheet } from '#content/sheets/script-sheet.ts';
import { sheetDataFor } from '#content/sheets/sheet-data.ts';

import { buildSnapshot, DAO_SAN } from '../support/snapshot-builder.ts';

import type { SheetData } from '#content/sheets/sheet-data.ts';

const { snapshot } = buildSnapshot();
const edition = snapshot.editions[0]!;
const commune = snapshot.communes.find(({ code }) => code === DAO_SAN)!;

function dataIn(language: string, more: Partial<SheetData> = {}): SheetData {
	const rendered = edition.languages.find((candidate) => candidate.language === language)!;
	return { ...sheetDataFor(snapshot, { edition, commune, rendered, language: languageByTag(language) }), ...more };
}

const PAPERS = { runSheet, approvalSheet, readmeText };

describe('every paper of a bundle', () => {
	test.for(Object.entries(PAPERS))('%s names commune, month, language and every track', ([, paper]) => {
		const data = dataIn('mww-Latn-VN');
		const text = paper(data);
		for (const part of ['xã Dào San', 'tháng 11/2026', 'tiếng Mông trắng', ...data.tracks.map(({ file }) => file)]) {
			expect(text.toLowerCase()).toContain(part.toLowerCase());
		}
	});

	test.for(Object.entries(PAPERS))('%s marks a machine voice and names what was withdrawn', ([, paper]) => {
		expect(paper(dataIn('mww-Latn-VN'))).toContain('giọng máy – bản nháp');
		expect(paper(dataIn('vi'))).not.toContain('giọng máy – bản nháp');
		expect(paper(dataIn('vi'))).toMatch(/Bài cũ (<|&lt;)đã rút/);
		expect(paper(dataIn('vi', { withdrawn: [] }))).not.toMatch(/đã rút/i);
	});

	test.for([runSheet, readmeText])('names the file that was withdrawn, of its own language', (paper) => {
		const files = [
			{ language: 'vi', file: '07_VI_BAI_CU.MP3' },
			{ language: 'mww-Latn-VN', file: '07_MWW_BAI_CU.MP3' },
		];
		const text = paper(dataIn('vi', { withdrawn: [{ ...edition.withdrawn[0]!, files }] }));
		expect(text).toContain('07_VI_BAI_CU.MP3');
		expect(text).not.toContain('07_MWW_BAI_CU.MP3');
	});

	test.for(Object.entries(PAPERS))('%s says when it is sample data', ([, paper]) => {
		expect(paper(dataIn('vi', { isSample: true }))).toMatch(/dữ liệu mẫu/i);
		expect(paper(dataIn('vi'))).not.toMatch(/dữ liệu mẫu/i);
	});

	test.for(Object.entries(PAPERS))('%s is the same whenever it is made', ([, paper]) => {
		expect(paper(dataIn('vi'))).toBe(paper(dataIn('vi')));
	});
});

describe('the sheets', () => {
	test.for([runSheet, approvalSheet, cueSheet, scriptSheet])(
		'no markup of a text gets into the page, and nothing is fetched or run',
		(sheet) => {
			const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
			const [first, ...others] = dataIn('vi').tracks;
			const html = sheet(
				dataIn('vi', {
					tracks: [{ ...first!, title: evil, script: evil, vietnameseTitle: evil, vietnameseScript: evil }, ...others],
					withdrawn: [{ ...edition.withdrawn[0]!, title: evil, reason: evil }],
					communeName: evil,
					provinceName: evil,
					languageName: evil,
					autonym: evil,
					spelling: evil,
					slots: [evil],
					hotlines: [{ ...snapshot.hotlines[0]!, label: evil }],
					address: evil,
				}),
			);
			expect(html).not.toMatch(/<script|<img|<link|\sstyle=|\son\w+="|@import|url\((?!data:font\/woff2;)/);
		},
	);

	test('only the national heading is in capitals, and only on the paper that is signed', () => {
		const words = (html: string) =>
			html
				.replace(/<style>[\s\S]*<\/style>/, '')
				.replaceAll(/<[^>]+>/g, '\n')
				.replaceAll(/[A-Z0-9_]+\.(MP3|HTML)|\bUSB\b|\bMP3\b/g, '')
				.match(/\p{Lu}{3,}( \p{Lu}{2,})*/gu);
		expect(words(approvalSheet(dataIn('vi')))).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
		expect(approvalSheet(dataIn('vi'))).toContain('Độc lập - Tự do - Hạnh phúc');
		expect(words(runSheet(dataIn('vi')))).toBeNull();
	});

	test('the run sheet says where each track begins and prints its text with the meaning in Vietnamese', () => {
		const html = runSheet(dataIn('mww-Latn-VN'));
		expect(html).toContain('<td class="number">00:03</td>');
		expect(html).toContain('<div class="script" lang="mww-Latn-VN"><p>Hu 111.</p></div>');
		expect(html).toContain('Nghĩa tiếng Việt');
		expect(html).toContain('Không mất tiền &lt;b&gt;đâu&lt;/b&gt;.');
	});

	test('the cue sheet has start times, first and last words in the language that is heard', () => {
		const [first, ...others] = dataIn('mww-Latn-VN').tracks;
		const script = 'ib ob peb plaub tsib rau xya yim cuaj kaum';
		const html = cueSheet(dataIn('mww-Latn-VN', { tracks: [{ ...first!, script, durationSeconds: 65 }, ...others] }));
		expect(html).toContain('<strong>00:00</strong><br>đến 01:05');
		expect(html).toContain('<strong>01:05</strong>');
		expect(html).toContain('<td lang="mww-Latn-VN">ib ob peb plaub tsib rau xya …</td>');
		expect(html).toContain('<td lang="mww-Latn-VN">… plaub tsib rau xya yim cuaj kaum</td>');
		expect(html).toContain('Hết bản tin');
	});

	test('the script sheet has one page per text, with its meaning in Vietnamese', () => {
		const data = dataIn('mww-Latn-VN');
		const html = scriptSheet(data);
		expect(html.match(/<section class="sheet">/g)).toHaveLength(data.tracks.length);
		expect(html).toContain('<div class="large" lang="mww-Latn-VN"><p>Hu 111.</p></div>');
		// who reads it live must know in which spelling it stands
		expect(html).toContain('tiếng Mông trắng, chữ RPA');
		expect(runSheet(data)).toContain(', bằng tiếng Mông trắng, chữ RPA');
		expect(html).toContain('Nghĩa tiếng Việt');
	});

	test('of a scene both papers say whose each line is and where there is silence', () => {
		const [first, ...others] = dataIn('vi').tracks;
		const scene = {
			...first!,
			script: 'Mẹ ơi?\nGì <i>đấy</i> con?',
			delivery: [
				{ role: 'con', pauseSeconds: 3 },
				{ role: 'me', pauseSeconds: 0 },
			] as const,
		};
		for (const paper of [runSheet, scriptSheet]) {
			const html = paper(dataIn('vi', { tracks: [scene, ...others] }));
			expect(html).toContain('<p><strong>Con:</strong> Mẹ ơi? <em>(nghỉ 3 giây)</em></p>');
			expect(html).toContain('<p><strong>Mẹ:</strong> Gì &lt;i&gt;đấy&lt;/i&gt; con?</p>');
		}
	});

	test('a track without a text says that it has none', () => {
		const silent = dataIn('vi').tracks.map((track) => ({ ...track, script: '' }));
		expect(runSheet(dataIn('vi', { tracks: silent }))).toContain('chỉ có tiếng, không có chữ');
	});
});

describe('the read-me', () => {
	test('opens in any Windows: byte order mark, CRLF only', () => {
		const text = readmeText(dataIn('vi'));
		expect(text.startsWith('\u{FEFF}Gói phát thanh')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	test('and the handbook and the run sheet say the same of folders', () => {
		const handbook = readFileSync(join(import.meta.dirname, '../../content/guides/vi/so-tay-phat-thanh.mdx'), 'utf8');
		for (const text of [readmeText(dataIn('vi')), runSheet(dataIn('vi')), handbook]) {
			expect(text).toMatch(/[Cc]hép cả thư mục/);
			expect(text).toContain(text === handbook ? '`_VI`' : '2026_11_VI');
			expect(text).toMatch(/[Mm]ỗi tiếng một thư mục/);
			expect(text).not.toMatch(/không tạo thư mục con|Chép thẳng/);
		}
		expect(handbook).toContain('năm việc: tải, xin duyệt, chép, phát, ghi');
	});

	test('shows the hotline of the registry', () => {
		expect(readmeText(dataIn('vi'))).toContain('111  Tổng đài quốc gia');
	});
});

describe('durations', () => {
	test.for([
		[700, '11 phút 40 giây'],
		[180, '3 phút'],
		[44.6, '45 giây'],
		[59.7, '1 phút'],
	] as const)('%d s is "%s"', ([seconds, words]) => {
		expect(durationInWords(seconds)).toBe(words);
	});

	test('a place in the programme is written as a player shows it', () => {
		expect(clockOf(425.4)).toBe('07:05');
	});
});
