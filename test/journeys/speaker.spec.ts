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
	readonly toSeconds?: number | null;
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

	test('cuts a recording on its wave by keys, mouse and numbers, at the desk and in the workspace', async ({
		page,
		product,
		desk,
	}) => {
		const [message] = await desk.find<Document>('messages', { key: 'goi-111' });
		const [rendition] = await desk.find<Document>('renditions', { message: String(message?.id), language: 'km' });
		const about = { rendition: rendition?.id, speaker: 'Bí danh Sa', voiceKind: 'human', hasConsent: true };
		const bytes = speechLike({ seconds: 12, amplitude: 0.2 });
		const sent = await desk.upload('recordings', { name: 'loi.wav', bytes }, about);
		expect(sent.status, await sent.clone().text()).toBe(201);
		const { doc } = (await sent.json()) as { doc: Document };
		const stored = async () => (await desk.find<Document>('recordings', { id: String(doc.id) }))[0];

		await signIn(page, product);
		await page.goto(`${product.cmsUrl}/admin/collections/recordings/${doc.id}`);
		const editor = page.getByRole('region', { name: 'Đoạn được phát' });
		await expect(editor.getByRole('radio', { name: /^Theo máy/ })).toBeChecked({ timeout: 60_000 });
		await editor.getByRole('radio', { name: 'Cắt bằng tay' }).check();
		const start = editor.getByRole('slider', { name: 'Mốc bắt đầu' });
		const end = editor.getByRole('slider', { name: 'Mốc kết thúc' });
		const at = async (grip: typeof start) => Number(await grip.getAttribute('aria-valuenow'));
		const before = await at(start);
		await start.focus();
		for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('PageUp');
		await page.keyboard.press('ArrowLeft');
		expect(await at(start)).toBeCloseTo(before + 2.9, 2);
		await end.scrollIntoViewIfNeeded();
		const box = (await end.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
		await page.mouse.move(box.x + 10, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(box.x - 150, box.y + box.height / 2, { steps: 5 });
		await page.mouse.up();
		expect(await at(end)).toBeLessThan(11.5);
		await editor.getByLabel('Kết thúc ở giây').fill('hai');
		await expect(editor.getByRole('alert')).toContainText('phải là số giây');
		await editor.getByLabel('Kết thúc ở giây').fill('40');
		await expect(editor.getByRole('alert')).toContainText('ra ngoài bản ghi');
		await editor.getByLabel('Kết thúc ở giây').fill('9,5');
		await editor.getByLabel('Kết thúc ở giây').press('Enter');
		expect(await at(end)).toBe(9.5);
		await editor.getByRole('button', { name: 'Nghe 2 giây cuối' }).click();
		await expect(editor.getByRole('button', { name: 'Dừng' })).toBeVisible();
		await expect(editor.getByRole('button', { name: 'Nghe đoạn này' })).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).include('.cat-tay').analyze();
		expect(violations.map((violation) => violation.id)).toEqual([]);
		await page.screenshot({ path: picture('recording-cut-form'), fullPage: true });
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await expect(page.getByText(/cập nhật thành công/i).first()).toBeVisible({ timeout: 60_000 });
		expect((await stored())?.toSeconds).toBe(9.5);

		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`${product.cmsUrl}/admin/collections/renditions/${rendition?.id}/lam-viec`);
		await page.getByRole('tab', { name: 'Thu âm' }).click();
		await expect(editor.getByLabel('Kết thúc ở giây')).toHaveValue('9,5', { timeout: 60_000 });
		const wave = await editor.locator('.cat-tay__song').boundingBox();
		expect(wave?.width).toBeGreaterThan(180);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await page.screenshot({ path: picture('recording-cut-phone'), fullPage: true });
		await editor.getByRole('radio', { name: /^Theo máy/ }).check();
		await page.getByRole('button', { name: 'Lưu đoạn được phát' }).click();
		await expect(page.getByText('Đang dùng đoạn này.')).toBeVisible({ timeout: 60_000 });
		expect((await stored())?.toSeconds).toBeNull();
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
