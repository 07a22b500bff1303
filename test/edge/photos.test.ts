import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { sentPhotoSchema } from '#content/model/airing-photo.ts';
import { MOST_PHOTOS_SENT } from '#site/edge/log/send-limits.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { CAMERA_WORDS, claimingSize, logBookPhoto } from '../support/log-book-photo.ts';
import { buildSnapshot, DAO_SAN, publish } from '../support/snapshot-builder.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';

import type { AddressInfo } from 'node:net';
import type { PhotoAnswer, SentPhoto } from '#content/model/airing-photo.ts';

const KEY = communeKey(CARD_SECRET, DAO_SAN, 1);
const photo = await logBookPhoto();

const claim = (more: Record<string, unknown> = {}) => ({
	clientId: randomUUID() as string,
	commune: DAO_SAN,
	airings: [randomUUID()],
	jpeg: photo.toString('base64'),
	key: KEY,
	...more,
});

async function send(url: string, body: unknown): Promise<PhotoAnswer> {
	const answer = await ask(url, '/phat-thanh/anh-so', { method: 'POST', body: JSON.stringify(body) });
	expect(answer.status).toBe(200);
	return JSON.parse(answer.body.toString()) as PhotoAnswer;
}
const word = ({ status, code }: PhotoAnswer) => code ?? status;

function photosIn(dataDir: string): readonly { readonly state: string; readonly jpeg: Uint8Array }[] {
	const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'), { readOnly: true });
	const rows = spool.prepare('select state, jpeg from photos order by receivedAt, clientId').all();
	spool.close();
	return rows.map(({ state, jpeg }) => ({ state: String(state), jpeg: jpeg as Uint8Array }));
}

/** A CMS that answers photos as it is told to. */
async function photoCms() {
	const state = { status: 200, photos: [] as SentPhoto[], batches: 0 };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			if (request.url === '/api/edge/batches') {
				state.batches += 1;
				const { id } = JSON.parse(Buffer.concat(chunks).toString()) as { id: string };
				return response.end(JSON.stringify({ id, isDuplicate: false }));
			}
			if (request.url !== '/api/edge/photos') return response.writeHead(404).end();
			const sent = sentPhotoSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
			state.photos.push(sent);
			response.writeHead(state.status);
			return response.end(JSON.stringify({ clientId: sent.clientId, isDuplicate: false }));
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		state,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

describe('photos of log books', () => {
	test('are on disk without the camera’s words when they are acknowledged, and are handed on once', async ({
		dataDir,
	}) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge(edgeOptions(dataDir));
		const one = claim();
		expect(word(await send(edge.url, one))).toBe('accepted');
		const [stored] = photosIn(dataDir);
		expect(stored!.jpeg.length).toBeGreaterThan(500);
		expect(Buffer.from(stored!.jpeg).toString('latin1')).not.toContain(CAMERA_WORDS);
		// the answer was lost: the key may have been changed meanwhile
		expect(word(await send(edge.url, { ...one, key: 'AAAA-AAAA-AAAA' }))).toBe('duplicate');
		await edge.close();

		const cms = await photoCms();
		const again = await startEdge({ ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 });
		await until(() => photosIn(dataDir).every(({ state }) => state === 'sent'));
		expect(cms.state.photos).toHaveLength(1);
		expect(cms.state.photos[0]).toMatchObject({ clientId: one.clientId, commune: DAO_SAN, airings: one.airings });
		// of what the CMS has only the id stays here
		expect(photosIn(dataDir)[0]!.jpeg.length).toBe(0);
		expect(word(await send(again.url, one))).toBe('duplicate');
		await again.close();
		cms.close();
	});

	test('that the CMS cannot take do not hold up the next ones, and are offered again at the next start', async ({
		dataDir,
	}) => {
		await publish(dataDir, buildSnapshot());
		const cms = await photoCms();
		cms.state.status = 422;
		const options = { ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 };
		const edge = await startEdge(options);
		await send(edge.url, claim());
		await until(() => photosIn(dataDir).some(({ state }) => state === 'refused'));
		const health = JSON.parse((await ask(edge.url, '/healthz')).body.toString());
		expect([health.spool.pending, health.spool.setAside]).toEqual([0, 1]);
		cms.state.status = 200;
		await send(edge.url, claim());
		await until(() => photosIn(dataDir).filter(({ state }) => state === 'sent').length === 1);
		await edge.close();
		const again = await startEdge(options);
		await until(() => photosIn(dataDir).every(({ state }) => state === 'sent'));
		await again.close();
		cms.close();
	});

	test('wait while the CMS is an older one, and the figures go on', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await photoCms();
		cms.state.status = 404;
		const edge = await startEdge({ ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 });
		await send(edge.url, claim());
		await until(() => cms.state.photos.length > 0);
		const event = { id: 'anh-cho-01', kind: 'view', language: 'vi', subject: 'home' };
		await ask(edge.url, '/r', { method: 'POST', body: JSON.stringify(event) });
		await until(() => cms.state.batches > 0);
		expect(photosIn(dataDir).map(({ state }) => state)).toEqual(['waiting']);
		cms.state.status = 200;
		await until(() => photosIn(dataDir).every(({ state }) => state === 'sent'));
		await edge.close();
		cms.close();
	});

	test('are refused in words when they are no photo of ours, too large, of nobody, or one too many', async ({
		edge,
	}) => {
		const jpegOf = (bytes: Buffer) => ({ jpeg: bytes.toString('base64') });
		for (const [wrong, why] of [
			[claim({ jpeg: 'khong phai base64!' }), 'invalid'],
			[claim({ airings: [] }), 'invalid'],
			[claim({ clientId: '../../etc/passwd' }), 'invalid'],
			[claim(jpegOf(Buffer.from('%PDF-1.7 một tờ giấy'))), 'not_a_photo'],
			[claim(jpegOf(claimingSize(photo, { width: 65_000, height: 65_000 }))), 'not_a_photo'],
			[claim(jpegOf(await logBookPhoto({ width: 1_601, height: 10 }))), 'not_a_photo'],
			[claim({ commune: '99999' }), 'unknown_commune'],
			[claim({ key: 'AAAA-AAAA-AAAA' }), 'wrong_key'],
		] as const) {
			const answer = await send(edge.url, wrong);
			expect([word(answer), (answer.message ?? '').length > 20]).toEqual([why, true]);
		}
		const large = JSON.stringify(claim({ jpeg: 'A'.repeat(400_000) }));
		expect((await ask(edge.url, '/phat-thanh/anh-so', { method: 'POST', body: large })).status).toBe(413);
		expect((await ask(edge.url, '/phat-thanh/anh-so')).status).toBe(405);
		for (let sent = 0; sent < MOST_PHOTOS_SENT; sent += 1) expect(word(await send(edge.url, claim()))).toBe('accepted');
		expect(word(await send(edge.url, claim()))).toBe('too_many_today');
		expect(photosIn(edge.dataDir)).toHaveLength(MOST_PHOTOS_SENT);
	});
});
