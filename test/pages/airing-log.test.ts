import { randomBytes } from 'node:crypto';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { photoClaimSchema } from '#content/model/airing-photo.ts';
import { LONGEST_PHOTO_SIDE, MOST_PHOTO_BYTES } from '#content/model/photo-limits.ts';

import { newerSyntaxIn } from '../support/browser-floor.ts';
import { CAMERA_WORDS } from '../support/log-book-photo.ts';
import { chromiumPath } from './browser.ts';
import { KEY, phoneTests, states } from './phone.ts';

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('the airing log (needs Chromium; CHROMIUM_PATH names one)', () => {
	const { built, claims, photos, url, onPhone } = phoneTests();

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

	test('without scripts the downloads are all there and the log points to the paper sheet', async () => {
		await onPhone(
			async (page) => {
				await page.goto(`${url()}/phat-thanh/03562/`);
				expect(await page.getByRole('link', { name: /^Tải gói tiếng/ }).count()).toBe(2);
				expect(await page.getByText('Anh chị ghi vào phiếu phát giấy').isVisible()).toBe(true);
				expect(await page.getByRole('button', { name: 'Lưu lần phát' }).isVisible()).toBe(false);
			},
			{ javaScriptEnabled: false },
		);
	}, 30_000);

	test('on the oldest browser that has modules an airing is logged, corrected and sent', async () => {
		await onPhone(async (page, context) => {
			await context.addInitScript(withoutNewer);
			const failures: string[] = [];
			page.on('pageerror', (error) => failures.push(error.message));
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Sửa', exact: true }).click();
			await page.getByLabel('Số phút đã phát').fill('5');
			await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
			await page.getByText('5 phút').waitFor();
			expect(await page.getByText('Anh chị ghi vào phiếu phát giấy').isVisible()).toBe(false);
			expect(failures).toEqual([]);
		});
	}, 30_000);

	test('the paper hint stays where the log stops on its way', async () => {
		await onPhone(async (page, context) => {
			// anything that a browser lacks and that no check of ours has seen
			await context.addInitScript(() => void Reflect.deleteProperty(Array.prototype, 'reduce'));
			await page.goto(`${url()}/phat-thanh/03562/`);
			await page.getByText('Anh chị ghi vào phiếu phát giấy').waitFor();
			expect(await page.getByRole('button', { name: 'Lưu lần phát' }).isVisible()).toBe(false);
		});
	}, 30_000);

	test('everything that is pressed on the page of a commune is at least 48 px high', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			const small = await page.evaluate(() => {
				for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
				const pressed = document.querySelectorAll<HTMLElement>('main :is(a, button, summary, input, select)');
				return [...pressed]
					.map((one) => ({
						text: one.textContent?.trim() ?? '',
						id: one.id,
						height: one.getBoundingClientRect().height,
					}))
					.filter(({ height }) => height > 0 && height < 48);
			});
			expect(small).toEqual([]);
		});
	}, 30_000);

	test('no script that is sent has syntax which the oldest browser does not read', async () => {
		const { addresses, read } = built();
		const scripts = [...addresses].filter((path) => path.endsWith('.js'));
		expect(scripts.length).toBeGreaterThan(5);
		for (const path of scripts) expect(newerSyntaxIn(await read(path)), path).toEqual([]);
	});
});

/** Takes away what came after Chrome 61, as far as scripts might use it. */
function withoutNewer(): void {
	const drop = (owner: object, names: readonly string[]) => {
		for (const name of names) Reflect.deleteProperty(owner, name);
	};
	drop(Array.prototype, ['at', 'flat', 'flatMap', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']);
	drop(String.prototype, ['at', 'matchAll', 'replaceAll', 'trimStart', 'trimEnd']);
	drop(Object, ['fromEntries', 'hasOwn', 'groupBy']);
	drop(Map, ['groupBy']);
	drop(Promise, ['allSettled', 'any', 'try', 'withResolvers']);
	drop(Promise.prototype, ['finally']);
	drop(Element.prototype, ['replaceChildren', 'toggleAttribute', 'checkVisibility', 'getAnimations']);
	drop(Document.prototype, ['replaceChildren']);
	drop(DocumentFragment.prototype, ['replaceChildren']);
	drop(Blob.prototype, ['arrayBuffer', 'stream', 'text']);
	drop(Crypto.prototype, ['randomUUID']);
	drop(globalThis, ['structuredClone', 'queueMicrotask', 'reportError', 'AbortController', 'navigation']);
}
