import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, publish } from '../support/snapshot-builder.ts';
import { edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';

const view = { id: 'event-0001', kind: 'view', language: 'vi', subject: 'home' };

const send = (url: string, document: unknown, headers: Record<string, string> = {}) =>
	ask(url, '/r', { method: 'POST', body: JSON.stringify(document), headers });

/** What was counted, as `kind language subject province count`; read beside the running edge. */
function countersIn(dataDir: string): readonly string[] {
	const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'), { readOnly: true });
	const rows = spool.prepare('select * from counters order by kind, subject').all();
	spool.close();
	return rows.map(({ kind, language, subject, province, count }) =>
		[kind, language, subject, province, count].join(' '),
	);
}

describe('events of pages', () => {
	test('an event is on disk when it is acknowledged', async ({ edge }) => {
		expect((await send(edge.url, view)).status).toBe(204);
		expect(countersIn(edge.dataDir)).toEqual(['view vi home  1']);
	});

	test('the same event sent twice counts once, alone or in a list', async ({ edge }) => {
		const completed = { id: 'event-0002', kind: 'completed', language: 'mww-Latn-VN', subject: 'goi-111' };
		await send(edge.url, view);
		await send(edge.url, [view, completed, completed]);
		await Promise.all(Array.from({ length: 20 }, () => send(edge.url, view)));
		expect(countersIn(edge.dataDir)).toEqual(['completed mww-Latn-VN goi-111  1', 'view vi home  1']);
	});

	test('a page that is about no message counts under its name, a guide under its own', async ({ edge }) => {
		const subjects = ['chon-tieng', 'phat-thanh-tinh', 'huong-dan-di-xa'];
		await send(
			edge.url,
			subjects.map((subject, number) => ({ ...view, id: `event-000${number}`, subject })),
		);
		expect(countersIn(edge.dataDir)).toHaveLength(3);
	});

	test.for([
		{ why: 'no JSON', body: '{"id":' },
		{ why: 'no event', body: '"view"' },
		{ why: 'a kind that pages may not report', body: JSON.stringify({ ...view, kind: 'bundle' }) },
		{ why: 'a subject that is not published', body: JSON.stringify({ ...view, subject: 'tin-don' }) },
		{ why: 'a language that is not published', body: JSON.stringify({ ...view, language: 'km' }) },
		{ why: 'an id that is too short', body: JSON.stringify({ ...view, id: 'a' }) },
		{ why: 'an empty list', body: '[]' },
		{ why: 'more than 50 events', body: JSON.stringify(Array.from({ length: 51 }, () => ({ id: 'event-01' }))) },
		{ why: 'one wrong event among good ones', body: JSON.stringify([view, { ...view, id: 'event-0002', kind: 'x' }]) },
	])('$why is refused, and nothing of it is stored', async ({ body }, { edge }) => {
		const answer = await ask(edge.url, '/r', { method: 'POST', body });
		expect(answer.status).toBe(400);
		expect(JSON.parse(answer.body.toString())).toEqual({ code: 'invalid', message: expect.stringContaining('Hãy') });
		expect(countersIn(edge.dataDir)).toEqual([]);
	});

	test('more than 4 KB is refused, with or without a length', async ({ edge }) => {
		const body = JSON.stringify({ ...view, padding: 'x'.repeat(5_000) });
		expect((await ask(edge.url, '/r', { method: 'POST', body })).status).toBe(413);
		const chunked = { method: 'POST', body, headers: { 'transfer-encoding': 'chunked' } };
		expect((await ask(edge.url, '/r', chunked)).status).toBe(413);
	});

	test('who asks not to be counted is answered and not counted', async ({ edge }) => {
		expect((await send(edge.url, view, { 'sec-gpc': '1' })).status).toBe(204);
		expect((await send(edge.url, view, { dnt: '1' })).status).toBe(204);
		expect(countersIn(edge.dataDir)).toEqual([]);
	});

	test('another site cannot have its visitors counted here', async ({ edge }) => {
		expect((await send(edge.url, view, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
		expect(countersIn(edge.dataDir)).toEqual([]);
	});

	test('an event belongs to the day it has in Vietnam', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const edge = await startEdge({ ...edgeOptions(dataDir), now: () => new Date('2026-11-30T17:00:00Z') });
		await send(edge.url, view);
		const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'), { readOnly: true });
		expect(spool.prepare('select day from counters').all()).toEqual([{ day: '2026-12-01' }]);
		spool.close();
		await edge.close();
	});
});

describe('what the edge counts itself', () => {
	test('a bundle counts when its last byte went out, however many parts it took', async ({ edge }) => {
		const path = `/goi/2026-11/${DAO_SAN}/vi.zip?tu=trang`;
		const agent = { 'user-agent': 'Mozilla/5.0 (Linux; Android 8.1)' };
		await ask(edge.url, path, { method: 'HEAD', headers: agent });
		await ask(edge.url, path, { headers: { ...agent, range: 'bytes=0-59999' } });
		expect(countersIn(edge.dataDir)).toEqual([]);
		await ask(edge.url, path, { headers: { ...agent, range: 'bytes=60000-' } });
		const expected = [`bundle vi 2026-11/${DAO_SAN} 12 1`];
		await until(() => countersIn(edge.dataDir).length > 0);
		expect(countersIn(edge.dataDir)).toEqual(expected);
	});

	test('a fetch of a feed counts for its language', async ({ edge }) => {
		await ask(edge.url, '/vi/feed.xml');
		await until(() => countersIn(edge.dataDir).length > 0);
		expect(countersIn(edge.dataDir)).toEqual(['feed vi feed  1']);
	});
});

describe('how much one network can report', () => {
	const events = (count: number) => Array.from({ length: count }, () => ({ ...view, id: randomUUID() }));

	test('is bounded by the minute, and its neighbours are not touched', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		let instant = Date.parse('2026-11-22T03:00:00Z');
		const now = () => new Date(instant);
		const edge = await startEdge({ ...edgeOptions(dataDir), trustedProxies: 1, eventsPerMinute: 60, now });
		const from = (address: string) => ({ 'x-forwarded-for': address });
		expect((await send(edge.url, events(40), from('203.0.113.7'))).status).toBe(204);
		const refused = await send(edge.url, events(40), from('203.0.113.200'));
		expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
		expect((await send(edge.url, events(40), from('203.0.114.7'))).status).toBe(204);
		instant += 60_001;
		expect((await send(edge.url, events(40), from('203.0.113.7'))).status).toBe(204);
		expect(countersIn(dataDir)).toEqual(['view vi home  120']);
		await edge.close();
	});
});

describe('a broken event log', () => {
	const post = (url: string) => send(url, view);
	const healthOf = async (url: string) => JSON.parse((await ask(url, '/healthz')).body.toString());

	test('stops neither pages nor bundles; logging says later, and goes on when it is mended', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		// a file where its folder should be: what a full or read-only disk looks like to the one who opens it
		await writeFile(join(dataDir, 'edge'), 'not a folder');
		const edge = await startEdge({ ...edgeOptions(dataDir), retryMilliseconds: 20 });
		expect((await ask(edge.url, '/vi/')).status).toBe(200);
		expect((await ask(edge.url, `/goi/2026-11/${DAO_SAN}/vi.zip`)).status).toBe(200);
		expect((await post(edge.url)).status).toBe(503);
		expect(await healthOf(edge.url)).toMatchObject({
			status: 'degraded',
			spool: null,
			warnings: ['event_log_unavailable'],
		});
		await rm(join(dataDir, 'edge'));
		await until(async () => (await post(edge.url)).status === 204);
		expect((await healthOf(edge.url)).status).toBe('ok');
		await edge.close();
	});

	test('a spool that is no database is left as it is, and the site serves', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const file = join(dataDir, 'edge', 'spool.sqlite');
		await mkdir(join(dataDir, 'edge'));
		await writeFile(file, 'x'.repeat(5_000));
		const edge = await startEdge(edgeOptions(dataDir));
		expect((await ask(edge.url, '/vi/')).status).toBe(200);
		expect((await post(edge.url)).status).toBe(503);
		await edge.close();
		expect(await readFile(file, 'utf8')).toBe('x'.repeat(5_000));
	});
});

