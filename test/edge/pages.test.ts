import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { describe, expect } from 'vitest';

import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, HOME_PAGE, pointTo, publish, SITE_FILES, writeRelease } from '../support/snapshot-builder.ts';
import { edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';

describe('pages', () => {
	test('a page comes compressed as the browser can take it, with one tag for each encoding', async ({ edge }) => {
		const brotli = await ask(edge.url, '/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
		expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
		expect(brotliDecompressSync(brotli.body).toString()).toBe(HOME_PAGE);
		const gzip = await ask(edge.url, '/', { headers: { 'accept-encoding': 'gzip, br;q=0' } });
		expect(gunzipSync(gzip.body).toString()).toBe(HOME_PAGE);
		const plain = await ask(edge.url, '/');
		expect(plain.body.toString()).toBe(HOME_PAGE);
		expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(HOME_PAGE)));
		expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
	});

	test('a page that the browser has already is answered with 304 and no body', async ({ edge }) => {
		const headers = { 'accept-encoding': 'br' };
		const first = await ask(edge.url, '/vi/', { headers });
		const again = await ask(edge.url, '/vi/', { headers: { ...headers, 'if-none-match': `W/${first.headers.etag}` } });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
		expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
	});

	test('HEAD says what GET would say, without the body', async ({ edge }) => {
		const get = await ask(edge.url, '/vi/');
		const head = await ask(edge.url, '/vi/', { method: 'HEAD' });
		expect(head.body).toHaveLength(0);
		expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
	});

	test('an address without its slash leads to the page, and an unknown one to the Vietnamese 404', async ({ edge }) => {
		const redirect = await ask(edge.url, '/vi?a=1');
		expect([redirect.status, redirect.headers.location]).toEqual([301, '/vi/?a=1']);
		const missing = await ask(edge.url, '/khong-co/');
		expect(missing.status).toBe(404);
		expect(missing.body.toString()).toContain('Không tìm thấy');
	});

	test('without a 404 page of the release there is still one in Vietnamese', async ({ edge }) => {
		const siteFiles = Object.entries(SITE_FILES).filter(([name]) => name !== '404.html');
		await publish(edge.dataDir, buildSnapshot({ release: 'without-404' }), Object.fromEntries(siteFiles));
		await until(async () => !(await ask(edge.url, '/khong-co/')).body.includes('Không tìm thấy'));
		expect((await ask(edge.url, '/khong-co/')).body.toString()).toContain('Không có trang này');
	});

	test('what has a hash in its name is kept for a year, pages and the service worker are asked for again', async ({
		edge,
	}) => {
		const kept = async (path: string) => (await ask(edge.url, path)).headers['cache-control'];
		expect(await kept('/_astro/app.abc.js')).toBe('public, max-age=31536000, immutable');
		expect(await kept('/vi/')).toBe('public, max-age=0, must-revalidate');
		expect(await kept('/sw.js')).toBe('no-cache');
	});

	test('a picture is served in ranges too', async ({ edge }) => {
		const part = await ask(edge.url, '/anh/vi-du.png', { headers: { range: 'bytes=1-3' } });
		expect([part.status, part.body.toString()]).toEqual([206, 'PNG']);
	});
});

