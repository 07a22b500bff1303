import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';
import { mediaPath } from '#content/lib/media-files.ts';
import { mediaRequestPath } from '#content/lib/release-exchange.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { RELEASE_POINTER } from '#content/lib/storage/release-names.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { edgeOptions } from '../edge/edge-options.ts';
import { S3_BUCKET, S3_KEY, startS3 } from '../support/s3-server.ts';
import { restAs } from '../support/rest.ts';
import { bulletinOfThisMonth } from '../support/releases-cms.ts';

import type { Snapshot } from '#content/model/snapshot.ts';
import type { ReleasesCms } from '../support/releases-cms.ts';

/** In the CMS of releases.test.ts: a bucket beside it, and an edge without a CMS. */
export function bucketTests(cms: () => ReleasesCms): void {
	test('with a bucket a release goes there whole, is flipped there, and an edge without a CMS serves it', async () => {
		const { payload, dataDir, store, publish, served, litter } = cms();
		await bulletinOfThisMonth(payload);
		const before = (await publish()) ?? '';
		const s3 = await startS3();
		const bucket = s3Store(s3PlaceOf(s3.urlOf(), S3_KEY));
		Object.assign(process.env, { ...S3_KEY, STORAGE_URL: s3.urlOf() });
		onTestFinished(async () => {
			for (const name of ['STORAGE_URL', ...Object.keys(S3_KEY)]) delete process.env[name];
			await s3.close();
		});
		s3.fault = (request, response) => {
			if (request.method !== 'PUT' || !request.url?.includes('/media/')) return false;
			response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
			return true;
		};
		// a bucket that is away or full holds back nothing here, and edges elsewhere hear of nothing that is not there
		const release = await publish();
		expect([await served(), release === before, await litter()]).toEqual([release, false, []]);
		expect((await listAll(bucket, 'releases/')).map(({ name }) => name)).toEqual([]);
		const { followPointer, pointStorage } = await import('#cms/releases/store-release.ts');
		await expect(followPointer()).rejects.toThrow(/không cho đọc hoặc ghi/);
		s3.fault = undefined;
		expect(await followPointer()).toBe(true);
		const stored = (await listAll(bucket, '')).map(({ name }) => name);
		const { filesNamedIn } = await import('#content/lib/media-files.ts');
		const snapshot = JSON.parse(
			await readFile(join(dataDir, 'releases', release!, 'snapshot.json'), 'utf8'),
		) as Snapshot;
		const files = filesNamedIn(snapshot);
		expect(files.length).toBeGreaterThan(5);
		for (const file of files) expect(stored).toContain(`media/${mediaPath('', file)}`);
		const edgeDir = await mkdtemp(join(tmpdir(), 'loa-far-edge-'));
		const edge = await startEdge({
			...edgeOptions(edgeDir),
			storage: s3PlaceOf(s3.urlOf(), S3_KEY),
			edgeSecret: process.env.EDGE_SECRET ?? '',
			pullsReleases: true,
			pullMilliseconds: 50,
		});
		onTestFinished(async () => {
			await edge.close();
			await rm(edgeDir, { recursive: true, force: true });
		});
		const health = async () => (await fetch(`${edge.url}/healthz`)).json() as Promise<{ release: string | null }>;
		await expect.poll(async () => (await health()).release, { timeout: 20_000 }).toBe(release);
		expect((await fetch(`${edge.url}/vi/`)).status).toBe(200);
		const [file] = files.filter(({ extension }) => extension === 'mp3');
		const sound = Buffer.from(await (await fetch(`${edge.url}/media/${file!.key}.mp3`)).arrayBuffer());
		expect(createHash('sha256').update(sound).digest('hex')).toBe(file!.sha256);
		// a machine that has no copy brings it from the bucket for an edge that asks
		await rm(join(dataDir, 'media', mediaPath('', file!)));
		const path = mediaRequestPath(file!);
		const asSigned = { method: 'GET', path, body: '' };
		const signature = signRequest(process.env.EDGE_SECRET ?? '', asSigned, new Date());
		const rest = await restAs(payload);
		const brought = await rest.ask(path.replace('/api/', ''), { headers: { [SIGNATURE_HEADER]: signature } });
		expect([brought.status, Buffer.from(await brought.arrayBuffer()).equals(sound)]).toEqual([200, true]);
		// an older version's pointer has no signature, and gets one
		const pointer = JSON.parse((await readBytes(bucket, RELEASE_POINTER)).toString()) as { signature: string };
		const { signature: signed, ...unsigned } = pointer;
		expect(signed).toMatch(/^t=/);
		await bucket.put(RELEASE_POINTER, Buffer.from(JSON.stringify(unsigned)));
		expect(await (await import('#cms/releases/store-release.ts')).followPointer()).toBe(true);
		expect(JSON.parse((await readBytes(bucket, RELEASE_POINTER)).toString())).toMatchObject({
			release,
			signature: expect.stringMatching(/^t=/),
		});
		// going back is followed, and an archive that was changed in the bucket is not taken over
		await store.pointTo(before);
		expect(await followPointer()).toBe(true);
		expect(await followPointer()).toBe(false);
		await expect.poll(async () => (await health()).release, { timeout: 20_000 }).toBe(before);
		await rm(join(edgeDir, 'releases', release!), { recursive: true });
		s3.spoil = (body, { url }) =>
			url?.endsWith('.zip') ? Buffer.from(body.map((byte, index) => (index === 5_000 ? byte ^ 1 : byte))) : body;
		await store.pointTo(release!);
		await pointStorage(release!);
		const archive = `releases/${release}.zip`;
		await expect
			.poll(() => s3.requests.filter((line) => line === `GET /${S3_BUCKET}/${archive}`).length)
			.toBeGreaterThan(1);
		expect([(await health()).release, existsSync(join(edgeDir, 'releases', release!))]).toEqual([before, false]);
		s3.spoil = undefined;
		await expect.poll(async () => (await health()).release, { timeout: 20_000 }).toBe(release);
	});
}
