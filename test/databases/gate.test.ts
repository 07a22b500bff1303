import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { serveMetrics } from '#content/lib/metrics-server.ts';
import { FIGURES, offerFigures, offeredFigures } from '#cms/foundation/process-figures.ts';
import { readFigures } from '#cms/system/read-figures.ts';

import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { formOf, json, tokenOf } from '../support/gate-desk.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { rawRequest, until } from '../support/raw-request.ts';
import { headerTests } from './gate-headers.ts';
import { originTests } from './gate-origins.ts';
import { uploadTests } from './gate-uploads.ts';

import type { Payload } from 'payload';
import type { GatedCms } from '../support/gated-cms.ts';
import type { GateDesk } from '../support/gate-desk.ts';

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

	const left = () => (existsSync(join(dataDir, 'tmp')) ? readdirSync(join(dataDir, 'tmp')) : []);
	const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
		fetch(`${gate.url}${path}`, { method: 'POST', body, headers });
	const desk = (): GateDesk => ({ payload, dataDir, gate, post, left });

	uploadTests(desk);

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
		const token = await tokenOf(payload, await person(payload, { roles: ['officer'], province: '12' }));
		const [head, , signature] = token.split('.');
		const forged = [head, Buffer.from('{"exp":99999999999}').toString('base64url'), signature].join('.');
		const none = [Buffer.from('{"alg":"none"}').toString('base64url'), token.split('.')[1], ''].join('.');
		for (const bad of ['x', forged, none]) {
			const answer = await post('/api/messages', '{}', { ...json, authorization: `JWT ${bad}` });
			expect(answer.status).toBe(401);
		}
		expect((await post('/api/messages', '{}', { ...json, cookie: `payload-token=${token}` })).status).not.toBe(401);
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

	originTests(desk);

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

	headerTests(desk);
});
