import { randomUUID } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { parseMonth } from '#content/model/month.ts';
import { positionRowCode, sheetNumber, sheetRowCode } from '#content/model/log-sheet-code.ts';
import { packed } from '#site/src/client/airing-pack.ts';

import { chromiumPath } from './browser.ts';
import { KEY, phoneTests, states } from './phone.ts';

import type { Airing } from '#content/model/airing.ts';
import type { Day } from '#content/model/month.ts';

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
			// the page stands open: the key of the card is taken at once
			await page.goto(`${kit()}#k=${KEY}`);
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
			const number = page.getByLabel('Số phiếu');
			const digits = page.getByLabel('Tám số của dòng');
			const sheet = { commune: '03562', month: NOVEMBER, language: 3 };
			const rows = [
				{ day: '2026-11-20' as Day, slot: '04:30' },
				{ day: '2026-11-20' as Day, slot: '17:00' },
			];
			const before = claims().length;
			await number.fill('26110399');
			await page.keyboard.press('Enter');
			await page.keyboard.type(sheetRowCode(sheet, rows[0]!));
			await page.keyboard.press('Enter');
			await page.keyboard.type('5');
			await page.keyboard.press('Enter');
			await page.getByText('Số phiếu này không phải của xã').waitFor();
			await number.fill(sheetNumber(sheet));
			await digits.fill('');
			await page.keyboard.type('20043099');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await page.getByText('chưa khớp với số phiếu').waitFor();
			await digits.fill('');
			for (const typed of [...rows.map((row) => sheetRowCode(sheet, row)), '210615']) {
				await page.keyboard.type(typed);
				await page.keyboard.press('Enter');
				await page.keyboard.press('ControlOrMeta+A');
				await page.keyboard.type('5');
				await page.keyboard.press('Enter');
				await expect.poll(() => digits.inputValue()).toBe('');
			}
			await expect.poll(() => claims().length).toBe(before + 3);
			const common = { language: 'mww-Latn-VN', month: '2026-11', clustersWorking: 5, minutes: 4, plays: 1 };
			expect(claims().slice(-3)).toMatchObject([
				{ ...common, day: '2026-11-20', slot: '04:30' },
				{ ...common, day: '2026-11-20', slot: '17:00' },
				{ ...common, day: '2026-11-21', slot: '06:15' },
			]);
			await digits.fill(sheetRowCode(sheet, rows[0]!));
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await page.getByText('Dòng này đã nhập rồi').waitFor();
			// a sheet of the first version: the hour is looked at before it counts
			await number.fill('');
			await digits.fill(positionRowCode(sheet, { day: '2026-11-19' as Day, slot: 1, language: 0 }));
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await page.getByText('Phiếu mẫu cũ, máy hiểu là: 19/11/2026, 17:00, Việt').waitFor();
			expect(claims().length).toBe(before + 3);
			await page.keyboard.press('Enter');
			await expect.poll(() => claims().at(-1)).toMatchObject({ day: '2026-11-19', slot: '17:00', language: 'vi' });
		});
	}, 30_000);

	test('the QR code of a paper sheet opens the entry with its number filled in', async () => {
		await onPhone(async (page) => {
			const number = sheetNumber({ commune: '03562', month: NOVEMBER, language: 1 });
			await page.goto(`${kit()}#phieu=${number}`);
			await expect.poll(() => page.getByLabel('Số phiếu').inputValue()).toBe(number);
			await page.getByLabel('Tám số của dòng').waitFor();
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
