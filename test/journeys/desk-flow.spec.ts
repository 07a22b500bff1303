import { faultsIn, makePerson, save, signIn, signOpened, takeStep, write } from './desk-people.ts';
import { countPresses } from './presses.ts';
import { speechLike } from '../support/finished-audio.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';

import type { Page, Request } from '@playwright/test';

interface Document {
	readonly id: string | number;
}

const stepOf = (page: Page) => page.getByRole('heading', { name: /^Bước hiện tại/ });

test.describe('the editorial desk', () => {
	test('a gap of the matrix becomes an approved rendition, through five people and their buttons', async ({
		browser,
		product,
		desk,
	}) => {
		const languages = ['rad'];
		const [translator, second, listener, approver] = await Promise.all([
			makePerson(desk, { fullName: 'Chị Hmlan', roles: ['translator'], languages }),
			makePerson(desk, { fullName: 'Anh Y Bih', roles: ['translator'], languages }),
			makePerson(desk, { fullName: 'Amí Hrin', roles: ['listener'], languages }),
			makePerson(desk, { fullName: 'Chị Duyệt', roles: ['approver'] }),
		]);
		const writing = await signIn(browser, product, translator);
		await writing.goto(`${product.cmsUrl}/admin/phu-kin?pham-vi=thu-vien`);
		// a click while the page still comes alive can be lost with what it opened
		await expect(async () => {
			const gap = writing.getByRole('link', { name: 'Một cuộc gọi không mất tiền, Ê Đê: Chưa có' });
			if (await gap.isVisible()) await gap.click();
			await expect(writing.getByRole('textbox', { name: /^Tiêu đề/ })).toHaveValue('Một cuộc gọi không mất tiền', {
				timeout: 6_000,
			});
		}).toPass({ timeout: 60_000 });
		await writing.getByRole('textbox', { name: /Lời đọc trên loa/ }).fill('[mẫu chưa ai duyệt] {{hotline:111}}');
		await save(writing);
		await expect(stepOf(writing)).toContainText('Đang soạn');
		await takeStep(writing, 'Đã dịch xong');
		await expect(stepOf(writing)).toContainText('Đã dịch');
		await expect(writing.getByText(/chưa có bản dịch ngược/)).toBeVisible();
		await expect(writing.getByRole('button', { name: 'Đã dịch ngược xong' })).toBeDisabled();
		const address = writing.url();

		const back = await signIn(browser, product, second);
		await back.goto(address);
		await write(back, back.getByRole('textbox', { name: /Bản dịch ngược/ }), 'Mẫu: gọi 111.');
		await save(back);
		await expect(back.getByRole('button', { name: 'Đã dịch ngược xong' })).toBeEnabled();
		await takeStep(back, 'Đã dịch ngược xong');
		const [rendition] = await desk.find<Document>('renditions', { language: 'rad' });
		const recording = { name: 'ghi-am.wav', bytes: speechLike({ seconds: 6, amplitude: 0.2 }) };
		const about = { rendition: rendition?.id, voiceKind: 'human', hasConsent: true };
		expect((await desk.upload('recordings', recording, about)).status).toBe(201);
		await back.reload();
		await takeStep(back, 'Đã ghi âm xong');

		const hearing = await signIn(browser, product, listener);
		const listening = await countPresses(hearing);
		await hearing.getByRole('link', { name: /Một cuộc gọi không mất tiền \(Ê Đê\)/ }).click();
		// source, words and the way back stand beside the voice
		await expect(hearing.getByRole('row', { name: /Mẫu: gọi 111/ })).toContainText('{{hotline:111}}');
		await signOpened(hearing, 'Tôi đã nghe: đúng và dễ hiểu');
		expect(await listening.count()).toBeLessThanOrEqual(3);

		const approving = await signIn(browser, product, approver);
		const deciding = await countPresses(approving);
		await approving.getByRole('link', { name: /Một cuộc gọi không mất tiền \(Ê Đê\)/ }).click();
		await signOpened(approving, 'Duyệt');
		await expect(stepOf(approving)).toContainText('Đã duyệt');
		expect(await deciding.count()).toBeLessThanOrEqual(3);
		await approving.getByText(/^Các bước đã qua/).click();
		await expect(approving.getByText(/Amí Hrin: Đã ghi âm → Người bản ngữ đã nghe/)).toBeVisible();
		expect(await faultsIn(approving, '.lam-viec')).toEqual([]);
		await approving.screenshot({ path: picture('desk-approved') });
	});

	test('at the workspace a finding stands at the sentence that is being written', async ({
		browser,
		product,
		desk,
	}) => {
		const [message] = await desk.find<Document>('messages', { key: 'ket-hon-nuoc-ngoai' });
		const [vietnamese] = await desk.find<Document>('renditions', { message: String(message?.id), language: 'vi' });
		const officer = await makePerson(desk, { fullName: 'Chị Viết', roles: ['officer'] });
		const address = `${product.cmsUrl}/admin/collections/renditions/${vietnamese?.id}/lam-viec`;
		const writing = await signIn(browser, product, officer);
		await writing.goto(address);
		const first = writing.getByRole('textbox', { name: 'Câu 1, tiếng Việt' });
		await expect(first).toBeVisible();
		await first.fill('Nhiều người bị lừa vì nhẹ dạ, cả tin.');
		await expect(writing.getByRole('row').nth(1)).toContainText('Phải sửa');
	});

	test('two officers edit one message: the second sees who and what, and keeps the own words', async ({
		browser,
		product,
		desk,
	}) => {
		const [message] = await desk.find<Document>('messages', { key: 'ket-hon-nuoc-ngoai' });
		const address = `${product.cmsUrl}/admin/collections/messages/${message?.id}`;
		const [lan, hoa] = await Promise.all([
			makePerson(desk, { fullName: 'Chị Lan', roles: ['officer'] }).then((person) => signIn(browser, product, person)),
			makePerson(desk, { fullName: 'Anh Hòa', roles: ['officer'] }).then((person) => signIn(browser, product, person)),
		]);
		const run = String(Date.now()).slice(-6);
		const title = (page: Page) => page.getByRole('textbox', { name: /^Tên để làm việc/ });
		await Promise.all([lan, hoa].map((page) => page.goto(address, { waitUntil: 'networkidle' })));
		// the second page's first keystroke asks once whether the document is still the newest; answered after the first
		// person's save, Payload would want the page loaded anew. The next keystroke takes the question back.
		const asksOnce = (request: Request) => (request.postData() ?? '').includes('"checkForStaleData":true');
		const begun = Promise.race([
			hoa.waitForEvent('requestfinished', asksOnce),
			hoa.waitForEvent('requestfailed', asksOnce),
		]);
		await write(hoa, title(hoa), `Tên của Hòa ${run}`);
		await begun;
		await write(lan, title(lan), `Tên của Lan ${run}`);
		await save(lan);
		await expect(lan.getByText(/cập nhật thành công/i).first()).toBeVisible();

		await save(hoa);
		const told = hoa.getByRole('alert').filter({ hasText: 'Chị Lan đã lưu tài liệu này' });
		await expect(told).toContainText(`Tên của Lan ${run}`);
		await expect(told).toContainText(`Tên của Hòa ${run}`);
		await expect(title(hoa)).toHaveValue(`Tên của Hòa ${run}`);
		expect(await faultsIn(hoa, 'section[aria-labelledby=overwrite-panel]')).toEqual([]);
		await hoa.screenshot({ path: picture('desk-two-officers') });
		await told.getByRole('button', { name: /Cho lưu phần trong trang này/ }).click();
		await save(hoa);
		await expect(hoa.getByText(/cập nhật thành công/i).first()).toBeVisible();
		const stored = await desk.find<{ title: string }>('messages', { key: 'ket-hon-nuoc-ngoai' });
		expect(stored[0]?.title).toBe(`Tên của Hòa ${run}`);
	});

	test('the matrix is worked with arrows and Enter at 1366 px, and has no fault for readers of screens', async ({
		browser,
		product,
		desk,
	}) => {
		const page = await signIn(browser, product, await makePerson(desk, { fullName: 'Cô Tư', roles: ['officer'] }));
		await page.goto(`${product.cmsUrl}/admin/phu-kin`);
		const cell = (row: number, column: number) => page.locator(`[data-place="${row}-${column}"]`);
		// keys that come before the page is alive move nothing
		await expect(async () => {
			await cell(0, 0).focus();
			await page.keyboard.press('ArrowDown');
			await expect(cell(1, 0)).toBeFocused({ timeout: 1_000 });
		}).toPass({ timeout: 30_000 });
		await page.keyboard.press('ArrowRight');
		await expect(cell(1, 1)).toBeFocused();
		await expect(page.locator('[data-place][tabindex="0"]')).toHaveCount(1);
		await page.keyboard.press('Control+End');
		await expect(page.getByRole('grid').locator('a:focus')).toBeInViewport();
		await page.keyboard.press('Control+Home');
		await expect(cell(0, 0)).toBeFocused();
		await expect(cell(0, 19)).toBeInViewport();
		expect(await faultsIn(page, 'main')).toEqual([]);
		await page.screenshot({ path: picture('desk-matrix') });
		await page.getByLabel('Có ô').selectOption('outdated');
		await expect(page.getByRole('status').filter({ hasText: 'Đang hiện 0 thông điệp' })).toBeVisible();
		await page.getByLabel('Có ô').selectOption('');
		await cell(0, 0).focus();
		await page.keyboard.press('Enter');
		await expect(stepOf(page)).toBeVisible();
	});

	test('an administrator finds who did what in the audit trail', async ({ browser, product, desk }) => {
		const officer = await makePerson(desk, { fullName: 'Bác Năm', roles: ['officer'] });
		const page = await signIn(browser, product, { ...product.login, fullName: 'Quản trị' });
		await page.goto(`${product.cmsUrl}/admin/collections/audit`);
		const filter = page.getByRole('form', { name: 'Lọc nhật ký' });
		await filter.getByLabel('Loại tài liệu').selectOption({ label: 'Người dùng' });
		await filter.getByLabel('Việc', { exact: true }).selectOption({ label: 'Tạo' });
		await filter.getByRole('button', { name: 'Lọc', exact: true }).click();
		await expect(page.getByRole('cell', { name: officer.email })).toBeVisible();
		await expect(page.getByRole('cell', { name: 'Sửa', exact: true })).toHaveCount(0);
		expect(await faultsIn(page, 'form[aria-label="Lọc nhật ký"]')).toEqual([]);
		await page.screenshot({ path: picture('desk-audit') });
	});
});
