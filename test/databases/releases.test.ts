import { existsSync } from 'node:fs';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';

import { messageInVietnamese, openTestCms, seededChange } from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';
import type { publishRelease as PublishRelease } from '#cms/releases/publish-release.ts';
import type * as Store from '#cms/releases/release-store.ts';

/** Points of a publication before the pointer is flipped, in their order, and those after it. */
const BEFORE = [
	'publish.recorded',
	'publish.rendered',
	'publish.snapshot-written',
	'publish.built',
	'publish.finished',
	'publish.before-flip',
];
/** Passed while the audio of a bulletin is made for it. */
const RENDERING = ['render.made', 'render.stored'];
const STARTING = ['start.opened', 'start.reference-data', 'start.administrator'];
const AFTER = ['publish.flipped', 'publish.noted', 'publish.remembered', 'publish.tidied'];

describe('releases', { timeout: 120_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let publishRelease: typeof PublishRelease;
	let store: typeof Store;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		({ publishRelease } = await import('#cms/releases/publish-release.ts'));
		store = await import('#cms/releases/release-store.ts');
		await seedFewPlaces(payload);
	}, 240_000);
	afterAll(() => close());
	afterEach(() => {
		delete process.env.LOA_FAULT;
		delete process.env.LOA_FAULT_KIND;
	});

	const publish = async (more: object = {}) => (await publishRelease(payload, { reason: 'thử', ...more })).release;
	const served = async () => (await readFile(join(dataDir, 'releases', 'current'), 'utf8')).trim();
	const litter = async () => (await readdir(join(dataDir, 'releases'))).filter((name) => /partial|tmp/.test(name));
	const building = async () =>
		(await payload.count({ collection: 'releases', where: { state: { equals: 'building' } } })).totalDocs;

	test.for(BEFORE)('a fault at %s leaves the last release serving, and nothing of the new one', async (point) => {
		const before = existsSync(join(dataDir, 'releases', 'current')) ? await served() : await publish();
		process.env.LOA_FAULT = point;
		process.env.LOA_FAULT_KIND = 'throw';
		await expect(publish()).rejects.toThrow(point);
		expect(await served()).toBe(before);
		expect(await store.faultOf(await served())).toBeUndefined();
		expect(await litter()).toEqual([]);
		expect(await building()).toBe(0);
	});

	test.for(AFTER)('a fault at %s does not undo what is out, and the next publication mends it', async (point) => {
		const before = await served();
		process.env.LOA_FAULT = point;
		process.env.LOA_FAULT_KIND = 'throw';
		const thrown = await publish().catch((error: unknown) => error);
		const now = await served();
		expect(now).not.toBe(before);
		expect(await store.faultOf(now), String(thrown)).toBeUndefined();
		delete process.env.LOA_FAULT;
		const next = await publish();
		expect(await served()).toBe(next);
		expect(await building()).toBe(0);
		const { docs } = await payload.find({ collection: 'releases', where: { release: { equals: now } } });
		expect(docs[0]?.state).toBe('published');
	});

	/** A command in a process of its own, ended by SIGKILL where the test says. */
	const killedAt = (point: string, command = 'cms/commands/publish.ts') =>
		new Promise<NodeJS.Signals | null>((settle) => {
			const env = { ...process.env, SAMPLE_DATA: '0', LOA_FAULT: point, LOA_FAULT_KIND: 'kill' };
			const child = spawn(process.execPath, [command], { env, stdio: 'ignore' });
			child.once('exit', (_code, signal) => settle(signal));
		});

	test.for([...RENDERING, ...BEFORE, ...AFTER])(
		'after kill -9 at %s a whole release serves, and publishing goes on',
		async (point) => {
			if (point === RENDERING[0]) await bulletinOfThisMonth();
			const before = await served();
			expect(await killedAt(point)).toBe('SIGKILL');
			expect((await served()) === before).toBe(!AFTER.includes(point));
			expect(await store.faultOf(await served())).toBeUndefined();
			const next = await publish();
			expect(await served()).toBe(next);
			expect(await litter()).toEqual([]);
			expect(await building()).toBe(0);
		},
	);

	/** Out already, so that each publication renders it first. */
	async function bulletinOfThisMonth(): Promise<void> {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'giet-giua-chung' });
		await seededChange(payload, rendition.id, { allowsDraftVoice: true });
		await payload.create({
			collection: 'editions',
			data: { month: monthAt(new Date()), area: '00', title: 'Bản tin', messages: [message.id], state: 'published' },
			context: bypass('edition'),
		});
	}

	test.for(STARTING)('after kill -9 at %s the next start goes on', async (point) => {
		const before = await served();
		expect(await killedAt(point, 'cms/commands/prepare.ts')).toBe('SIGKILL');
		expect(await served()).toBe(before);
		const prepared = spawn(process.execPath, ['cms/commands/prepare.ts'], {
			env: { ...process.env, SAMPLE_DATA: '0' },
			stdio: 'ignore',
		});
		expect(await new Promise((settle) => prepared.once('exit', settle))).toBe(0);
		expect(await store.faultOf(await served())).toBeUndefined();
		expect((await payload.count({ collection: 'users' })).totalDocs).toBe(1);
	});

	test('a release that lost or changed a file is not whole, and is not gone back to', async () => {
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
		const { rebuildAfterUpgrade } = await import('#cms/releases/rebuild-after-upgrade.ts');
		const release = (await publish())!;
		expect(await rebuildAfterUpgrade(payload, release)).toBe(false);
		const file = join(dataDir, 'releases', release, 'release.json');
		await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), builtFrom: 'before' }));
		await store.pinRelease(release);
		expect(await rebuildAfterUpgrade(payload, release)).toBe(false);
		store.unpinRelease();
		expect(await rebuildAfterUpgrade(payload, release)).toBe(true);
		await payload.jobs.run({ limit: 5 });
		expect(await served()).not.toBe(release);
		expect(await rebuildAfterUpgrade(payload, await served())).toBe(false);
	});

	test('the order of releases is their own, whatever the clock says', async () => {
		const future = await publish({ now: new Date('2031-01-01T00:00:00Z') });
		const past = await publish({ now: new Date('2021-01-01T00:00:00Z') });
		const [newest, second] = await store.keptReleases();
		expect([newest, second]).toEqual([past, future]);
		const { lastRelease } = await import('#cms/releases/newest-release.ts');
		expect((await lastRelease(payload))?.release).toBe(past);
	});

	test('a changed address of the site is published at the next start, once, unless a release was chosen by hand', async () => {
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
