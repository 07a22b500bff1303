import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { connect, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { FILES_PATH, mediaRequestPath, OFFER_PATH, offerSchema } from '#content/lib/release-exchange.ts';
import { readFileList } from '#content/lib/release-files.ts';
import { SIGNATURE_HEADER, signAnswer, signRequest } from '#content/lib/edge-signature.ts';

import { DAO_SAN, makeDataDir, pointTo, publish, buildSnapshot, removeDataDir } from '../support/snapshot-builder.ts';
import { EDGE_SECRET } from './edge-options.ts';
import { ask, test as base, until } from './edge-test.ts';
import { mediaIn, publishWhole, releaseNamed, startPulling, writeWhole } from './pulling.ts';
import { edgeEnv, startEdgeProcess } from './running-edge.ts';

import type { AddressInfo } from 'node:net';
import type { PullingEdge } from './pulling.ts';

const AWAY = 'http://127.0.0.1:9';
const BUNDLE = `/goi/2026-11/${DAO_SAN}/vi.zip`;

/** A folder of the first machine with an edge that serves it, and an empty folder of a second one. */
const test = base.extend<{ first: PullingEdge; copy: string }>({
	first: async ({ dataDir }, use) => {
		const edge = await startPulling(dataDir, []);
		await use(edge);
		await edge.close();
	},
	copy: async ({}, use) => {
		const copy = await makeDataDir();
		await use(copy);
		await removeDataDir(copy);
	},
});

const serves = (edge: PullingEdge, sequence: number) =>
	until(async () => (await edge.health()).release === releaseNamed(sequence));

/** A line to a server that breaks after so many bytes of each connection; counts what passed. */
async function shortLine(target: URL, bytesEach: number) {
	let passed = 0;
	const server = createSocketServer((near) => {
		const far = connect({ host: target.hostname, port: Number(target.port) });
		let left = bytesEach;
		for (const socket of [near, far]) {
			socket.on('error', () => {});
			socket.once('close', () => {
				near.destroy();
				far.destroy();
			});
		}
		near.on('data', (bytes) => void far.write(bytes));
		far.on('data', (bytes: Buffer) => {
			const part = bytes.subarray(0, left);
			left -= part.length;
			passed += part.length;
			near.write(part, () => {
				if (left <= 0) near.destroy();
			});
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		passed: () => passed,
		close: () => server.close(),
	};
}

describe('an edge with a folder of its own', () => {
	test('serves the same pages, bundles and tags as the machine that it copies from, and follows it', async ({
		dataDir,
		first,
		copy,
	}) => {
		await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const edge = await startPulling(copy, [first.url], { edgeName: 'tinh-12' });
		await serves(edge, 1);
		expect((await edge.health()).edge).toBe('tinh-12');
		for (const path of ['/', '/vi/', BUNDLE, `/goi/2026-11/${DAO_SAN}/index.json`]) {
			const [here, there] = [await ask(edge.url, path), await ask(first.url, path)];
			expect([path, here.status, here.headers.etag]).toEqual([path, 200, there.headers.etag]);
			expect(here.body.equals(there.body), path).toBe(true);
		}

		await publishWhole(dataDir, { sequence: 2, pages: { 'vi/moi/index.html': '<!doctype html><title>Mới</title>' } });
		await serves(edge, 2);
		expect((await ask(edge.url, '/vi/moi/')).status).toBe(200);
		const [whole, small] = edge.logged.filter(({ msg }) => msg === 'release copied').map(({ bytes }) => Number(bytes));
		const { files } = (await readFileList(join(dataDir, 'releases', releaseNamed(2))))!;
		// the snapshot and the new page travel, nothing that was there
		expect(small).toBe(files['snapshot.json']!.bytes + files['site/vi/moi/index.html']!.bytes);
		expect(whole).toBeGreaterThan(10 * small!);
		await edge.close();
	});

	test('serves for as long as nobody answers, and after a long sleep copies the newest only', async ({
		dataDir,
		first,
		copy,
	}) => {
		await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const before = await startPulling(copy, [first.url]);
		await serves(before, 1);
		await before.close();

		const alone = await startPulling(copy, [AWAY]);
		await until(async () => typeof (await alone.health()).pull?.problem === 'string');
		expect((await ask(alone.url, BUNDLE)).status).toBe(200);
		expect(await alone.health()).toMatchObject({ status: 'ok', warnings: ['release_source_away'] });
		// strangers learn that something is wrong, and neither where nor what
		const forStrangers = (await ask(alone.url, '/healthz')).body.toString();
		expect(forStrangers).not.toContain(new URL(AWAY).host);
		expect(JSON.parse(forStrangers).pull).toEqual({
			checkedAt: null,
			copying: null,
			missing: 0,
			hasProblem: true,
		});
		await alone.close();

		for (const sequence of [2, 3, 4]) await publishWhole(dataDir, { sequence, trackBytes: 40_000 + sequence });
		await serves(first, 4);
		const awake = await startPulling(copy, [first.url]);
		await serves(awake, 4);
		expect(awake.logged.filter(({ msg }) => msg === 'release copied')).toHaveLength(1);
		await awake.close();
	});

	test('gets to the end over a line that breaks again and again, without beginning anew', async ({
		dataDir,
		first,
		copy,
	}) => {
		const built = await publishWhole(dataDir, { sequence: 1, trackBytes: 500_000 });
		await serves(first, 1);
		const line = await shortLine(new URL(first.url), 300_000);
		const edge = await startPulling(copy, [line.url], { pullSeconds: 0.05 });
		const total = [...built.media.values()].reduce((sum, { length }) => sum + length, 0);
		await serves(edge, 1);
		expect(line.passed()).toBeGreaterThan(total);
		expect(line.passed()).toBeLessThan(total * 1.5);
		expect(await mediaIn(copy)).toEqual(await mediaIn(dataDir));
		await edge.close();
		line.close();
	});

	test('goes on after kill -9 in the middle, and nothing half is ever served', async ({ dataDir, first, copy }) => {
		await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const pulling = (from: string) =>
			edgeEnv(copy, { EDGE_PULL_FROM: from, EDGE_PULL_SECONDS: '0.05', EDGE_NAME: 'hay-mat-dien' });
		const quick = await startEdgeProcess(pulling(first.url));
		await until(async () => (await ask(quick.url, '/vi/')).status === 200);
		quick.child.kill('SIGKILL');
		await quick.ended;

		await publishWhole(dataDir, { sequence: 2, trackBytes: 3_000_000 });
		await serves(first, 2);
		for (const bytesEach of [1_500_000, 4_000_000]) {
			const line = await shortLine(new URL(first.url), bytesEach);
			const child = await startEdgeProcess(pulling(line.url));
			await until(() => line.passed() > bytesEach / 2);
			expect(JSON.parse((await ask(child.url, '/healthz')).body.toString())).toMatchObject({
				status: 'ok',
				release: releaseNamed(1),
			});
			child.child.kill('SIGKILL');
			await child.ended;
			line.close();
		}
		const last = await startPulling(copy, [first.url]);
		await serves(last, 2);
		expect((await ask(last.url, BUNDLE)).body.equals((await ask(first.url, BUNDLE)).body)).toBe(true);
		expect((await readdir(join(copy, 'releases'))).filter((name) => name.endsWith('.partial'))).toEqual([]);
		await last.close();
	});
});

describe('which source an edge follows', () => {
	test('the first one also back to an older release; others stand in for it, and forward only', async ({
		dataDir,
		first,
		copy,
	}) => {
		await publishWhole(dataDir, { sequence: 1 });
		await publishWhole(dataDir, { sequence: 2 });
		await serves(first, 2);
		const edge = await startPulling(copy, [first.url]);
		await serves(edge, 2);
		await pointTo(dataDir, releaseNamed(1));
		await serves(edge, 1);
		await edge.close();

		// the other one was not told of the way back
		const other = await makeDataDir();
		await publishWhole(other, { sequence: 2 });
		const peer = await startPulling(other, []);
		const standIn = await startPulling(copy, [AWAY, peer.url]);
		await until(async () => (await standIn.health()).pull?.from === peer.url);
		expect((await standIn.health()).release).toBe(releaseNamed(1));
		await publishWhole(other, { sequence: 3 });
		await serves(standIn, 3);
		await standIn.close();
		await peer.close();
		await removeDataDir(other);
	});

	test('a folder in which a CMS writes is left alone, with a sentence', async ({ dataDir, first }) => {
		const other = await makeDataDir();
		await publish(other, buildSnapshot());
		await publishWhole(dataDir, { sequence: 1 });
		await expect(startPulling(other, [first.url])).rejects.toMatchObject({ code: 'folder_of_a_cms' });
		expect(existsSync(join(other, 'releases', 'copied'))).toBe(false);
		await removeDataDir(other);
	});
});

describe('what is kept', () => {
	test('three releases and their media stay; older ones, and media that nobody names, go', async ({
		dataDir,
		first,
		copy,
	}) => {
		const edge = await startPulling(copy, [first.url]);
		for (const sequence of [1, 2, 3, 4, 5]) {
			await publishWhole(dataDir, { sequence, trackBytes: 40_000, pages: { 'vi/so.txt': String(sequence) } });
			await serves(edge, sequence);
		}
		await until(async () => (await readdir(join(copy, 'releases'))).length === 5);
		expect((await readdir(join(copy, 'releases'))).toSorted()).toEqual([
			...[3, 4, 5].map(releaseNamed),
			'copied',
			'current',
		]);
		const stray = join(copy, 'media', 'ab');
		await writeFile(join(stray, 'stray.mp3'), 'x').catch(() => writeFile(join(copy, 'media', 'stray.mp3'), 'x'));
		await publishWhole(dataDir, { sequence: 6 });
		await serves(edge, 6);
		await until(async () => !(await mediaIn(copy)).includes('stray.mp3'));
		expect(await mediaIn(copy)).toEqual(await mediaIn(dataDir));
		await edge.close();
	});

	test('a medium that vanished is brought again; one that the source lacks holds nothing up and is told of', async ({
		dataDir,
		first,
		copy,
	}) => {
		const built = await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const edge = await startPulling(copy, [first.url]);
		await serves(edge, 1);
		const [name = ''] = built.media.keys();
		const path = (folder: string) => join(folder, 'media', name.slice(0, 2), name.slice(2, 4), name);
		await rm(path(copy));
		await until(() => existsSync(path(copy)));

		await rm(path(copy));
		await rm(path(dataDir));
		await publishWhole(dataDir, { sequence: 2 });
		await rm(path(dataDir));
		await rm(path(copy), { force: true });
		await serves(edge, 2);
		await until(async () => (await edge.health()).pull?.missing === 1);
		await edge.close();
	});
});

describe('who is believed', () => {
	test('nothing is handed out without a signature', async ({ dataDir, first }) => {
		const built = await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const [name = ''] = built.media.keys();
		const [key = '', extension = ''] = name.split('.');
		const bodyOf = (method: string) => (method === 'POST' || method === 'PUT' ? { body: '{}' } : {});
		for (const path of [OFFER_PATH, FILES_PATH, mediaRequestPath({ key, extension })])
			for (const method of ['GET', 'POST', 'PUT', 'HEAD'])
				expect([path, method, (await ask(first.url, path, { method, ...bodyOf(method) })).status]).toEqual([
					path,
					method,
					401,
				]);
		expect((await ask(first.url, FILES_PATH, { method: 'POST', body: 'x'.repeat(200_000) })).status).toBe(413);
		const signed = (path: string, method = 'GET', body = '') => ({
			method,
			headers: { [SIGNATURE_HEADER]: signRequest(EDGE_SECRET, { method, path, body }, new Date()) },
			...(body === '' ? {} : { body }),
		});
		for (const bad of ['{}', '[]', 'x', JSON.stringify({ release: '../../etc', hashes: ['a'] })])
			expect((await ask(first.url, FILES_PATH, signed(FILES_PATH, 'POST', bad))).status).toBe(404);
		for (const bad of ['..%2f..%2fcms.sqlite', 'x.mp3', `${'0'.repeat(64)}.mp3`]) {
			const path = mediaRequestPath({ key: bad, extension: 'mp3' });
			expect((await ask(first.url, path, signed(path))).status).toBe(404);
		}
	});

	/** Answers offers with a list that it likes, signed with a secret or not. */
	const liar = async (secret: string, change: (list: Record<string, unknown>) => unknown, dataDir: string) => {
		const list = JSON.parse(await readFile(join(dataDir, 'releases', releaseNamed(1), 'release.json'), 'utf8'));
		const body = JSON.stringify(change(list));
		const server = createServer((request, response) => {
			const path = request.url ?? '';
			if (path.startsWith(OFFER_PATH)) {
				response.setHeader(SIGNATURE_HEADER, signAnswer(secret, { path, body }, new Date()));
				response.end(body);
			} else response.end('x'.repeat(100));
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const close = () => {
			server.closeAllConnections();
			server.close();
		};
		return { url, close };
	};

	test.for([
		['somebody without the secret', 'another secret, also of 32 letters', (list: object) => list, /not signed/],
		['files that are not what the list says', EDGE_SECRET, (list: object) => list, /other bytes|more than|broke off/],
		[
			'a list that leads out of the folder',
			EDGE_SECRET,
			(list: { files: object }) => ({
				...list,
				files: { ...list.files, 'site/../../../x': { bytes: 1, sha256: '0'.repeat(64) } },
			}),
			/list of files that is none/,
		],
	] as const)('%s is not believed: what is served stays', async ([, secret, change, reason], { dataDir, copy }) => {
		await writeWhole(dataDir, { sequence: 1 });
		const other = await liar(secret, change as (list: Record<string, unknown>) => unknown, dataDir);
		const edge = await startPulling(copy, [other.url]);
		await until(async () => reason.test((await edge.health()).pull?.problem ?? ''));
		expect((await edge.health()).release).toBeNull();
		expect(existsSync(join(copy, 'x'))).toBe(false);
		await edge.close();
		other.close();
	});

	test.for([
		'../x',
		'site/../x',
		'/etc/passwd',
		'site/a/./b',
		'site//x',
		'site\\..\\x',
		'C:/x',
		'site/a\u0000',
		'release.json',
	])('a list with the path %j is none', (path) => {
		const file = { bytes: 1, sha256: 'a'.repeat(64) };
		const files = { 'snapshot.json': file, 'site/index.html': file };
		const list = { release: releaseNamed(1), sequence: 1 };
		expect(offerSchema.safeParse({ ...list, files }).success).toBe(true);
		expect(offerSchema.safeParse({ ...list, files: { ...files, [path]: file } }).success).toBe(false);
	});
});
