import { describe, expect, test } from 'vitest';

import { chromiumPath } from './browser.ts';
import { KEY, phoneTests, states } from './phone.ts';

import type { Page } from '@playwright/test';

const OLD_KEY = 'AAAA-BBBB';
const TOLD = 'loa-lang.viec.03562';

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('a phone that is refused (needs Chromium; CHROMIUM_PATH names one)', () => {
	const { claims, photos, url, onPhone } = phoneTests();

	/** Waits as the page's own store keeps them. */
	const keepPhotos = (page: Page, count: number) =>
		page.evaluate(
			(most) =>
				new Promise<void>((kept, failed) => {
					const opening = indexedDB.open('loa-lang-anh-so');
					opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('anh'));
					opening.addEventListener('error', () => failed(opening.error!));
					opening.addEventListener('success', () => {
						const change = opening.result.transaction('anh', 'readwrite');
						for (let place = 0; place < most; place += 1)
							change
								.objectStore('anh')
								.put({ commune: '03562', airings: ['a'], jpeg: 'AA==' }, `0000000${place}-0000-4000-8000-000000000000`);
						change.addEventListener('complete', () => {
							opening.result.close();
							kept();
						});
					});
				}),
			count,
		);
	const newKey = async (page: Page) => {
		await page.getByRole('button', { name: 'Đổi mã' }).click();
		await page.getByLabel('Mã của xã (in trên thẻ)').fill(KEY);
		await page.getByRole('button', { name: 'Lưu mã' }).click();
	};
	/** Another look at the page, after which it sends what waits. */
	const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

	test('sends one of many photos with an old key, no other one after that, and all of them with the new key', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/`);
			await keepPhotos(page, 3);
			const before = photos().length;
			await page.goto(`${url()}/phat-thanh/03562/#k=${OLD_KEY}`);
			await page.reload();
			const told = page.locator('#anh-tra-loi');
			await told.getByText('Mã của xã không đúng').waitFor();
			await page.reload();
			await told.getByText('Mã của xã không đúng').waitFor();
			await lookAgain(page);
			expect(photos().length - before).toBe(1);
			await newKey(page);
			await told.getByText('Đã gửi').waitFor();
			const sent = photos().slice(before + 1);
			expect(sent.map(({ key }) => key)).toEqual([KEY, KEY, KEY]);
			expect(new Set(sent.map(({ clientId }) => clientId)).size).toBe(3);
		});
	}, 60_000);

	test('says a month complete once with an old key, and again with the new one', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${OLD_KEY}`);
			const before = claims().length;
			await page.getByRole('button', { name: 'Tháng này phát vậy là đủ' }).click();
			const told = page.locator('#noi-tra-loi');
			await told.getByText('Mã của xã không đúng').waitFor();
			await lookAgain(page);
			await page.reload();
			await told.getByText('Mã của xã không đúng').waitFor();
			expect(claims().length - before).toBe(1);
			await newKey(page);
			await told.getByText('Cán bộ tỉnh đã nhận').waitFor();
			expect(
				claims()
					.slice(before)
					.map(({ key }) => key),
			).toEqual([OLD_KEY, KEY]);
			expect(await page.evaluate((name) => localStorage.getItem(name), TOLD)).toBe('[]');
		});
	}, 60_000);

	test('counts what it could not say among what wiping would lose', async () => {
		await onPhone(async (page, context) => {
			await page.goto(`${url()}/phat-thanh/03562/`);
			await context.setOffline(true);
			await page.getByRole('button', { name: 'Tháng này phát vậy là đủ' }).click();
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).first().waitFor();
			await context.setOffline(false);
			await page.goto(`${url()}/vi/giup-do/`);
			await page.getByRole('button', { name: 'Xóa khỏi máy này' }).click();
			await page.getByText(/\b2\b.*chưa gửi/).waitFor();
		});
	}, 60_000);
});