describe('strict headers', () => {
	test('a page may run its own inline scripts and styles and nothing else', async ({ edge }) => {
		const { headers } = await ask(edge.url, '/');
		expect(headers['content-security-policy']).toMatchInlineSnapshot(
			`"default-src 'none'; script-src 'self' 'sha256-XzmWvdxhryUhBtLQO+IgDDdm6KUKPLXA8yHarZeMQHM='; style-src 'self' 'sha256-IAdwN3biDCQ3brrgp1m8kBEsPQYyqfREKOEfeoREopc='; img-src 'self' data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
		);
	});

	test('every kind of answer carries them, and none sets a cookie or names the server', async ({ edge }) => {
		const media = [...edge.built.media.keys()][0];
		const answers = await Promise.all([
			...['/', '/khong-co/', '/sw.js', '/vi', `/media/${media}`, '/healthz', '/goi/2026-11/03166/vi.zip', '/%zz'].map(
				(path) => ask(edge.url, path),
			),
			ask(edge.url, '/r', { method: 'POST', body: 'x' }),
			ask(edge.url, '/', { method: 'DELETE' }),
		]);
		for (const { headers } of answers) {
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
			});
			expect(headers['content-security-policy']).toContain("default-src 'none'");
			expect(headers['permissions-policy']).toContain('geolocation=()');
			expect(headers['set-cookie'] ?? headers.server ?? headers['x-powered-by']).toBeUndefined();
		}
	});

	test('browsers are told to stay with https where the site has it', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge({ ...edgeOptions(dataDir), siteUrl: 'https://loa.example' });
		expect((await ask(edge.url, '/')).headers['strict-transport-security']).toBe('max-age=31536000');
		await edge.close();
	});
});

describe('odd requests', () => {
	test.for([
		{ path: '/../../etc/passwd', status: 400, why: 'it climbs out of the site' },
		{ path: '/vi/..%2f..%2fetc/passwd', status: 400, why: 'it climbs out in escapes' },
		{ path: '/%zz', status: 400, why: 'its escapes are broken' },
		{ path: '/%00', status: 400, why: 'it has a NUL' },
		{ path: '/media/..%2f..%2fsecrets.json', status: 400, why: 'it asks for the secrets' },
		{ path: '/releases/current', status: 404, why: 'the data folder is not the site' },
		{ path: `/${'a'.repeat(3_000)}`, status: 414, why: 'it is too long' },
	])('$path is refused because $why', async ({ path, status }, { edge }) => {
		expect((await ask(edge.url, path)).status).toBe(status);
	});

	test('a method that a page does not know is refused with those that it knows', async ({ edge }) => {
		const onPage = await ask(edge.url, '/vi/', { method: 'PUT' });
		expect([onPage.status, onPage.headers.allow]).toEqual([405, 'GET, HEAD']);
		const onEvents = await ask(edge.url, '/r');
		expect([onEvents.status, onEvents.headers.allow]).toEqual([405, 'POST']);
	});

	test('bytes that are no HTTP end that connection and nothing else', async ({ edge }) => {
		const socket = connect(Number(new URL(edge.url).port), '127.0.0.1');
		socket.write('\u0016\u0003\u0001 not http\r\n\r\n');
		await new Promise((resolve) => {
			socket.on('close', resolve).on('error', resolve).resume();
		});
		expect((await ask(edge.url, '/')).status).toBe(200);
	});
});

describe('releases', () => {
	test('before anything is published the site says so, and takes over by itself', async ({ dataDir }) => {
		const edge = await startEdge(edgeOptions(dataDir));
		const early = await ask(edge.url, '/vi/');
		expect([early.status, early.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
		expect(early.body.toString()).toContain('Trang đang được chuẩn bị');
		expect((await ask(edge.url, '/healthz')).status).toBe(503);
		await publish(dataDir, buildSnapshot());
		await until(async () => (await ask(edge.url, '/vi/')).status === 200);
		const health = await ask(edge.url, '/healthz');
		expect(JSON.parse(health.body.toString())).toMatchObject({
			status: 'ok',
			release: '20261122-154012-ab12cd',
			publishedAt: '2026-11-22T08:40:12.000Z',
			spool: { pending: 0, oldestSeconds: 0, setAside: 0 },
		});
		await edge.close();
	});

	test.for([
		{ why: 'its snapshot is no JSON', snapshotText: 'broken', files: SITE_FILES },
		{ why: 'its snapshot breaks the schema', snapshotText: '{"format":2}', files: SITE_FILES },
		{ why: 'it has no pages', snapshotText: undefined, files: {} },
	])('the last good one stays when the new one cannot be served: $why', async ({ snapshotText, files }, { edge }) => {
		const { dataDir, logged } = edge;
		await writeRelease(dataDir, buildSnapshot({ release: 'a-broken-release' }), files, snapshotText);
		await pointTo(dataDir, 'a-broken-release');
		await until(() => logged.some(({ msg }) => msg === 'release refused'));
		expect((await ask(edge.url, '/vi/')).status).toBe(200);
		await publish(dataDir, buildSnapshot({ release: 'a-good-release' }));
		await until(() => logged.some(({ release }) => release === 'a-good-release'));
	});

	test('a pointer that names something outside the releases is refused', async ({ edge }) => {
		await pointTo(edge.dataDir, '../../etc');
		await until(() => edge.logged.some(({ msg }) => msg === 'release refused'));
		expect((await ask(edge.url, '/')).status).toBe(200);
	});
});
