import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { manifestSchema } from '#content/model/manifest.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, HOA_CHAU, publish } from '../support/snapshot-builder.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';
import { unzipped } from './unzipped.ts';

const run = promisify(execFile);
const ZIP = `/goi/2026-11/${DAO_SAN}/vi.zip`;

const TYPES: Readonly<Record<string, string>> = { opus: 'audio/ogg', mp3: 'audio/mpeg', wav: 'audio/wav' };

describe('media', () => {
	test('a file is served whole, with its type, length and a year to keep it', async ({ edge }) => {
		for (const [name, bytes] of edge.built.media) {
			const { status, headers, body } = await ask(edge.url, `/media/${name}`);
			expect(status).toBe(200);
			expect(body.equals(bytes)).toBe(true);
			expect(headers['content-type']).toBe(TYPES[name.replace(/^.*\./, '')]);
			expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
		}
	});

	test.for([
		{ range: 'bytes=100-199', status: 206, from: 100, to: 199, why: 'a part' },
		{ range: 'bytes=8990-', status: 206, from: 8_990, to: 8_999, why: 'the rest' },
		{ range: 'bytes=-5', status: 206, from: 8_995, to: 8_999, why: 'the end' },
		{ range: 'bytes=-99999', status: 206, from: 0, to: 8_999, why: 'an end longer than the file' },
		{ range: 'bytes=8000-99999', status: 206, from: 8_000, to: 8_999, why: 'a part that ends behind the file' },
		{ range: 'bytes=5-1', status: 200, from: 0, to: 8_999, why: 'a range that is none' },
		{ range: 'bytes=0-1,4-5', status: 200, from: 0, to: 8_999, why: 'several ranges at once' },
		{ range: 'lines=1-2', status: 200, from: 0, to: 8_999, why: 'an unknown unit' },
	])('$why ($range) is answered with $status', async ({ range, status, from, to }, { edge }) => {
		const [name, bytes] = opusOf(edge.built.media);
		const answer = await ask(edge.url, `/media/${name}`, { headers: { range } });
		expect(answer.status).toBe(status);
		expect(answer.body.equals(bytes.subarray(from, to + 1))).toBe(true);
		expect(answer.headers['content-range']).toBe(status === 206 ? `bytes ${from}-${to}/9000` : undefined);
	});

	test('a range behind the end is answered with 416 and the length', async ({ edge }) => {
		const [name] = opusOf(edge.built.media);
		const answer = await ask(edge.url, `/media/${name}`, { headers: { range: 'bytes=9000-' } });
		expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */9000']);
	});

	test('a part of an older version is not glued to the newer one', async ({ edge }) => {
		const [name] = opusOf(edge.built.media);
		const { headers } = await ask(edge.url, `/media/${name}`, { method: 'HEAD' });
		const ask10 = (ifRange: string) =>
			ask(edge.url, `/media/${name}`, { headers: { range: 'bytes=0-9', 'if-range': ifRange } });
		expect((await ask10(headers.etag!)).status).toBe(206);
		expect((await ask10('"another"')).status).toBe(200);
		const again = await ask(edge.url, `/media/${name}`, { headers: { 'if-none-match': headers.etag! } });
		expect(again.status).toBe(304);
	});

	test('a file that the release does not name is not served, though it lies in the folder', async ({ edge }) => {
		const key = 'ab'.repeat(32);
		await publish(edge.dataDir, { ...edge.built, media: new Map([[`${key}.mp3`, Buffer.from('secret')]]) });
		expect((await ask(edge.url, `/media/${key}.mp3`)).status).toBe(404);
	});

	test('a client that goes away in the middle leaves no open file behind', async ({ dataDir }) => {
		const built = buildSnapshot({ trackBytes: 8_000_000 });
		await publish(dataDir, built);
		const edge = await startEdge(edgeOptions(dataDir));
		const before = await openMediaFiles(dataDir);
		const socket = connect(Number(new URL(edge.url).port), '127.0.0.1');
		socket.write(`GET ${ZIP} HTTP/1.1\r\nHost: x\r\n\r\n`);
		await new Promise((resolve) => socket.once('data', resolve));
		socket.pause();
		await until(async () => (await openMediaFiles(dataDir)) > before);
		socket.destroy();
		await until(async () => (await openMediaFiles(dataDir)) === before);
		await edge.close();
	});
});

