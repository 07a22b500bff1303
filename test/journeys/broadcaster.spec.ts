import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { manifestSchema } from '#content/model/manifest.ts';
import { communeKey } from '#content/lib/commune-key.ts';
import { dayAt, monthAt } from '#content/model/month.ts';

import { measureMp3 } from '../support/finished-audio.ts';
import { picture } from './picture.ts';
import { expect, test } from './product.ts';

const run = promisify(execFile);
const DAO_SAN = /Dào San/;

/** A download that is cut after every `piece` bytes and taken up again, as on a bad line. */
async function downloadInPieces(url: string, piece: number): Promise<Buffer> {
	const first = await fetch(url, { headers: { range: `bytes=0-${piece - 1}` } });
	const etag = first.headers.get('etag') ?? '';
	const total = Number(first.headers.get('content-range')?.split('/')[1]);
	const parts = [Buffer.from(await first.arrayBuffer())];
	for (let from = piece; from < total; from += piece) {
		const next = await fetch(url, {
			headers: { range: `bytes=${from}-${Math.min(from + piece, total) - 1}`, 'if-range': etag },
		});
		expect(next.status).toBe(206);
		parts.push(Buffer.from(await next.arrayBuffer()));
	}
	return Buffer.concat(parts);
}

test.describe('a commune broadcaster', () => {
	test('finds the commune, downloads the bundle over a line that breaks, and the stick is right', async ({
		page,
		product,
	}) => {
		await page.goto(`${product.siteUrl}/phat-thanh/`);
		await page.getByRole('link', { name: /Lai Châu/ }).click();
		await page.getByRole('link', { name: DAO_SAN }).click();
		await expect(page.getByText(/Tháng này có 14 bài/)).toBeVisible();
		await page.screenshot({ path: picture('broadcaster-kit') });
		const href = await page
			.getByRole('link', { name: /Tải gói tiếng/ })
			.first()
			.getAttribute('href');
		const url = new URL(href ?? '', product.siteUrl).href;

		const [resumed, whole] = await Promise.all([
			downloadInPieces(url, 1_500_000),
			fetch(url).then((answer) => answer.arrayBuffer()),
		]);
		expect(resumed.equals(Buffer.from(whole)), 'resumed and whole download are the same bytes').toBe(true);

		const folder = await mkdtemp(join(tmpdir(), 'loa-stick-'));
		await writeFile(join(folder, 'goi.zip'), resumed);
		await run('unzip', ['-tq', 'goi.zip'], { cwd: folder });
		await run('7z', ['t', 'goi.zip'], { cwd: folder });
		await run('unzip', ['-q', 'goi.zip', '-d', 'stick'], { cwd: folder });
		// one folder, so that two languages or months do not mix
		const [inside = '', ...others] = await readdir(join(folder, 'stick'));
		expect(others).toEqual([]);
		expect(inside).toMatch(/^20\d\d_\d\d_[A-Z]+$/);
		const files = (await readdir(join(folder, 'stick', inside))).toSorted();
		expect(files[0]).toBe('00_DOC_TRUOC.TXT');
		expect(files.filter((name) => name.endsWith('.MP3'))).toHaveLength(16);
		expect(files.slice(-3)).toEqual(['PHIEU_DUYET.HTML', 'PHIEU_GHI.HTML', 'PHIEU_PHAT.HTML']);
		expect(files.every((name) => /^[A-Z0-9_.]{1,30}$/.test(name))).toBe(true);
		await rm(folder, { recursive: true });
	});

	test('every track of the manifest is fit for a horn loudspeaker, by a second meter and mp3val', async ({
		product,
	}) => {
		const commune = await codeOf(product.siteUrl);
		const answer = await fetch(`${product.siteUrl}/goi/${monthAt(new Date())}/${commune}/index.json`);
		const manifest = manifestSchema.parse(await answer.json());
		const folder = await mkdtemp(join(tmpdir(), 'loa-tracks-'));
		for (const { tracks, bulletin } of manifest.languages) {
			for (const track of [...tracks, bulletin]) {
				const file = join(folder, track.file);
				await writeFile(file, Buffer.from(await (await fetch(new URL(track.url, product.siteUrl))).arrayBuffer()));
				const measured = await measureMp3(file);
				expect(measured, track.file).toMatchObject({
					sampleRate: 44_100,
					channels: 1,
					bitrate: 64_000,
					isConstant: true,
					id3Major: 3,
					sha256: track.sha256,
				});
				expect(
					Math.abs(measured.integratedLufs + 16),
					`${track.file}: ${measured.integratedLufs} LUFS`,
				).toBeLessThanOrEqual(0.5);
				expect(measured.truePeakDbtp, `${track.file}: true peak`).toBeLessThanOrEqual(-1.5);
				const { stdout } = await run('mp3val', [file]);
				expect(stdout, track.file).not.toMatch(/WARNING|ERROR/);
			}
		}
		await rm(folder, { recursive: true });
	});

	test('logs an airing without a network; it is sent when the network is back and shows in reach', async ({
		page,
		context,
		product,
		desk,
	}) => {
		const commune = await codeOf(product.siteUrl);
		const { cardSecret } = JSON.parse(await readFile(join(product.dataDir, 'secrets.json'), 'utf8')) as {
			cardSecret: string;
		};
		await page.goto(`${product.siteUrl}/phat-thanh/${commune}/#k=${communeKey(cardSecret, commune, 1)}`);
		await expect(page.getByText('Máy này đã có mã của xã.')).toBeVisible();
		expect(page.url(), 'the key does not stay in the address bar').not.toContain('#k=');

		await context.setOffline(true);
		await page.getByLabel(/Số cụm loa nghe được/).fill('5');
		await page.getByRole('button', { name: 'Lưu lần phát' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: 'Chờ gửi' })).toBeVisible();
		await page.screenshot({ path: picture('broadcaster-offline') });

		await context.setOffline(false);
		await expect(page.getByRole('listitem').filter({ hasText: 'Đã gửi' })).toBeVisible({ timeout: 30_000 });

		// before the first slot of a day the page proposes yesterday's last one
		const days = [dayAt(new Date()), dayAt(new Date(Date.now() - 86_400_000))].join('|');
		await expect
			.poll(
				async () =>
					desk.find<{ clustersWorking: number; confidence: string; province: string; day: string }>('airings', {
						commune,
					}),
				{ timeout: 30_000 },
			)
			.toMatchObject([{ clustersWorking: 5, confidence: 'B', province: '12', day: expect.stringMatching(days) }]);
		await desk.publish();
		await expect(async () => {
			await page.goto(`${product.siteUrl}/do-phu/`);
			await expect(page.getByRole('row', { name: /Lai Châu/ }).first()).toContainText('1', { timeout: 1_000 });
			await expect(page.getByText(/1\s+trong\s+3\.321\s+xã/)).toBeVisible({ timeout: 1_000 });
		}).toPass({ timeout: 20_000 });
		await page.screenshot({ path: picture('reach') });
	});

	test('a wrong key is refused in a kind sentence, and the entry is kept for correction', async ({
		page,
		product,
		desk,
	}) => {
		await page.goto(`${product.siteUrl}/phat-thanh/tinh/46/`);
		await page
			.locator('main a[href^="/phat-thanh/"]')
			.filter({ hasText: /Phường|Xã/ })
			.first()
			.click();
		await page.getByLabel(/Mã của xã/).fill('AAAA-BBBB');
		await page.getByRole('button', { name: 'Lưu mã' }).click();
		await page.getByLabel(/Số cụm loa nghe được/).fill('2');
		await page.getByRole('button', { name: 'Lưu lần phát' }).click();
		const entry = page.getByRole('listitem').filter({ hasText: 'Chưa nhận được, cần sửa' });
		await expect(entry).toBeVisible({ timeout: 20_000 });
		await expect(entry.getByRole('button', { name: 'Sửa' })).toBeVisible();
		expect(await desk.find('airings', { province: '46' })).toEqual([]);
	});
});

async function codeOf(siteUrl: string): Promise<string> {
	const list = await (await fetch(`${siteUrl}/phat-thanh/tinh/12/`)).text();
	const code = /href="\/phat-thanh\/(\d{5})\/"[^>]*>[^<]*Dào San/.exec(list)?.[1];
	if (!code) throw new Error('Dào San is not in the list of Lai Châu.');
	return code;
}
