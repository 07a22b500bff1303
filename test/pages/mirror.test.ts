import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { main } from '#site/mirror/main.ts';
import { relativePage } from '#site/mirror/relative-page.ts';

import { edgeOptions } from '../edge/edge-options.ts';
import { ask } from '../edge/edge-test.ts';
import { buildSnapshot, DAO_SAN, HOA_CHAU, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { startEdge } from '#site/edge/start-edge.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

import type { Page } from '@playwright/test';

let dataDir: string;
let root: string;
let out: string;
const said: string[] = [];
const note = (line: string) => void said.push(line);
const mirror = (...args: string[]) =>
	main(args, { DATA_DIR: dataDir } as unknown as NodeJS.ProcessEnv, {
		print: note,
		complain: note,
		progress: () => undefined,
	});

beforeAll(async () => {
	dataDir = await makeDataDir();
	await publish(dataDir, buildSnapshot());
	root = await mkdtemp(join(tmpdir(), 'loa-lang-mirror-test-'));
	out = join(root, 'stick');
	expect(await mirror('--out', out, '--communes', DAO_SAN)).toBe(0);
}, 120_000);
afterAll(async () => {
	await removeDataDir(dataDir);
	await rm(root, { recursive: true });
});

describe('a mirror', () => {
	test('holds the same bundle that the edge serves, and nothing of communes that were not chosen', async () => {
		const edge = await startEdge(edgeOptions(dataDir));
		const path = `/goi/2026-11/${DAO_SAN}/vi.zip`;
		const served = await ask(edge.url, path);
		await edge.close();
		expect((await readFile(join(out, path))).equals(served.body)).toBe(true);
		await expect(stat(join(out, `phat-thanh/${HOA_CHAU}/index.html`))).rejects.toMatchObject({ code: 'ENOENT' });
		const playlist = await readFile(join(out, `goi/moi-nhat/${DAO_SAN}/vi.m3u`), 'utf8');
		expect(playlist).toContain('\r\n../../../media/');
	});

	test('is signed, and a changed byte or a forged list is noticed', async () => {
		expect(await mirror('--check', out)).toBe(0);
		const fingerprint = /key ([0-9a-f-]{19})/.exec(said.at(-1) ?? '')?.[1] ?? '';
		expect(await mirror('--check', out, '--key', fingerprint.toUpperCase().replaceAll('-', ' '))).toBe(0);
		expect(await mirror('--check', out, '--key', '0000-0000-0000-0000')).toBe(1);
		const file = join(out, 'DOC_TRUOC.TXT');
		const right = await readFile(file);
		await writeFile(file, 'something else');
		expect(await mirror('--check', out)).toBe(1);
		expect(said.at(-1)).toBe('DOC_TRUOC.TXT is not what was signed.');
		await writeFile(file, right);
		const list = join(out, 'MANIFEST.json');
		const signed = await readFile(list, 'utf8');
		await writeFile(list, signed.replace('DOC_TRUOC.TXT', 'DOC_KHAC.TXT'));
		expect(await mirror('--check', out)).toBe(1);
		await writeFile(list, signed);
	});

	test('of the second run writes nothing, and after a loss only what was lost', async () => {
		expect(await mirror('--out', out, '--communes', DAO_SAN)).toBe(0);
		expect(said.at(-1)).toMatch(/^0 files written \(0 MB\), \d+ kept, 0 removed/);
		await rm(join(out, `goi/2026-11/${DAO_SAN}/vi.zip`));
		expect(await mirror('--out', out, '--communes', DAO_SAN)).toBe(0);
		expect(said.at(-1)).toMatch(/^1 files written/);
	}, 120_000);

	test('for places that are not there is refused in words, and so is a wrong call', async () => {
		expect(await mirror('--out', join(root, 'nothing'), '--provinces', '99')).toBe(1);
		expect(said.at(-1)).toContain('no published province or commune has the code 99');
		expect(await mirror('--what')).toBe(2);
	});

	test('of audio that is not on disk as published is refused by name', async () => {
		const [name = ''] = [...buildSnapshot().media.keys()].filter((key) => key.endsWith('.opus'));
		const file = join(dataDir, 'media', name.slice(0, 2), name.slice(2, 4), name);
		const right = await readFile(file);
		await rm(file);
		expect(await mirror('--out', join(root, 'lacking'), '--communes', DAO_SAN)).toBe(1);
		expect(said.at(-1)).toContain(`${name.replace('.opus', '')} cannot be served: it is not in the media folder`);
		await writeFile(file, right);
	}, 60_000);

	test('says before anything is built what it would take, and where it cannot be', async () => {
		const nowhere = join(root, 'not', 'yet');
		expect(await mirror('--out', nowhere, '--communes', DAO_SAN, '--dry-run')).toBe(0);
		expect(said.at(-1)).toMatch(
			/^\d+ files to write \(\d+ MB\), 0 kept, 0 to remove: .*\nIt fits: .* about \d+ minutes/,
		);
		await expect(stat(nowhere)).rejects.toMatchObject({ code: 'ENOENT' });
		expect(await mirror('--out', '/proc/x/y', '--communes', DAO_SAN)).toBe(1);
		expect(said.at(-1)).toMatch(/^\/proc\/x\/y cannot be written \(ENOENT\)\. Was the stick pulled out/);
	}, 120_000);

	test('of the whole country is asked for by name', async () => {
		expect(await mirror('--out', join(root, 'country'))).toBe(2);
		expect(await mirror('--out', join(root, 'country'), '--communes', DAO_SAN, '--whole-country')).toBe(2);
		await expect(stat(join(root, 'country'))).rejects.toMatchObject({ code: 'ENOENT' });
	});
});

test('sections that send are left out whole, those beside them stay', () => {
	const html =
		'<section id="a">A</section><section id="b" data-edge data-loi="{&quot;x&quot;:1}" hidden>B</section><section data-edges>C</section><section data-edge>D</section>E';
	expect(relativePage(html, 'index.html')).toBe('<section id="a">A</section><section data-edges>C</section>E');
});

test('addresses of a page become relative and name their files', () => {
	const html = '<a href="/vi/#a"></a><a href="/"></a><audio src="/media/x.mp3"></audio><a href="https://x.vn/"></a>';
	expect(relativePage(html, 'phat-thanh/03166/index.html')).toBe(
		'<a href="../../vi/index.html#a"></a><a href="../../index.html"></a><audio src="../../media/x.mp3"></audio><a href="https://x.vn/"></a>',
	);
});

describe.skipIf(chromiumPath === undefined)('a mirror in a browser (needs Chromium; CHROMIUM_PATH names one)', () => {
	/** Walks from the first page to the commune's bundle, as a person does. */
	async function walk(page: Page, start: string): Promise<string> {
		await page.goto(start);
		await page.getByRole('link', { name: 'Tiếng Việt' }).click();
		await page.getByRole('link', { name: 'Gọi 111' }).first().waitFor();
		await page.getByRole('link', { name: 'Dành cho phát thanh xã' }).click();
		await page.getByRole('link', { name: /Lai Châu/ }).click();
		await page.getByRole('link', { name: 'Xã Dào San' }).click();
		await page.getByText('Máy này không ghi được trên trang').waitFor();
		return (await page.getByRole('link', { name: 'Tải gói tiếng Việt' }).getAttribute('href')) ?? '';
	}

	test('opens from a stick and from any static server, also below a folder, and leads to the bundle', async () => {
		const browser = await launchChromium();
		const server = await serveFolder(root, () => undefined);
		try {
			for (const start of [pathToFileURL(join(out, 'index.html')).href, `${server.url}/stick/`]) {
				const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
				page.setDefaultTimeout(15_000);
				const href = await walk(page, start);
				expect(await page.getByText(/tự gửi|Tháng này phát vậy là đủ|Gửi ảnh sổ phát thanh/).count()).toBe(0);
				expect(new URL(href, page.url()).href).toBe(new URL(`goi/2026-11/${DAO_SAN}/vi.zip`, start).href);
				await page.close();
			}
		} finally {
			await browser.close();
			await server.close();
		}
	}, 90_000);

	test('from a stick people search in whole texts, hear, wipe the phone and leave without a way back', async () => {
		const browser = await launchChromium();
		try {
			const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
			page.setDefaultTimeout(15_000);
			const requests: string[] = [];
			page.on('request', (request) => requests.push(request.url()));
			await page.goto(pathToFileURL(join(out, 'index.html')).href);
			await page.getByRole('link', { name: 'Tiếng Việt' }).click();
			await page.getByRole('link', { name: 'Xem tất cả các bài' }).click();
			const box = page.getByRole('searchbox');
			// the one stands nowhere, the other in the text and in no title
			await box.fill('trẻ con');
			await page.getByText('Không có bài nào khớp').waitFor();
			await box.fill('mất tiền');
			await page.getByText(/^[1-9]\d* bài$/).waitFor();
			await page.goBack();
			await page.getByRole('button', { name: /^Nghe/ }).first().waitFor();
			await page.getByRole('link', { name: 'Nơi giúp đỡ', exact: true }).click();
			await page.getByRole('button', { name: 'Xóa khỏi máy này' }).click();
			await page.getByText('Bấm lần nữa để xóa').waitFor();
			await page.getByRole('button', { name: 'Xóa khỏi máy này' }).click();
			await page.getByText('Đã xóa trang, bài nghe').waitFor();
			await page.getByRole('link', { name: 'Thoát nhanh' }).click();
			const away = pathToFileURL(join(out, 'thoat/index.html')).href;
			await page.waitForURL(away);
			await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
			await page.waitForURL(away);
			await page.waitForFunction(() => document.title === 'Thời tiết');
			expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
		} finally {
			await browser.close();
		}
	}, 90_000);
});
