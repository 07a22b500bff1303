import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { database, databaseName, isDatabaseMissing, messageInVietnamese, openTestCms } from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';
import type * as Store from '#cms/releases/release-store.ts';

describe.skipIf(isDatabaseMissing)(`what happens by date on ${databaseName}`, { timeout: 240_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let store: typeof Store;
	let look: () => Promise<string | undefined>;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		store = await import('#cms/releases/release-store.ts');
		const { followCalendar } = await import('#cms/releases/follow-calendar.ts');
		look = () => followCalendar(payload, new Date());
		await seedFewPlaces(payload);
	}, 240_000);
	afterAll(() => close());
	beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
	afterEach(async () => {
		await payload.delete({ collection: 'payload-jobs', where: { id: { exists: true } } });
		vi.useRealTimers();
	});

	const clock = (text: string) => vi.setSystemTime(new Date(text));
	const served = async () =>
		JSON.parse(
			await readFile(join(dataDir, 'releases', (await store.pointedRelease()) ?? '', 'snapshot.json'), 'utf8'),
		);
	const publish = async () => {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		await publishRelease(payload, { reason: 'thử' });
	};

	test('the month turns by itself, at midnight in Vietnam and once', async () => {
		clock('2026-11-30T16:58:00Z');
		await publish();
		expect((await served()).today).toBe('2026-11-30');
		expect(await look()).toBeUndefined();
		clock('2026-11-30T16:59:50Z');
		expect(await look()).toBeUndefined();
		clock('2026-11-30T17:00:05Z');
		expect(await look()).toBe('Sang tháng 12/2026');
		// the next minute finds it waiting
		expect(await look()).toBeUndefined();
		await payload.jobs.run({ allQueues: true, limit: 10 });
		expect((await served()).today).toBe('2026-12-01');
		const { docs } = await payload.find({ collection: 'releases', sort: '-sequence', limit: 1 });
		expect(docs[0]).toMatchObject({ reason: 'Sang tháng 12/2026', state: 'published' });
		expect(await look()).toBeUndefined();
	});

	test('a merge that was entered ahead of its day is published on that day, and not before', async () => {
		const { docs } = await payload.find({ collection: 'communes', where: { province: { equals: '96' } }, depth: 0 });
		const [old] = docs;
		if (!old) throw new Error('no commune');
		const made = await payload.create({
			collection: 'communes',
			data: { code: '99998', name: 'Mới', kind: 'xa', province: '96', keyVersion: 1, validFrom: '2026-12-20' },
		});
		await payload.update({ collection: 'communes', id: old.id, data: { validTo: '2026-12-20' } });
		const codes = async () =>
			(await served()).communes
				.map(({ code }: { code: string }) => code)
				.filter((code: string) => code === old.code || code === '99998');
		clock('2026-12-18T03:00:00Z');
		await publish();
		expect(await codes()).toEqual([old.code]);
		clock('2026-12-19T03:00:00Z');
		expect(await look()).toBeUndefined();
		clock('2026-12-19T17:00:05Z');
		expect(await look()).toMatch(/^(Xã|Phường|Đặc khu) .* và 1 mục nữa (hết|có) hiệu lực$/);
		await payload.jobs.run({ allQueues: true, limit: 10 });
		expect(await codes()).toEqual(['99998']);
		expect(await look()).toBeUndefined();
		await payload.update({ collection: 'communes', id: old.id, data: { validTo: '' } });
		await payload.delete({ collection: 'communes', id: made.id });
	});

	test('what runs out by date is published away, and a day on which nothing does is not', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'het-han' });
		await payload.update({
			collection: 'messages',
			id: message.id,
			data: { validUntil: '2026-12-05' },
			context: bypass('review'),
		});
		clock('2026-12-04T03:00:00Z');
		await publish();
		const keys = async () => (await served()).messages.map(({ key }: { key: string }) => key);
		expect(await keys()).toContain('het-han');
		clock('2026-12-05T16:59:00Z');
		expect(await look()).toBeUndefined();
		clock('2026-12-05T17:01:00Z');
		expect(await look()).toBe('Thông điệp "Bài het-han" hết hạn');
		await payload.jobs.run({ allQueues: true, limit: 10 });
		expect(await keys()).not.toContain('het-han');
	});

	test('a release that a person chose stays, whatever the calendar says', async () => {
		const release = (await store.pointedRelease())!;
		await store.pinRelease(release);
		clock('2027-02-06T17:01:00Z');
		expect(await look()).toBeUndefined();
		store.unpinRelease();
		expect(await look()).toBe('Sang tháng 2/2027');
	});

	test('a clock that was years ahead does not keep work waiting until then', async () => {
		const { mendWaits } = await import('#cms/foundation/mend-waits.ts');
		const { APPOINTMENTS } = await import('#cms/editions/publish-edition-job.ts');
		const waiting = async () =>
			(await payload.find({ collection: 'payload-jobs', pagination: false, depth: 0 })).docs.map(
				({ taskSlug, waitUntil }) => ({ taskSlug, wait: waitUntil ? Date.parse(waitUntil) - Date.now() : 0 }),
			);
		clock('2031-12-01T00:00:00Z');
		await payload.jobs.handleSchedules();
		await payload.jobs.handleSchedules();
		clock('2026-12-01T00:00:00Z');
		const appointment = { edition: '1', at: '2027-01-01T00:00:00.000Z' };
		await payload.jobs.queue({ task: 'publishEdition', input: appointment, waitUntil: new Date(appointment.at) });
		const mend = () => mendWaits(payload, { now: new Date(), appointments: APPOINTMENTS });
		await mend();
		await payload.jobs.run({ allQueues: true, limit: 20 });
		await mend();
		await payload.jobs.handleSchedules();
		const jobs = await waiting();
		expect(jobs.map(({ taskSlug }) => taskSlug)).toContain('followCalendar');
		for (const { taskSlug, wait } of jobs)
			if (taskSlug === 'publishEdition') expect(wait).toBeGreaterThan(86_400_000);
			else expect(wait, String(taskSlug)).toBeLessThan(2 * 3_600_000);
	});

	test.for([
		['four days back', -4 * 86_400_000],
		['five years back', -5 * 365 * 86_400_000],
		['five years on', 5 * 365 * 86_400_000],
	] as const)('the queue works on while the clock jumps %s', async ([, jump]) => {
		const { runQueue } = await import('#cms/foundation/run-queue.ts');
		clock('2026-12-10T00:00:00Z');
		const stop = runQueue(payload, { atOnce: 1, limit: 1, isScheduling: false, appointments: [] });
		const isDone = async (id: string | number) =>
			Boolean((await payload.findByID({ collection: 'payload-jobs', id, depth: 0 })).completedAt);
		try {
			for (const move of [0, jump]) {
				vi.setSystemTime(Date.now() + move);
				const { id } = await payload.jobs.queue({ task: 'tidyJobs', input: {} });
				await vi.waitFor(async () => expect(await isDone(id)).toBe(true), { timeout: 20_000, interval: 200 });
			}
		} finally {
			await stop();
		}
	});

	test('the tidying after a jump of the clock takes no living lease and not the newest ids of batches', async () => {
		const { takeLease } = await import('#cms/foundation/leases.ts');
		const { tidy } = await import('#cms/system/tidy-job.ts');
		const lease = (await takeLease(payload, 'con-song', 'thử'))!;
		await payload.create({
			collection: 'batches',
			data: { batchId: 'moi-nhat', edge: 'e', receivedAt: new Date().toISOString(), counters: 0, airings: 0 },
		});
		await tidy(payload, { now: new Date(Date.now() + 5 * 365 * 86_400_000), keepDays: 90 });
		await expect(lease.assertHeld()).resolves.toBeUndefined();
		await lease.release();
		const { totalDocs } = await payload.count({ collection: 'batches', where: { batchId: { equals: 'moi-nhat' } } });
		expect(totalDocs).toBe(1);
	});

	/** The library of faketime; its command would stand between us and the program that is to be stopped. */
	const faketime = (() => {
		const asked = spawnSync('faketime', ['2026-11-30 00:00:00', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' });
		return asked.status === 0 ? asked.stdout.trim() : '';
	})();
	const hasFaketime = faketime !== '';
	const EVES: readonly (readonly [eve: string, day: string, reason: RegExp])[] = [
		['2026-11-30', '2026-12-01', /Sang tháng 12\/2026/],
		['2026-12-31', '2027-01-01', /Sang tháng 1\/2027/],
		['2027-02-05', '2027-02-06', /"Bài tet-\w+" hết hạn/],
	];

	// a minute or so each, and the rules are the same on both
	test.skipIf(!hasFaketime).for(database === 'sqlite' ? EVES : EVES.slice(0, 1))(
		`a machine in New York goes from %s to %s at midnight in Vietnam, by its own clock${hasFaketime ? '' : ' (skipped: no faketime on this machine)'}`,
		async ([eve, day, reason]) => {
			if (day === '2027-02-06') {
				clock(`${eve}T01:00:00Z`);
				const { message } = await messageInVietnamese(payload, { key: `tet-${randomUUID().slice(0, 8)}` });
				const data = { validUntil: eve as never };
				await payload.update({ collection: 'messages', id: message.id, data, context: bypass('review') });
			}
			clock(`${eve}T16:00:00Z`);
			await publish();
			vi.useRealTimers();
			expect((await served()).today).toBe(eve);
			// 17:00 UTC is midnight in Vietnam and noon in New York, where summer time is over
			const aheadSeconds = Math.round((Date.parse(`${eve}T16:59:25Z`) - Date.now()) / 1_000);
			const child = spawn(process.execPath, ['test/support/queue-process.ts'], {
				env: {
					...process.env,
					TZ: 'America/New_York',
					LD_PRELOAD: faketime,
					FAKETIME: `${aheadSeconds < 0 ? '' : '+'}${aheadSeconds}`,
					DONT_FAKE_MONOTONIC: '1',
				},
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			const ended = new Promise((settle) => child.once('exit', settle));
			let said = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
			try {
				await vi.waitFor(() => expect(said).toMatch(new RegExp(`queue runs at ${eve}T16:59`)), { timeout: 30_000 });
				await vi.waitFor(async () => expect((await served()).today).toBe(day), { timeout: 120_000, interval: 500 });
			} finally {
				child.kill('SIGTERM');
				await ended;
			}
			const { docs } = await payload.find({ collection: 'releases', sort: '-sequence', limit: 1 });
			expect([docs[0]?.reason, docs[0]?.state]).toEqual([expect.stringMatching(reason), 'published']);
			// at midnight, not an hour before or a day after
			expect(docs[0]?.publishedAt).toMatch(new RegExp(`^${eve}T17:0[0-2]`));
		},
	);
});
