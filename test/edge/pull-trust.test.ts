import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect } from 'vitest';

import { FILES_PATH, OFFER_PATH, mediaRequestPath, offerSchema } from '#content/lib/release-exchange.ts';
import { SIGNATURE_HEADER, signAnswer, signRequest } from '#content/lib/edge-signature.ts';

import { EDGE_SECRET } from './edge-options.ts';
import { ask, until } from './edge-test.ts';
import { serves, test } from './pull-test.ts';
import { publishWhole, releaseNamed, startPulling, writeWhole } from './pulling.ts';

import type { AddressInfo } from 'node:net';

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
