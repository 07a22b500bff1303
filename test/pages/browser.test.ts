import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { builtPages } from './built-pages.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import type { AiringAnswer, AiringClaim } from '#content/model/airing.ts';
import type { PageEvent } from '#content/model/batch.ts';
import type { BuiltPages } from './built-pages.ts';
import type { FolderServer } from './serve-folder.ts';

const KEY = 'K7QD-M2XP';
const LOG = '/phat-thanh/nhat-ky';

let built: BuiltPages;
let server: FolderServer;
let browser: Browser;

/** The edge's part: only the right key is taken. */
const answer = (body: string): readonly AiringAnswer[] =>
	(JSON.parse(body) as AiringClaim[]).map(({ clientId, key }) =>
		key === KEY
			? { clientId, status: 'accepted' }
			: { clientId, status: 'refused', code: 'wrong_key', message: 'Mã của xã không đúng. Anh chị xem lại thẻ.' },
	);
const claims = (): AiringClaim[] =>
	server.posts.filter((post) => post.path === LOG).flatMap((post) => JSON.parse(post.body) as AiringClaim[]);
const events = (): PageEvent[] =>
	server.posts.filter((post) => post.path === '/r').flatMap((post) => JSON.parse(post.body) as PageEvent[]);

const phone = { viewport: { width: 360, height: 640 }, locale: 'vi-VN' };

