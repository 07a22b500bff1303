import { messagePath } from '#content/lib/message-code.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';

test.describe('a villager with a cheap phone', () => {
	test('chooses a language, plays a message, and sees 111 on every step', async ({ page, product }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(product.siteUrl);
		await page.getByRole('link', { name: 'Tiếng Việt' }).first().click();
		await expect(page).toHaveURL(`${product.siteUrl}/vi/`);
		await expect(page.getByRole('link', { name: /111/ }).first()).toHaveAttribute('href', 'tel:111');
		await page.screenshot({ path: picture('villager-home') });

		await page.goto(`${product.siteUrl}${messagePath('vi', 'viec-nhe-luong-cao')}`);
		const audio = page.locator('audio').first();
		await audio.evaluate((element: HTMLAudioElement) => element.play());
		await expect.poll(() => audio.evaluate((element: HTMLAudioElement) => element.currentTime)).toBeGreaterThan(0.5);
		await expect(page.getByText(/Giọng máy/).first()).toBeVisible();
		await expect(page.getByRole('link', { name: /111/ }).first()).toBeVisible();
		await page.screenshot({ path: picture('villager-message') });

		expect(
			asked.filter((url) => !url.startsWith(product.siteUrl) && !url.startsWith('data:')),
			'third parties',
		).toEqual([]);
		expect(await page.context().cookies(), 'cookies').toEqual([]);
		expect(await page.title()).not.toMatch(/mua bán|buôn/i);
	});

	test('what was opened and played is counted as times, without anything about the person', async ({
		page,
		product,
		desk,
	}) => {
		await page.goto(`${product.siteUrl}${messagePath('vi', 'goi-111')}`);
		await page
			.locator('audio')
			.first()
			.evaluate((element: HTMLAudioElement) => element.play());
		await expect
			.poll(
				async () =>
					(await desk.find<{ kind: string }>('reach-daily', { subject: 'goi-111' })).map((row) => row.kind).toSorted(),
				{ timeout: 30_000 },
			)
			.toEqual(expect.arrayContaining(['started', 'view']));
		const [row] = await desk.find<object>('reach-daily', { subject: 'goi-111' });
		expect(Object.keys(row ?? {}).toSorted()).toEqual([
			'count',
			'day',
			'id',
			'kind',
			'language',
			'province',
			'subject',
		]);
	});

	test('a browser that asks not to be counted is not counted', async ({ browser, product, desk }) => {
		const context = await browser.newContext({ extraHTTPHeaders: { 'Sec-GPC': '1' } });
		const quiet = await context.newPage();
		await quiet.goto(`${product.siteUrl}${messagePath('vi', 'ket-hon-nuoc-ngoai')}`);
		await quiet.waitForLoadState('networkidle');
		// a counted visit that comes later proves that the quiet one would have arrived by now
		const counted = await browser.newPage();
		await counted.goto(`${product.siteUrl}${messagePath('vi', 'xuat-khau-lao-dong')}`);
		await expect
			.poll(async () => (await desk.find('reach-daily', { subject: 'xuat-khau-lao-dong' })).length, { timeout: 30_000 })
			.toBeGreaterThan(0);
		expect(await desk.find('reach-daily', { subject: 'ket-hon-nuoc-ngoai' })).toEqual([]);
		await context.close();
		await counted.close();
	});

	test('without scripts the pages still speak, read and call', async ({ browser, product }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		const page = await context.newPage();
		await page.goto(`${product.siteUrl}${messagePath('vi', 'di-lam-xa-an-toan')}`);
		await expect(page.locator('audio[controls]').first()).toBeVisible();
		await expect(page.locator('a[href="tel:111"]').first()).toBeVisible();
		await page.goto(`${product.siteUrl}/phat-thanh/tinh/12/`);
		await page.getByRole('link', { name: /Dào San/ }).click();
		await expect(page.getByRole('link', { name: /Tải gói tiếng/ }).first()).toBeVisible();
		await context.close();
	});

	test('an unknown page, month, commune and language each get a Vietnamese page with the way on', async ({
		page,
		product,
	}) => {
		for (const path of [
			messagePath('vi', 'khong-co'),
			'/goi/2026-11/99999/vi.zip',
			'/goi/1999-01/03388/vi.zip',
			'/xx/',
			'/phat-thanh/00000/',
		]) {
			const answer = await page.goto(`${product.siteUrl}${path}`);
			expect(answer?.status(), path).toBe(404);
			await expect(page.getByRole('heading', { name: 'Không thấy trang này' }), path).toBeVisible();
		}
	});
});
