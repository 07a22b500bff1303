import { ROLES } from '#cms/foundation/roles.ts';
import { addMonths, monthAt } from '#content/model/month.ts';

import { accessTable } from '../fixtures/access-table.ts';
import { adminPages, faultyPages } from './admin-pages.ts';
import { makePerson, signIn } from './desk-people.ts';
import { openDesk } from './desk.ts';
import { countPresses } from './presses.ts';
import { expect, test } from './product.ts';

import type { Role } from '#cms/foundation/roles.ts';

/** People of Lai Châu, as the access table has them. */
const LETTERS: Readonly<Record<Exclude<Role, 'administrator'>, string>> = {
	officer: 'o',
	approver: 'p',
	translator: 't',
	listener: 'l',
	manager: 'm',
};

/** May the person make a document of it anywhere: a blank form says nothing of its province and language yet. */
const mayCreate = (slug: string, role: keyof typeof LETTERS): boolean =>
	accessTable.some(({ collection, create }) => collection === slug && create.includes(LETTERS[role]));

test.describe('the admin shows each role what the server lets it do', () => {
	test('its lists offer "new" and its blank forms open exactly where the access table lets the role', async ({
		product,
		desk,
	}) => {
		const slugs = [...new Set(accessTable.map(({ collection }) => collection))];
		const wrong: string[] = [];
		for (const role of ROLES) {
			if (role === 'administrator') continue;
			const person = await makePerson(desk, { fullName: role, roles: [role], languages: ['km'], province: '12' });
			const own = await openDesk({ cmsUrl: product.cmsUrl, login: person });
			const cookie = `payload-token=${(own.headers.authorization ?? '').replace(/^JWT /, '')}`;
			const page = async (path: string) => {
				const answer = await fetch(`${product.cmsUrl}/admin/collections/${path}`, {
					headers: { cookie, 'sec-fetch-site': 'same-origin' },
				});
				return (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '');
			};
			for (const slug of slugs) {
				const list = await page(slug);
				const shown = {
					isListed: /collection-list/.test(list),
					isOffered: list.includes(`/admin/collections/${slug}/create"`),
					isOpen: /collection-edit__form|document-fields/.test(await page(`${slug}/create`)),
				};
				const may = mayCreate(slug, role);
				if (shown.isListed && shown.isOffered === may && shown.isOpen === may) continue;
				// what has no pages for this role offers nothing at all
				if (!shown.isListed && !shown.isOffered && !shown.isOpen && !may) continue;
				wrong.push(`${role} ${slug}: may ${may}, ${JSON.stringify(shown)}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

test.describe('every page of the admin is in Vietnamese, with the name of the product in its title, and without a fault that axe finds', () => {
	for (const [who, locale] of [
		['an administrator with a browser in English', 'en-US'],
		['an officer of a province', 'vi-VN'],
	] as const)
		test(`for ${who}`, async ({ product, desk, browser }) => {
			test.setTimeout(900_000);
			const pages = await adminPages(desk);
			expect(pages.length).toBeGreaterThan(100);
			const own =
				locale === 'en-US'
					? desk
					: await openDesk({
							cmsUrl: product.cmsUrl,
							login: await makePerson(desk, { fullName: 'Chị Hoa', roles: ['officer'], province: '12' }),
						});
			expect(
				await faultyPages(browser, { cmsUrl: product.cmsUrl, own, locale, pages, asksAxe: locale === 'en-US' }),
			).toEqual([]);
		});
});

test.describe('the main tasks from the start page take few presses', () => {
	test('a message with its text at most twelve, a bulletin of the next month at most eight', async ({
		product,
		desk,
		browser,
	}) => {
		const officer = await makePerson(desk, { fullName: 'Chị Hoa', roles: ['officer'] });
		const page = await signIn(browser, product, officer);
		const press = (name: string | RegExp, role: 'link' | 'button' = 'button') =>
			page
				.getByRole(role, { name, exact: typeof name === 'string' })
				.first()
				.click();
		const type = async (field: RegExp, text: string) => {
			const box = page.getByRole('textbox', { name: field }).first();
			await expect(async () => {
				await box.click();
				await box.fill(text);
				await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeEnabled({ timeout: 2_000 });
			}).toPass({ timeout: 60_000 });
		};
		const title = `Đếm lần bấm ${Date.now()}`;
		const writing = await countPresses(page);
		await press('Viết thông điệp mới', 'link');
		await type(/^Tên để làm việc/, title);
		await press('Lưu');
		await press('Viết lời tiếng Việt', 'link');
		await expect(page.getByRole('textbox', { name: /^Tiêu đề/ })).toHaveValue(title);
		await type(/Lời đọc trên loa/, 'Ai rủ đi làm xa, bà con hãy hỏi kỹ. Gọi {{hotline:111}}.');
		await type(/Một việc cần làm/, 'Gọi {{hotline:111}}.');
		await press('Lưu');
		await press('Gửi duyệt');
		await press(/^Xác nhận/);
		await expect(page.getByRole('heading', { name: /^Bước hiện tại/ })).toContainText('Đã gửi duyệt');
		const presses = await writing.count();

		await page.goto(`${product.cmsUrl}/admin`);
		const planning = await countPresses(page);
		await press('Lập bản tin tháng sau', 'link');
		await expect(page.getByLabel(/^Tháng/)).toHaveValue(addMonths(monthAt(new Date()), 1));
		await press('Lấy các bài của bản tin gần nhất');
		await expect(page.locator('.thu-tu > li').first()).toBeVisible();
		await press('Lưu');
		await expect(page.getByText(/thành công/i).first()).toBeVisible();
		const planned = await planning.count();
		console.info(`presses: message ${presses}, bulletin ${planned} and two each to lock and to publish`); // oxlint-disable-line no-console -- the measure
		expect([presses <= 12, planned + 4 <= 8]).toEqual([true, true]);
		await page.context().close();
	});
});