/** A phone of its own for each test: nothing kept, nothing logged. */
async function onPhone(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
	const context = await browser.newContext(phone);
	// a step that does not come is told by its name, not by the end of the test's time
	context.setDefaultTimeout(10_000);
	try {
		await use(await context.newPage(), context);
	} finally {
		await context.close();
	}
}
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
const states = (page: Page) => page.locator('#ghi-danh-sach .trang-thai');

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('in a phone’s browser (needs Chromium; CHROMIUM_PATH names one)', () => {
	beforeAll(async () => {
		built = await builtPages();
		server = await serveFolder(built.folder, answer);
		browser = await launchChromium();
	}, 120_000);
	afterAll(async () => {
		await browser.close();
		await server.close();
		await built.remove();
	});

	test.for([
		'/',
		'/vi/',
		'/km/',
		'/vi/nghe/goi-111/',
		'/km/nghe/ton-trong-nguoi-tro-ve/',
		'/vi/giup-do/',
		'/vi/tai-lieu/',
		'/vi/huong-dan/so-tay-phat-thanh/',
		'/phat-thanh/',
		'/phat-thanh/tinh/12/',
		'/phat-thanh/03562/',
		'/do-phu/',
		'/404.html',
	])(
		'%s has no accessibility fault, light or dark, and does not scroll sideways',
		{ timeout: 60_000 },
		async (path) => {
			await onPhone(async (page) => {
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					await page.goto(server.url + path);
					const { violations } = await new AxeBuilder({ page })
						.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
						.analyze();
					expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
				}
				expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
			});
		},
	);

	test('the key of a card’s QR code is kept and leaves the address, and one tap then logs and sends', async () => {
		await onPhone(async (page) => {
			await page.goto(`${server.url}/phat-thanh/03562/#k=${KEY}`);
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

	test('a second tap on the button asks before it becomes a second airing', async () => {
		await onPhone(async (page) => {
			await page.goto(`${server.url}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await page.getByText('Ngày giờ này đã ghi rồi').waitFor();
			expect(await states(page).count()).toBe(1);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await expect.poll(() => states(page).count()).toBe(2);
		});
	}, 30_000);

	test('a wrong key is refused in words; the right one sends the same entry', async () => {
		await onPhone(async (page) => {
			await page.goto(`${server.url}/phat-thanh/03562/`);
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
			await page.goto(`${server.url}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Sửa', exact: true }).click();
			await page.getByLabel('Số phút đã phát').fill('8,5');
			await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
			await page.getByText('8,5 phút').waitFor();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Rút lại', exact: true }).click();
			await page.getByRole('button', { name: 'Bấm lần nữa để rút' }).click();
			await states(page).filter({ hasText: 'Đã rút lại · Đã gửi' }).waitFor();
			const [original, correction, withdrawal] = claims().slice(-3);
			expect(correction).toMatchObject({ replaces: original?.clientId, minutes: 8.5, isWithdrawal: false });
			expect(withdrawal).toMatchObject({ replaces: correction?.clientId, isWithdrawal: true });
			expect(await states(page).count()).toBe(1);
		});
	}, 30_000);

	test('without network the page opens, an entry waits, and goes out by itself once there is network', async () => {
		await onPhone(async (page, context) => {
			await page.goto(`${server.url}/phat-thanh/03562/#k=${KEY}`);
			// the page, the page for no network, and three scripts
			const kept = () =>
				page.evaluate(`caches.open('trang-1').then((cache) => cache.keys()).then((all) => all.length)`);
			await expect.poll(kept).toBe(5);
			await context.setOffline(true);
			await page.reload();
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Chờ gửi' }).waitFor();
			await context.setOffline(false);
			await page.reload();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
		});
	}, 30_000);

	test('the exit leaves at once and Back does not return', async () => {
		await onPhone(async (page, context) => {
			await context.route('https://nchmf.gov.vn/**', (route) => route.fulfill({ body: 'weather' }));
			await page.goto(`${server.url}/vi/giup-do/`);
			await page.getByRole('link', { name: 'Thoát nhanh' }).click();
			await page.waitForURL('https://nchmf.gov.vn/');
			await page.goBack();
			expect(page.url()).not.toContain('/giup-do/');
			await page.goto(`${server.url}/vi/giup-do/`);
			for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
			await page.waitForURL('https://nchmf.gov.vn/');
		});
	}, 30_000);

	test('one button takes every trace off the phone, after telling of entries that would be lost', async () => {
		await onPhone(async (page) => {
			await page.goto(`${server.url}/phat-thanh/03562/`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Chờ mã của xã' }).waitFor();
			await page.goto(`${server.url}/vi/giup-do/#xoa`);
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
			await page.goto(`${server.url}/km/nghe/goi-111/`);
			await expect.poll(() => events().length).toBe(before + 1);
			expect(events().at(-1)).toEqual({
				id: expect.stringMatching(/^[0-9a-f-]{36}$/),
				kind: 'view',
				language: 'km',
				subject: 'goi-111',
			});
			await context.addInitScript(`Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`);
			await page.goto(`${server.url}/vi/`);
			await page.waitForLoadState('networkidle');
			expect(events().length).toBe(before + 1);
		});
	}, 30_000);

	test('listening is counted by what was really played, not by where somebody jumped', async () => {
		await onPhone(async (page, context) => {
			await context.route('**/media/*', inParts(silence(4)));
			const kinds = () => events().flatMap(({ kind, subject }) => (subject === 'goi-111' ? [kind] : []));
			const viewed = kinds().length;
			await page.goto(`${server.url}/vi/nghe/goi-111/`);
			// earlier tests opened this page too
			await expect.poll(() => kinds().slice(viewed)).toEqual(['view']);
			const before = viewed + 1;
			await page.evaluate(`(() => {
				const audio = document.querySelector('audio');
				audio.muted = true;
				return audio.play().then(() => { audio.currentTime = 3.7; });
			})()`);
			await page.waitForFunction(`document.querySelector('audio').ended`);
			expect(kinds().slice(before)).toEqual(['started']);
			await page.evaluate(`document.querySelector('audio').play()`);
			await expect
				.poll(() => kinds().slice(before), { timeout: 15_000 })
				.toEqual(['started', 'q25', 'q50', 'q75', 'completed']);
		});
	}, 30_000);

	test('a commune is found without Vietnamese marks, and the phone remembers it', async () => {
		await onPhone(async (page) => {
			await page.goto(`${server.url}/phat-thanh/tinh/12/`);
			await page.getByLabel('Gõ tên để tìm').fill('doan ket');
			expect(await page.locator('#danh-sach li:visible').allTextContents()).toEqual([
				expect.stringContaining('Phường Đoàn Kết'),
			]);
			await page.getByRole('link', { name: 'Phường Đoàn Kết' }).click();
			await page.getByRole('button', { name: 'Lưu lần phát' }).waitFor();
			await page.goto(`${server.url}/phat-thanh/`);
			await page.getByRole('link', { name: 'Xã của tôi: Phường Đoàn Kết' }).click();
			await page.waitForURL('**/phat-thanh/03388/');
		});
	}, 30_000);

	test('without scripts the downloads are all there and the log points to the paper sheet', async () => {
		const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${server.url}/phat-thanh/03562/`);
		expect(await page.getByRole('link', { name: /^Tải gói tiếng/ }).count()).toBe(2);
		expect(await page.getByText('Anh chị ghi vào phiếu phát giấy').isVisible()).toBe(true);
		expect(await page.getByRole('button', { name: 'Lưu lần phát' }).isVisible()).toBe(false);
		await context.close();
	}, 30_000);
});
