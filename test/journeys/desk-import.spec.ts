import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { excelFile } from '../support/office-files.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';
import { signIn } from './sign-in.ts';

interface Document {
	readonly id: string | number;
	readonly state?: string;
	readonly script?: string;
	readonly sms?: string;
}

const HEADERS = ['Khóa', 'Ngôn ngữ', 'Tiêu đề', 'Lời đọc trên loa'];

test.describe('an officer with files', () => {
	test.use({ viewport: { width: 1366, height: 850 } });

	test('sees every mistake of a sheet with its place, mends it, sees what will change, brings it in', async ({
		page,
		product,
		desk,
	}) => {
		const folder = await mkdtemp(join(tmpdir(), 'loa-import-journey-'));
		const [wrong, right] = [join(folder, 'sai.xlsx'), join(folder, 'dung.xlsx')];
		await excelFile(wrong, [
			HEADERS,
			['hoi-nha', 'Kmer', 'Hỏi người nhà', 'Gọi 0912345678.'],
			// a missing key would be made of the title, and there is none
			['bai-hai', 'vi', '', 'Lời.'],
		]);
		await excelFile(right, [
			HEADERS,
			['hoi-nha', 'Việt', 'Hỏi người nhà', 'Bà con hỏi người nhà, hoặc gọi {{hotline:111}}.'],
		]);
		await signIn(page, product);
		await page.goto(`${product.cmsUrl}/admin/nhap-du-lieu`);
		await page.getByLabel(/Tệp cần nhập/).setInputFiles(wrong);
		await page.getByRole('button', { name: 'Xem trước thay đổi' }).press('Enter');
		const row = (place: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: place }) });
		await expect(row('Ô B2')).toContainText('Có phải là Khmer (km)?');
		await expect(row('Ô D2')).toContainText('0912345678');
		await expect(row('Dòng 3')).toContainText('Tiêu đề');
		await expect(page.getByRole('button', { name: 'Nhập vào hệ thống' })).toBeDisabled();
		await page.screenshot({ path: picture('import-mistakes'), fullPage: true });

		await page.getByLabel(/Tệp cần nhập/).setInputFiles(right);
		await page.getByRole('button', { name: 'Xem trước thay đổi' }).press('Enter');
		await expect(page.getByRole('heading', { name: 'Sẽ thêm 2, sửa 0, giữ nguyên 0' })).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).include('.template-default__wrap').analyze();
		expect(violations.map((violation) => violation.id)).toEqual([]);
		await page.getByText(/bản ngữ hoi-nha, vi/).press('Enter');
		await page.screenshot({ path: picture('import-preview'), fullPage: true });
		expect(await desk.find('messages', { key: 'hoi-nha' })).toEqual([]);
		await page.getByRole('button', { name: 'Nhập vào hệ thống' }).press('Enter');
		await expect(page.getByText('Đã nhập xong 2 tài liệu.')).toBeVisible();
		const [message] = await desk.find<Document>('messages', { key: 'hoi-nha' });
		const [rendition] = await desk.find<Document>('renditions', { message: String(message?.id) });
		expect(rendition?.state).toBe('drafted');
		await rm(folder, { recursive: true });
	});

	test('inserts a template, takes the SMS without marks, looks at the poster', async ({ page, product, desk }) => {
		const [message] = await desk.find<Document>('messages', { key: 'hoi-nha' });
		const [rendition] = await desk.find<Document>('renditions', { message: String(message?.id), language: 'vi' });
		await signIn(page, product);
		await page.goto(`${product.cmsUrl}/admin/collections/renditions/${rendition?.id}`);
		await page.getByLabel('Chủ đề').selectOption('viec-lam');
		await page.getByLabel('Dùng cho').selectOption('sms');
		await page.getByRole('button', { name: 'Chèn mẫu' }).click();
		await expect(page.getByText(/tính tiền 2 tin \(có dấu/)).toBeVisible();
		await page.getByRole('button', { name: 'Dùng bản không dấu' }).click();
		await expect(page.getByText(/tính tiền 1 tin \(không dấu/)).toBeVisible();
		await page.getByLabel('Chủ đề').selectOption('viec-lam');
		await page.getByLabel('Dùng cho').selectOption('leaflet');
		await page.getByRole('button', { name: 'Chèn mẫu' }).click();
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await expect(page.getByText(/cập nhật thành công/i).first()).toBeVisible();
		const [saved] = await desk.find<Document>('renditions', { message: String(message?.id), language: 'vi' });
		expect(saved?.sms).toContain('Ai ru di lam xa');
		await page.screenshot({ path: picture('writing-help'), fullPage: true });

		const poster = await page.evaluate(async (id) => {
			const answer = await fetch(`/api/sheets/${id}/poster`);
			const bytes = new Uint8Array(await answer.arrayBuffer());
			return { type: answer.headers.get('content-type'), start: String.fromCodePoint(...bytes.slice(0, 5)) };
		}, rendition?.id);
		expect(poster).toEqual({ type: 'application/pdf', start: '%PDF-' });
	});
});
