import { describe, expect, test } from 'vitest';

import { messageCode, messagePath } from '#content/lib/message-code.ts';
import { chromiumPath } from './browser.ts';
import { phoneTests, states } from './phone.ts';

import type { Route } from '@playwright/test';

/** A WAV file of silence: 8,000 Hz, 16 bit, one channel. */
function silence(seconds: number): Buffer {
	const dataBytes = seconds * 16_000;
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + dataBytes, 4);
	head.write('WAVEfmt ', 8);
	for (const [value, bytes, offset] of [
		[16, 4, 16],
		[1, 2, 20],
		[1, 2, 22],
		[8_000, 4, 24],
		[16_000, 4, 28],
		[2, 2, 32],
		[16, 2, 34],
	] as const)
		head.writeUIntLE(value, offset, bytes);
	head.write('data', 36);
	head.writeUInt32LE(dataBytes, 40);
	return Buffer.concat([head, Buffer.alloc(dataBytes)]);
}
/** Answers with the part that is asked for: without parts a player cannot jump. */
const inParts =
	(body: Buffer) =>
	(route: Route): Promise<void> => {
		const first = Number(/bytes=(\d+)-/.exec(route.request().headers().range ?? '')?.[1] ?? 0);
		return route.fulfill({
			status: 206,
			body: body.subarray(first),
			headers: {
				'Content-Type': 'audio/wav',
				'Accept-Ranges': 'bytes',
				'Content-Range': `bytes ${first}-${body.length - 1}/${body.length}`,
			},
		});
	};
// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('a villager’s phone (needs Chromium; CHROMIUM_PATH names one)', () => {
	const { events, url, onPhone } = phoneTests();

	test('the exit leaves at once and Back does not return', async () => {
		await onPhone(async (page, context) => {
			await context.route('https://nchmf.gov.vn/**', (route) => route.fulfill({ body: 'weather' }));
			await page.goto(`${url()}/vi/giup-do/`);
			await page.getByRole('link', { name: 'Thoát nhanh' }).click();
			await page.waitForURL('https://nchmf.gov.vn/');
			await page.goBack();
			expect(page.url()).not.toContain('/giup-do/');
			await page.goto(`${url()}/vi/giup-do/`);
			for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
			await page.waitForURL('https://nchmf.gov.vn/');
		});
	}, 30_000);

	test('one button takes every trace off the phone, after telling of entries that would be lost', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Chờ mã của xã' }).waitFor();
			await page.goto(`${url()}/vi/giup-do/#xoa`);
			const button = page.getByRole('button', { name: 'Xóa khỏi máy này' });
			await button.click();
			await page.getByText('Còn 1 lần phát chưa gửi').waitFor();
			await button.click();
			await page.getByText('Đã xóa trang, bài nghe và ghi chép').waitFor();
			expect(await page.evaluate('localStorage.length')).toBe(0);
			expect(await page.evaluate('caches.keys().then((names) => names.length)')).toBe(0);
			expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
			expect(await page.context().cookies()).toEqual([]);
		});
	}, 30_000);

	test('a view is counted once, without anything about the reader, and not at all for who asks not to be', async () => {
		await onPhone(async (page, context) => {
			const before = events().length;
			await page.goto(`${url()}${messagePath('km', 'goi-111')}`);
			await expect.poll(() => events().length).toBe(before + 1);
			expect(events().at(-1)).toEqual({
				id: expect.stringMatching(/^[0-9a-f-]{36}$/),
				kind: 'view',
				language: 'km',
				subject: 'goi-111',
			});
			await context.addInitScript(`Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`);
			await page.goto(`${url()}/vi/`);
			// what would be counted waits on the phone for some seconds; here nothing waits
			expect(await page.evaluate(`localStorage.getItem('loa-lang.luot')`)).not.toContain('home');
			await page.goto('about:blank');
			expect(events().length).toBe(before + 1);
		});
	}, 30_000);

	test('listening is counted by what was really played, not by where somebody jumped', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', inParts(silence(4)));
			const kinds = () => events().flatMap(({ kind, subject }) => (subject === 'goi-111' ? [kind] : []));
			const viewed = kinds().length;
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			// earlier tests opened this page too
			await expect.poll(() => kinds().slice(viewed)).toEqual(['view']);
			const before = viewed + 1;
			await page.evaluate(`(() => {
				const audio = document.querySelector('audio');
				audio.muted = true;
				return audio.play().then(() => { audio.currentTime = 3.7; });
			})()`);
			await page.waitForFunction(`document.querySelector('audio').ended`);
			await expect.poll(() => kinds().slice(before)).toEqual(['started']);
			await page.evaluate(`document.querySelector('audio').play()`);
			await expect
				.poll(() => kinds().slice(before), { timeout: 15_000 })
				.toEqual(['started', 'q25', 'q50', 'q75', 'completed']);
		});
	}, 30_000);

	test('a commune is found without Vietnamese marks, and the phone remembers it', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/tinh/12/`);
			await page.getByLabel('Gõ tên để tìm').fill('doan ket');
			expect(await page.locator('#danh-sach li:visible').allTextContents()).toEqual([
				expect.stringContaining('Phường Đoàn Kết'),
			]);
			await page.getByRole('link', { name: 'Phường Đoàn Kết' }).click();
			await page.getByRole('button', { name: 'Lưu lần phát' }).waitFor();
			await page.goto(`${url()}/phat-thanh/`);
			await page.getByRole('link', { name: 'Xã của tôi: Phường Đoàn Kết' }).click();
			await page.waitForURL('**/phat-thanh/03388/');
		});
	}, 30_000);

	test('words are found without marks, in the whole text and not in titles alone', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/vi/tim/`);
			const box = page.getByLabel('Gõ chữ cần tìm');
			await box.fill('NHE luong');
			await expect.poll(() => page.locator('#danh-sach li:visible').count()).toBe(1);
			await box.fill('lo lang dem');
			await page.getByText('4 bài', { exact: true }).waitFor();
			await box.fill('xyz');
			await page.getByText('Không có bài nào khớp').waitFor();
		});
	}, 30_000);

	test('back, speed, and a place that is kept only when asked for', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', inParts(silence(30)));
			const kept = () => page.evaluate(`localStorage.getItem('loa-lang.cho.vi.goi-111')`);
			const place = () => page.evaluate<number>(`document.querySelector('audio').currentTime`);
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			await page.evaluate(`(() => {
				const audio = document.querySelector('audio');
				audio.muted = true;
				return audio.play().then(() => { audio.currentTime = 20; });
			})()`);
			await page.getByRole('button', { name: 'Lùi 10 giây' }).click();
			expect(await place()).toBeLessThan(19);
			await page.getByRole('button', { name: /^Tốc độ/ }).click();
			expect(await page.evaluate(`document.querySelector('audio').playbackRate`)).toBe(1.25);
			expect(await kept()).toBeNull();
			await page.getByRole('button', { name: 'Nhớ chỗ đang nghe' }).click();
			await page.evaluate(`document.querySelector('audio').pause()`);
			await expect.poll(kept).not.toBeNull();
			await page.reload();
			await page.evaluate(`(() => { const a = document.querySelector('audio'); a.muted = true; return a.play(); })()`);
			await expect.poll(place).toBeGreaterThan(8);
			await page.getByRole('button', { name: 'Nhớ chỗ đang nghe' }).click();
			expect(await kept()).toBeNull();
		});
	}, 30_000);

	test('the file itself is handed to whatever the phone shares with', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', inParts(silence(1)));
			await context.addInitScript(`
				navigator.canShare = () => true;
				navigator.share = async ({ files }) => { window.shared = [files[0].name, files[0].type, files[0].size]; };
			`);
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			await page.getByRole('button', { name: 'Gửi tệp nghe' }).click();
			await expect
				.poll(() => page.evaluate('window.shared'))
				.toEqual([`loa-lang-${messageCode('goi-111')}-vi.mp3`, 'audio/mpeg', 16_044]);
		});
	}, 30_000);

	test('kept messages are listed in flight mode, and one that was withdrawn leaves the phone and says so', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', (route) =>
				route.fulfill({ body: silence(1), headers: { 'Content-Type': 'audio/mpeg' } }),
			);
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('Đã giữ trong máy này.').waitFor();
			await context.setOffline(true);
			await page.goto(`${url()}/vi/chua-xem/`);
			await page.getByRole('link', { name: 'Gọi 111 khi cần giúp' }).waitFor();
			await context.setOffline(false);
			await page.evaluate(
				`localStorage.setItem('loa-lang.da-giu', localStorage.getItem('loa-lang.da-giu').replace('goi-111', 'bai-cu'))`,
			);
			await page.goto(`${url()}/vi/`);
			await page.getByText('Đã xóa khỏi máy này, vì bài đã được rút: Gọi 111 khi cần giúp.').waitFor();
			expect(
				await page.evaluate(`caches.open('da-giu-1').then((cache) => cache.keys()).then((all) => all.length)`),
			).toBe(0);
		});
	}, 30_000);
});
