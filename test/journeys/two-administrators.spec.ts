import { dayAt } from '#content/model/month.ts';

import { freshCode } from '../support/authenticator.ts';
import { offeredSecret, signedIn } from './accounts.ts';
import { faultsIn, makePerson, save, signIn, write } from './desk-people.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';

import type { Page } from '@playwright/test';
import type { Person } from './desk-people.ts';

interface Document {
	readonly id: string | number;
	readonly hours?: string;
}

const inHalfAYear = dayAt(new Date(Date.now() + 180 * 86_400_000));
const HOW = 'gọi thử lúc 9:05, có người nghe máy và nói giờ trực mới';

test.describe('nobody alone', () => {
	test.use({ viewport: { width: 1366, height: 850 } });

	/** The second administrator that this installation has ever had: whoever comes later is confirmed by somebody else. */
	let second: Person;
	test.beforeAll(async ({ desk }) => {
		second = await makePerson(desk, { fullName: 'Cô Thu quản trị', roles: ['administrator'] });
	});

	test('signs in with a first password: an own one, an app on the telephone and recovery codes come before the first page', async ({
		page,
		product,
		desk,
	}) => {
		const person = await makePerson(desk, { fullName: 'Chị Quản trị mới', roles: ['administrator'] });
		const own = 'Qua song phai luy do 27';
		const [email, password] = [page.getByLabel('Email'), page.getByLabel('Mật khẩu', { exact: true })];
		const code = page.getByLabel('Mã xác thực');
		const press = () => page.getByRole('button', { name: 'Đăng nhập' }).click();
		const told = (words: RegExp) => page.getByRole('alert').filter({ hasText: words });
		const isInside = () => expect(page.getByRole('heading', { name: /Hôm nay/ })).toBeVisible();
		const leave = async () => {
			const left = page.waitForResponse((answer) => answer.url().includes('/api/users/logout'));
			await page.goto(`${product.cmsUrl}/admin/logout`);
			await left;
		};
		const withOwnPassword = async () => {
			await page.goto(`${product.cmsUrl}/admin/login`);
			await email.fill(person.email);
			await password.fill(own);
			await press();
			await expect(code).toBeVisible();
		};

		await page.goto(`${product.cmsUrl}/admin`);
		await email.fill(person.email);
		await password.fill(person.password);
		await press();
		await expect(told(/Đây là mật khẩu lần đầu/)).toBeVisible();
		await page.getByLabel('Mật khẩu mới').fill(person.password);
		await press();
		await expect(told(/phải khác mật khẩu lần đầu/)).toBeVisible();
		await page.getByLabel('Mật khẩu mới').fill(own);
		await press();
		await expect(told(/cần bước xác thực thứ hai/)).toBeVisible();
		await expect(page.getByRole('img', { name: /Mã vuông/ })).toBeVisible();
		expect(await faultsIn(page, '.dang-nhap')).toEqual([]);
		await page.screenshot({ path: picture('sign-in-second-factor'), fullPage: true });
		const secret = await offeredSecret(page);
		await code.fill(await freshCode(secret));
		await press();
		const codes = page.getByRole('region', { name: 'Mã dự phòng' }).getByRole('listitem');
		await expect(codes).toHaveCount(10);
		const spare = await codes.allInnerTexts();
		await page.screenshot({ path: picture('sign-in-recovery-codes'), fullPage: true });
		await page.getByRole('button', { name: 'Tôi đã cất mã dự phòng' }).click();
		await isInside();

		// the own password alone opens nothing, neither does a code that was used or made up
		await leave();
		await withOwnPassword();
		await page.goto(`${product.cmsUrl}/admin`);
		await expect(email).toBeVisible();
		await withOwnPassword();
		await code.fill('000000');
		await press();
		await expect(told(/Email, mật khẩu hoặc mã không đúng/)).toBeVisible();
		await code.fill(await freshCode(secret));
		await press();
		await isInside();

		// without the telephone: a recovery code, once
		await leave();
		await withOwnPassword();
		await code.fill(spare[0] ?? '');
		await press();
		await isInside();
		await leave();
		await withOwnPassword();
		await code.fill(spare[0] ?? '');
		await press();
		await expect(told(/Email, mật khẩu hoặc mã không đúng/)).toBeVisible();
	});

	test('changes the hours of 111: they go out only after a second administrator has rung', async ({
		browser,
		product,
		desk,
	}) => {
		const hours = `Mọi ngày, thử lần ${String(Date.now()).slice(-6)}`;
		const [number] = await desk.find<Document>('hotlines', { number: '111' });
		const before = number?.hours ?? '';
		const address = `${product.cmsUrl}/admin/collections/hotlines/${number?.id}`;
		// the card of 111 on the page of help: another number may have the same hours
		const cardOf111 = async () => {
			const html = await (await fetch(`${product.siteUrl}/vi/giup-do/`)).text();
			return /class="so" href="tel:111"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
		};
		expect(before).not.toBe('');
		expect(await cardOf111()).toContain(before);
		const [lan, minh] = await Promise.all(
			['Chị Lan quản trị', 'Anh Minh quản trị'].map(async (fullName) => {
				const person = await makePerson(desk, { fullName, roles: ['administrator'] });
				return signIn(browser, product, person);
			}),
		);
		const panelOf = (page: Page) => page.getByRole('region', { name: 'Xác minh', exact: true });
		if (!lan || !minh) throw new Error('two administrators are needed');

		await lan.goto(address);
		await write(lan, lan.getByRole('textbox', { name: /^Giờ trực/ }), hours);
		await save(lan);
		await expect(panelOf(lan)).toContainText(`Giờ trực: ${before} ${hours}`);
		await expect(panelOf(lan)).toContainText('Hãy nhờ một người khác gọi thử và xác minh');
		await expect(panelOf(lan).getByRole('button', { name: /^Xác minh/ })).toHaveCount(0);
		await desk.publish();
		expect(await cardOf111()).toContain(before);
		expect(await cardOf111()).not.toContain(hours);

		// both accounts were opened by one administrator: until another one has met Minh, they count as one person
		await minh.goto(address);
		await expect(panelOf(minh)).toContainText('hai tài khoản tính là một người');
		const thu = await signIn(browser, product, second);
		await thu.getByRole('link', { name: 'Anh Minh quản trị' }).click();
		const asked = thu.getByRole('region', { name: 'Chờ quản trị thứ hai xác nhận' });
		await expect(asked).toContainText('Hãy gặp hoặc gọi người giữ tài khoản');
		expect(await faultsIn(thu, 'section[aria-labelledby=xac-nhan-nguoi]')).toEqual([]);
		await thu.screenshot({ path: picture('account-confirmation'), fullPage: true });
		await asked.getByLabel('Mật khẩu của chính mình').fill((await signedIn(product.cmsUrl, second)).password);
		await asked.getByRole('button', { name: 'Tôi đã gặp hoặc gọi: xác nhận' }).click();
		await expect(asked).toContainText('Đã xác nhận.');

		await minh.goto(`${product.cmsUrl}/admin`);
		await minh.getByRole('link', { name: 'Số 111' }).click();
		const panel = panelOf(minh);
		await expect(panel).toContainText('Người ghi: Chị Lan quản trị');
		expect(await faultsIn(minh, 'section[aria-labelledby=xac-minh]')).toEqual([]);
		await minh.screenshot({ path: picture('hotline-verification'), fullPage: true });
		await panel.getByLabel(/^Đã kiểm tra thế nào/).fill(HOW);
		await panel.getByLabel(/^Phải gọi kiểm tra lại/).fill(inHalfAYear);
		await panel.getByRole('button', { name: 'Xác minh các giá trị này' }).click();
		await expect(panel).toContainText('Mọi giá trị dưới đây đã được người thứ hai xác minh.');
		await desk.publish();
		await expect.poll(cardOf111, { timeout: 20_000 }).toContain(hours);
		expect(await cardOf111()).not.toContain(before);
	});
});
