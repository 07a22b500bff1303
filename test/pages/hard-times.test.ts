import { randomUUID } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { parseMonth } from '#content/model/month.ts';
import { sheetRowCode } from '#content/model/log-sheet-code.ts';
import { packed } from '#site/src/client/airing-pack.ts';

import { chromiumPath } from './browser.ts';
import { KEY, phoneTests, states } from './phone.ts';

import type { Airing } from '#content/model/airing.ts';

const NOVEMBER = parseMonth('2026-11')!;
const SAVE = { name: 'Lưu lần phát' } as const;

const airing = (index: number): Airing =>
	({
		clientId: randomUUID(),
		commune: '03562',
		month: NOVEMBER,
		language: 'mww-Latn-VN',
		day: `2026-11-${String((index % 22) + 1).padStart(2, '0')}`,
		slot: `${String(index % 24).padStart(2, '0')}:${String(Math.floor(index / 24) % 60).padStart(2, '0')}`,
		channel: 'mobile-loudspeaker',
		minutes: 12.5,
		plays: 3,
		clustersWorking: 120,
		hamlets: 24,
		loggedAt: '2026-11-22T08:40:12.000Z',
		replaces: index % 2 === 0 ? null : randomUUID(),
		isWithdrawal: false,
	}) as Airing;

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('the log in hard times (needs Chromium; CHROMIUM_PATH names one)', () => {
	const { claims, url, onPhone } = phoneTests();
	const kit = () => `${url()}/phat-thanh/03562/`;

	test('twenty thousand entries that waited for a network have room, and every one arrives once', async () => {
		const queue = Array.from({ length: 20_000 }, (_value, index) => ({
			airing: airing(index),
			state: 'waiting' as const,
			way: 'only-here' as const,
		}));
		await onPhone(async (page, context) => {
			await page.goto(kit());
			await page.getByRole('button', SAVE).waitFor();
			await page.evaluate(
				(text) => localStorage.setItem('loa-lang.nhat-ky.03562', text),
				JSON.stringify(packed(queue)),
			);
			await context.setOffline(true);
			await expect.poll(() => page.evaluate('navigator.onLine')).toBe(false);
			await page.reload().catch(() => undefined);
			await context.setOffline(false);
			await page.goto(kit());
			await page.getByText('Còn 20.000 lần chờ gửi.').waitFor();
			expect(await states(page).count()).toBe(20);
			const before = claims().length;
			await page.goto(`${kit()}#k=${KEY}`);
			await page.reload();
			await expect.poll(() => claims().length - before, { timeout: 60_000 }).toBe(20_000);
			const ids = new Set(claims().map((claim) => claim.clientId));
			expect(queue.filter((entry) => !ids.has(entry.airing.clientId))).toEqual([]);
			await expect.poll(() => states(page).first().textContent()).toContain('Đã gửi');
		});
	}, 120_000);

	test.for([2010, 2041])(
		'a clock in %i is said to be wrong, the day is asked for, and the entry goes out',
		{ timeout: 30_000 },
		async (year) => {
			await onPhone(async (page) => {
				await page.clock.setFixedTime(new Date(`${year}-01-01T10:00:00+07:00`));
				await page.goto(`${kit()}#k=${KEY}`);
				await page.getByText('Đồng hồ của máy này sai').waitFor();
				expect(await page.getByLabel('Ngày phát').inputValue()).toBe('');
				await page.getByRole('button', SAVE).click();
				await page.getByText('Còn thiếu hoặc chưa đúng: Ngày phát.').waitFor();
				await page.getByLabel('Ngày phát').fill('2026-11-21');
				await page.getByRole('button', SAVE).click();
				await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
				expect(claims().at(-1)).toMatchObject({ day: '2026-11-21' });
			});
		},
	);

	test('on a full phone an entry is sent without being kept, and without network the boxes stay filled', async () => {
		await onPhone(async (page, context) => {
			await page.goto(`${kit()}#k=${KEY}`);
			await page.getByText('Máy này đã có mã của xã').waitFor();
			await page.evaluate(() => {
				localStorage.removeItem('loa-lang.luot');
				for (let size = 4_000_000; size > 0; size = Math.floor(size / 2))
					for (let part = 0; part < 3; part += 1)
						try {
							localStorage.setItem(`đầy.${size}.${part}`, 'x'.repeat(size));
						} catch {
							// that much does not fit any more
						}
			});
			const before = claims().length;
			await page.getByRole('button', SAVE).click();
			await page.getByText('nhưng đã gửi xong').waitFor();
			expect(claims().length).toBe(before + 1);
			await context.setOffline(true);
			await page.getByLabel('Số phút đã phát').fill('7');
			await page.getByRole('button', SAVE).click();
			await page.getByText('Các ô vẫn còn nguyên').waitFor();
			expect(await page.getByLabel('Số phút đã phát').inputValue()).toBe('7');
		});
	}, 30_000);

	test('a paper log is typed in by digits and Enter alone; a slip of the finger is noticed', async () => {
		await onPhone(async (page) => {
			await page.goto(`${kit()}#k=${KEY}`);
			await page.getByText('Nhập lại phiếu giấy').click();
			const digits = page.getByLabel('Sáu số của dòng');
			const sheet = { commune: '03562', month: NOVEMBER };
			const rows = [
				{ day: '2026-11-20', slot: 0, language: 1 },
				{ day: '2026-11-20', slot: 1, language: 0 },
			] as const;
			const before = claims().length;
			await digits.fill('200199');
			await page.keyboard.press('Enter');
			await page.keyboard.type('5');
			await page.keyboard.press('Enter');
			await page.getByText('chưa khớp với phiếu của xã').waitFor();
			await digits.fill('');
			for (const row of rows) {
				await page.keyboard.type(sheetRowCode(sheet, row as never));
				await page.keyboard.press('Enter');
				await page.keyboard.press('ControlOrMeta+A');
				await page.keyboard.type('5');
				await page.keyboard.press('Enter');
				await expect.poll(() => digits.inputValue()).toBe('');
			}
			await expect.poll(() => claims().length).toBe(before + 2);
			expect(claims().slice(-2)).toMatchObject([
				{ day: '2026-11-20', slot: '05:00', language: 'mww-Latn-VN', clustersWorking: 5, minutes: 4, plays: 1 },
				{ day: '2026-11-20', slot: '17:00', language: 'vi', clustersWorking: 5 },
			]);
			await digits.fill(sheetRowCode(sheet, rows[0] as never));
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await page.getByText('Dòng này đã nhập rồi').waitFor();
		});
	}, 30_000);

	test('a corrected entry shows what it was before', async () => {
		await onPhone(async (page) => {
			await page.goto(`${kit()}#k=${KEY}`);
			await page.getByRole('button', SAVE).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Sửa', exact: true }).click();
			await page.getByLabel('Số phút đã phát').fill('7');
			await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
			await page.getByText('Các lần sửa').click();
			await page.getByText(/^Trước đó: .* 4 phút$/).waitFor();
		});
	}, 30_000);
});
