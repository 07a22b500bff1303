import { messagePath } from '#content/lib/message-code.ts';
import { addMonths, monthAt } from '#content/model/month.ts';

import { makePerson, save, signIn, stepOverRest, takeStep, write } from './desk-people.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';

import type { Page } from '@playwright/test';
import type { RunningProduct } from '../support/running-product.ts';
import type { Desk } from './desk.ts';
import type { Person } from './desk-people.ts';

interface Document {
	readonly id: string | number;
}

/** New each time: a second try finds nothing of the first. */
const RUN = String(Date.now()).slice(-6);
const KEY = `ban-be-ru-di-lam-${RUN}`;
const TITLE = `Bạn bè rủ đi làm ${RUN}`;
/** A province where Khmer is on air, and a month that no other journey plans. */
const AREA = '96';
const MONTH = addMonths(monthAt(new Date()), 3);
const GOOD = 'Bạn bè rủ đi làm xa, bà con hỏi kỹ nơi làm, người thuê và tiền công. Chưa rõ thì gọi {{hotline:111}}.';
/** What a speaker of Khmer would write; here only the starter's sample words. */
const KHMER = 'សូមហៅ {{hotline:111}}។';

const stepOf = (page: Page) => page.getByRole('heading', { name: /^Bước hiện tại/ });
const choose = async (page: Page, field: string, option: string) => {
	await page.locator(`#field-${field} input`).first().fill(option);
	await page.getByRole('option', { name: option, exact: true }).click();
};

