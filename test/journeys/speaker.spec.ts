import { AxeBuilder } from '@axe-core/playwright';

import { linesOfScript } from '#content/model/script-lines.ts';

import { speechLike } from '../support/finished-audio.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';
import { signIn } from './sign-in.ts';

import type { Page } from '@playwright/test';

interface Document {
	readonly id: string | number;
	readonly voiceKind?: string;
	readonly durationSeconds?: number;
	readonly verdict?: string;
	readonly script?: string;
	readonly consentBasis?: string;
}

test.describe('a speaker at the microphone', () => {
	test.use({ viewport: { width: 1366, height: 850 }, permissions: ['microphone'] });

	test('reads line by line, keeps the lines when the network fails, saves, and compares with the loudspeaker', async ({
		page,
		product,
		desk,
	}) => {
		const [message] = await desk.find<Document>('messages', { key: 'goi-111' });
		const [rendition] = await desk.find<Document>('renditions', {
			message: String(message?.id),
			language: 'mww-Latn-VN',
		});
		const lines = linesOfScript(rendition?.script ?? '').length;
		expect(lines).toBeGreaterThan(2);
		const ownRecordings = () => desk.find<Document>('recordings', { rendition: String(rendition?.id) });
		await signIn(page, product);
		await page.goto(`${product.cmsUrl}/admin/collections/renditions/${rendition?.id}/thu-am`);
		await expect(page.getByRole('heading', { name: 'Thu âm từng câu' })).toBeVisible();
		await expect(page.getByText(`Câu 1 / ${lines}`)).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).include('section[aria-labelledby=recording-view]').analyze();
		expect(violations.map((violation) => violation.id)).toEqual([]);

		for (const line of [1, 2]) {
			// by keyboard alone: the button keeps the focus from record to stop
			await page.getByRole('button', { name: 'Thu câu này' }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('meter', { name: 'Độ to' })).toBeVisible();
			// the microphone speaks with pauses: it has been heard when the meter says so
			await expect(page.getByRole('meter', { name: 'Độ to' })).not.toHaveAttribute('value', '0');
			await expect.poll(() => heardFor(page), { timeout: 30_000 }).toBeGreaterThan(1_500);
			await page.keyboard.press('Enter');
			await expect(page.getByText(`Đã thu ${line} trên ${lines} câu.`)).toBeVisible();
			if (line === 1) await page.getByRole('button', { name: 'Câu tiếp theo' }).press('Enter');
		}
		await page.screenshot({ path: picture('recording-lines') });

		await page.getByLabel('Tên hoặc bí danh của người đọc').fill('Bí danh Mai');
		await page.getByLabel('Đồng ý bằng cách nào').selectOption('written');
		await page.getByLabel(/Người đọc đồng ý/).check();
		await page.route('**/api/record-lines/**', (route) => route.abort());
		await page.getByRole('button', { name: 'Lưu bản ghi' }).press('Enter');
		await expect(page.getByRole('alert').filter({ hasText: 'Mạng bị ngắt' })).toBeVisible();
		await page.unroute('**/api/record-lines/**');
		await page.reload();
		await expect(page.getByText(`Đã thu 2 trên ${lines} câu.`)).toBeVisible();

		await page.getByLabel('Tên hoặc bí danh của người đọc').fill('Bí danh Mai');
		await page.getByLabel('Đồng ý bằng cách nào').selectOption('written');
		await page.getByLabel(/Người đọc đồng ý/).check();
		await page.getByRole('button', { name: 'Lưu bản ghi' }).press('Enter');
		await expect(page.getByRole('heading', { name: 'Đã lưu bản ghi' })).toBeVisible({ timeout: 60_000 });
		await expect(page.getByText(`Đã thu 0 trên ${lines} câu.`)).toBeVisible();
		const [stored] = await ownRecordings();
		expect(stored).toMatchObject({ voiceKind: 'human', consentBasis: 'written' });
		expect(stored?.durationSeconds).toBeGreaterThan(3);

		const player = page.getByRole('group', { name: 'Nghe và so sánh' });
		await expect(player.getByText('Đang nghe: A – bản gốc')).toBeVisible({ timeout: 60_000 });
		await player.getByRole('slider').focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await player.getByRole('button', { name: /Chuyển sang B/ }).press('Enter');
		await expect(player.getByText('Đang nghe: B – bản lên loa')).toBeVisible();
		// the place is kept, less the silence that was cut from the start
		expect(Number(await player.getByRole('slider').inputValue())).toBeGreaterThanOrEqual(1);
		await page.screenshot({ path: picture('recording-compare'), fullPage: true });
	});

	test('sends a file of a telephone instead, and a silent one is refused with what to do', async ({
		page,
		product,
		desk,
	}) => {
		const [rendition] = await desk.find<Document>('renditions', { language: 'yue-Hant-VN' });
		await signIn(page, product);
		await page.goto(`${product.cmsUrl}/admin/collections/renditions/${rendition?.id}/thu-am`);
		await page.getByLabel('Tên hoặc bí danh của người đọc').fill('Bí danh Lan');
		await page.getByLabel(/Người đọc đồng ý/).check();
		const file = page.getByLabel(/Hoặc chọn tệp ghi âm/);
		const wav = (amplitude: number) => ({
			name: 'zalo.wav',
			mimeType: 'audio/wav',
			buffer: Buffer.from(speechLike({ seconds: 4, amplitude })),
		});
		await file.setInputFiles(wav(0));
		await page.getByRole('button', { name: 'Lưu bản ghi' }).click();
		await expect(page.getByRole('alert').filter({ hasText: 'Bản ghi không có tiếng' })).toBeVisible({
			timeout: 60_000,
		});
		await file.setInputFiles(wav(0.2));
		await page.getByRole('button', { name: 'Lưu bản ghi' }).click();
		await expect(page.getByRole('heading', { name: 'Đã lưu bản ghi' })).toBeVisible({ timeout: 60_000 });
	});

	test('an upload of 300 MB is refused before it is read, and a stranger’s before its size is looked at', async ({
		product,
		desk,
	}) => {
		const send = (headers: Record<string, string>) =>
			fetch(`${product.cmsUrl}/api/recordings`, {
				method: 'POST',
				headers: {
					...headers,
					'content-type': 'multipart/form-data; boundary=x',
					'content-length': String(300 * 1024 * 1024),
				},
				body: new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) }),
				duplex: 'half',
			} as RequestInit);
		expect((await send({})).status).toBe(401);
		const answer = await send(desk.headers);
		expect(answer.status).toBe(413);
		expect(await answer.text()).toContain('MB');
	});
});

/** Milliseconds since the meter appeared, by the page's own clock. */
function heardFor(page: Page): Promise<number> {
	return page.evaluate(() => {
		const holder = window as unknown as { meterSince?: { meter: Element; at: number } };
		const meter = document.querySelector('meter');
		if (!meter) return 0;
		if (holder.meterSince?.meter !== meter) holder.meterSince = { meter, at: performance.now() };
		return performance.now() - holder.meterSince.at;
	});
}
