import { describe, expect, test } from 'vitest';

import { messageCode, messagePath } from '#content/lib/message-code.ts';

import { chromiumPath } from './browser.ts';
import { phoneTests, states } from './phone.ts';
import { inParts, silence } from './silent-sound.ts';

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

	test('the whole panel plays and stops, says what is left, jumps, goes back and slows down', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', inParts(silence(75)));
			const audio = <Value>(what: string) => page.evaluate<Value>(`document.querySelector('audio').${what}`);
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			const panel = page.locator('.nghe');
			const { height = 0 } = (await panel.boundingBox()) ?? {};
			const play = panel.getByRole('button', { name: /^Nghe/ });
			expect(height).toBeGreaterThan(100);
			expect(await page.getByRole('button', { name: 'Lùi 10 giây' }).isVisible()).toBe(false);
			await audio('muted = true');
			// beside the circle and the words, too
			await panel.click({ position: { x: 8, y: height - 8 } });
			await page.getByRole('button', { name: 'Dừng còn 1 phút 15 giây' }).waitFor();
			await page.getByLabel('Chỗ đang nghe').fill('6');
			await expect.poll(() => audio<number>('currentTime')).toBeGreaterThan(5);
			await audio('currentTime = 40');
			await page.getByText(/^còn 3[45] giây$/).waitFor();
			await page.getByRole('button', { name: 'Lùi 10 giây' }).click();
			expect(await audio<number>('currentTime')).toBeLessThan(39);
			const slower = page.getByRole('button', { name: 'Đọc chậm lại', pressed: false });
			await slower.click();
			expect(await audio('playbackRate')).toBe(0.8);
			await page.getByRole('button', { name: 'Đọc chậm lại', pressed: true }).click();
			expect(await audio('playbackRate')).toBe(1);
			await page.getByRole('button', { name: /^Dừng/ }).click();
			await play.waitFor();
			expect(await audio('paused')).toBe(true);
		});
	}, 30_000);

	test('the first tap on a chapter of the bulletin begins there, not where it was left', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', inParts(silence(600)));
			await page.goto(`${url()}/vi/ban-tin/`);
			const subject = await page.locator('audio').first().getAttribute('data-subject');
			await page.evaluate(`localStorage.setItem('loa-lang.cho.vi.${subject}', '400')`);
			for (const chapter of [1, 0]) {
				await page.reload();
				await page.evaluate(`document.querySelector('audio').muted = true`);
				const link = page.locator('a[data-tu]').nth(chapter);
				const start = Number(await link.getAttribute('data-tu'));
				await link.click();
				const at = () => page.evaluate<number>(`document.querySelector('audio').currentTime`);
				await expect.poll(at, { timeout: 10_000 }).toBeGreaterThan(start);
				expect(await at()).toBeLessThan(start + 20);
			}
		});
	}, 30_000);

	test('a place is kept beside audio that the phone keeps, and of nothing else', async () => {
		await onPhone(async (page, context) => {
			const sound = silence(30);
			// a player asks for parts; what is kept comes in one piece
			await context.route('**/media/*', (route) =>
				route.request().headers().range === undefined
					? route.fulfill({ body: sound, headers: { 'Content-Type': 'audio/wav' } })
					: inParts(sound)(route),
			);
			const noted = () => page.evaluate(`localStorage.getItem('loa-lang.cho.vi.goi-111')`);
			const playFrom = (seconds: number) =>
				page.evaluate(`(() => {
					const audio = document.querySelector('audio');
					audio.muted = true;
					return audio.play().then(() => { if (${seconds}) audio.currentTime = ${seconds}; });
				})()`);
			const place = () => page.evaluate<number>(`document.querySelector('audio').currentTime`);
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
			await playFrom(12);
			await expect.poll(place).toBeGreaterThan(12.5);
			expect(await noted()).toBeNull();
			await page.getByRole('button', { name: 'Giữ trong máy' }).click();
			await page.getByText('Đã giữ trong máy này.').waitFor();
			await playFrom(20);
			await expect.poll(async () => Number(await noted()), { timeout: 10_000 }).toBeGreaterThan(19);
			await page.reload();
			await playFrom(0);
			await expect.poll(place).toBeGreaterThan(18);
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
			await page.getByRole('button', { name: 'Gửi cho người nhà' }).click();
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
				`localStorage.setItem('loa-lang.da-giu', localStorage.getItem('loa-lang.da-giu').replace('"goi-111"', '"bai-cu"'))`,
			);
			await page.goto(`${url()}/vi/`);
			await page.getByText('Đã xóa khỏi máy này, vì bài đã được rút: Gọi 111 khi cần giúp.').waitFor();
			expect(
				await page.evaluate(`caches.open('da-giu-1').then((cache) => cache.keys()).then((all) => all.length)`),
			).toBe(0);
		});
	}, 30_000);
});
