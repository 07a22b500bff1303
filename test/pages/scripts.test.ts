import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';

import { messageCode } from '#content/lib/message-code.ts';
import { languageByTag } from '#content/languages.ts';

import { chromiumPath } from './browser.ts';
import { phoneTests } from './phone.ts';
import { publishedSnapshot } from './snapshot-builder.ts';

import type { Page } from '@playwright/test';
import type { Snapshot } from '#content/model/snapshot.ts';

const SCRIPTS = ['km', 'blt-Tavt-VN', 'cjm-Cham'] as const;
const LATIN = ['vi', 'mww-Latn-VN', 'blt-Latn-VN', 'cjm-Latn'] as const;

/** The test's snapshot with a message in each language; the letters are those of its name, and mean nothing. */
function inManyScripts(): Snapshot {
	const snapshot = publishedSnapshot();
	const messages = snapshot.messages.map((message) => {
		const [first] = message.renditions;
		const known = message.renditions.map((rendition) => rendition.language);
		const added = [...SCRIPTS, ...LATIN].filter((tag) => !known.includes(tag));
		return {
			...message,
			renditions: [
				...message.renditions,
				...added.map((language) => {
					const name = languageByTag(language)!.autonym;
					return { ...first!, language, title: name, webText: name, script: name, action: name, isSample: true };
				}),
			],
		};
	});
	return { ...snapshot, languages: [...LATIN, ...SCRIPTS], messages };
}

/** The fonts that the browser says it drew an element with, and whether they came from us (not from the system). */
async function fontsOf(
	page: Page,
	selector: string,
): Promise<readonly { isCustomFont: boolean; glyphCount: number }[]> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('DOM.enable');
	await devtools.send('CSS.enable');
	const { root } = await devtools.send('DOM.getDocument');
	const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
	const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
	return fonts;
}

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('scripts of their own (needs Chromium; CHROMIUM_PATH names one)', () => {
	const { built, url, onPhone } = phoneTests(inManyScripts());

	test.for(SCRIPTS)('%s is drawn with the font that the page brings, by the browser’s own report', async (tag) => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/${tag}/nghe/${messageCode('goi-111')}/`);
			await page.evaluate('document.fonts.ready.then(() => true)');
			await expect
				.poll(async () =>
					(await fontsOf(page, 'h1')).some(({ isCustomFont, glyphCount }) => isCustomFont && glyphCount > 0),
				)
				.toBe(true);
			// the name of the language in the list of languages comes with a font of a few letters only
			await page.goto(`${url()}/`);
			await expect
				.poll(async () => (await fontsOf(page, `[lang="${tag}"]`)).every(({ isCustomFont }) => isCustomFont))
				.toBe(true);
		});
	});

	test.for(SCRIPTS)('%s is readable before the font comes, and when it never does', async (tag) => {
		await onPhone(async (page, context) => {
			await context.route(/\.woff2/, (route) => route.abort());
			await page.goto(`${url()}/${tag}/nghe/${messageCode('goi-111')}/`);
			const style = await page.evaluate(`[...document.fonts].map((font) => font.display)`);
			expect(style).toEqual(expect.arrayContaining(['swap']));
			const [width, isShown] = await page.evaluate(() => {
				const title = document.querySelector('h1')!;
				return [title.getBoundingClientRect().width, getComputedStyle(title).visibility] as const;
			});
			expect([width > 0, isShown]).toEqual([true, 'visible']);
		});
	});

	test.for(LATIN)('%s asks for no font at all', async (tag) => {
		await onPhone(async (page) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.goto(`${url()}/${tag}/`);
			await page.waitForLoadState('networkidle');
			expect(asked.filter((address) => address.includes('woff2'))).toEqual([]);
		});
	});

	test('the sitemap has exactly the open pages, and each tells its languages and is told back', async () => {
		const pages = new Map(built().pages.map(({ path, html }) => [path, html]));
		const site = 'http://127.0.0.1:4321';
		const sitemap = await built().read('/sitemap.xml');
		expect(XMLValidator.validate(sitemap)).toBe(true);
		const links = new Map(
			[...sitemap.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(([, loc = '', alternates = '']) => [
				loc.replace(site, ''),
				[...alternates.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)].map(
					([, lang = '', href = '']) => [lang, href.replace(site, '')] as const,
				),
			]),
		);
		const open = [...pages].filter(([, html]) => !html.includes('name="robots"'));
		expect([...links.keys()].toSorted()).toEqual(open.map(([path]) => path).toSorted());
		let checked = 0;
		for (const [path, alternates] of links) {
			for (const [lang, other] of alternates) {
				expect(pages.get(other), `${path} names ${other}`).toContain(`<html lang="${lang}"`);
				expect(
					links.get(other)?.map(([, href]) => href),
					`${other} back to ${path}`,
				).toContain(path);
				checked += 1;
			}
		}
		expect(checked).toBeGreaterThan(100);
		expect(await built().read('/robots.txt')).toContain(`Sitemap: ${site}/sitemap.xml`);
	});
});
