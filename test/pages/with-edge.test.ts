import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';
import { communeKey } from '#content/lib/commune-key.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { CARD_SECRET, edgeOptions } from '../edge/edge-options.ts';
import { DAO_SAN, buildSnapshot, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { surveyCms } from '../support/survey-cms.ts';
import { brokenLine } from './broken-line.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { surveyTests } from './with-edge-survey.ts';

import type { Browser, Page } from '@playwright/test';
import type { Edge } from '#site/edge/start-edge.ts';

let dataDir: string;
let edge: Edge;
let cms: Awaited<ReturnType<typeof surveyCms>>;
let browser: Browser;

/** Fails with whatever the page complains about, such as something that its security policy forbids. */
async function onPhone(use: (page: Page) => Promise<void>): Promise<void> {
	const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (/policy|refused|violat/i.test(message.text())) complaints.push(message.text());
	});
	await use(page);
	await context.close();
	expect(complaints).toEqual([]);
}

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('pages on the real edge (needs Chromium; CHROMIUM_PATH names one)', () => {
	beforeAll(async () => {
		dataDir = await makeDataDir();
		const built = buildSnapshot();
		const pages = await builtPages(built.snapshot);
		const entries = await readdir(pages.folder, { recursive: true, withFileTypes: true });
		const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		const contents = await Promise.all(
			files.map(async (file) => [file.slice(pages.folder.length + 1), await readFile(file)] as const),
		);
		await publish(dataDir, built, Object.fromEntries(contents));
		await pages.remove();
		cms = await surveyCms();
		const often = { cmsInternalUrl: cms.url, cardSeconds: 0.2, batchSeconds: 0.2 };
		edge = await startEdge({ ...edgeOptions(dataDir), ...often });
		browser = await launchChromium();
	}, 120_000);
	afterAll(async () => {
		await browser.close();
		await edge.close();
		cms.close();
		await removeDataDir(dataDir);
	});

	test('every link of a commune’s month leads to something that downloads', async () => {
		await onPhone(async (page) => {
			await page.goto(`${edge.url}/phat-thanh/${DAO_SAN}/`);
			const links = page.locator('main a[href^="/goi/"], main a[href^="/media/"]');
			const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
			expect(addresses.length).toBeGreaterThan(6);
			for (const address of addresses)
				expect([address, (await fetch(edge.url + address)).status]).toEqual([address, 200]);
		});
	}, 60_000);

	test('a bundle is whole after the line broke ten times, and the page says what happens', async () => {
		const whole = Buffer.from(await (await fetch(`${edge.url}/goi/2026-11/${DAO_SAN}/vi.zip`)).arrayBuffer());
		const line = await brokenLine(edge.url, { afterBytes: Math.ceil(whole.length / 20), times: 10 });
		await onPhone(async (page) => {
			await page.clock.install();
			await page.goto(`${line.url}/phat-thanh/${DAO_SAN}/`);
			const arriving = page.waitForEvent('download', { timeout: 60_000 });
			await page.getByRole('link', { name: 'Tải gói tiếng Việt' }).click();
			await page.getByText(/Đứt mạng lần \d+/).waitFor();
			const done = arriving.then(() => true);
			// the pauses between two attempts grow to half a minute: the page's clock goes ahead instead
			for (let isDone = false; !isDone;)
				isDone = await Promise.race([done, page.clock.runFor(10_000).then(() => false)]);
			const download = await arriving;
			expect(download.suggestedFilename()).toBe(`goi-2026-11-${DAO_SAN}-vi.zip`);
			expect((await readFile(await download.path())).equals(whole)).toBe(true);
			await page.getByText('Đã tải xong.').waitFor();
		});
		expect(line.cuts()).toBe(10);
		await line.close();
	}, 90_000);

	test('an airing logged with the commune’s own key is accepted, under the page’s security policy', async () => {
		await onPhone(async (page) => {
			await page.goto(`${edge.url}/phat-thanh/${DAO_SAN}/#k=${communeKey(CARD_SECRET, DAO_SAN, 1)}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await page.locator('.trang-thai', { hasText: 'Đã gửi' }).waitFor();
		});
	}, 60_000);

	test('the event of a page is taken, though the page says nothing of where it comes from', async () => {
		await onPhone(async (page) => {
			const beacon = page.waitForResponse((response) => response.url().endsWith('/r'));
			await page.goto(`${edge.url}${messagePath('vi', 'goi-111')}`);
			expect((await beacon).status()).toBe(204);
		});
	}, 60_000);

	test('a kept recording plays in parts without network', async () => {
		await onPhone(async (page) => {
			await page.goto(`${edge.url}${messagePath('vi', 'goi-111')}`);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('Đã giữ trong máy này.').waitFor();
			await page.context().setOffline(true);
			const part = await page.evaluate(async () => {
				const source = document.querySelector('source[type="audio/mpeg"]')?.getAttribute('src') ?? '';
				const response = await fetch(source, { headers: { Range: 'bytes=100-199' } });
				return [response.status, response.headers.get('content-range'), (await response.arrayBuffer()).byteLength];
			});
			expect(part).toEqual([206, expect.stringMatching(/^bytes 100-199\/\d+$/), 100]);
		});
	}, 60_000);

	surveyTests(() => ({ edge, cms, onPhone }));
});
