import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';

import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect } from 'vitest';

import { bulletinSchema } from '#content/model/bulletin.ts';
import { manifestSchema } from '#content/model/manifest.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, publish } from '../support/snapshot-builder.ts';
import { edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';

const LATEST = `/goi/moi-nhat/${DAO_SAN}`;

describe('the interface for machines', () => {
	test('its description is valid OpenAPI, and every address in it answers as described', async ({ edge }) => {
		const { body } = await ask(edge.url, '/openapi.json');
		const document = JSON.parse(body.toString());
		expect(await new Validator().validate(document)).toMatchObject({ valid: true });
		const paths = Object.entries<Record<string, { responses: Record<string, { content?: object }> }>>(document.paths);
		expect(paths.length).toBeGreaterThan(8);
		for (const [path, operations] of paths) {
			const filled = path
				.replace('{month}', 'moi-nhat')
				.replace('{commune}', DAO_SAN)
				.replace('{language}', 'vi')
				.replace('{message}', 'goi-111');
			for (const [method, { responses }] of Object.entries(operations)) {
				const isPost = method === 'post';
				const answer = await ask(edge.url, filled, isPost ? { method: 'POST', body: '[]' } : {});
				const described = responses[answer.status];
				expect(described, `${method} ${filled} answered ${answer.status}`).toBeDefined();
				expect(answer.status, filled).toBeLessThan(isPost ? 500 : 300);
				const [type] = Object.keys(described?.content ?? {});
				if (type !== undefined) expect(answer.headers['content-type'], filled).toMatch(new RegExp(`^${type}`));
			}
		}
	});

	test('the newest month is always under one address, in all its forms', async ({ edge }) => {
		const manifest = manifestSchema.parse(JSON.parse((await ask(edge.url, `${LATEST}/index.json`)).body.toString()));
		expect(manifest.month).toBe('2026-11');
		const bulletin = bulletinSchema.parse(JSON.parse((await ask(edge.url, `${LATEST}/vi.json`)).body.toString()));
		expect(bulletin).toMatchObject({
			id: `2026-11/${DAO_SAN}/vi`,
			priority: 'thong-thuong',
			priorityName: 'Thông thường',
			validFrom: '2026-11-01',
			validTo: '2026-11-30',
			hasDraftVoice: false,
		});
		expect(bulletin.script).toContain('Cần giúp thì gọi 111.');
		const playlist = (await ask(edge.url, `${LATEST}/vi.m3u`)).body.toString();
		expect(playlist.split('\r\n').filter((line) => line.startsWith('https://loa.example/media/'))).toHaveLength(3);
		const last = bulletin.tracks.at(-1);
		const answer = await ask(edge.url, new URL(last?.url ?? '').pathname);
		expect([answer.status, answer.body.length]).toEqual([200, last?.bytes]);
	});

	test('a commune has its bulletin with its own words in front, and each message for telephones', async ({ edge }) => {
		const bulletin = bulletinSchema.parse(JSON.parse((await ask(edge.url, `${LATEST}/vi.json`)).body.toString()));
		const own = await ask(edge.url, `${LATEST}/vi.mp3`);
		const [rendered] = edge.built.snapshot.editions[0]!.languages;
		const parts = rendered!.communes![0]!.parts.map(({ key, extension }) =>
			edge.built.media.get(`${key}.${extension}`)!,
		);
		expect(own.body.equals(Buffer.concat(parts))).toBe(true);
		expect(own.headers).toMatchObject({
			'content-type': 'audio/mpeg',
			'content-disposition': `inline; filename="2026-11-${DAO_SAN}-vi.mp3"`,
		});
		expect(new URL(bulletin.communeAudio?.url ?? '').pathname).toBe(`/goi/2026-11/${DAO_SAN}/vi.mp3`);
		expect(bulletin.communeAudio?.bytes).toBe(own.body.length);
		const middle = await ask(edge.url, `${LATEST}/vi.mp3`, { headers: { range: 'bytes=4990-5009' } });
		expect([middle.status, middle.body.equals(own.body.subarray(4_990, 5_010))]).toEqual([206, true]);
		const [phone] = bulletin.phone;
		const call = await ask(edge.url, new URL(phone?.url ?? '').pathname);
		expect(createHash('sha256').update(call.body).digest('hex')).toBe(phone?.sha256);
		expect(call.headers).toMatchObject({
			'content-type': 'audio/wav',
			'content-disposition': `inline; filename="2026-11-${DAO_SAN}-vi-goi-111.wav"`,
		});
	});

	test('a bulletin of which a part was withdrawn, or that nobody has judged, is not there for machines', async ({
		dataDir,
	}) => {
		const { snapshot, media } = buildSnapshot();
		const [edition] = snapshot.editions;
		const withdrawn = [{ message: 'goi-111', title: 'Gọi 111', day: snapshot.today, reason: 'số đã đổi' }];
		const statuses = async (overrides: object, paths: readonly string[]) => {
			const changed = { ...snapshot, editions: [{ ...edition!, ...overrides }] };
			await publish(dataDir, { snapshot: changed, media });
			const edge = await startEdge(edgeOptions(dataDir));
			const answers = await Promise.all(paths.map((path) => ask(edge.url, path)));
			await edge.close();
			return answers.map(({ status }) => status);
		};
		const month = `/goi/2026-11/${DAO_SAN}`;
		expect(await statuses({ withdrawn }, [`${month}/vi.mp3`, `${month}/vi-goi-111.wav`])).toEqual([404, 404]);
		const both = [`${LATEST}/vi.mp3`, `${LATEST}/vi-goi-111.wav`, `${month}/vi.mp3`];
		expect(await statuses({ isSample: true }, both)).toEqual([404, 404, 200]);
		expect(await statuses({}, [`${LATEST}/mww-Latn-VN.mp3`, `${month}/mww-Latn-VN.mp3`])).toEqual([404, 200]);
	});

	test('a playlist never starts a machine voice or a sample by itself', async ({ dataDir }) => {
		const { snapshot, media } = buildSnapshot();
		const [edition] = snapshot.editions;
		const isOf = async (overrides: object, file: string) => {
			const changed = { ...snapshot, editions: [{ ...edition!, ...overrides }] };
			await publish(dataDir, { snapshot: changed, media });
			const edge = await startEdge(edgeOptions(dataDir));
			const answer = await ask(edge.url, `${LATEST}/${file}`);
			await edge.close();
			return answer.body.toString();
		};
		expect(await isOf({}, 'mww-Latn-VN.m3u')).not.toContain('/media/');
		expect(await isOf({ isSample: true }, 'vi.m3u')).not.toContain('/media/');
	});

	test('slots and market days come as a calendar that is the same at every download', async ({ dataDir }) => {
		const { snapshot, media } = buildSnapshot();
		const market = { everyDays: 7, from: snapshot.today };
		const communes = snapshot.communes.map((commune) => ({ ...commune, market }));
		await publish(dataDir, { snapshot: { ...snapshot, communes }, media });
		const edge = await startEdge(edgeOptions(dataDir));
		const calendar = (await ask(edge.url, `/goi/2026-11/${DAO_SAN}/gio-phat.ics`)).body.toString();
		await edge.close();
		const starts = [...calendar.matchAll(/DTSTART:(\d{8}T\d{4})00\r\n/g)].map((match) => match[1]);
		// 22 November 2026 is a Sunday, and so every market day
		expect(starts).toEqual([
			'20261101T0500',
			'20261101T1700',
			...['01', '08', '15', '22', '29'].map((day) => `202611${day}T0800`),
		]);
		expect(calendar.match(/RRULE:FREQ=DAILY;COUNT=30/g)).toHaveLength(2);
		// each with a reminder
		expect(calendar.match(/BEGIN:VALARM\r\n/g)).toHaveLength(starts.length);
		expect(calendar).toContain('TRIGGER:-PT15M');
	});

	test('the paper log has eight digits for each slot of each day, blank rows and a QR code', async ({ edge }) => {
		const sheet = (await ask(edge.url, `/goi/2026-11/${DAO_SAN}/mww-Latn-VN-phieu-ghi.html`)).body.toString();
		expect(sheet.match(/<td class="digits">\d\d (0500|1700) \d\d<\/td>/g)).toHaveLength(60);
		expect(sheet.match(/<tr class="blank">/g)).toHaveLength(6);
		expect(sheet).toMatch(/Số phiếu: <strong class="digits">2611 03 \d\d<\/strong>/);
		expect(sheet).toContain('<svg class="qr"');
		expect(sheet).toContain('tiếng Mông trắng');
	});

	test.for([`/goi/moi-nhat/99999/vi.json`, `${LATEST}/km.json`, `${LATEST}/x`])(
		'%s, which is not there, is a page that says so',
		async (path, { edge }) => {
			expect((await ask(edge.url, path)).status).toBe(404);
		},
	);
});

describe('a bundle over a line that breaks', () => {
	test('is whole and right after ten cuts', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot({ trackBytes: 1_000_000 }));
		const edge = await startEdge(edgeOptions(dataDir));
		const path = `/goi/2026-11/${DAO_SAN}/vi.zip`;
		const whole = await ask(edge.url, path);
		const piece = Math.ceil(whole.body.length / 11);
		const parts: Buffer[] = [];
		let have = 0;
		let cuts = 0;
		while (have < whole.body.length) {
			const part = await cutAfter(edge.url + path, { from: have, etag: whole.headers.etag ?? '', bytes: piece });
			parts.push(part);
			have += part.length;
			cuts += 1;
		}
		await edge.close();
		expect(cuts).toBeGreaterThan(10);
		expect(Buffer.concat(parts).equals(whole.body)).toBe(true);
	});
});

/** Asks for the rest of something and tears the connection down after so many bytes. */
function cutAfter(url: string, { from, etag, bytes }: { from: number; etag: string; bytes: number }): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const request = httpRequest(url, { headers: { range: `bytes=${from}-`, 'if-range': etag }, agent: false });
		request.on('error', reject);
		request.on('response', (response) => {
			const chunks: Buffer[] = [];
			let have = 0;
			const done = () => resolve(Buffer.concat(chunks).subarray(0, bytes));
			response.on('data', (chunk: Buffer) => {
				chunks.push(chunk);
				have += chunk.length;
				if (have < bytes) return;
				request.off('error', reject);
				request.on('error', () => {});
				response.on('error', () => {});
				request.destroy();
				done();
			});
			response.on('end', done);
			response.on('error', reject);
		});
		request.end();
	});
}
