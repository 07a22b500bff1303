import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';

import { builtPages } from './built-pages.ts';
import { podcastTests } from './pages-podcast.ts';
import { publishedInput } from './snapshot-builder.ts';

import type { BuiltPages } from './built-pages.ts';

let built: BuiltPages;
beforeAll(async () => {
	built = await builtPages();
}, 120_000);
afterAll(() => built.remove());

const page = (path: string): string => {
	const found = built.pages.find((candidate) => candidate.path === path);
	if (!found) throw new Error(`no page ${path}; there are ${built.pages.map((each) => each.path).join(' ')}`);
	return found.html;
};
/** Words of a page without markup, one space between them. */
const textOf = (html: string): string =>
	html
		.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ');

describe('every page', () => {
	const everyPage = (check: (html: string, path: string) => void) => {
		expect(built.pages.length).toBeGreaterThan(25);
		// what stands in the history in place of a visit that was left is nobody's page
		for (const { html, path } of built.pages) if (path !== '/thoat/') check(html, path);
	};

	test('that was left is followed by an empty one, which says nothing and goes on to the weather', () => {
		const html = page('/thoat/');
		expect(html).toContain('http-equiv="refresh" content="0;url=https://nchmf.gov.vn/"');
		expect(textOf(html).trim()).toBe('Thời tiết Thời tiết');
		expect(html).not.toMatch(/<script|<link rel="(manifest|stylesheet)/);
	});

	test('takes nothing from anybody else: no third party, no form, no cookie, no inline handler or style', () => {
		everyPage((html, path) => {
			const resources = [...html.matchAll(/<(?!a\b|link rel="alternate")[a-z]+[^>]*\s(?:src|href)="([^"]+)"/g)];
			expect(
				resources.map((match) => match[1] ?? '').filter((address) => !address.startsWith('/')),
				path,
			).toEqual([]);
			expect(html, path).not.toMatch(/<form|<iframe|document\.cookie|http-equiv/i);
			expect(html, path).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/i);
			expect(html.replaceAll(/<script[^>]*type="application\/json"[\s\S]*?<\/script>/g, ''), path).not.toMatch(
				/<script(?![^>]*\ssrc=)/,
			);
		});
	});

	test('offers the quick exit before anything else and never tells where the reader came from', () => {
		everyPage((html, path) => {
			const body = html.slice(html.indexOf('<body'));
			expect(/<(a|button|input|audio)\b[^>]*>/.exec(body)?.[0], path).toContain('id="thoat"');
			expect(html, path).toContain('<meta name="referrer" content="no-referrer">');
			for (const [link] of html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g))
				expect(link, path).toContain('rel="noreferrer"');
		});
	});

	test('has the call bar with the number of the registry', () => {
		everyPage((html, path) => expect(html, path).toMatch(/<nav class="goi"[^>]*>\s*<a href="tel:111">/));
	});

	test('has a neutral title, a language, and says that this is sample data', () => {
		everyPage((html, path) => {
			const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
			expect(title, path).toMatch(/^Loa Làng – /);
			expect(title.toLowerCase(), path).not.toMatch(/mua bán|buôn|lừa|nạn nhân|111/);
			expect(html, path).toMatch(/<html lang="[a-z]{2,3}[A-Za-z-]*"/);
			expect(textOf(html), path).toMatch(/Đây là dữ liệu mẫu|Bản mẫu, chưa được/);
		});
	});

	test('leads only to addresses that exist', () => {
		everyPage((html, path) => {
			const links = [...html.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map((match) => match[1] ?? '');
			const dead = links.filter((link) => !/^\/(goi|media)\//.test(link) && !built.addresses.has(link));
			expect(dead, path).toEqual([]);
		});
	});
});

describe('a message', () => {
	test('plays Opus and MP3 without fetching anything first, and can be passed on as a file', () => {
		const html = page(messagePath('vi', 'goi-111'));
		expect(html).toMatch(/<audio controls preload="none"/);
		expect(html).toMatch(/<source src="\/media\/[0-9a-f]{64}\.opus" type="audio\/ogg; codecs=opus">/);
		expect(html).toMatch(/<a class="nut" href="\/media\/[0-9a-f]{64}\.mp3" download="loa-lang-[2-9a-z]{8}-vi\.mp3">/);
		expect(textOf(html)).toContain('Hôm nay, lưu số 111 vào điện thoại.');
	});

	test('without a recording says that one is being made', () => {
		const html = page(messagePath('vi', 'ton-trong-nguoi-tro-ve'));
		expect(html).not.toContain('<audio');
		expect(textOf(html)).toContain('Bản ghi âm đang được làm');
	});

	test('with a machine voice or without a native speaker’s review is marked as such', () => {
		const text = textOf(page(messagePath('km', 'goi-111')));
		expect(text).toContain('Giọng máy – bản nháp');
		expect(text).toContain('Bản mẫu, chưa được người bản ngữ duyệt');
		expect(textOf(page(messagePath('vi', 'goi-111')))).not.toContain('Bản mẫu, chưa được');
	});

	test('has a page only in the languages that have it', () => {
		expect(built.addresses.has(messagePath('vi', 'di-lam-xa-an-toan'))).toBe(true);
		expect(built.addresses.has(messagePath('km', 'di-lam-xa-an-toan'))).toBe(false);
	});
});

describe('languages', () => {
	test('Khmer pages bring the Khmer letters, and no other page does', () => {
		expect(page('/km/')).toMatch(/noto-sans-khmer[^)]*\.woff2/);
		expect(page('/vi/')).not.toContain('.woff2');
	});

	test('the licence of a font lies beside it', async () => {
		for (const script of ['Khmr', 'Tavt', 'Cham'])
			expect(await built.read(`/chu/${script}.OFL.txt`)).toContain('SIL OPEN FONT LICENSE');
	});

	test('words that a language does not have are in Vietnamese and say so', () => {
		expect(page('/km/')).toMatch(/<h1>\s*<span lang="vi">Mời bà con nghe<\/span>/);
		expect(page('/vi/')).not.toContain('<span lang="vi">');
	});

	test('the way to the hotline is the first thing that a home page plays', () => {
		const html = page('/vi/');
		expect(html.indexOf(messagePath('vi', 'goi-111'))).toBeLessThan(
			html.indexOf(messagePath('vi', 'viec-nhe-luong-cao')),
		);
	});
});

