import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { mediaPath } from '#content/lib/media-files.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { S3_KEY, startS3 } from '../support/s3-server.ts';
import { edgeOptions, silentLog } from './edge-options.ts';
import { ask } from './edge-test.ts';
import { unzipped } from './unzipped.ts';

import type { EdgeOptions } from '#site/edge/start-edge.ts';
import type { TestS3 } from '../support/s3-server.ts';

let s3: TestS3;
beforeAll(async () => {
	s3 = await startS3();
});
afterEach(() => {
	s3.fault = undefined;
	s3.spoil = undefined;
});
afterAll(() => s3.close());

let count = 0;

/** An edge whose release is on its disk and whose media are in a bucket only. */
async function edgeOnBucket(more: Partial<EdgeOptions> = {}, trackBytes = 40_000) {
	const dataDir = await makeDataDir();
	const built = buildSnapshot({ trackBytes });
	await publish(dataDir, built);
	await rm(join(dataDir, 'media'), { recursive: true });
	count += 1;
	const storage = s3PlaceOf(s3.urlOf(`edge-${count}`), S3_KEY);
	const store = s3Store(storage);
	for (const [name, bytes] of built.media) {
		const [key = '', extension = ''] = name.split('.');
		await store.put(`media/${mediaPath('', { key, extension })}`, bytes);
	}
	const { log, logged } = silentLog();
	const options: EdgeOptions = { ...edgeOptions(dataDir, log), storage, mediaMilliseconds: 600_000, ...more };
	const edge = await startEdge(options);
	let isOpen = true;
	const close = async () => {
		if (isOpen) await edge.close();
		isOpen = false;
	};
	onTestFinished(async () => {
		await close();
		await removeDataDir(dataDir);
	});
	return { ...edge, dataDir, built, store, logged, options, close };
}