describe('a download of a bundle', () => {
	const zip = `/goi/2026-11/${DAO_SAN}/vi.zip`;
	const browser = { 'user-agent': 'Mozilla/5.0 (Linux; Android 8.1)' };
	const counted = (kind: string, times: number) => [`${kind} vi 2026-11/${DAO_SAN} 12 ${times}`];

	test('is a whole one, once, to somebody who came from the commune’s page', async ({ edge }) => {
		await ask(edge.url, `${zip}?tu=trang`, { headers: browser });
		await until(() => countersIn(edge.dataDir).length > 0);
		expect(countersIn(edge.dataDir)).toEqual(counted('bundle', 1));
	});

	test('counts apart when it is of the address alone', async ({ edge }) => {
		await ask(edge.url, `/goi/moi-nhat/${DAO_SAN}/vi.zip`);
		await until(() => countersIn(edge.dataDir).length > 0);
		expect(countersIn(edge.dataDir)).toEqual(counted('bundle-machine', 1));
	});

	test('is none of a search engine, of what a browser fetches ahead, of its last byte, of its size', async ({
		edge,
	}) => {
		const { headers } = await ask(edge.url, `${zip}?tu=trang`, { method: 'HEAD', headers: browser });
		const last = Number(headers['content-length']) - 1;
		for (const more of [
			{ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' },
			{ 'user-agent': 'facebookexternalhit/1.1' },
			{ ...browser, purpose: 'prefetch' },
			{ ...browser, 'sec-purpose': 'prefetch;prerender' },
			{ ...browser, range: `bytes=${last}-` },
			{ ...browser, range: 'bytes=0-0' },
		])
			await ask(edge.url, `${zip}?tu=trang`, { headers: more });
		// what is left to fetch in between makes it whole
		expect(countersIn(edge.dataDir)).toEqual([]);
		await ask(edge.url, `${zip}?tu=trang`, { headers: { ...browser, range: `bytes=1-${last - 1}` } });
		await until(() => countersIn(edge.dataDir).length > 0);
		expect(countersIn(edge.dataDir)).toEqual(counted('bundle', 1));
	});
});
