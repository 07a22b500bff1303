import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { builtPages } from './built-pages.ts';
import { publishedInput, renderedLanguage } from './snapshot-builder.ts';

import type { BuiltPages } from './built-pages.ts';

/** Out already, and not begun: the next month and the one after it. */
const [november, october] = publishedInput().editions;
const later = (month: string, keys: readonly string[]) => ({
	...november!,
	month,
	withdrawn: [],
	languages: [renderedLanguage(month, 'vi', keys)],
});

describe('on 22 November, with December and January published', () => {
	let built: BuiltPages;
	beforeAll(async () => {
		const editions = [
			later('2027-01', ['ton-trong-nguoi-tro-ve']),
			later('2026-12', ['viec-nhe-luong-cao', 'ton-trong-nguoi-tro-ve']),
			{ ...november!, languages: [renderedLanguage('2026-11', 'vi', ['goi-111', 'viec-nhe-luong-cao'])] },
			october!,
		];
		built = await builtPages(publishedInput({ editions }));
	}, 120_000);
	afterAll(() => built.remove());

	test('a villager hears November, not what is to come', async () => {
		const page = await built.read('/vi/ban-tin/index.html');
		expect(page).toContain('2026-11');
		for (const month of ['2026-12', '2027-01', 'tháng 12/2026', 'tháng 1/2027']) expect(page).not.toContain(month);
	});

	test('a broadcaster airs November, and sees December as next month and January as not begun', async () => {
		const page = (await built.read('/phat-thanh/03562/index.html')).replaceAll(/\s+/g, ' ');
		const headings = [...page.matchAll(/<h[23][^>]*>([^<]+)<\/h[23]>/g)].map(([, text]) => text?.trim());
		expect(headings).toContain('Bản tin tháng 11/2026');
		expect(headings).toContain('Bản tin tháng sau (tháng 12/2026)');
		expect(headings).toContain('Bản tin tháng 1/2027 (chưa tới tháng phát)');
		expect(page.indexOf('Bản tin tháng 11/2026')).toBeLessThan(page.indexOf('Bản tin tháng sau'));
		expect(page).toContain('/goi/2026-12/03562/vi.zip');
	});

	test('no item of a feed has a day to come', async () => {
		const { items = [] } = parseRssFeed(await built.read('/vi/feed.xml'));
		expect(items).toHaveLength(3);
		const published = Date.parse(publishedInput().publishedAt);
		for (const item of items) expect(Date.parse(String(item.pubDate)), item.title).toBeLessThanOrEqual(published);
		expect(items.map(({ link }) => link).join(' ')).not.toMatch(/2026-12|2027-01/);
	});
});
