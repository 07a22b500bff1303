import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { edgeOptions } from '../edge/edge-options.ts';
import { speechLike, writeWav } from '../support/audio-signals.ts';
import { addRendition, messageInVietnamese, openTestCms, PASSWORD, person } from '../support/cms.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { nginxMissing, publicPort, startNginx } from '../support/nginx.ts';
import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';

import type { Payload } from 'payload';
import type { Edge } from '#site/edge/start-edge.ts';
import type { GatedCms } from '../support/gated-cms.ts';
import type { RunningNginx } from '../support/nginx.ts';

const MB = 1024 * 1024;

/** A recording of many minutes, written piece by piece. @returns its bytes */
function writeLongWav(file: string, wantedBytes: number): number {
	const short = readFileSync(writeWav(`${file}.short`, speechLike()));
	const samples = short.subarray(44);
	const copies = Math.floor(wantedBytes / samples.length);
	const header = Buffer.from(short.subarray(0, 44));
	header.writeUInt32LE(36 + copies * samples.length, 4);
	header.writeUInt32LE(copies * samples.length, 40);
	const handle = openSync(file, 'w');
	writeSync(handle, header);
	for (let copy = 0; copy < copies; copy += 1) writeSync(handle, samples);
	closeSync(handle);
	return 44 + copies * samples.length;
}