/** Counted on Linux, where a process can look at its own open files. */
async function openMediaFiles(dataDir: string): Promise<number> {
	const { readlink } = await import('node:fs/promises');
	const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
	return (await Promise.all(links)).filter((target) => target.startsWith(join(dataDir, 'media'))).length;
}

const opusOf = (media: ReadonlyMap<string, Buffer>): [string, Buffer] =>
	[...media].find(([name]) => name.endsWith('.opus'))!;

describe('bundles', () => {
	test('a bundle is a plain ZIP: read-me, tracks in play order, run sheet, approval sheet', async ({ edge }) => {
		const { status, headers, body } = await ask(edge.url, ZIP);
		expect(status).toBe(200);
		expect(headers['content-length']).toBe(String(body.length));
		expect(headers['content-disposition']).toBe(`attachment; filename="goi-2026-11-${DAO_SAN}-vi.zip"`);
		const entries = await unzipped(body);
		expect(entries.map(({ name }) => name)).toEqual([
			'2026_11_VI/00_DOC_TRUOC.TXT',
			'2026_11_VI/01_VI_MO_DAU.MP3',
			'2026_11_VI/02_VI_GOI_111.MP3',
			'2026_11_VI/03_VI_KET_THUC.MP3',
			'2026_11_VI/PHAT.M3U',
			'2026_11_VI/PHIEU_PHAT.HTML',
			'2026_11_VI/PHIEU_DUYET.HTML',
			'2026_11_VI/PHIEU_GHI.HTML',
			'2026_11_VI/BANG_MOC.HTML',
			'2026_11_VI/LOI_DOC.HTML',
		]);
		const playlist = entries.find(({ name }) => name.endsWith('PHAT.M3U'))!.content.toString('latin1');
		expect(playlist.match(/^[^#\r\n].*$/gm)).toEqual(['01_VI_MO_DAU.MP3', '02_VI_GOI_111.MP3', '03_VI_KET_THUC.MP3']);
		expect(playlist).toMatch(/^[\x20-\x7e\r\n]+$/);
		const tracks = edge.built.snapshot.editions[0]!.languages[0]!.tracks;
		for (const track of tracks) {
			const entry = entries.find(({ name }) => name === `2026_11_VI/${track.file}`)!;
			expect(createHash('sha256').update(entry.content).digest('hex')).toBe(track.sha256);
		}
		for (const entry of entries) {
			expect(entry).toMatchObject({ flags: 0, method: 0, version: 20, day: '2026-11-01' });
		}
	});

	test('other programs find no fault with a bundle', async ({ edge, skip }) => {
		const file = join(edge.dataDir, 'goi.zip');
		await writeFile(file, (await ask(edge.url, ZIP)).body);
		const tested = await run('unzip', ['-t', file]).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw error;
		});
		if (!tested) skip('there is no unzip on this machine; yauzl has read the bundle in the test above');
		expect(tested?.stdout).toContain('No errors detected');
	});

	test('the papers in the bundle are the pages on the site', async ({ edge }) => {
		const entries = await unzipped((await ask(edge.url, `/goi/2026-11/${DAO_SAN}/mww-Latn-VN.zip`)).body);
		for (const [name, page] of [
			['PHIEU_PHAT.HTML', 'phieu-phat'],
			['PHIEU_DUYET.HTML', 'phieu-duyet'],
		]) {
			const served = await ask(edge.url, `/goi/2026-11/${DAO_SAN}/mww-Latn-VN-${page}.html`);
			expect(served.status).toBe(200);
			expect(served.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/);
			// its letters stand in it
			expect(served.headers['content-security-policy']).toContain("font-src 'self' data:;");
			expect(served.body.equals(entries.find((entry) => entry.name === `2026_11_MWW/${name}`)!.content)).toBe(true);
		}
	});

	test('the same bundle has the same bytes twice, and in the next release when nothing of it changed', async ({
		edge,
	}) => {
		const first = await ask(edge.url, ZIP);
		await publish(edge.dataDir, buildSnapshot({ release: 'the-next-release' }));
		await until(() => edge.logged.some(({ release }) => release === 'the-next-release'));
		const second = await ask(edge.url, ZIP);
		expect(second.body.equals(first.body)).toBe(true);
		expect(second.headers.etag).toBe(first.headers.etag);
		const unchanged = await ask(edge.url, ZIP, { headers: { 'if-none-match': first.headers.etag! } });
		expect(unchanged.status).toBe(304);
	});

	test('a download that breaks off goes on where it was, from any byte', async ({ edge }) => {
		const { body, headers } = await ask(edge.url, ZIP);
		for (const start of [1, 29, 45, 2_345, 40_000, 85_000, body.length - 30, body.length - 1]) {
			const request = { headers: { range: `bytes=${start}-`, 'if-range': headers.etag! } };
			const rest = await ask(edge.url, ZIP, request);
			expect(rest.status).toBe(206);
			expect(Buffer.concat([body.subarray(0, start), rest.body]).equals(body)).toBe(true);
		}
		const behind = await ask(edge.url, ZIP, { headers: { range: `bytes=${body.length}-` } });
		expect(behind.status).toBe(416);
		const head = await ask(edge.url, ZIP, { method: 'HEAD' });
		expect([head.headers['content-length'], head.body.length]).toEqual([String(body.length), 0]);
	});

	test('the manifest says what the bundle is, to the byte', async ({ edge }) => {
		const index = await ask(edge.url, `/goi/2026-11/${DAO_SAN}/index.json`);
		const manifest = manifestSchema.parse(JSON.parse(index.body.toString()));
		expect(manifest.commune).toEqual({ code: DAO_SAN, name: 'Dào San', province: '12' });
		expect(manifest.languages.map(({ language }) => language)).toEqual(['vi', 'mww-Latn-VN']);
		expect(manifest.withdrawn).toHaveLength(1);
		expect(index.body.toString()).not.toContain(communeKey(CARD_SECRET, DAO_SAN, 1));
		for (const { bundleUrl, bundleBytes, scriptUrl, approvalUrl, tracks, bulletin } of manifest.languages) {
			expect((await ask(edge.url, bundleUrl)).body).toHaveLength(bundleBytes);
			for (const url of [scriptUrl, approvalUrl, bulletin.url, ...tracks.map((track) => track.url)]) {
				expect((await ask(edge.url, url)).status).toBe(200);
			}
		}
	});

	test.for([
		{ path: `/goi/2026-11/99999/vi.zip`, why: 'the commune' },
		{ path: `/goi/2025-01/${DAO_SAN}/vi.zip`, why: 'the month' },
		{ path: `/goi/2026-13/${DAO_SAN}/index.json`, why: 'the month that no calendar has' },
		{ path: `/goi/2026-11/${DAO_SAN}/km.zip`, why: 'the language' },
		{ path: `/goi/2026-10/${DAO_SAN}/mww-Latn-VN.zip`, why: 'the language of that month' },
		{ path: `/goi/2026-11/${HOA_CHAU}/vi.zip`, why: 'the edition of that province' },
	])('$why that nobody knows leads to the Vietnamese 404', async ({ path }, { edge }) => {
		const answer = await ask(edge.url, path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toContain('Không tìm thấy');
	});

	test('media that vanish while the edge runs are in its health, until they are back', async ({ edge }) => {
		const health = async () => JSON.parse((await ask(edge.url, '/healthz')).body.toString());
		expect((await health()).warnings).not.toContain('media_missing');
		const { key } = edge.built.snapshot.editions[0]!.languages[0]!.tracks[0]!;
		const file = join(edge.dataDir, 'media', key.slice(0, 2), key.slice(2, 4), `${key}.mp3`);
		await rename(file, `${file}.gone`);
		await until(async () => (await health()).mediaMissing === 1);
		expect(await health()).toMatchObject({ status: 'degraded', warnings: ['media_missing'] });
		await rename(`${file}.gone`, file);
		await until(async () => (await health()).status === 'ok');
	});

	test('a bundle whose track is not on disk is refused before the first byte', async ({ edge }) => {
		const [track] = edge.built.snapshot.editions[0]!.languages[0]!.tracks;
		const { key } = track!;
		await writeFile(join(edge.dataDir, 'media', key.slice(0, 2), key.slice(2, 4), `${key}.mp3`), 'cut off');
		const answer = await ask(edge.url, ZIP);
		expect(answer.status).toBe(503);
		expect(answer.body.toString()).toContain('Trang đang gặp trục trặc');
		expect(edge.logged).toContainEqual(
			expect.objectContaining({ err: expect.objectContaining({ code: 'media_missing' }) }),
		);
	});
});