describe('a commune’s month', () => {
	test('says first how much there is and what it costs to fetch', () => {
		expect(textOf(page('/phat-thanh/03562/'))).toContain('Tháng này có 4 bài, 4 phút 10 giây. Tải về 2 MB.');
	});

	test('offers the languages that people there listen in, and no other', () => {
		const html = page('/phat-thanh/32044/');
		expect(html).toContain('/goi/2026-11/32044/km.zip');
		expect(html).toContain('/goi/2026-11/32044/km-phieu-phat.html');
		expect(html).toContain('/goi/2026-11/32044/km-phieu-duyet.html');
		expect(html).not.toContain('mww-Latn-VN.zip');
	});

	test('shows what was withdrawn and keeps older months', () => {
		const html = page('/phat-thanh/03562/');
		const text = textOf(html);
		expect(text).toContain('Bài cũ (rút ngày 20/11/2026): số điện thoại trong bài đã đổi');
		// of the languages that the commune gets, told to whoever has it, whatever the day
		expect(text).toContain('Tệp phải xóa: 07_VI_BAI_CU.MP3');
		expect(text).not.toContain('07_KM_BAI_CU.MP3');
		expect(text).toContain('Ai đã tải gói trước lúc rút');
		expect(text).toContain('chép gói mới vào một thư mục mới, đừng chép đè');
		expect(html).toContain('/goi/2026-10/03562/vi.zip');
	});

	test('without an edition is a page that says so, and a number that is not verified holds back its guides', async () => {
		const empty = await builtPages(
			publishedInput({
				hotlines: publishedInput().hotlines.filter((hotline) => hotline.number !== '113'),
				editions: [],
				reach: { asOf: '2026-11-22T01:00:00Z', months: [] },
			}),
		);
		const commune = empty.pages.find((each) => each.path === '/phat-thanh/03562/');
		expect(textOf(commune?.html ?? '')).toContain('Chưa có bản tin cho nơi này');
		const reach = empty.pages.find((each) => each.path === '/do-phu/');
		expect(textOf(reach?.html ?? '')).toContain('Chưa có số liệu của tháng nào');
		// without 113 in the registry, guides that name it are held back, and nothing else
		const guides = 'content/guides/vi';
		const unheld = readdirSync(guides)
			.filter((file) => !readFileSync(join(guides, file), 'utf8').includes('%hotline:113%'))
			.map((file) => `/vi/huong-dan/${file.replace('.mdx', '')}/`);
		expect(unheld).toHaveLength(3);
		const shown = [...empty.addresses].filter((address) => address.includes('/huong-dan/'));
		expect(shown.toSorted()).toEqual(unheld.toSorted());
		await empty.remove();
	}, 60_000);
});

describe('the page of reach', () => {
	test('shows shares with their denominator, times as times, and what is unknown as unknown', () => {
		const text = textOf(page('/do-phu/'));
		expect(text).toContain('1 trong 3 xã đã ghi ít nhất một lần phát (33,3%)');
		expect(text).toMatch(/Lai Châu 50% 1 \/ 2/);
		expect(text).toMatch(/tỉnh, thành phố chưa có số liệu [^.]*Cà Mau/);
		expect(page('/do-phu/')).toContain('href="/do-phu/tinh/12/"');
		expect(text).toContain('1.204 lượt mở trang');
	});

	test('leads to each province, where a reader finds a commune; what nobody has logged is unknown', () => {
		const text = textOf(page('/do-phu/tinh/12/'));
		expect(text).toContain('chưa có số liệu');
		expect(text).toMatch(/: đã ghi lần phát/);
	});

	test('gives the same figures as a table for a spreadsheet', async () => {
		const csv = await built.read('/do-phu/do-phu.csv');
		expect(csv.charCodeAt(0)).toBe(0xfeff);
		expect(csv).toContain('2026-11,12,Lai Châu,1,2,7,81.5,1,5,1,0,3\r\n');
		expect(csv).toContain('2026-11,96,Cà Mau,,,,,,,,,0\r\n');
	});

	test('gives the same figures to programs, and null for what nobody has logged', async () => {
		const { schema, months } = JSON.parse(await built.read('/do-phu/do-phu.json')) as {
			schema: string;
			months: { month: string; communesInForce: number; provinces: { code: string }[] }[];
		};
		expect([schema, months[0]?.month, months[0]?.communesInForce]).toEqual(['loa-lang/reach/1', '2026-11', 3]);
		const of = (code: string) => months[0]?.provinces.find((province) => province.code === code);
		expect(of('12')).toEqual({
			code: '12',
			name: 'Lai Châu',
			communesAired: 1,
			communesInForce: 2,
			airings: 7,
			minutes: 81.5,
			byConfidence: { A: 1, B: 5, C: 1, D: 0 },
			waiting: 3,
		});
		expect(of('96')).toMatchObject({ airings: null, communesAired: null, byConfidence: null, waiting: 0 });
		expect(page('/do-phu/')).toContain('href="/do-phu/do-phu.json"');
	});
});

podcastTests(() => built);
