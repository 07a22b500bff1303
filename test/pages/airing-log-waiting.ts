import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { photoClaimSchema } from '#content/model/airing-photo.ts';
import { LONGEST_PHOTO_SIDE, MOST_PHOTO_BYTES } from '#content/model/photo-limits.ts';

import { CAMERA_WORDS } from '../support/log-book-photo.ts';
import { KEY, states } from './phone.ts';

import type { Phone } from './phone.ts';

/** With the pages of airing-log.test.ts: what waits on the phone without a network, and what two tabs keep. */
export function waitingTests({ claims, photos, url, onPhone }: Phone): void {
	test('"that was all" and another activity wait without a network, and go out under the same ids with the key', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByText('Máy này đã có mã của xã').waitFor();
			await page.context().setOffline(true);
			await page.getByRole('button', { name: 'Tháng này phát vậy là đủ' }).click();
			await page.getByRole('button', { name: 'Tháng này phát vậy là đủ' }).click();
			await page.getByText('Ghi hoạt động khác').click();
			await page.getByRole('button', { name: 'Ghi hoạt động', exact: true }).click();
			await page.getByText('Xem lại ngày và số lượng').waitFor();
			await page.getByLabel('Số lượng (buổi, tờ, bản…)').fill('2');
			await page.getByLabel('Lượt người dự, nếu có').fill('1.200');
			await page.getByRole('button', { name: 'Ghi hoạt động', exact: true }).click();
			await page.getByText('có mạng thì tự gửi').waitFor();
			const before = claims().length;
			await page.reload({ waitUntil: 'commit' }).catch(() => undefined);
			await page.context().setOffline(false);
			await page.goto(`${url()}/phat-thanh/03562/`);
			await expect.poll(() => claims().length - before).toBeGreaterThan(1);
			const sent = claims().slice(before) as readonly Record<string, unknown>[];
			// a line that breaks may have them sent again: the edge knows them by their ids
			const known = new Map(sent.map((one) => [one.clientId, one.statement]));
			expect([...known.values()]).toEqual(['completion', 'activity']);
			expect(sent[1]).toMatchObject({ kind: 'face-session', units: 2, people: 1_200, key: KEY });
		});
	}, 30_000);

	test('a photo of the log book is shrunk, loses its EXIF, waits without a network and goes out once, with the key', async () => {
		// what a phone's camera gives: 4,000 × 3,000, noisy as paper, with place and time
		const camera = await sharp(randomBytes(4_000 * 3_000), { raw: { width: 4_000, height: 3_000, channels: 1 } })
			.blur(2)
			.jpeg({ quality: 92 })
			.withExif({ IFD0: { ImageDescription: CAMERA_WORDS } })
			.toBuffer();
		expect(camera.length).toBeGreaterThan(1_000_000);
		await onPhone(async (page, context) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await context.setOffline(true);
			await page.getByText('Gửi ảnh sổ phát thanh').click();
			const file = page.getByLabel('Chụp hoặc chọn ảnh');
			const told = page.locator('#anh-tra-loi');
			await file.setInputFiles({ name: 'so.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('không phải ảnh') });
			await told.getByText('không mở được ảnh').waitFor();
			await file.setInputFiles({ name: 'so.jpg', mimeType: 'image/jpeg', buffer: camera });
			const keep = page.getByRole('button', { name: 'Gửi ảnh này' });
			await keep.click();
			await told.getByText('đánh dấu lần phát').waitFor();
			await page.getByLabel(/22\/11\/2026, 17:00/).check();
			await keep.click();
			await told.getByText('Nếu có mặt người thì chụp lại').waitFor();
			await page.getByLabel('trong ảnh không có mặt người').check();
			await keep.click();
			await told.getByText('có mạng thì tự gửi').waitFor();
			expect(photos()).toEqual([]);
			await context.setOffline(false);
			await page.goto(`${url()}/phat-thanh/03562/`);
			await expect.poll(() => photos().length).toBeGreaterThan(0);
			// nothing of it stays on the phone once it is known to have arrived
			await expect.poll(() => page.evaluate(() => localStorage.getItem('loa-lang.anh-cho'))).toBe('0');
			// a line that breaks may have it sent again: the edge knows it by its id
			const [photo, ...more] = [...new Map(photos().map((one) => [one.clientId, one])).values()];
			expect(more).toEqual([]);
			expect(photoClaimSchema.parse(photo)).toMatchObject({
				commune: '03562',
				airings: [claims().at(-1)?.clientId],
				key: KEY,
			});
			const sent = Buffer.from(photo!.jpeg, 'base64');
			expect(sent.length).toBeLessThanOrEqual(MOST_PHOTO_BYTES);
			const { width, height, exif } = await sharp(sent).metadata();
			expect([Math.max(width, height) <= LONGEST_PHOTO_SIDE, width > height, exif]).toEqual([true, true, undefined]);
			expect(sent.toString('latin1')).not.toContain(CAMERA_WORDS);
		});
	}, 60_000);

	test('two tabs that correct the same entry show one airing, the newer; what was taken back comes back', async () => {
		await onPhone(async (page, context) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			const other = await context.newPage();
			await other.goto(`${url()}/phat-thanh/03562/`);
			for (const tab of [page, other]) await tab.getByRole('button', { name: 'Sửa', exact: true }).click();
			for (const [tab, minutes] of [
				[page, '5'],
				[other, '6'],
			] as const) {
				await tab.getByLabel('Số phút đã phát').fill(minutes);
				await tab.getByRole('button', { name: 'Lưu bản sửa' }).click();
				await states(tab).filter({ hasText: 'Đã gửi' }).waitFor();
			}
			// the first tab hears of the second
			for (const tab of [page, other]) {
				await tab.locator('#ghi-danh-sach').getByText('6 phút').first().waitFor();
				expect(await states(tab).count()).toBe(1);
			}
			// both tabs may send an entry: the edge knows it by its id
			const sent = () => [...new Map(claims().map((claim) => [claim.clientId, claim])).values()];
			const [first, five, six] = sent().slice(-3);
			expect([five?.replaces, six?.replaces]).toEqual([first?.clientId, first?.clientId]);
			await page.getByRole('button', { name: 'Rút lại', exact: true }).click();
			await page.getByRole('button', { name: 'Bấm lần nữa để rút' }).click();
			await states(page).filter({ hasText: 'Đã rút lại · Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Ghi lại lần này' }).click();
			await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
			const withdrawal = () => sent().find(({ isWithdrawal, replaces }) => isWithdrawal && replaces === six?.clientId);
			await expect.poll(() => sent().at(-1)?.replaces).toBe(withdrawal()?.clientId);
			expect(withdrawal()).toBeDefined();
			await states(page)
				.filter({ hasText: /^Đã gửi/ })
				.waitFor();
			expect(await states(page).count()).toBe(1);
		});
	}, 30_000);

	test('without network the page opens, an entry waits, and goes out by itself once there is network', async () => {
		await onPhone(async (page, context) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			// the page and every script that it asked for, however many files they are
			const isKept = () =>
				page.evaluate(async () => {
					const cache = await caches.open('trang-2');
					const asked = performance.getEntriesByType('resource').map(({ name }) => name);
					const needed = [location.pathname, ...asked.filter((name) => name.endsWith('.js'))];
					const found = await Promise.all(needed.map((address) => cache.match(address)));
					return needed.length > 3 && found.every((answer) => answer !== undefined);
				});
			await expect.poll(isKept).toBe(true);
			await context.setOffline(true);
			await page.reload();
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Chờ gửi' }).waitFor();
			await context.setOffline(false);
			await page.reload();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
		});
	}, 30_000);
}
