import { describe, expect, test } from 'vitest';

import { oldPhoneTests } from './airing-log-old-phones.ts';
import { waitingTests } from './airing-log-waiting.ts';
import { chromiumPath } from './browser.ts';
import { KEY, phoneTests, states } from './phone.ts';

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('the airing log (needs Chromium; CHROMIUM_PATH names one)', () => {
	const phone = phoneTests();
	const { claims, url, onPhone } = phone;

	test('the key of a card’s QR code is kept and leaves the address, and one tap then logs and sends', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByText('Máy này đã có mã của xã').waitFor();
			expect(page.url()).not.toContain(KEY);
			const before = claims().length;
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			const [claim] = claims().slice(before);
			expect(claim).toMatchObject({
				commune: '03562',
				month: '2026-11',
				language: 'vi',
				channel: 'loudspeaker',
				minutes: 4,
				plays: 1,
				clustersWorking: 9,
				key: KEY,
				isWithdrawal: false,
			});
		});
	}, 30_000);

	test('a card or a sheet that is scanned while the page stands there is taken at once', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/`);
			const before = claims().length;
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			expect(await page.locator('#ghi-co-ma').isHidden()).toBe(true);
			const asked: string[] = [];
			page.on('request', (request) => void (request.isNavigationRequest() && asked.push(request.url())));
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByText('Máy này đã có mã của xã').waitFor();
			expect(page.url()).not.toContain(KEY);
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			expect(claims().slice(before)).toMatchObject([{ commune: '03562', key: KEY }]);
			await page.goto(`${url()}/phat-thanh/03562/#phieu=261112`);
			await expect.poll(() => page.locator('#giay-phieu').inputValue()).toBe('261112');
			// the same page all the time: nothing that was being typed is lost
			expect(asked).toEqual([]);
		});
	}, 30_000);

	test('a second tap on the button asks before it becomes a second airing', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await page.getByText('Ngày giờ này đã ghi rồi').waitFor();
			// the third tap of the same finger is no answer
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			expect(await states(page).count()).toBe(1);
			await expect
				.poll(async () => {
					await page.getByRole('button', { name: 'Lưu lần phát' }).click();
					return states(page).count();
				})
				.toBe(2);
		});
	}, 30_000);

	test('a wrong key is refused in words; the right one sends the same entry', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/`);
			await page.getByLabel('Mã của xã (in trên thẻ)').fill('aaaa-bbbb');
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await page.getByText('Mã của xã không đúng').waitFor();
			await page.getByRole('button', { name: 'Đổi mã' }).click();
			await page.getByLabel('Mã của xã (in trên thẻ)').fill(KEY.toLowerCase());
			await page.getByRole('button', { name: 'Lưu mã' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			const [first, second] = claims().slice(-2);
			expect(second?.clientId).toBe(first?.clientId);
		});
	}, 30_000);

	test('a sent entry is corrected by one that names it, and taken back the same way', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Sửa', exact: true }).click();
			await page.getByLabel('Số phút đã phát').fill('7,5');
			await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
			await page.getByText('7,5 phút').waitFor();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Rút lại', exact: true }).click();
			await page.getByRole('button', { name: 'Bấm lần nữa để rút' }).click();
			await states(page).filter({ hasText: 'Đã rút lại · Đã gửi' }).waitFor();
			const [original, correction, withdrawal] = claims().slice(-3);
			expect(correction).toMatchObject({ replaces: original?.clientId, minutes: 7.5, isWithdrawal: false });
			expect(withdrawal).toMatchObject({ replaces: correction?.clientId, isWithdrawal: true });
			expect(await states(page).count()).toBe(1);
		});
	}, 30_000);

	test('what is hard to believe is asked about once, then sent, and says that an officer will ask', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			const before = claims().length;
			await page.getByLabel('Số phút đã phát').fill('240');
			await page.getByLabel('Số cụm loa nghe được').fill('500');
			const save = page.getByRole('button', { name: 'Lưu lần phát' });
			await save.click();
			const answer = page.locator('#ghi-tra-loi');
			await answer.getByText('Phát trên loa hơn 60 phút một lần.').waitFor();
			expect(await answer.textContent()).toContain('Số cụm loa nhiều hơn số cụm xã có.');
			await save.click();
			expect([await states(page).count(), claims().length - before]).toEqual([0, 0]);
			// other values are another question
			await page.getByLabel('Số phút đã phát').fill('0,2');
			await page.getByLabel('Số cụm loa nghe được').fill('0');
			await save.click();
			await answer.getByText('Không cụm loa nào nghe được. Số phút quá ít').waitFor();
			await expect
				.poll(async () => {
					await save.click();
					return states(page).count();
				})
				.toBe(1);
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			expect(claims().at(-1)).toMatchObject({ minutes: 0.2, clustersWorking: 0 });
			await page.getByText('Cán bộ tỉnh sẽ hỏi lại rồi mới tính: Không cụm loa nào nghe được.').waitFor();
			await page.getByLabel('Ngày phát').fill('2026-10-15');
			await save.click();
			await answer.getByText('Ghi sau ngày 15 của tháng sau').waitFor();
			// the bundle followed the day; somebody who insists on November's is asked about that as well
			await page.getByText('Sửa thêm').click();
			const bundle = page.getByLabel('Gói tháng');
			expect(await bundle.inputValue()).toBe('2026-10');
			await bundle.selectOption('2026-11');
			await save.click();
			await answer.getByText('khi đó chưa có gói này').waitFor();
		});
	}, 30_000);

	waitingTests(phone);
	oldPhoneTests(phone);
});
