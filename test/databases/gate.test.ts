import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { serveMetrics } from '#content/lib/metrics-server.ts';
import { FIGURES, offeredFigures, offerFigures } from '#cms/foundation/process-figures.ts';
import { readFigures } from '#cms/system/read-figures.ts';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import {
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	PASSWORD,
	person,
} from '../support/cms.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { rawRequest, until } from '../support/raw-request.ts';

import type { Payload, TypedUser } from 'payload';
import type { GatedCms } from '../support/gated-cms.ts';

describe.skipIf(isDatabaseMissing)(`the gate before the CMS on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let gate: GatedCms;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		gate = await openGatedCms(payload, dataDir);
	});
	afterAll(async () => {
		await gate.stop();
		await close();
	});

	const tokenOf = async (user: TypedUser) =>
		(await payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })).token ?? '';
	const left = () => (existsSync(join(dataDir, 'tmp')) ? readdirSync(join(dataDir, 'tmp')) : []);
	const formOf = (bytes: number) => {
		const form = new FormData();
		form.set('file', new Blob([new Uint8Array(bytes)], { type: 'audio/wav' }), 'a.wav');
		form.set('_payload', JSON.stringify({ title: 'x' }));
		return form;
	};
	const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
		fetch(`${gate.url}${path}`, { method: 'POST', body, headers });
	const json = { 'content-type': 'application/json' };

	test.for([
		['a file to any address', '/api/khong-co', () => formOf(1_000)],
		['a file to the health page', '/api/healthz', () => formOf(1_000)],
		['a file to the sign-in', '/api/users/login', () => formOf(1_000)],
		['a file to the materials', '/api/materials', () => formOf(1_000)],
		['a file to the admin', '/admin/login', () => formOf(1_000)],
	] as const)('%s from a stranger is refused unread and leaves nothing', async ([, path, body]) => {
		const before = gate.behind.length;
		const answer = await post(path, body());
		expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('đăng nhập')]);
		expect([gate.behind.length, left()]).toEqual([before, []]);
	});

	test("each answer carries the name of its request: the proxy's where it is fit for a log, else one of its own", async () => {
		const named = await fetch(`${gate.url}/api/healthz`, { headers: { 'x-request-id': 'b0a1c2d3e4f5' } });
		expect(named.headers.get('x-request-id')).toBe('b0a1c2d3e4f5');
		const hostile = await fetch(`${gate.url}/api/healthz`, { headers: { 'x-request-id': '{"level":"error"}' } });
		expect(hostile.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
		// refused before anything is read, and still named
		const refused = await post('/api/khong-co', formOf(10), { 'x-request-id': 'tu-choi-12345' });
		expect([refused.status, refused.headers.get('x-request-id')]).toEqual([401, 'tu-choi-12345']);
	});

	test('what Prometheus reads counts answers by kind and has the figures of the installation', async () => {
		offerFigures(() => readFigures(payload));
		const metrics = await serveMetrics({
			host: '127.0.0.1',
			port: 0,
			part: 'cms',
			figures: offeredFigures,
			help: FIGURES,
		});
		const counted = await openGatedCms(payload, dataDir, { metrics });
		await (await fetch(`${counted.url}/api/healthz`)).text();
		await (await fetch(`${counted.url}/api/khong-co/bi-mat`, { method: 'PROPFIND' })).text();
		await payload.jobs.queue({ task: 'tidyJobs', input: {} });
		const text = await (await fetch(metrics.url)).text();
		expect(text).toMatch(/^loa_http_requests_total\{method="GET",route="api",status="2xx",part="cms"\} 1$/m);
		expect(text).toMatch(/^loa_http_requests_total\{method="other",route="api",status="[45]xx",part="cms"\} 1$/m);
		for (const name of Object.keys(FIGURES)) expect(text).toContain(`# TYPE loa_${name} gauge`);
		expect(text).toMatch(/^loa_jobs_waiting\{part="cms"\} [1-9]/m);
		expect(text).toMatch(/^loa_disk_free_bytes\{part="cms"\} [1-9]/m);
		// nothing was published or backed up yet: no line, where 0 would be the year 1970
		expect(text).not.toMatch(/^loa_(release|backup)_timestamp_seconds\{/m);
		expect(text).not.toMatch(/khong-co|bi-mat|127\.0\.0\.1|PROPFIND/);
		expect((await fetch(metrics.url.replace('/metrics', '/'))).status).toBe(404);
		await expect(
			serveMetrics({
				host: '127.0.0.1',
				port: Number(new URL(metrics.url).port),
				part: 'x',
				figures: offeredFigures,
				help: {},
			}),
		).rejects.toMatchObject({ code: 'metrics_port' });
		await counted.stop();
		await metrics.close();
	});

	test('a body that nobody takes, or longer than its route takes, is refused before it comes', async () => {
		const announce = (line: string, headers: string) =>
			rawRequest(gate.port, `${line} HTTP/1.1\r\nhost: a\r\n${headers}\r\n\r\n`);
		const cases = [
			['POST /api/users/login', 'content-type: application/json\r\ncontent-length: 96000000', 413],
			['POST /api/users/forgot-password', 'content-type: application/json\r\ncontent-length: 16385', 413],
			['GET /api/users/me', 'content-length: 5', 400],
			['DELETE /api/users/1', 'content-length: 5', 400],
			['POST /khac', 'content-length: 5', 400],
			['POST /api/messages', 'content-type: application/json\r\ncontent-length: 5', 401],
			['POST /api/users/login', 'transfer-encoding: chunked', 411],
			['POST /api/users/login', 'content-encoding: gzip\r\ncontent-length: 5', 415],
		] as const;
		const before = gate.behind.length;
		for (const [line, headers, status] of cases) {
			const { socket, text } = announce(line, headers);
			await until(() => text().includes('\r\n\r\n'));
			expect([line, text().split(' ')[1]]).toEqual([line, String(status)]);
			socket.destroy();
		}
		expect(gate.behind.length).toBe(before);
	});

	test('a token of somebody else’s making, or of yesterday, opens nothing', async () => {
		const token = await tokenOf(await person(payload, { roles: ['officer'], province: '12' }));
		const [head, , signature] = token.split('.');
		const forged = [head, Buffer.from('{"exp":99999999999}').toString('base64url'), signature].join('.');
		const none = [Buffer.from('{"alg":"none"}').toString('base64url'), token.split('.')[1], ''].join('.');
		for (const bad of ['x', forged, none]) {
			const answer = await post('/api/messages', '{}', { ...json, authorization: `JWT ${bad}` });
			expect(answer.status).toBe(401);
		}
		expect((await post('/api/messages', '{}', { ...json, cookie: `payload-token=${token}` })).status).not.toBe(401);
	});

	test('whoever has no business with files is refused before the file is read; so is an ended session', async () => {
		const manager = await person(payload, { roles: ['manager'] });
		const authorization = `JWT ${await tokenOf(manager)}`;
		const before = gate.behind.length;
		const paths = ['materials', 'recordings', 'import', 'import/activities', 'record-lines/1'];
		for (const path of paths.map((name) => `/api/${name}`)) {
			const answer = await post(path, formOf(1_000), { authorization });
			expect([path, answer.status, await answer.text()]).toEqual([path, 403, expect.stringContaining('vai trò')]);
		}
		await payload.update({ collection: 'users', id: manager.id, data: { sessions: [] } });
		expect((await post('/api/materials', formOf(1_000), { authorization })).status).toBe(401);
		expect([gate.behind.length, left()]).toEqual([before, []]);
	});

	test('a picture of 22 MB is refused by its announced length, in Vietnamese', async () => {
		const officer = await person(payload, { roles: ['officer'] });
		const answer = await post('/api/materials', formOf(22_100_000), { authorization: `JWT ${await tokenOf(officer)}` });
		expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('lớn hơn 20 MB')]);
	});

	test('a recording larger than Payload’s own 50 MB is looked at by us; taken or refused, nothing stays behind', async () => {
		const officer = await person(payload, { roles: ['officer'] });
		const authorization = `JWT ${await tokenOf(officer)}`;
		const large = await post('/api/recordings', formOf(55_000_000), { authorization });
		expect([large.status, await large.text()]).toEqual([400, expect.not.stringContaining('limit')]);
		await until(() => left().length === 0);

		const { message } = await messageInVietnamese(payload, { key: 'goi-111' });
		const rendition = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'x',
			state: 'drafted',
		});
		const { openAsBlob } = await import('node:fs');
		const form = new FormData();
		form.set('file', await openAsBlob(writeWav(join(dataDir, 'doc.wav'), speechLike())), 'doc.wav');
		form.set(
			'_payload',
			JSON.stringify({ rendition: rendition.id, voiceKind: 'human', hasConsent: true, consentBasis: 'spoken' }),
		);
		const taken = await post('/api/recordings', form, { authorization });
		expect([taken.status, await taken.text()]).toEqual([201, expect.any(String)]);
		await until(() => left().length === 0);
	});

	test('an upload that breaks off, and what a power cut left behind, are gone', async () => {
		const token = await tokenOf(await person(payload, { roles: ['officer'] }));
		const before = gate.behind.length;
		const head = `POST /api/materials HTTP/1.1\r\nhost: a\r\nauthorization: JWT ${token}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9000000\r\n\r\n`;
		const part =
			'--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n';
		const { socket } = rawRequest(gate.port, head + part + 'a'.repeat(500_000));
		await until(() => gate.behind.length > before && left().length > 0);
		socket.destroy();
		await until(() => left().length === 0);

		writeFileSync(join(dataDir, 'tmp', 'tmp-1-99'), 'left by kill -9');
		const again = await openGatedCms(payload, dataDir);
		expect(left()).toEqual([]);
		await again.stop();
	});

	test('upgrades are refused; six hundred of them and slow talkers hold up neither requests nor the stop', async () => {
		const other = await openGatedCms(payload, dataDir);
		const upgrade = 'GET /api/healthz HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n';
		const talkers = Array.from({ length: 600 }, (_none, index) =>
			rawRequest(other.port, index % 2 === 0 ? upgrade : 'POST /api/users/login HTTP/1.1\r\ncontent-le'),
		);
		await until(() => talkers.filter(({ text }) => text().startsWith('HTTP/1.1 400')).length >= 300);
		expect(other.behind).toEqual([]);
		expect((await fetch(`${other.url}/api/healthz`)).status).toBe(200);
		const start = performance.now();
		await other.stop();
		expect(performance.now() - start).toBeLessThan(2_000);
		await Promise.all(talkers.map(({ closed }) => closed));
	});

	const signIn = async (origin: string) => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const body = JSON.stringify({ email: user.email, password: PASSWORD });
		const answer = await post('/api/users/login', body, { ...json, origin });
		const cookie = /^payload-token=[^;]+/m.exec(answer.headers.getSetCookie().join('\n'))?.[0] ?? '';
		return { answer, cookie, id: user.id };
	};
	const me = async (headers: Record<string, string>) => {
		const answer = await fetch(`${gate.url}/api/users/me`, { headers });
		return ((await answer.json()) as { user: { id: number | string } | null }).user?.id;
	};

	test('a browser over plain http that names no origin when it reads stays signed in', async () => {
		const { answer, cookie, id } = await signIn(gate.url);
		expect([answer.status, cookie]).toEqual([200, expect.stringMatching(/^payload-token=./)]);
		expect(await me({ cookie })).toBe(id);
		const written = await fetch(`${gate.url}/api/users/${id}`, {
			method: 'PATCH',
			body: JSON.stringify({ name: 'Người soạn' }),
			headers: { ...json, cookie, origin: gate.url },
		});
		expect(written.status).toBe(200);
	});

	test('what another origin sends with the cookie is refused with a sentence, and what it reads is for nobody', async () => {
		const { cookie, id } = await signIn(gate.url);
		const before = gate.behind.length;
		for (const origin of ['http://evil.example', gate.url.replace(/\d+$/, '4321'), 'null']) {
			const answer = await fetch(`${gate.url}/api/users/${id}`, {
				method: 'PATCH',
				body: JSON.stringify({ name: 'Kẻ khác' }),
				headers: { ...json, cookie, origin },
			});
			expect([origin, answer.status, await answer.text()]).toEqual([
				origin,
				403,
				expect.stringMatching(/Hãy mở .*admin/),
			]);
			expect(await me({ cookie, origin })).toBeUndefined();
		}
		expect(gate.behind.slice(before).filter((line) => line.startsWith('PATCH'))).toEqual([]);
	});

	test('a sign-in beside the https name, where the cookie could not stay, says which address to open', async () => {
		const secure = await openGatedCms(payload, dataDir, { publicUrl: 'https://cms.example' });
		const answer = await fetch(`${secure.url}/api/users/login`, {
			method: 'POST',
			body: JSON.stringify({ email: 'a@b.vn', password: 'x' }),
			headers: { ...json, origin: secure.url },
		});
		expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('https://cms.example/admin')]);
		await secure.stop();
	});

	test('a client cannot say itself where it comes from', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const body = JSON.stringify({ email: user.email, password: 'mat-khau-sai-hoan-toan' });
		const statuses: number[] = [];
		for (let index = 0; index < 60 && statuses.at(-1) !== 429; index += 1) {
			const claims = { 'x-loa-sender': `203.0.${index}.1`, 'x-forwarded-for': `203.0.${index}.1` };
			statuses.push((await post('/api/users/login', body, { ...json, ...claims })).status);
		}
		expect(statuses.at(-1)).toBe(429);
	});

	/** Route → headers: what the running server answers. */
	const NOT_KEPT = 'private, no-store';
	const ROWS = [
		[
			'/api/healthz',
			200,
			{ 'cache-control': NOT_KEPT, 'content-security-policy': /^default-src 'none'.*frame-ancestors 'none'$/ },
		],
		['/api/users', 403, { 'cache-control': NOT_KEPT, 'content-security-policy': /^default-src 'none'/ }],
		['/api/khong-co', 404, { 'cache-control': NOT_KEPT }],
		[
			'/api/materials/file/a.png',
			403,
			{ 'content-disposition': 'attachment', 'content-security-policy': /sandbox$/, 'cache-control': NOT_KEPT },
		],
		['/api/recordings/file/a.wav', 403, { 'content-disposition': 'attachment', 'content-security-policy': /sandbox$/ }],
		[
			'/api/key-card/03388',
			401,
			{ 'content-security-policy': /style-src 'unsafe-inline'; img-src data:; sandbox$/, 'cache-control': NOT_KEPT },
		],
		['/api/comics/1/pdf', 401, { 'content-security-policy': /sandbox$/, 'cache-control': NOT_KEPT }],
		['/api/sheets/1/a4', 401, { 'content-security-policy': /sandbox$/, 'cache-control': NOT_KEPT }],
		[
			'/admin/login',
			404,
			{
				'content-security-policy': /script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/,
				'cache-control': NOT_KEPT,
			},
		],
		['/khong-co', 404, { 'content-security-policy': /frame-ancestors 'none'$/ }],
	] as const;

	test.for(ROWS)('%s answers with its headers', async ([path, , wanted]) => {
		const { headers } = await fetch(`${gate.url}${path}`);
		const everywhere = {
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'no-referrer',
			'permissions-policy': /camera=\(\)/,
			'cross-origin-opener-policy': 'same-origin',
		};
		for (const [name, value] of Object.entries({ ...everywhere, ...wanted }))
			expect([path, name, headers.get(name)]).toEqual([
				path,
				name,
				typeof value === 'string' ? value : expect.stringMatching(value),
			]);
		expect(headers.get('strict-transport-security')).toBeNull();
	});

	test('a refusal of the gate itself carries them too; two answers have two nonces; https says so for a year', async () => {
		const secure = await openGatedCms(payload, dataDir, { publicUrl: 'https://cms.example' });
		const refused = await fetch(`${secure.url}/api/users/login`, { method: 'POST', body: 'x'.repeat(20_000) });
		expect([refused.status, refused.headers.get('x-frame-options'), refused.headers.get('cache-control')]).toEqual([
			413,
			'DENY',
			NOT_KEPT,
		]);
		expect(refused.headers.get('strict-transport-security')).toContain('max-age=31536000');
		const policy = async () => (await fetch(`${secure.url}/admin`)).headers.get('content-security-policy');
		expect(await policy()).not.toBe(await policy());
		await secure.stop();
	});
});
