import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';
import { builtPages } from './built-pages.ts';
import { publishedInput } from './snapshot-builder.ts';

import type { BuiltPages } from './built-pages.ts';

let built: BuiltPages;
beforeAll(async () => {
	built = await builtPages();
}, 120_000);
afterAll(() => built.remove());

test('every page is valid HTML', async () => {
	const judge = new HtmlValidate({
		extends: ['html-validate:recommended'],
		rules: {
			// how it is written, not what it means
			'attribute-boolean-style': 'off',
			'attribute-empty-style': 'off',
			'doctype-style': 'off',
			'no-implicit-button-type': 'off',
			'no-trailing-whitespace': 'off',
			'void-style': 'off',
			'long-title': 'off',
			'text-content': 'off',
			'no-inline-style': 'off',
			'tel-non-breaking': 'off',
			'valid-id': ['error', { relaxed: true }],
			'no-implicit-input-type': 'off',
			'prefer-native-element': 'off',
			'no-redundant-role': 'off',
		},
	});
	const faults: string[] = [];
	for (const { path, html } of built.pages) {
		const { results } = await judge.validateString(html);
		for (const { messages } of results)
			faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`));
	}
	expect(faults).toEqual([]);
});

test('a feed has what RSS 2.0, Apple and Podcasting 2.0 ask for, and chapters in their own form', async () => {
	const input = publishedInput();
	const approved = await builtPages({
		...input,
		messages: input.messages.map((message) => ({
			...message,
			renditions: message.renditions.map((rendition) => ({ ...rendition, isSample: false })),
		})),
		editions: input.editions.map((edition) => ({ ...edition, isSample: false })),
	});
	onTestFinished(() => approved.remove());
	for (const language of ['vi', 'km', 'mww-Latn-VN']) {
		const text = await approved.read(`/${language}/feed.xml`);
		expect(XMLValidator.validate(text)).toBe(true);
		const { rss } = new XMLParser({ ignoreAttributes: false }).parse(text);
		expect(rss['@_version']).toBe('2.0');
		for (const name of ['title', 'link', 'description', 'language', 'itunes:author', 'itunes:explicit'])
			expect(String(rss.channel[name]), `${language} ${name}`).not.toBe('');
		expect(rss.channel['itunes:category']['@_text']).toBe('Education');
		expect(rss.channel['itunes:image']['@_href']).toMatch(/^http.*\.png$/);
		expect(rss.channel['podcast:locked']).toBe('no');
		for (const item of [rss.channel.item].flat()) {
			expect(item.guid).toMatchObject({ '@_isPermaLink': 'false', '#text': expect.stringMatching(/^urn:loa-lang:/) });
			expect(item.link).toMatch(/^http/);
			expect(Number(item.enclosure['@_length'])).toBeGreaterThan(0);
			expect(Date.parse(item.pubDate)).not.toBeNaN();
			expect(item['itunes:duration']).toBeGreaterThan(0);
		}
		const whole = [rss.channel.item].flat().find((item) => item['podcast:chapters']);
		expect(whole['podcast:chapters']['@_type']).toBe('application/json+chapters');
		const path = new URL(whole['podcast:chapters']['@_url']).pathname;
		const chapters = JSON.parse(await approved.read(path));
		expect(chapters.version).toBe('1.2.0');
		expect(chapters.chapters[0]).toMatchObject({ startTime: expect.any(Number), title: expect.any(String) });
	}
});

test('the picture of a passed-on address is a drawing of the topic without words, of the size messengers take', async () => {
	const html = built.pages.find((page) => page.path === messagePath('vi', 'viec-nhe-luong-cao'))?.html ?? '';
	const address = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
	expect(address).toBe('http://127.0.0.1:4321/anh/viec-lam.png');
	expect(html).toContain('property="og:title" content="Loa Làng – Bài 2"');
	const file = join(built.folder, new URL(address).pathname);
	expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1_200, height: 630 });
	expect((await readFile(file)).length).toBeLessThan(20_000);
});
