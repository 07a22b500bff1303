import { createWriteStream, existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import yazl from 'yazl';

import { mediaPath } from '#content/lib/media-files.ts';
import { FILE_LIST, readFileList } from '#content/lib/release-files.ts';
import { RELEASE_POINTER, releaseArchive, signedPointer } from '#content/lib/storage/release-names.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { S3_KEY, startS3 } from '../support/s3-server.ts';
import { makeDataDir, removeDataDir } from '../support/snapshot-builder.ts';
import { EDGE_SECRET, edgeOptions, silentLog } from './edge-options.ts';
import { ask } from './edge-test.ts';
import { publishWhole, releaseNamed } from './pulling.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { Edge } from '#site/edge/start-edge.ts';
import type { TestS3 } from '../support/s3-server.ts';

let s3: TestS3;
let cmsDir: string;
let media: ReadonlyMap<string, Buffer>;
let edgeDir: string;
let store: ObjectStore;
const edges: Edge[] = [];
let count = 0;

beforeAll(async () => {
	s3 = await startS3();
	cmsDir = await makeDataDir();
	for (const sequence of [1, 2]) media = (await publishWhole(cmsDir, { sequence })).media;
});
beforeEach(async () => {
	count += 1;
	edgeDir = await mkdtemp(join(tmpdir(), 'loa-lang-bucket-'));
	store = s3Store(s3PlaceOf(s3.urlOf(`taking-${count}`), S3_KEY));
	for (const [name, bytes] of media) {
		const [key = '', extension = ''] = name.split('.');
		await store.put(`media/${mediaPath('', { key, extension })}`, bytes);
	}
});
afterEach(async () => {
	for (const edge of edges.splice(0)) await edge.close();
	await rm(edgeDir, { recursive: true, force: true });
});
afterAll(async () => {
	await s3.close();
	await removeDataDir(cmsDir);
});

/** Archive and facts of a release, as the CMS puts them. */
async function put(sequence: number, spoil: (folder: string) => Promise<unknown> = async () => undefined) {
	const release = releaseNamed(sequence);
	const folder = join(cmsDir, 'releases', release);
	await spoil(folder);
	const list = await readFileList(folder);
	const zip = new yazl.ZipFile();
	for (const name of [...Object.keys(list?.files ?? {}), FILE_LIST]) zip.addFile(join(folder, name), name);
	zip.end();
	const path = join(edgeDir, 'archive.zip');
	await pipeline(zip.outputStream, createWriteStream(path));
	await store.put(releaseArchive(release), { path });
	const listSha256 = createHash('sha256')
		.update(await readFile(join(folder, FILE_LIST)))
		.digest('hex');
	return { release, listSha256 };
}

/** The store of the tests, unlike S3, shows what is half written: so nobody looks meanwhile. */
async function pointTo(pointer: object): Promise<void> {
	let looks = 0;
	let isWritten = false;
	s3.fault = (request, response) => {
		if (request.method === 'PUT') response.on('finish', () => (isWritten = true));
		if (request.method === 'PUT' || isWritten || !request.url?.includes(RELEASE_POINTER)) return false;
		looks += 1;
		response.writeHead(404).end();
		return true;
	};
	// one look after the other: with the first refused one none is in the middle
	if (edges.length > 0) await poll(() => looks > 0).toBe(true);
	await store.put(RELEASE_POINTER, Buffer.from(JSON.stringify(pointer)));
	s3.fault = undefined;
}

async function start() {
	const { log, logged } = silentLog();
	const storage = s3PlaceOf(s3.urlOf(`taking-${count}`), S3_KEY);
	const edge = await startEdge({
		...edgeOptions(join(edgeDir, 'data'), log),
		storage,
		pullsReleases: true,
		pullMilliseconds: 20,
		mediaMilliseconds: 600_000,
	});
	edges.push(edge);
	const health = async () => JSON.parse((await ask(edge.url, '/healthz')).body.toString());
	return { edge, logged, health, storage };
}

describe('an edge that takes releases over from a bucket', () => {
	test('follows what the CMS has signed, also back', async () => {
		const [one, two] = [await put(1), await put(2)];
		await pointTo(signedPointer(EDGE_SECRET, one, new Date('2026-11-22T10:00:00Z')));
		const { health } = await start();
		await poll(async () => (await health()).release).toBe(one.release);
		await pointTo(signedPointer(EDGE_SECRET, two, new Date('2026-11-22T11:00:00Z')));
		await poll(async () => (await health()).release).toBe(two.release);
		await pointTo(signedPointer(EDGE_SECRET, one, new Date('2026-11-22T12:00:00Z')));
		await poll(async () => (await health()).release).toBe(one.release);
		expect((await health()).warnings).toEqual([]);
	});

	test.for([
		['has no signature, as older versions wrote it', (two: object) => two],
		[
			'was signed with another secret',
			(two: Pointed) => signedPointer('another secret of 32 letters!!!!', two, new Date()),
		],
		[
			'was signed for another list of files',
			(two: Pointed) => ({ ...signedPointer(EDGE_SECRET, two, new Date()), listSha256: 'a'.repeat(64) }),
		],
		[
			'is an older one that was put back',
			(two: Pointed) => signedPointer(EDGE_SECRET, two, new Date('2026-11-22T09:00:00Z')),
		],
	] as const)('refuses a pointer that %s, says so, and goes on serving', async ([, made]) => {
		const [one, two] = [await put(1), await put(2)];
		await pointTo(signedPointer(EDGE_SECRET, one, new Date('2026-11-22T10:00:00Z')));
		const { health, logged, storage } = await start();
		await poll(async () => (await health()).release).toBe(one.release);
		await pointTo(made(two));
		await poll(async () => (await health()).warnings).toEqual(['release_source_away']);
		expect(await health()).toMatchObject({ status: 'ok', release: one.release, pull: { hasProblem: true } });
		expect(JSON.stringify(await health())).not.toContain(new URL(storage.endpoint).host);
		expect(logged.map(({ err }) => (err as { code?: string } | undefined)?.code)).toContain('pointer_refused');
		expect(existsSync(join(edgeDir, 'data', 'releases', two.release))).toBe(false);
	});

	test('fetches the pointed release anew when a file of it was damaged on disk', async () => {
		const one = await put(1);
		await pointTo(signedPointer(EDGE_SECRET, one, new Date()));
		const first = await start();
		await poll(async () => (await first.health()).release).toBe(one.release);
		await edges.pop()?.close();
		const page = join(edgeDir, 'data', 'releases', one.release, 'site', 'index.html');
		const whole = await readFile(page, 'utf8');
		await appendFile(page, '<p>damaged');
		const { health } = await start();
		await poll(async () => (await health()).release).toBe(one.release);
		expect(await readFile(page, 'utf8')).toBe(whole);
	});
});

/** A machine that is at work elsewhere takes longer than the second of vitest. */
const poll = <Value>(look: () => Value) => expect.poll(look, { timeout: 10_000 });

interface Pointed {
	readonly release: string;
	readonly listSha256: string;
}
