import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';
import { communeKey } from '#content/lib/commune-key.ts';

import { CARD_SECRET } from '../edge/edge-options.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { FIVE_TONGUES, fiveLanguages } from './five-languages.ts';
import { pagesOnEdge } from './pages-on-edge.ts';

import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { PagesOnEdge } from './pages-on-edge.ts';

const MESSAGE = messagePath('km', 'goi-111');

/** What a browser of 2017 has not, gone before any script of the page runs. */
const WITHOUT_NEW_THINGS = `
	delete Navigator.prototype.serviceWorker;
	delete Navigator.prototype.sendBeacon;
	delete Navigator.prototype.share;
	delete Navigator.prototype.canShare;
	delete window.caches;
	delete window.indexedDB;
	delete Crypto.prototype.randomUUID;
`;

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('old and full phones on the real edge (needs Chromium)', () => {
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

	/** Fails with what the scripts of the page throw. */
	async function onPhone(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
		const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
		context.setDefaultTimeout(20_000);
		const page = await context.newPage();
		const thrown: string[] = [];
		page.on('pageerror', (error) => thrown.push(error.message));
		try {
			await use(page, context);
		} finally {
			await context.close();
		}
		expect(thrown).toEqual([]);
	}

	const playedSeconds = (page: Page) => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
	const play = (page: Page) =>
		page.locator('audio').evaluate((audio: HTMLAudioElement) => {
			audio.muted = true;
			return audio.play();
		});

	test('a browser without workers, caches and beacons hears, downloads, calls, and logs an airing', async () => {
		await onPhone(async (page, context) => {
			await context.addInitScript(WITHOUT_NEW_THINGS);
			await page.goto(site.url + MESSAGE);
			expect(await page.evaluate(`'serviceWorker' in navigator || 'caches' in window`)).toBe(false);
			await play(page);
			await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
			// a button that could only fail is not there; the download beside it is
			expect(await page.getByRole('button', { name: 'Giữ trong máy' }).isVisible()).toBe(false);
			const file = await page.locator('main a[download]').getAttribute('href');
			expect((await fetch(site.url + file)).status).toBe(200);
			expect(await page.locator('.goi a[href="tel:111"]').isVisible()).toBe(true);
			await page.goto(`${site.url}/phat-thanh/${FIVE_TONGUES}/#k=${communeKey(CARD_SECRET, FIVE_TONGUES, 1)}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await page.locator('.trang-thai', { hasText: 'Đã gửi' }).waitFor();
			await page.goto(`${site.url}/vi/giup-do/#xoa`);
			const erase = page.getByRole('button', { name: 'Xóa khỏi máy này' });
			// the first tap says what will go
			await erase.click();
			await erase.click();
			await page.getByText('Đã xóa trang, bài nghe và ghi chép').waitFor();
		});
	});

	test('a phone that cannot play Opus plays the MP3', async () => {
		await onPhone(async (page, context) => {
			// to Chromium a source that does not come is as good as one that it cannot play: it takes the next one
			await context.route('**/*.opus', (route) => route.abort());
			await page.goto(site.url + MESSAGE);
			await play(page);
			await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
			expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentSrc)).toMatch(/\.mp3$/);
		});
	});

	test('a full phone says that it could not keep the message and why that may be; playing and pages go on', async () => {
		await onPhone(async (page, context) => {
			await page.goto(site.url + MESSAGE);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			const devtools = await context.newCDPSession(page);
			await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1_000 });
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('xem mạng và chỗ trống trong máy').waitFor();
			expect(await page.evaluate(`caches.open('da-giu-1').then((c) => c.keys()).then((all) => all.length)`)).toBe(0);
			expect(await page.evaluate(`localStorage.getItem('loa-lang.da-giu')`)).toBeNull();
			await play(page);
			await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
			// with room again the same button works
			await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.url });
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('Đã giữ trong máy này.').waitFor();
			await page.goto(`${site.url}/km/giup-do/`);
			expect(await page.locator('h1').isVisible()).toBe(true);
		});
	});

	test('a message whose name has no room on the phone is not kept without it', async () => {
		await onPhone(async (page, context) => {
			await context.addInitScript(`
				const set = Storage.prototype.setItem;
				Storage.prototype.setItem = function (name, value) {
					if (name === 'loa-lang.da-giu') throw new DOMException('full', 'QuotaExceededError');
					return set.call(this, name, value);
				};
			`);
			await page.goto(site.url + MESSAGE);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('xem mạng và chỗ trống trong máy').waitFor();
			expect(await page.evaluate(`caches.open('da-giu-1').then((c) => c.keys()).then((all) => all.length)`)).toBe(0);
		});
	});

	test('a forged key is refused by the edge in a kind sentence, and the entry waits for the right one', async () => {
		await onPhone(async (page) => {
			const kit = `${site.url}/phat-thanh/${FIVE_TONGUES}/`;
			// a real key, but of another commune
			await page.goto(`${kit}#k=${communeKey(CARD_SECRET, '03388', 1)}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await page.locator('.trang-thai.refused').waitFor();
			await page
				.locator('#ghi-danh-sach')
				.getByText(/Mã của xã/)
				.first()
				.waitFor();
			await page.goto(`${kit}#k=${communeKey(CARD_SECRET, FIVE_TONGUES, 1)}`);
			await page.reload();
			await page.locator('.trang-thai', { hasText: 'Đã gửi' }).waitFor();
		});
	});
});
