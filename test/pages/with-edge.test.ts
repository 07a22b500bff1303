import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';
import { communeKey } from '#content/lib/commune-key.ts';
import { surveyCode } from '#content/lib/survey-code.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { CARD_SECRET, edgeOptions } from '../edge/edge-options.ts';
import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { SURVEY_MARK, surveyCms } from '../support/survey-cms.ts';
import { brokenLine } from './broken-line.ts';
import { builtPages } from './built-pages.ts';
import { chromiumPath, launchChromium } from './browser.ts';

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

	test('a survey of two hamlets on a phone in flight mode: locked, asked, sent once, wiped', async () => {
		const code = surveyCode(CARD_SECRET, SURVEY_MARK);
		await expect.poll(() => cms.state.asked).toBeGreaterThan(0);
		await onPhone(async (page) => {
			await page.goto(`${edge.url}/khao-sat/#m=${code}`);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			expect(page.url()).toBe(`${edge.url}/khao-sat/`);
			await page.getByLabel('Đặt mã PIN').fill('135790');
			await page.getByLabel('Gõ lại PIN').fill('135791');
			await page.getByRole('button', { name: 'Bắt đầu' }).click();
			await page.getByText('Hai lần gõ PIN khác nhau').waitFor();
			await page.getByLabel('Gõ lại PIN').fill('135790');
			await page.getByRole('button', { name: 'Bắt đầu' }).click();
			await page.getByText('Không còn phiếu nào chờ trong máy.').waitFor();

			await page.context().setOffline(true);
			await page.reload();
			await page.getByLabel('PIN', { exact: true }).fill('000000');
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await page.getByText('PIN chưa đúng.').waitFor();
			await page.getByLabel('PIN', { exact: true }).fill('135790');
			await page.getByRole('button', { name: 'Mở khóa' }).click();

			// a child and somebody who does not want to: nothing is asked, nothing is kept
			const box = (name: string, value: string) => page.locator(`#ks-hoi input[name="${name}"][value="${value}"]`);
			await box('dong_y', 'khong').check();
			await page.getByText('Không giữ câu trả lời nào').waitFor();
			expect(await page.locator('#ks-cau').isVisible()).toBe(false);
			await page.getByRole('button', { name: 'Sang người khác' }).click();
			await box('dong_y', 'co').check();
			await box('du_18', 'khong').check();
			await page.getByRole('button', { name: 'Sang người khác' }).click();

			for (const [hamlet, heard] of [
				['1', 'co'],
				['1', 'khong'],
				['2', 'khong'],
			] as const) {
				await box('dong_y', 'co').check();
				await box('du_18', 'co').check();
				await page.locator('input[name="cum"]').fill(hamlet);
				await box('nghe_loa', heard).check();
				if (heard === 'co') {
					await box('nghe_o_dau', 'cho').check();
					await box('hieu_tieng', 'ro').check();
				}
				await box('so_dien_thoai', 'so_111').check();
				await box('dau_hieu', 'viec_nhe').check();
				await box('dau_hieu', 'khong_biet').check();
				await box('lam_gi_truoc', 'goi_111').check();
				await box('se_bao', 'co').check();
				const save = page.getByRole('button', { name: 'Lưu phiếu này' });
				await save.click();
				await page.getByText('Đã chọn "Không biết" thì không chọn thêm').waitFor();
				await box('dau_hieu', 'khong_biet').uncheck();
				await save.click();
				await page.getByText('Còn thiếu câu: Có người nói').waitFor();
				await box('khong_loi', 'dung').check();
				await save.click();
				await expect.poll(() => box('khong_loi', 'dung').isChecked()).toBe(false);
			}
			await page.getByText('Còn 3 phiếu trong máy chờ gửi. Máy này đã hỏi 3 người; 2 người không trả lời.').waitFor();

			// on the phone nothing can be read: neither an answer nor the code
			const kept = await page.evaluate(async () => {
				const opened = indexedDB.open('loa-lang-khao-sat');
				await new Promise((done) => opened.addEventListener('success', done));
				const all = opened.result.transaction('phieu').objectStore('phieu').getAll();
				await new Promise((done) => all.addEventListener('success', done));
				const text = (value: unknown): string =>
					value instanceof ArrayBuffer
						? new TextDecoder('latin1').decode(value)
						: typeof value === 'object' && value !== null
							? Object.values(value).map(text).join(' ')
							: String(value);
				return [
					all.result.length,
					all.result.map(text).join(' ') + JSON.stringify(Object.entries(localStorage)),
				] as const;
			});
			expect(kept[0]).toBe(3 + 4);
			expect(kept[1]).not.toMatch(/so_111|dong_y|7XQ2/);

			await page.getByRole('button', { name: 'Khóa ngay' }).click();
			expect(await page.locator('#ks-hoi').isVisible()).toBe(false);
			await page.context().setOffline(false);
			await page.getByLabel('PIN', { exact: true }).fill('135790');
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await page.locator('#ks-con', { hasText: 'Không còn phiếu nào chờ trong máy.' }).waitFor();
			const sent = () => cms.state.batches.flatMap(({ answers }) => answers);
			await expect.poll(() => sent().length).toBe(3);
			expect(
				sent()
					.map(({ answers }) => [answers.cum?.[0], answers.nghe_loa?.[0]].join(' '))
					.toSorted(),
			).toEqual(['1 co', '1 khong', '2 khong']);

			await page.getByRole('button', { name: 'xóa hết phiếu' }).click();
			await page.getByText('Còn 0 phiếu chưa gửi, xóa là mất.').waitFor();
			await page.getByRole('button', { name: 'xóa hết phiếu' }).click();
			await page.getByLabel('Mã khảo sát').waitFor();
		});
	}, 90_000);

	test('the survey asks for its PIN again after some minutes, and hides what was begun', async () => {
		await onPhone(async (page) => {
			await page.clock.install();
			await page.goto(`${edge.url}/khao-sat/#m=${surveyCode(CARD_SECRET, SURVEY_MARK)}`);
			await page.getByLabel('Đặt mã PIN').fill('135790');
			await page.getByLabel('Gõ lại PIN').fill('135790');
			await page.getByRole('button', { name: 'Bắt đầu' }).click();
			await page.locator('#ks-hoi input[name="dong_y"][value="co"]').check();
			await page.clock.runFor(4 * 60_000);
			expect(await page.locator('#ks-hoi').isVisible()).toBe(true);
			await page.clock.runFor(2 * 60_000);
			await page.getByText('Máy đang khóa.').waitFor();
			expect(await page.locator('#ks-hoi').isVisible()).toBe(false);
			for (let tries = 0; tries < 5; tries += 1) {
				await page.getByLabel('PIN', { exact: true }).fill('000000');
				await page.getByRole('button', { name: 'Mở khóa' }).click();
				await expect.poll(() => page.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
			}
			await page.getByLabel('PIN', { exact: true }).fill('135790');
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await page.getByText(/Sai nhiều lần. Chờ \d+ giây/).waitFor();
			await page.clock.runFor(31_000);
			await page.getByRole('button', { name: 'Mở khóa' }).click();
			await expect.poll(() => page.locator('#ks-hoi input[name="dong_y"][value="co"]').isChecked()).toBe(true);
		});
	}, 60_000);
});
