import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messageCode } from '#content/lib/message-code.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { FIVE, FIVE_TONGUES, fiveLanguages } from './five-languages.ts';
import { pagesOnEdge } from './pages-on-edge.ts';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { PagesOnEdge } from './pages-on-edge.ts';

const KIT = `/phat-thanh/${FIVE_TONGUES}/`;
const pagesOf = (tag: string): readonly string[] => [
	`/${tag}/`,
	`/${tag}/nghe/${messageCode('goi-111')}/`,
	`/${tag}/ban-tin/`,
	`/${tag}/giup-do/`,
];
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('five languages on a cheap phone (needs Chromium)', () => {
	let site: PagesOnEdge;
	let browser: Browser;
	beforeAll(async () => {
		site = await pagesOnEdge(await fiveLanguages());
		browser = await launchChromium();
	}, 120_000);
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	async function onPhone(
		use: (page: Page, context: BrowserContext) => Promise<void>,
		options: BrowserContextOptions = {},
	): Promise<void> {
		const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN', ...options });
		context.setDefaultTimeout(20_000);
		try {
			await use(await context.newPage(), context);
		} finally {
			await context.close();
		}
	}

	test.for([...FIVE.map((tag) => [tag, pagesOf(tag)] as const), ['the month kit', [KIT]] as const])(
		'%s: no accessibility fault, light, dark or in forced colours, and no control without an edge',
		async ([, paths]) => {
			await onPhone(async (page) => {
				for (const path of paths) {
					await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
					await page.goto(site.url + path);
					const found = [await new AxeBuilder({ page }).withTags(EVERYTHING).analyze()];
					await page.emulateMedia({ colorScheme: 'dark' });
					found.push(await new AxeBuilder({ page }).withRules(['color-contrast']).analyze());
					const faults = found.flatMap(({ violations }) => violations);
					expect([path, faults.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])]).toEqual([path, []]);
					await page.emulateMedia({ forcedColors: 'active' });
					expect([path, await withoutEdge(page)]).toEqual([path, []]);
				}
			});
		},
	);

	test.for([
		{ why: 'at 360 pixels', width: 360 },
		// half as many CSS pixels: what a browser makes of 360 pixels at 200 %
		{ why: 'at 200 %', width: 180 },
	])('nothing is cut off or scrolls sideways $why', async ({ width }) => {
		await onPhone(
			async (page) => {
				for (const path of [...FIVE.flatMap(pagesOf), KIT]) {
					await page.goto(site.url + path);
					const sideways = await page.evaluate('document.documentElement.scrollWidth');
					expect([path, sideways, await cutOff(page)]).toEqual([path, width, []]);
				}
			},
			{ viewport: { width, height: (width * 16) / 9 } },
		);
	});

	test('without scripts every language is heard, read where it has words, and leads to 111 and to the ZIP', async () => {
		await onPhone(
			async (page) => {
				for (const tag of FIVE) {
					await page.goto(`${site.url}/${tag}/nghe/${messageCode('goi-111')}/`);
					expect(await page.locator('html').getAttribute('lang')).toBe(tag);
					expect(await page.locator('audio[controls]:visible').count()).toBe(1);
					expect(await page.locator('.goi a[href="tel:111"]').isVisible()).toBe(true);
					// buttons that would do nothing are not shown
					expect(await page.locator('button:visible').count()).toBe(0);
				}
				await page.goto(site.url + KIT);
				for (const tag of FIVE)
					expect(await page.locator(`a[href^="/goi/2026-11/${FIVE_TONGUES}/${tag}.zip"]`).isVisible()).toBe(true);
				await page.getByText('Máy này không ghi được trên trang').waitFor();
			},
			{ javaScriptEnabled: false },
		);
	});

	test.for(FIVE)('%s: in flight mode a visited page opens, a kept message plays, and 111 stays', async (tag) => {
		await onPhone(async (page, context) => {
			await page.goto(`${site.url}/${tag}/`);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			await page.goto(`${site.url}/${tag}/nghe/${messageCode('goi-111')}/`);
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('Đã giữ trong máy này.').waitFor();
			await page.goto(site.url + KIT);
			await context.setOffline(true);
			for (const path of [KIT, `/${tag}/`, `/${tag}/nghe/${messageCode('goi-111')}/`]) {
				await page.goto(site.url + path);
				expect(await page.locator('.goi a[href="tel:111"]').isVisible()).toBe(true);
			}
			await page.locator('audio').evaluate((audio: HTMLAudioElement) => {
				audio.muted = true;
				return audio.play();
			});
			await expect
				.poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime))
				.toBeGreaterThan(0.3);
		});
	});

	test.for(FIVE)('%s: by keyboard alone from the choice of language to play and to 111', async (tag) => {
		await onPhone(async (page) => {
			await page.goto(`${site.url}/`);
			await tabTo(page, `main a[href="/${tag}/"]`);
			await page.keyboard.press('Enter');
			await page.waitForURL(`**/${tag}/`);
			await tabTo(page, `a[href="/${tag}/nghe/${messageCode('goi-111')}/"]`);
			await page.keyboard.press('Enter');
			await page.waitForURL(`**/nghe/${messageCode('goi-111')}/`);
			await tabTo(page, '.nghe > button');
			await page.keyboard.press('Space');
			await expect
				.poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime))
				.toBeGreaterThan(0.1);
			await tabTo(page, '.goi a[href="tel:111"]');
		});
	});
});

/** Goes on by Tab until the element is reached; every stop on the way has a visible focus in front of everything. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let step = 0; step < 60; step += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate((wanted) => {
			const focused = document.activeElement ?? document.body;
			const { outlineStyle, outlineWidth } = getComputedStyle(focused);
			const box = focused.getBoundingClientRect();
			const bar = document.querySelector('.goi')?.getBoundingClientRect();
			const isBehindBar = !focused.closest('.goi') && bar !== undefined && box.bottom > bar.top + 1;
			const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
			const isSeen = box.top >= -1 && box.bottom <= innerHeight + 1 && box.width > 0;
			return {
				name: focused.outerHTML.slice(0, 90),
				isBehindBar,
				isMarked,
				isSeen,
				isReached: focused.matches(wanted),
			};
		}, selector);
		expect(stop).toMatchObject({ isBehindBar: false, isMarked: true, isSeen: true });
		if (stop.isReached) return;
	}
	throw new Error(`Tab never reached ${selector}`);
}

/** Controls that lose their shape when the system paints over our colours. */
const withoutEdge = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('main a, main button, main summary, main input, main select, .dau a, .goi a')]
			.filter((control) => control.getClientRects().length > 0 && control.tagName !== 'SUMMARY')
			.filter((control) => {
				const { borderTopStyle, textDecorationLine } = getComputedStyle(control);
				return borderTopStyle === 'none' && textDecorationLine === 'none' && control.closest('.dau') === null;
			})
			.map((control) => control.outerHTML.slice(0, 90)),
	);

/** Texts and boxes that stand outside of the screen or hide a part of what they hold. */
const cutOff = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((element) => element.getClientRects().length > 0 && !(element instanceof SVGElement))
			.filter((element) => {
				const box = element.getBoundingClientRect();
				const hides = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
				// a closed list shows as much of its words as there is room for, and all of them when it is opened
				const isTypedIn = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
				return box.right > innerWidth + 1 || box.left < -1 || (isTypedIn ? box.width < 100 : hides);
			})
			.map((element) => element.outerHTML.slice(0, 90)),
	);