const ZIP = `/goi/2026-11/${DAO_SAN}/vi.zip`;
/** Requests for objects of media since the last call. */
const fetched = () => s3.requests.splice(0).filter((line) => /^GET .*\/media\//.test(line)).length;
const cacheOf = (dataDir: string) => join(dataDir, 'media-cache');
const firstOf = (media: ReadonlyMap<string, Buffer>): [string, Buffer] =>
	[...media].find(([name]) => name.endsWith('.opus')) ?? ['', Buffer.alloc(0)];

async function filesIn(folder: string): Promise<{ path: string; bytes: number }[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Promise.all(files.map(async (path) => ({ path, bytes: (await stat(path)).size })));
}

describe('an edge whose media are in a bucket', () => {
	test('sends them whole, in ranges and not at all, as from a folder, and fetches each once', async () => {
		const edge = await edgeOnBucket();
		const [name, bytes] = firstOf(edge.built.media);
		fetched();
		const whole = await ask(edge.url, `/media/${name}`);
		expect([whole.status, whole.body.equals(bytes)]).toEqual([200, true]);
		const part = await ask(edge.url, `/media/${name}`, { headers: { range: 'bytes=100-199' } });
		expect([part.status, part.body.equals(bytes.subarray(100, 200))]).toEqual([206, true]);
		expect(part.headers['content-range']).toBe(`bytes 100-199/${bytes.length}`);
		const same = await ask(edge.url, `/media/${name}`, { headers: { 'if-none-match': String(whole.headers.etag) } });
		expect(same.status).toBe(304);
		expect((await ask(edge.url, `/media/${name}`, { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
		expect(fetched()).toBe(1);
	});

	test('twenty who ask for the same file at once cost one transfer', async () => {
		const edge = await edgeOnBucket();
		const [name] = firstOf(edge.built.media);
		fetched();
		const answers = await Promise.all(Array.from({ length: 20 }, () => ask(edge.url, `/media/${name}`)));
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
		expect(fetched()).toBe(1);
	});

	test('a bundle is the same to the byte, and no answer says where the bucket is', async () => {
		const edge = await edgeOnBucket();
		const { status, headers, body } = await ask(edge.url, ZIP);
		expect(status).toBe(200);
		const entries = await unzipped(body);
		const { tracks } = edge.built.snapshot.editions[0]!.languages[0]!;
		for (const track of tracks)
			expect(entries.find(({ name }) => name.endsWith(track.file))?.content).toEqual(
				edge.built.media.get(`${track.key}.${track.extension}`),
			);
		const said =
			JSON.stringify(headers) +
			JSON.stringify((await ask(edge.url, `/goi/2026-11/${DAO_SAN}/index.json`)).body.toString());
		expect(said).not.toMatch(/s3:|X-Amz|Signature|S3RVER|edge-\d/i);
	});

	test('bytes that are not what was published are never sent', async () => {
		const edge = await edgeOnBucket();
		const [name, bytes] = firstOf(edge.built.media);
		s3.spoil = (body) => Buffer.from(body.map((byte, index) => (index === 5 ? byte ^ 1 : byte)));
		const refused = await ask(edge.url, `/media/${name}`);
		expect([refused.status, refused.body.includes(bytes.subarray(10, 200))]).toEqual([503, false]);
		expect((await ask(edge.url, ZIP)).status).toBe(503);
		expect(await filesIn(cacheOf(edge.dataDir))).toEqual([]);
		expect(JSON.stringify(edge.logged.map(({ err }) => String(err)))).toContain('nội dung khác với lúc lưu');
		s3.spoil = undefined;
		expect((await ask(edge.url, `/media/${name}`)).status).toBe(200);
	});

	test('while the bucket is away, pages and what was fetched go on; the rest is 503 in Vietnamese', async () => {
		const edge = await edgeOnBucket();
		const [name] = firstOf(edge.built.media);
		expect((await ask(edge.url, `/media/${name}`)).status).toBe(200);
		s3.fault = (request) => {
			request.socket.destroy();
			return true;
		};
		expect((await ask(edge.url, '/vi/')).status).toBe(200);
		expect((await ask(edge.url, `/media/${name}`)).status).toBe(200);
		const other = [...edge.built.media.keys()].find((one) => one !== name) ?? '';
		const away = await ask(edge.url, `/media/${other}`);
		expect([away.status, away.body.toString()]).toEqual([503, expect.stringContaining('lang="vi"')]);
	});

	test('the cache keeps to its size: what was asked for longest ago makes room', async () => {
		const edge = await edgeOnBucket({ cacheBytes: 100_000 }, 30_000);
		const names = [...edge.built.media.keys()].slice(0, 8);
		for (const name of names) expect((await ask(edge.url, `/media/${name}`)).status).toBe(200);
		const kept = await filesIn(cacheOf(edge.dataDir));
		expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100_000);
		fetched();
		await ask(edge.url, `/media/${names.at(-1)}`);
		expect(fetched()).toBe(0);
		await ask(edge.url, `/media/${names[0]}`);
		expect(fetched()).toBe(1);
		// more than fits at once still comes whole
		const { status, body } = await ask(edge.url, ZIP);
		expect([status, (await unzipped(body)).length]).toEqual([200, 10]);
	});

	test('after a kill half-fetched files go, whole ones stay, and one that changed on disk is fetched anew', async () => {
		const edge = await edgeOnBucket();
		const names = [...edge.built.media.keys()].slice(0, 2);
		for (const name of names) await ask(edge.url, `/media/${name}`);
		await edge.close();
		const half = join(cacheOf(edge.dataDir), '.fetching-0123456789ab');
		await writeFile(half, 'half');
		const [changed] = await filesIn(cacheOf(edge.dataDir)).then((files) =>
			files.filter(({ path }) => path.includes(names[0] ?? '')),
		);
		const bytes = await readFile(changed!.path);
		bytes[7] = (bytes[7] ?? 0) ^ 1;
		await writeFile(changed!.path, bytes);
		const again = await startEdge(edge.options);
		onTestFinished(() => again.close());
		fetched();
		for (const name of names) {
			const { status, body } = await ask(again.url, `/media/${name}`);
			expect([status, body.equals(edge.built.media.get(name)!)]).toEqual([200, true]);
		}
		expect(fetched()).toBe(1);
		expect(existsSync(half)).toBe(false);
	});

	test('a folder that somebody empties under the edge is filled again', async () => {
		const edge = await edgeOnBucket();
		const [name, bytes] = firstOf(edge.built.media);
		await ask(edge.url, `/media/${name}`);
		await rm(cacheOf(edge.dataDir), { recursive: true });
		const { status, body } = await ask(edge.url, `/media/${name}`);
		expect([status, body.equals(bytes)]).toEqual([200, true]);
	});

	test('releases are not taken over into a folder in which a CMS writes', async () => {
		const dataDir = await makeDataDir();
		onTestFinished(() => removeDataDir(dataDir));
		await publish(dataDir, buildSnapshot());
		const storage = s3PlaceOf(s3.urlOf('edge-of-a-cms'), S3_KEY);
		await expect(startEdge({ ...edgeOptions(dataDir), storage, pullsReleases: true })).rejects.toMatchObject({
			code: 'folder_of_a_cms',
		});
		expect(existsSync(join(dataDir, 'releases', 'current'))).toBe(true);
	});

	test('health counts what is neither here nor in the bucket, without fetching anything', async () => {
		const edge = await edgeOnBucket({ mediaMilliseconds: 20 });
		const [name] = firstOf(edge.built.media);
		const [key = '', extension = ''] = name.split('.');
		await edge.store.remove(`media/${mediaPath('', { key, extension })}`);
		fetched();
		await expect
			.poll(async () => JSON.parse((await ask(edge.url, '/healthz')).body.toString()) as unknown)
			.toMatchObject({ status: 'degraded', mediaMissing: 1, warnings: ['media_missing'] });
		expect(fetched()).toBe(0);
	});
});