/** From an idea to the page and the bundle, and back to the desk when the words change. */
test.describe('a campaign of a province', () => {
	test.describe.configure({ mode: 'serial' });
	let people: Readonly<Record<'officer' | 'approver' | 'translator' | 'second' | 'listener', Person>>;
	let message: string | number = '';
	let khmer = '';

	const findVietnamese = async (desk: Desk) =>
		(await desk.find<Document>('renditions', { message: String(message), language: 'vi' }))[0]?.id ?? '';
	const openEdition = async (page: Page, product: RunningProduct, id: string | number) => {
		await page.goto(`${product.cmsUrl}/admin/collections/editions/${id}`);
		return page.getByRole('region', { name: 'Kiểm tra trước khi phát' });
	};

	test('an officer writes, and words of blame do not pass the approver', async ({ browser, product, desk }) => {
		const languages = ['km'];
		const [officer, approver, translator, second, listener] = await Promise.all([
			makePerson(desk, { fullName: 'Chị Thảo', roles: ['officer'] }),
			makePerson(desk, { fullName: 'Anh Bình', roles: ['approver'] }),
			makePerson(desk, { fullName: 'Chị Sa Ray', roles: ['translator'], languages }),
			makePerson(desk, { fullName: 'Anh Thạch Sang', roles: ['translator'], languages }),
			makePerson(desk, { fullName: 'Bà Neang Phương', roles: ['listener'], languages }),
		]);
		people = { officer, approver, translator, second, listener };

		const writing = await signIn(browser, product, officer);
		await writing.goto(`${product.cmsUrl}/admin/collections/messages/create`);
		// the key follows the title
		const proposed = writing.waitForResponse((answer) => answer.url().includes('/api/message-key'));
		await writing.getByRole('textbox', { name: /^Tên để làm việc/ }).fill(TITLE);
		await proposed;
		await save(writing);
		await expect(writing.getByText(/thành công/i).first()).toBeVisible();
		message = (await desk.find<Document>('messages', { key: KEY }))[0]?.id ?? '';

		await writing.goto(`${product.cmsUrl}/admin/collections/renditions/create`);
		await choose(writing, 'message', TITLE);
		await choose(writing, 'language', 'Việt (Tiếng Việt)');
		await writing.getByRole('textbox', { name: /^Tiêu đề/ }).fill(TITLE);
		const script = writing.getByRole('textbox', { name: /Lời đọc trên loa/ });
		await write(writing, script, 'Nhiều người vì ham tiền, nhẹ dạ nên bị lừa bán. Bà con gọi {{hotline:111}}.');
		await writing.getByRole('textbox', { name: /Một việc cần làm/ }).fill('Gọi {{hotline:111}}.');
		await expect(writing.getByText('Phải sửa – Lời đọc').first()).toBeVisible();
		await writing.screenshot({ path: picture('campaign-blame'), fullPage: true });
		await save(writing);
		await expect(stepOf(writing)).toContainText('Đang soạn');
		const address = writing.url();
		await takeStep(writing, 'Gửi duyệt');

		const approving = await signIn(browser, product, approver);
		await approving.goto(address);
		await approving.getByRole('button', { name: 'Duyệt', exact: true }).click();
		await approving
			.getByRole('group', { name: 'Duyệt' })
			.getByRole('button', { name: /^Xác nhận/ })
			.click();
		await expect(approving.getByText(/không an toàn|phải sửa/i).first()).toBeVisible();

		await writing.reload();
		await write(writing, script, GOOD);
		await expect(writing.getByText('Phải sửa – Lời đọc')).toHaveCount(0);
		await writing.getByLabel(/Cho dùng giọng máy/).check();
		await save(writing);
		await expect(writing.getByText(/cập nhật thành công/i).first()).toBeVisible();
		await takeStep(writing, 'Gửi duyệt');
		await approving.reload();
		await takeStep(approving, 'Duyệt', 'Rõ ràng');
		await expect(stepOf(approving)).toContainText('Đã duyệt');
	});

	test('two translators, a speaker at the microphone, a listener and the approver bring it into Khmer', async ({
		browser,
		product,
		desk,
	}) => {
		const translating = await signIn(browser, product, people.translator);
		await translating.goto(`${product.cmsUrl}/admin/phu-kin?pham-vi=thu-vien`);
		// of a library of forty, only the rows in sight are in the page: it is looked for, as a person would
		await translating.getByRole('searchbox', { name: 'Tìm thông điệp' }).fill(TITLE);
		await translating.getByRole('link', { name: `${TITLE}, Khmer: Chưa có` }).click();
		await translating.getByRole('textbox', { name: /^Tiêu đề/ }).fill('[mẫu] 111');
		await write(translating, translating.getByRole('textbox', { name: /Lời đọc trên loa/ }), KHMER);
		await save(translating);
		await takeStep(translating, 'Đã dịch xong');
		khmer = translating.url();

		const back = await signIn(browser, product, people.second);
		await back.goto(khmer);
		await write(back, back.getByRole('textbox', { name: /Bản dịch ngược/ }), 'Xin gọi 111.');
		await save(back);
		await expect(back.getByRole('button', { name: 'Đã dịch ngược xong' })).toBeEnabled();
		await takeStep(back, 'Đã dịch ngược xong');

		await back.context().grantPermissions(['microphone']);
		await back.goto(`${khmer}/thu-am`);
		await expect(back.getByText('Câu 1 / 1')).toBeVisible();
		await back.getByRole('button', { name: 'Thu câu này' }).click();
		const seconds = back.getByText(/Đang thu/);
		await expect(seconds.first()).toBeVisible();
		// less than three seconds is no reading
		await back.waitForTimeout(3_500);
		await back.getByRole('button', { name: /^Dừng/ }).click();
		await back.getByLabel('Tên hoặc bí danh của người đọc').fill('Bí danh Mai');
		await back.getByLabel(/Người đọc đồng ý/).check();
		await back.getByRole('button', { name: 'Lưu bản ghi' }).click();
		await expect(back.getByRole('heading', { name: 'Đã lưu bản ghi' })).toBeVisible({ timeout: 60_000 });
		await back.goto(khmer);
		await takeStep(back, 'Đã ghi âm xong');

		const hearing = await signIn(browser, product, people.listener);
		await hearing.goto(khmer);
		await takeStep(hearing, 'Tôi đã nghe: đúng và dễ hiểu');
		const approving = await signIn(browser, product, people.approver);
		await approving.goto(khmer);
		await takeStep(approving, 'Duyệt', 'Đã nghe lại');
		await expect(stepOf(approving)).toContainText('Đã duyệt');
		expect(
			(await desk.find<{ state: string }>('renditions', { message: String(message) })).map(({ state }) => state),
		).toEqual(['approved', 'approved']);
	});

	test('the bulletin passes its list, is rendered and published, and is on the page and in the bundle', async ({
		browser,
		product,
		desk,
	}) => {
		const made = await desk.create('editions', {
			month: MONTH,
			area: AREA,
			title: 'Bản tin thử của tỉnh',
			messages: [message],
			slots: ['17:00'],
		});
		expect(made.status, await made.clone().text()).toBe(201);
		const { doc } = (await made.json()) as { doc: Document };
		const page = await signIn(browser, product, people.officer);
		const list = await openEdition(page, product, doc.id);
		// an official bulletin has no sample in it, the framing included
		await expect(list).toContainText('còn là bản mẫu');
		for (const key of ['loi-mo-dau', 'loi-ket']) {
			const [framing] = await desk.find<Document>('messages', { key });
			const [text] = await desk.find<Document>('renditions', { message: String(framing?.id), language: 'vi' });
			await stepOverRest(product, people.approver, { id: text?.id ?? '', to: 'approved' });
		}
		await openEdition(page, product, doc.id);
		await expect(list).toContainText('Chốt được.');
		await page.screenshot({ path: picture('campaign-preflight'), fullPage: true });
		const steps = page.getByRole('region', { name: 'Các bước của bản tin' });
		const publish = steps.getByRole('button', { name: 'Phát hành…', exact: true });
		await expect(async () => {
			await steps.getByRole('button', { name: 'Chốt bản tin và dựng âm thanh' }).click({ timeout: 3_000 });
			await expect(steps.getByText('1. Đang chuẩn bị')).not.toHaveAttribute('aria-current', 'step');
		}).toPass({ timeout: 60_000 });
		await expect(async () => {
			await page.reload();
			await expect(steps.getByText('3. Nghe thử')).toHaveAttribute('aria-current', 'step', { timeout: 2_000 });
		}).toPass({ timeout: 120_000 });
		await publish.click();
		await steps.getByRole('button', { name: 'Đúng, phát hành bây giờ' }).click();

		const list2 = await (await fetch(`${product.siteUrl}/phat-thanh/tinh/${AREA}/`)).text();
		const commune = /href="\/phat-thanh\/(\d{5})\/"/.exec(list2)?.[1] ?? '';
		const bundle = `${product.siteUrl}/goi/${MONTH}/${commune}`;
		await expect
			.poll(async () => (await fetch(`${bundle}/km.zip`, { method: 'HEAD' })).status, { timeout: 150_000 })
			.toBe(200);
		const manifest = (await (await fetch(`${bundle}/index.json`)).json()) as {
			languages: { language: string; tracks: { message: string; voice: string }[] }[];
		};
		const tracks = manifest.languages.find(({ language }) => language === 'km')?.tracks;
		expect(tracks?.map((track) => [track.message, track.voice])).toContainEqual([KEY, 'human']);
		const heard = await (await fetch(product.siteUrl + messagePath('km', KEY))).text();
		expect(heard).toContain('tel:111');
		expect(heard).toMatch(/\/media\/[0-9a-f]{64}\.mp3/);
	});

	test('then the Vietnamese words change: the next bulletin is blocked by name, until the approver says that the meaning stays', async ({
		browser,
		product,
		desk,
	}) => {
		const writing = await signIn(browser, product, people.officer);
		await writing.goto(`${product.cmsUrl}/admin/collections/renditions/${await findVietnamese(desk)}`);
		const script = writing.getByRole('textbox', { name: /Lời đọc trên loa/ });
		await write(writing, script, `${GOOD} Giữ giấy tờ của mình.`);
		await save(writing);
		await expect(stepOf(writing)).toContainText('Đang soạn');
		await writing.goto(khmer);
		await expect(stepOf(writing)).toContainText('Lỗi thời');

		const made = await desk.create('editions', {
			month: addMonths(MONTH, 1),
			area: AREA,
			title: 'Bản tin tháng sau của tỉnh',
			messages: [message],
			slots: ['17:00'],
		});
		const { doc } = (await made.json()) as { doc: Document };
		const list = await openEdition(writing, product, doc.id);
		await expect(list).toContainText('Chưa chốt được');
		await expect(list).toContainText(TITLE);
		await expect(list).toContainText(/Khmer/);
		await writing.screenshot({ path: picture('campaign-blocked'), fullPage: true });
		const answer = await desk.ask(`editions/${doc.id}/move`, { to: 'locked' });
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(await answer.text()).toContain(TITLE);

		const approving = await signIn(browser, product, people.approver);
		await approving.goto(`${product.cmsUrl}/admin/collections/renditions/${await findVietnamese(desk)}`);
		await takeStep(approving, 'Không đổi nghĩa: giữ kết quả cũ', 'Chỉ thêm lời nhắc');
		await expect(stepOf(approving)).toContainText('Đã duyệt');
		await approving.goto(khmer);
		await expect(stepOf(approving)).toContainText('Đã duyệt');
		await openEdition(writing, product, doc.id);
		await expect(list).toContainText('Chốt được.');
	});
});