describe.skipIf(nginxMissing)(`behind nginx with https${nginxMissing ? ` (skipped: ${nginxMissing})` : ''}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'loa-nginx-'));
	let payload: Payload;
	let close: () => Promise<void>;
	let gate: GatedCms;
	let edge: Edge;
	let nginx: RunningNginx;
	let edgeDir = '';
	const built = buildSnapshot();

	beforeAll(async () => {
		const port = await publicPort();
		const publicUrl = `https://cms.loa.example:${port}`;
		// before the CMS is opened: its cookies follow it
		process.env.CMS_URL = publicUrl;
		let dataDir = '';
		({ payload, dataDir, close } = await openTestCms());
		gate = await openGatedCms(payload, dataDir, { publicUrl });
		edgeDir = await makeDataDir();
		await publish(edgeDir, built);
		edge = await startEdge({ ...edgeOptions(edgeDir), siteUrl: `https://loa.example:${port}`, trustedProxies: 1 });
		nginx = await startNginx(folder, { port, sitePort: Number(new URL(edge.url).port), cmsPort: gate.port });
	});
	afterAll(async () => {
		await nginx?.stop();
		await edge?.close();
		await gate?.stop();
		await close?.();
		await removeDataDir(edgeDir);
		rmSync(folder, { recursive: true, force: true });
		delete process.env.CMS_URL;
	});

	const signIn = async (origin: string) => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const answer = await nginx.ask(`${nginx.cmsUrl}/api/users/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin },
			body: JSON.stringify({ email: user.email, password: PASSWORD }),
		});
		const set = answer.headers['set-cookie']?.find((line) => line.startsWith('payload-token=')) ?? '';
		return { user, answer, set, cookie: set.split(';')[0] ?? '' };
	};

	test('a person signs in and stays signed in; the cookie goes over https only', async () => {
		const { user, answer, set, cookie } = await signIn(nginx.cmsUrl);
		expect([answer.status, set]).toEqual([
			200,
			expect.stringMatching(/(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)/i),
		]);
		expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
		const me = await nginx.ask(`${nginx.cmsUrl}/api/users/me`, { headers: { cookie } });
		expect(JSON.parse(String(me.body))).toMatchObject({ user: { id: user.id } });
		const foreign = await signIn('https://evil.example');
		expect([foreign.answer.status, foreign.set]).toEqual([403, '']);
	});

	test(
		'a recording of 150 MB arrives whole, one beyond the limit is refused in Vietnamese',
		{ timeout: 180_000 },
		async () => {
			const { email } = await person(payload, { roles: ['officer'] });
			const { token } = await payload.login({ collection: 'users', data: { email, password: PASSWORD } });
			const { message } = await messageInVietnamese(payload, { key: 'goi-111' });
			const rendition = await addRendition(payload, {
				message: message.id,
				language: 'km',
				script: 'x',
				state: 'drafted',
			});
			const file = join(folder, 'dai.wav');
			const bytes = writeLongWav(file, 150 * MB);
			const about = { rendition: rendition.id, voiceKind: 'human', hasConsent: true, consentBasis: 'spoken' };
			const head =
				`--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify(about)}\r\n` +
				'--x\r\ncontent-disposition: form-data; name="file"; filename="dai.wav"\r\ncontent-type: audio/wav\r\n\r\n';
			const tail = '\r\n--x--\r\n';
			const headers = {
				authorization: `JWT ${token}`,
				origin: nginx.cmsUrl,
				'content-type': 'multipart/form-data; boundary=x',
			};
			const sent = await nginx.ask(`${nginx.cmsUrl}/api/recordings`, {
				method: 'POST',
				headers: { ...headers, 'content-length': String(head.length + bytes + tail.length) },
				body: Readable.from(
					(async function* parts() {
						yield Buffer.from(head);
						yield* createReadStream(file);
						yield Buffer.from(tail);
					})(),
					{ objectMode: false },
				),
			});
			expect([sent.status, String(sent.body)]).toEqual([201, expect.any(String)]);

			const beyond = await nginx.ask(`${nginx.cmsUrl}/api/recordings`, {
				method: 'POST',
				headers: { ...headers, 'content-length': String(300 * MB) },
				body: head,
			});
			expect([beyond.status, String(beyond.body)]).toEqual([413, expect.stringContaining('200 MB')]);
		},
	);

	test('a part of a file by Range, from the site and from nginx itself, is the same bytes', async () => {
		const [path, whole] = [...built.media].map(([name, data]) => [`/media/${name}`, data] as const)[0]!;
		const ask = (range?: string) => nginx.ask(`${nginx.siteUrl}${path}`, range ? { headers: { range } } : {});
		for (const round of ['first', 'kept']) {
			const part = await ask('bytes=10-19');
			expect([round, part.status, part.headers['content-range'], part.body]).toEqual([
				round,
				206,
				`bytes 10-19/${whole.length}`,
				whole.subarray(10, 20),
			]);
		}
		expect((await ask()).body).toEqual(whole);
		expect((await nginx.ask(`${nginx.siteUrl}/vi/`)).status).toBe(200);
	});

	test('what may be kept is kept, pages are asked for again by their tag, and no part is taken for the whole', async () => {
		const [name = ''] = [...built.media.keys()].slice(-1);
		const get = (path: string, headers: Record<string, string> = {}) =>
			nginx.ask(`${nginx.siteUrl}${path}`, { headers });
		const status = async (path: string, headers?: Record<string, string>) => {
			const answer = await get(path, headers);
			return [answer.status, answer.headers['cache-control'], answer.headers['x-cache']];
		};
		const FOR_EVER = 'public, max-age=31536000, immutable';
		// first asked for in part: the whole is fetched, and later parts are cut from it
		expect(await status(`/media/${name}`, { range: 'bytes=100-199' })).toEqual([206, FOR_EVER, 'MISS']);
		expect(await status(`/media/${name}`, { range: 'bytes=0-9' })).toEqual([206, FOR_EVER, 'HIT']);
		expect(await status(`/media/${name}`)).toEqual([200, FOR_EVER, 'HIT']);
		const whole = await get(`/media/${name}`);
		expect(whole.body.equals(built.media.get(name)!)).toBe(true);
		expect(await status(`/media/${name}`, { 'if-none-match': String(whole.headers.etag) })).toEqual([
			304,
			FOR_EVER,
			'HIT',
		]);
		expect((await get(`/media/${name}`, { range: 'bytes=999999999-' })).status).toBe(416);

		const page = await get('/vi/', { 'accept-encoding': 'br' });
		expect([page.status, page.headers['cache-control'], page.headers.vary]).toEqual([
			200,
			'public, max-age=0, must-revalidate',
			'Accept-Encoding',
		]);
		expect((await get('/vi/', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);

		const bundle = `/goi/2026-11/${DAO_SAN}/vi.zip`;
		const all = await get(bundle);
		const half = Math.floor(all.body.length / 2);
		const rest = await get(bundle, { range: `bytes=${half}-`, 'if-range': String(all.headers.etag) });
		expect([rest.status, rest.body.equals(all.body.subarray(half))]).toEqual([206, true]);
		const changed = await get(bundle, { range: `bytes=${half}-`, 'if-range': '"another"' });
		expect([changed.status, changed.body.length]).toEqual([200, all.body.length]);
		expect((await get(bundle, { 'if-none-match': String(all.headers.etag) })).status).toBe(304);
		// what edges tell each other does not stand on the public name
		expect((await get('/api/edge/release')).status).toBe(404);
	});

	test('a signed batch is taken once', async () => {
		const path = '/api/edge/batches';
		const body = JSON.stringify({ id: randomUUID(), edge: 'edge-1', counters: [], airings: [] });
		const signature = signRequest(process.env.EDGE_SECRET ?? '', { method: 'POST', path, body }, new Date());
		const send = () =>
			nginx.ask(`${nginx.cmsUrl}${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
				body,
			});
		const answers = [await send(), await send()];
		expect(answers.map(({ status, body: text }) => [status, JSON.parse(String(text)).isDuplicate])).toEqual([
			[200, false],
			[200, true],
		]);
	});
});
