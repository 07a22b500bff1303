import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openReleases } from '../support/releases-cms.ts';
import { badDiskTests } from './releases-bad-disk.ts';
import { bucketTests } from './releases-bucket.ts';
import { interruptedTests } from './releases-interrupted.ts';

import type { ReleasesCms } from '../support/releases-cms.ts';

describe('releases', { timeout: 120_000 }, () => {
	let opened: ReleasesCms;
	const cms = () => opened;

	beforeAll(async () => {
		opened = await openReleases();
	}, 240_000);
	afterAll(() => opened.close());

	interruptedTests(cms);
	badDiskTests(cms);

	test('a release that lost or changed a file is not whole, and is not gone back to', async () => {
		const { dataDir, store, publish } = cms();
		const release = (await publish())!;
		const page = join(dataDir, 'releases', release, 'site', 'index.html');
		const html = await readFile(page);
		await truncate(page, 10);
		expect(await store.faultOf(release)).toMatch(/site\/index\.html/);
		await writeFile(page, html);
		expect(await store.faultOf(release)).toBeUndefined();
		await rm(join(dataDir, 'releases', release, 'release.json'));
		expect(await store.faultOf(release)).toMatch(/list of files/);
		expect(await store.newestWhole()).not.toBe(release);
		await publish();
	});

	test('going back stays until a person publishes, whatever runs by itself', async () => {
		const { store, publish, served } = cms();
		const older = (await publish())!;
		const newer = await publish();
		await store.pinRelease(older);
		await store.pointTo(older);
		expect(await publish({ isAutomatic: true })).toBeUndefined();
		expect(await served()).toBe(older);
		const next = await publish();
		expect(await served()).toBe(next);
		expect([older, newer]).not.toContain(next);
		expect(await publish({ isAutomatic: true })).toBe(await served());
	});

	test('a release of another version of the site is built anew, once, unless somebody chose it', async () => {
		const { payload, dataDir, store, publish, served } = cms();
		const { rebuildAfterUpgrade } = await import('#cms/releases/rebuild-after-upgrade.ts');
		const release = (await publish())!;
		expect(await rebuildAfterUpgrade(payload, release)).toBe(false);
		const file = join(dataDir, 'releases', release, 'release.json');
		await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), builtFrom: 'before' }));
		await store.pinRelease(release);
		expect(await rebuildAfterUpgrade(payload, release)).toBe(false);
		store.unpinRelease();
		expect(await rebuildAfterUpgrade(payload, release)).toBe(true);
		await payload.jobs.run({ allQueues: true, limit: 5 });
		expect(await served()).not.toBe(release);
		expect(await rebuildAfterUpgrade(payload, await served())).toBe(false);
	});

	bucketTests(cms);

	test('the order of releases is their own, whatever the clock says', async () => {
		const { payload, store, publish } = cms();
		const future = await publish({ now: new Date('2031-01-01T00:00:00Z') });
		const past = await publish({ now: new Date('2021-01-01T00:00:00Z') });
		const [newest, second] = await store.keptReleases();
		expect([newest, second]).toEqual([past, future]);
		const { lastRelease } = await import('#cms/releases/newest-release.ts');
		expect((await lastRelease(payload))?.release).toBe(past);
	});

	test('a changed address of the site is published at the next start, once, unless a release was chosen by hand', async () => {
		const { payload, dataDir, store, publish, served } = cms();
		const { followAddress } = await import('#cms/commands/follow-address.ts');
		const lines: string[] = [];
		const address = async () =>
			(
				JSON.parse(await readFile(join(dataDir, 'releases', await served(), 'snapshot.json'), 'utf8')) as {
					siteUrl: string;
				}
			).siteUrl;
		const before = process.env.SITE_URL;
		const first = await publish();
		try {
			process.env.SITE_URL = 'https://loa.example';
			await followAddress(payload, (line) => lines.push(line));
			expect([await address(), lines[0]]).toEqual([
				'https://loa.example',
				expect.stringContaining('https://loa.example'),
			]);
			const second = await served();
			await followAddress(payload, (line) => lines.push(line));
			expect(await served()).toBe(second);

			await store.pinRelease(first ?? '');
			await store.pointTo(first ?? '');
			await followAddress(payload, (line) => lines.push(line));
			expect([await served(), lines.at(-1)]).toEqual([first, expect.stringContaining('chosen by hand')]);
		} finally {
			process.env.SITE_URL = before;
			store.unpinRelease();
		}
	});
});
