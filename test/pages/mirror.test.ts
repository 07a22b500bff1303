import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { main } from '#site/mirror/main.ts';
import { relativePage } from '#site/mirror/relative-page.ts';
import { signingKey } from '#site/mirror/signed-manifest.ts';
import { writeMirror } from '#site/mirror/write-mirror.ts';

import { edgeOptions } from '../edge/edge-options.ts';
import { ask } from '../edge/edge-test.ts';
import { buildSnapshot, DAO_SAN, HOA_CHAU, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { startEdge } from '#site/edge/start-edge.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

import type { Page } from '@playwright/test';
import type { PlannedFile } from '#site/mirror/plan.ts';

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
		expect(await mirror('--check', out, '--key', fingerprint)).toBe(0);
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

	test('that would not fit writes nothing; files that are not planned any more go', async () => {
		const folder = join(root, 'small');
		const file = (path: string, text: string): PlannedFile => ({
			path,
			bytes: text.length,
			identity: text,
			read: () => [Buffer.from(text)],
		});
		const key = await signingKey(dataDir);
		const facts = { release: 'r', publishedAt: '2026-11-22T08:40:12.000Z', key };
		const planned = [file('a.txt', 'one'), file('b/c.txt', 'two')];
		const full = writeMirror(folder, { ...facts, planned, freeBytes: async () => 5 });
		await expect(full).rejects.toMatchObject({ code: 'mirror_too_large' });
		await expect(stat(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
		expect(await writeMirror(folder, { ...facts, planned })).toMatchObject({ written: 2, removed: 0 });
		const next = [file('a.txt', 'other')];
		expect(await writeMirror(folder, { ...facts, planned: next })).toMatchObject({ written: 1, kept: 0, removed: 1 });
		expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('other');
	});
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
				expect(new URL(href, page.url()).href).toBe(new URL(`goi/2026-11/${DAO_SAN}/vi.zip`, start).href);
				await page.close();
			}
		} finally {
			await browser.close();
			await server.close();
		}
	}, 90_000);
});
