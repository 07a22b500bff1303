import { expect, test, vi } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';

import { firefoxPath, withFirefox } from './firefox.ts';
import { phoneTests } from './phone.ts';

import type { BrowserContext, Page } from '@playwright/test';

const { url, onPhone } = phoneTests();

const WEATHER = 'https://nchmf.gov.vn/';
const MESSAGE = messagePath('vi', 'goi-111');

/** The neutral page, as the network would bring it. */
async function withWeather(context: BrowserContext): Promise<void> {
	const body = '<!doctype html><title>Thời tiết</title><p>Hôm nay nắng.';
	await context.route(`${WEATHER}**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** What Back and Forward show, as often as they lead anywhere; addresses without the server's. */
async function walked(page: Page, step: 'goBack' | 'goForward'): Promise<readonly string[]> {
	const seen: string[] = [];
	for (let times = 0; times < 6; times += 1) {
		await page[step]({ timeout: 3_000, waitUntil: 'commit' }).catch(() => undefined);
		// an entry may hand on to another page by itself
		await page.waitForTimeout(250);
		seen.push(page.url());
	}
	return seen;
}

/** The empty page stands in place of the first one and goes on to the weather by itself. */
const isOfTheVisit = (address: string): boolean =>
	address !== WEATHER && address !== 'about:blank' && address !== `${url()}/thoat/`;

/** Four pages of a visit, as somebody would open them. */
async function visit(page: Page): Promise<void> {
	await page.goto(`${url()}/`);
	await page.getByRole('link', { name: 'Tiếng Việt' }).first().click();
	await page.waitForURL('**/vi/');
	await page.locator(`a[href="${MESSAGE}"]`).first().click();
	await page.waitForURL(`**${MESSAGE}`);
	await page.getByRole('link', { name: 'Nơi giúp đỡ' }).first().click();
	await page.waitForURL('**/giup-do/');
}

const leave = async (page: Page) => {
	await page.getByRole('link', { name: 'Thoát nhanh' }).click();
	await page.waitForURL(WEATHER);
};

test('inside a visit Back goes back, page by page', async () => {
	await onPhone(async (page) => {
		await visit(page);
		await page.goBack();
		await expect.poll(() => page.url()).toBe(url() + MESSAGE);
		await page.goBack();
		await expect.poll(() => page.url()).toBe(`${url()}/vi/`);
		await page.goForward();
		await expect.poll(() => page.url()).toBe(url() + MESSAGE);
	});
}, 60_000);

test.for([
	['a browser of today', ''],
	['a browser without the Navigation API', `delete window.navigation; delete Window.prototype.navigation;`],
] as const)(
	'after the exit neither Back nor Forward shows a page of the visit: %s',
	{ timeout: 90_000 },
	async ([, script]) => {
		await onPhone(async (page, context) => {
			await withWeather(context);
			if (script) await context.addInitScript(script);
			await page.goto('about:blank');
			await visit(page);
			await leave(page);
			const seen = [...(await walked(page, 'goBack')), ...(await walked(page, 'goForward'))];
			expect(seen.filter(isOfTheVisit)).toEqual([]);
		});
	},
);

test('a visit that began with a message leaves nothing of it behind either', async () => {
	await onPhone(async (page, context) => {
		await withWeather(context);
		await page.goto('about:blank');
		await page.goto(url() + MESSAGE);
		await leave(page);
		const seen = [...(await walked(page, 'goBack')), ...(await walked(page, 'goForward'))];
		expect(seen.filter(isOfTheVisit)).toEqual([]);
	});
}, 60_000);

test('going back and on again before the exit changes nothing', async () => {
	await onPhone(async (page, context) => {
		await withWeather(context);
		await page.goto('about:blank');
		await visit(page);
		await page.goBack();
		await expect.poll(() => page.url()).toBe(url() + MESSAGE);
		await leave(page);
		const seen = [...(await walked(page, 'goForward')), ...(await walked(page, 'goBack'))];
		expect(seen.filter(isOfTheVisit)).toEqual([]);
	});
}, 60_000);

const inFirefox = `in Firefox, too, neither Back nor Forward shows a page of the visit${firefoxPath ? '' : ' (skipped: no Firefox on this machine; FIREFOX_PATH names one)'}`;

test.skipIf(!firefoxPath).for([
	['after four pages', ['/', '/vi/', MESSAGE, '/giup-do/']],
	['after a message that was opened first', [MESSAGE]],
] as const)(`${inFirefox}: %s`, { timeout: 120_000 }, async ([, [first, ...links]]) => {
	await withFirefox({ answered: WEATHER, html: '<!doctype html><title>Thời tiết</title>' }, async (page) => {
		const isAt = (address: string) =>
			vi.waitFor(async () => expect(await page.url()).toBe(address), { timeout: 20_000 });
		await page.goto(url() + first);
		for (const link of links) {
			await page.click(`a[href$="${link}"]`);
			// who presses before the scripts have come follows a plain link
			const hasCome = async () => (await page.url()).endsWith(link) && (await page.isLoaded());
			await vi.waitFor(async () => expect(await hasCome()).toBe(true), { timeout: 20_000 });
		}
		await page.click('#thoat');
		await isAt(WEATHER);
		const seen: string[] = [];
		for (const delta of [-1, -1, -1, -1, -1, -1, 1, 1, 1, 1, 1, 1] as const) {
			await page.walk(delta);
			await new Promise((settle) => setTimeout(settle, 250));
			seen.push(await page.url());
		}
		expect(seen.filter(isOfTheVisit)).toEqual([]);
	});
});

/** Everything that the browser keeps for the site. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const pages: string[] = [];
		for (const name of await caches.keys())
			for (const request of await (await caches.open(name)).keys()) pages.push(new URL(request.url).pathname);
		return { pages, names: [...Object.keys(localStorage), ...Object.keys(sessionStorage)] };
	});

test('what a visit opens is not kept, and after the exit only the neutral shell is', async () => {
	await onPhone(async (page, context) => {
		await withWeather(context);
		await visit(page);
		await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
		await page.goto(url() + MESSAGE);
		await page.goto(`${url()}/vi/`);
		await expect.poll(async () => (await kept(page)).pages).toContain('/vi/');
		const during = await kept(page);
		expect(during.pages.filter((path) => /nghe|giup-do|tim|chu-de/.test(path))).toEqual([]);
		await leave(page);
		await page.goto(`${url()}/favicon.svg`);
		await expect
			.poll(async () => (await kept(page)).pages.filter((path) => /^\/([A-Za-z-]+\/)?$/.test(path)))
			.toEqual(['/ngoai-tuyen/']);
		const after = await kept(page);
		expect(after.names).toEqual([]);
		expect(after.pages.filter((path) => !/^\/(ngoai-tuyen\/|_astro\/|chu\/)/.test(path))).toEqual([]);
	});
}, 60_000);

test('what somebody chose to keep stays, page and audio, and what a broadcaster needs', async () => {
	await onPhone(async (page, context) => {
		await withWeather(context);
		await context.route('**/media/*', (route) =>
			route.fulfill({ body: Buffer.alloc(2_000), headers: { 'Content-Type': 'audio/mpeg' } }),
		);
		await page.goto(`${url()}/phat-thanh/03562/#k=K7QD-M2XP-9RTB`);
		await expect.poll(async () => (await kept(page)).pages).toContain('/phat-thanh/03562/');
		await page.goto(url() + MESSAGE);
		await page.getByRole('button', { name: 'Giữ trong máy' }).click();
		await page.getByText('Đã giữ trong máy này.').waitFor();
		await leave(page);
		await context.setOffline(true);
		await page.goto(`${url()}/phat-thanh/03562/`);
		await page.getByText('Máy này đã có mã của xã').waitFor();
		await page.goto(url() + MESSAGE);
		await page.getByRole('heading', { name: 'Gọi 111' }).first().waitFor();
	});
}, 60_000);

test('titles and addresses of messages say nothing of the matter, nor do the names of their files', async () => {
	await onPhone(async (page) => {
		await page.goto(url() + MESSAGE);
		expect(page.url()).toMatch(/\/vi\/nghe\/[2-9b-df-hj-np-tv-xz]{8}\/$/);
		expect(await page.title()).toMatch(/^Loa Làng – Bài \d+$/);
		const names = await page
			.locator('a[download]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('download')));
		expect(names.length).toBeGreaterThan(0);
		expect(names.filter((name) => !/^loa-lang-[2-9b-df-hj-np-tv-xz]{8}-vi\.mp3$/.test(name ?? ''))).toEqual([]);
	});
}, 60_000);
