import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';
import { mediaPath } from '#content/lib/media-files.ts';
import { mediaRequestPath } from '#content/lib/release-exchange.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { RELEASE_POINTER } from '#content/lib/storage/release-names.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';
import { monthAt } from '#content/model/month.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { messageInVietnamese, openTestCms, seededChange } from '../support/cms.ts';
import { bytesUsed, canMount, canTrace, failing, mount } from '../support/failing-disk.ts';
import { edgeOptions } from '../edge/edge-options.ts';
import { S3_BUCKET, S3_KEY, startS3 } from '../support/s3-server.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { restAs } from '../support/rest.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';
import type { Snapshot } from '#content/model/snapshot.ts';
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

const MB = 1_048_576;

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
	/** The release that serves, made where there is none yet. */
	const released = async () => (existsSync(join(dataDir, 'releases', 'current')) ? served() : publish());
	const litter = async () => (await readdir(join(dataDir, 'releases'))).filter((name) => /partial|tmp/.test(name));
	const building = async () =>
		(await payload.count({ collection: 'releases', where: { state: { equals: 'building' } } })).totalDocs;

	test.for(BEFORE)('a fault at %s leaves the last release serving, and nothing of the new one', async (point) => {
		const before = await released();
		const kept = await store.keptReleases();
		process.env.LOA_FAULT = point;
		process.env.LOA_FAULT_KIND = 'throw';
		await expect(publish()).rejects.toThrow(point);
		expect(await served()).toBe(before);
		// whole or half: what was never served is nothing to fall back to
		expect(await store.keptReleases()).toEqual(kept);
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

	/** A command in a process of its own, with a group of its own, ended by a signal where the test says. */
	const endedAt = (point: string, { script = 'cms/commands/publish.ts', kind = 'SIGKILL' } = {}) =>
		new Promise<NodeJS.Signals | null>((settle) => {
			const env = { ...process.env, SAMPLE_DATA: '0', LOA_FAULT: point, LOA_FAULT_KIND: kind };
			const child = spawn(process.execPath, [script], { env, stdio: 'ignore', detached: true });
			child.once('exit', (_code, signal) => settle(signal));
		});

	test.for([...RENDERING, ...BEFORE, ...AFTER])(
		'after kill -9 and then Ctrl-C at %s a whole release serves, and publishing goes on',
		async (point) => {
			await bulletinOfThisMonth();
			await released();
			for (const kind of ['SIGKILL', 'SIGINT'] as const) {
				const before = await served();
				expect(await endedAt(point, { kind })).toBe(kind);
				expect((await served()) === before).toBe(!AFTER.includes(point));
				expect(await store.faultOf(await served())).toBeUndefined();
			}
			const next = await publish();
			expect(await served()).toBe(next);
			expect(await litter()).toEqual([]);
			expect(await building()).toBe(0);
			const failed = await payload.find({
				collection: 'releases',
				where: { state: { equals: 'failed' } },
				pagination: false,
			});
			const names = new Set(failed.docs.map(({ release }) => release));
			expect((await store.keptReleases()).filter((name) => names.has(name))).toEqual([]);
		},
	);

	test('Ctrl-C while the pages are being built ends the builder, too, and leaves the last release serving', async () => {
		const before = await publish();
		const { child, output, ended } = command('cms/commands/publish.ts');
		await vi.waitFor(() => expect(output()).toContain('building the site'), { timeout: 60_000, interval: 50 });
		const partial = async () => (await litter()).length;
		await vi.waitFor(async () => expect(await partial()).toBe(1), { timeout: 60_000, interval: 20 });
		process.kill(-child.pid!, 'SIGINT');
		await ended;
		const isGroupAlive = () => {
			try {
				return process.kill(-child.pid!, 0);
			} catch {
				return false;
			}
		};
		await vi.waitFor(() => expect(isGroupAlive()).toBe(false), { timeout: 20_000 });
		expect(await served()).toBe(before);
		const next = await publish();
		expect([await served(), await litter(), await building()]).toEqual([next, [], 0]);
	});

	/** A command and all that it prints; `wrapper` is a program that starts it. */
	function command(script: string, wrapper: readonly string[] = []) {
		const [program, ...args] = [...wrapper, process.execPath, script];
		const env = { ...process.env, SAMPLE_DATA: '0' };
		const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
		let text = '';
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
		const ended = new Promise<number | null>((settle) => child.once('close', settle));
		return { child, ended, output: () => text };
	}

	test.skipIf(!canMount)(
		'a disk that is full in the middle of the build: the last release serves, nothing half is left',
		async () => {
			await publish();
			const [releases, kept] = [join(dataDir, 'releases'), join(dataDir, 'releases-kept')];
			const before = await served();
			await rename(releases, kept);
			await mkdir(releases);
			expect(mount(releases, 512 * MB)).toBe(true);
			try {
				for (const name of [before, 'current']) await cp(join(kept, name), join(releases, name), { recursive: true });
				// half of what the next one takes
				spawnSync('mount', ['-o', `remount,size=${Math.ceil(bytesUsed(releases) * 1.5)}`, releases]);
				const { ended, output } = command('cms/commands/publish.ts');
				expect([await ended, output()]).toEqual([
					1,
					expect.stringMatching(/The disk is full: nothing more .*Free some space/),
				]);
				expect(output()).not.toMatch(/^ {4}at /m);
				expect([await served(), await store.faultOf(before), await litter(), await building()]).toEqual([
					before,
					undefined,
					[],
					0,
				]);
				spawnSync('mount', ['-o', `remount,size=${512 * MB}`, releases]);
				const next = await publish();
				expect([await served(), await store.faultOf(next!), await litter()]).toEqual([next, undefined, []]);
			} finally {
				spawnSync('umount', [releases]);
				await rm(releases, { recursive: true, force: true });
				await rename(kept, releases);
			}
		},
	);

	test.skipIf(!canTrace)('a disk that reports an error in the middle of the build', async () => {
		const before = (await publish())!;
		const { ended, output } = command('cms/commands/publish.ts', failing('rename', 1));
		expect([await ended, output()]).toEqual([
			1,
			expect.stringMatching(/The disk reports an error at .*Look at the disk/),
		]);
		expect(output()).not.toMatch(/^ {4}at /m);
		expect([await served(), await store.faultOf(before), await litter(), await building()]).toEqual([
			before,
			undefined,
			[],
			0,
		]);
		const next = await publish();
		expect(await served()).toBe(next);
	});

	/** The bulletin of this month in a publication: what was held back of it, and the reasons. */
	async function heldNow(): Promise<readonly string[]> {
		const { docs } = await payload.find({ collection: 'releases', sort: '-sequence', limit: 1, depth: 0 });
		return ((docs[0]?.held as readonly { readonly sentence: string }[] | undefined) ?? []).map(
			({ sentence }) => sentence,
		);
	}

	test.skipIf(!canMount)(
		'a disk that is full while audio is made: the bulletin waits, the rest goes out, nothing half is left',
		async () => {
			const media = join(dataDir, 'media');
			await renamedBulletin('Bản tin đĩa đầy');
			await mkdir(media, { recursive: true });
			expect(mount(media, 128 * 1_024)).toBe(true);
			try {
				const { ended, output } = command('cms/commands/publish.ts');
				expect([await ended, output()]).toEqual([0, expect.any(String)]);
				expect(await heldNow()).toEqual([expect.stringContaining('Đĩa của máy chủ đã đầy')]);
				// sheets that had room are whole; of the sound there is nothing, half or whole
				const kept = await readdir(media, { recursive: true });
				expect(kept.filter((name) => /\.(mp3|opus|flac|wav)$|\.tmp\/./.test(name))).toEqual([]);
			} finally {
				spawnSync('umount', [media]);
			}
			await publish();
			expect(await heldNow()).toEqual([]);
		},
	);

	test.skipIf(!canTrace)('a disk that reports an error while audio is made', async () => {
		await renamedBulletin('Bản tin đĩa hỏng');
		const program = join(dataDir, 'failing-ffmpeg');
		const eio = [
			'strace',
			'-f',
			'-qq',
			'-o',
			'/dev/null',
			'-P',
			'"${last#file:}"',
			'-e',
			'inject=write:error=EIO:when=1+',
		];
		const failsInFiles = [
			'for last; do :; done',
			`case "$last" in file:*) exec ${eio.join(' ')} ${inputFfmpeg} "$@" ;; *) exec ${inputFfmpeg} "$@" ;; esac`,
		].join('\n');
		await writeFile(program, `#!/bin/sh\n${failsInFiles}\n`, { mode: 0o755 });
		const { ended, output } = command('cms/commands/publish.ts', ['env', `FFMPEG_PATH=${program}`]);
		expect([await ended, output()]).toEqual([0, expect.any(String)]);
		expect(await heldNow()).toEqual([expect.stringContaining('Đĩa của máy chủ báo lỗi')]);
		await publish();
		expect(await heldNow()).toEqual([]);
	});

	/** Other words, so that there is something to encode. */
	async function renamedBulletin(script: string): Promise<void> {
		await bulletinOfThisMonth();
		const { docs } = await payload.find({
			collection: 'messages',
			where: { key: { equals: 'giet-giua-chung' } },
			depth: 0,
		});
		const found = await payload.find({
			collection: 'renditions',
			where: { message: { equals: docs[0]?.id } },
			depth: 0,
		});
		await seededChange(payload, found.docs[0]!.id, { script: `${script}, bà con gọi {{hotline:111}}.` });
	}

	/** Out already, so that each publication renders it first. */
	async function bulletinOfThisMonth(): Promise<void> {
		const isThere = { collection: 'messages', where: { key: { equals: 'giet-giua-chung' } } } as const;
		if ((await payload.count(isThere)).totalDocs > 0) return;
		const { message, rendition } = await messageInVietnamese(payload, { key: 'giet-giua-chung' });
		await seededChange(payload, rendition.id, { allowsDraftVoice: true });
		await payload.create({
			collection: 'editions',
			data: { month: monthAt(new Date()), area: '00', title: 'Bản tin', messages: [message.id], state: 'published' },
			context: bypass('edition'),
		});
	}

	test.for(STARTING)('after kill -9 and then Ctrl-C at %s the next start goes on', async (point) => {
		const before = await released();
		for (const kind of ['SIGKILL', 'SIGINT'] as const)
			expect(await endedAt(point, { script: 'cms/commands/prepare.ts', kind })).toBe(kind);
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
		await payload.jobs.run({ allQueues: true, limit: 5 });
		expect(await served()).not.toBe(release);
		expect(await rebuildAfterUpgrade(payload, await served())).toBe(false);
	});

	test('with a bucket a release goes there whole, is flipped there, and an edge without a CMS serves it', async () => {
		await bulletinOfThisMonth();
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
