import { AxeBuilder } from '@axe-core/playwright';

import { addMonths, dayAt, monthAt } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { makePerson, stepOverRest } from './desk-people.ts';
import { picture } from './picture.ts';
import { signedIn } from './accounts.ts';
import { expect, test } from './product.ts';

import type { Page } from '@playwright/test';

const NEXT_MONTH = addMonths(monthAt(new Date()), 1);

/** Nothing that axe finds in our own views of a page. */
async function expectAccessible(page: Page, view: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).include(view).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test.describe('an officer plans next month', () => {
	test.use({ viewport: { width: 1366, height: 900 } });
	test.describe.configure({ mode: 'serial' });
	let address = '';

	test.beforeEach(async ({ page, product }) => {
		// the session of the first administrator, without the form: signing in by hand is the journey of the officer
		const { token } = await signedIn(product.cmsUrl, product.login);
		await page.context().addCookies([{ name: 'payload-token', value: token, url: product.cmsUrl }]);
		if (address) await page.goto(address);
	});

	test('copies this month’s bulletin, orders it with the keyboard, and sees what fits and what is missing', async ({
		page,
		product,
		desk,
	}) => {
		const editions = await desk.find<{ id: string | number; month: string }>('editions', {
			month: monthAt(new Date()),
			area: '00',
		});
		// starter content is a sample; a bulletin with something approved in it takes no sample
		const approver = await makePerson(desk, { fullName: 'Người duyệt cả tháng', roles: ['approver'] });
		const texts = await desk.find<{ id: string | number; state: string; wordsBy: unknown }>('renditions', {
			language: 'vi',
		});
		const officer = await makePerson(desk, { fullName: 'Người soạn cả tháng', roles: ['officer'] });
		for (const { id, wordsBy } of texts.filter(({ state }) => state === 'drafted')) {
			// what a person wrote is sent for approval first
			const isWritten = Array.isArray(wordsBy) && wordsBy.length > 0;
			if (isWritten) await stepOverRest(product, officer, { id, to: 'submitted' });
			await stepOverRest(product, approver, { id, to: 'approved' });
		}

		await page.goto(`${product.cmsUrl}/admin/collections/editions/${editions[0]?.id}`);
		await page.getByRole('button', { name: /^Chép sang tháng/ }).click();
		await expect(page.getByRole('listitem').filter({ hasText: '1. Đang chuẩn bị' })).toHaveAttribute(
			'aria-current',
			'step',
		);
		address = page.url();

		const rows = page.locator('.thu-tu > li');
		await expect(rows.first()).not.toContainText('Đang tải');
		const [first = '', second = ''] = (await rows.locator('.thu-tu__ten').allTextContents()).map((text) => text.trim());
		const down = page.getByRole('button', { name: `Đưa "${first}" xuống sau` });
		await down.focus();
		await page.keyboard.press('Enter');
		await expect(rows.nth(0)).toContainText(second);
		await expect(rows.nth(1)).toContainText(first);
		await expect(down).toBeFocused();
		await expect(page.getByText(`"${first}" nay ở vị trí 2`)).toBeAttached();

		const list = page.getByRole('region', { name: 'Kiểm tra trước khi phát' });
		await expect(list).toContainText('Chốt được.');
		await expect(list).toContainText(/còn trống \d+ (phút|giây)/);
		const slot = page.getByLabel('Khung giờ phát dài (phút)');
		await slot.fill('5');
		await expect(list).toContainText('Chưa chốt được: 1 điều phải sửa');
		await expect(list).toContainText(/quá khung 5 phút là \d+ phút/);
		await slot.fill('15');
		await expect(list).toContainText('Chốt được.');
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await expect(page.getByText(/cập nhật thành công/i).first()).toBeVisible();
		await expectAccessible(page, '.ban-tin');
		await page.screenshot({ path: picture('planner-edition'), fullPage: true });
		await page.reload();
		await expect(rows.nth(1)).toContainText(first);
	});

	test('locks it, follows the rendering across a reload, and hears it', async ({ page }) => {
		await page.getByRole('button', { name: 'Chốt bản tin và dựng âm thanh' }).click();
		const steps = page.getByRole('region', { name: 'Các bước của bản tin' });
		await expect(steps.getByText(/Dựng âm thanh: đang|Bản tin đã sang bước sau/)).toBeVisible();
		await page.reload();
		await expect(steps.getByText('3. Nghe thử'))
			.toHaveAttribute('aria-current', 'step', { timeout: 1 })
			.catch(async () => {
				await steps.getByRole('link', { name: 'Tải lại trang để xem bước tiếp theo' }).click({ timeout: 120_000 });
			});
		await expect(steps.getByText('3. Nghe thử')).toHaveAttribute('aria-current', 'step');

		await steps.getByText(/^Tiếng Việt:/).click();
		const player = steps.getByLabel('Cả bản tin tiếng Việt');
		await expect(player).toBeVisible();
		const seconds = await player.evaluate(
			(audio: HTMLAudioElement) =>
				new Promise<number>((settle, reject) => {
					audio.addEventListener('loadedmetadata', () => settle(audio.duration), { once: true });
					audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true });
					audio.load();
					audio.preload = 'metadata';
				}),
		);
		expect(seconds).toBeGreaterThan(60);
		await expectAccessible(page, '.ban-tin');
	});

	test('sets an hour, and the bulletin goes out by itself', async ({ page, product }) => {
		// up to a minute and a half until the hour, then a whole publication beside other tests
		test.setTimeout(420_000);
		const steps = page.getByRole('region', { name: 'Các bước của bản tin' });
		const cancel = steps.getByRole('button', { name: 'Bỏ hẹn' });
		// a click before the page has come alive does nothing; people click again
		const appoint = (day: string, time: string) =>
			expect(async () => {
				await steps.getByLabel('Ngày').fill(day);
				await steps.getByLabel('Giờ', { exact: true }).fill(time);
				await steps.getByRole('button', { name: 'Hẹn giờ' }).click();
				await expect(cancel).toBeVisible({ timeout: 5_000 });
			}).toPass({ timeout: 60_000 });
		await appoint('2031-01-01', '05:00');
		await expect(steps).toContainText('Sẽ tự phát hành lúc 05:00 ngày 01/01/2031');
		await page.reload();
		await expect(async () => {
			await cancel.click({ timeout: 5_000 });
			await expect(steps).toContainText('Đã bỏ hẹn.', { timeout: 5_000 });
		}).toPass({ timeout: 60_000 });

		// the next full minute that is far enough away
		const soon = new Date(Math.ceil((Date.now() + 30_000) / 60_000) * 60_000);
		await appoint(dayAt(soon), timeAt(soon));
		await expect
			.poll(async () => (await fetch(`${product.siteUrl}/goi/${NEXT_MONTH}/03388/index.json`)).status, {
				timeout: 270_000,
				intervals: [2_000],
			})
			.toBe(200);
	});

	test('sees everything in the calendar, on a desk and on a narrow screen', async ({ page, product }) => {
		await page.goto(`${product.cmsUrl}/admin/lich?thang=${NEXT_MONTH}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Lịch chiến dịch');
		await expect(page.getByRole('cell').filter({ hasText: 'đã phát hành' })).toBeVisible();
		await expectAccessible(page, '.lich');
		await page.screenshot({ path: picture('planner-calendar') });
		await page.goto(`${product.cmsUrl}/admin/lich?thang=2027-07`);
		await expect(page.getByRole('cell').filter({ hasText: 'Ngày thế giới 30/7' })).toBeVisible();
		await page.setViewportSize({ width: 360, height: 640 });
		await expect(page.getByRole('table')).toBeHidden();
		await expect(page.getByRole('listitem').filter({ hasText: '30/07/2027' })).toBeVisible();
		await expectAccessible(page, '.lich');
	});

	test('withdraws it with a reason that every commune reads', async ({ page, product }) => {
		const reason = page.getByLabel('Lý do thu hồi (các xã sẽ đọc)');
		await expect(async () => {
			await page.getByRole('button', { name: 'Thu hồi cả bản tin…' }).click();
			await expect(reason).toBeVisible({ timeout: 2_000 });
		}).toPass({ timeout: 60_000 });
		await reason.fill('Một số điện thoại đọc sai');
		await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
		await expect(page.getByText('Đã thu hồi', { exact: true }).first()).toBeVisible();
		await expect
			.poll(async () => (await fetch(`${product.siteUrl}/phat-thanh/03388/`)).text(), {
				timeout: 120_000,
				intervals: [2_000],
			})
			.toContain('Một số điện thoại đọc sai');
	});
});
