import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';

import type { Payload } from 'payload';
import type * as JobLeases from '#cms/foundation/job-leases.ts';
import type * as Leases from '#cms/foundation/leases.ts';

/** A number that no process of this machine has: of one that has just ended. */
async function deadPid(): Promise<number> {
	const child = spawn(process.execPath, ['-e', '']);
	await once(child, 'exit');
	return child.pid ?? 0;
}

describe.skipIf(isDatabaseMissing)(`leases on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let leases: typeof Leases;
	let jobs: typeof JobLeases;
	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		leases = await import('#cms/foundation/leases.ts');
		jobs = await import('#cms/foundation/job-leases.ts');
	});
	afterAll(() => close());
	afterEach(() => void vi.restoreAllMocks());

	/** The clock that no jump of time touches, some seconds further. */
	const later = (seconds: number) => {
		vi.restoreAllMocks();
		const instant = performance.now() + seconds * 1_000;
		vi.spyOn(performance, 'now').mockImplementation(() => instant);
	};

	const foreign = (name: string, more: object) =>
		payload.create({
			collection: 'leases',
			data: {
				name,
				holder: `another ${name}`,
				host: hostname(),
				pid: process.ppid,
				beat: 1,
				startedAt: new Date().toISOString(),
				...more,
			},
			depth: 0,
		});

	test('one of many who ask at the same moment gets the work', async () => {
		const asked = await Promise.all(
			Array.from({ length: 8 }, (_none, n) => leases.takeLease(payload, `race-${n % 2}`, '')),
		);
		// the same process may hold its own lease again; what counts is that there is one record for each work
		expect(asked.filter(Boolean).length).toBeGreaterThanOrEqual(2);
		const { docs } = await payload.find({
			collection: 'leases',
			where: { name: { like: 'race-' } },
			pagination: false,
		});
		expect(docs.map(({ name }) => name).toSorted()).toEqual(['race-0', 'race-1']);
	});

	test('a living process keeps its work, a dead one of this machine loses it at once', async () => {
		await foreign('living', {});
		expect(await leases.takeLease(payload, 'living', '')).toBeUndefined();
		await foreign('dead', { pid: await deadPid() });
		const lease = await leases.takeLease(payload, 'dead', 'thử');
		await lease?.assertHeld();
		await lease?.release();
		expect((await payload.count({ collection: 'leases', where: { name: { equals: 'dead' } } })).totalDocs).toBe(0);
	});

	test('a holder on another machine is dead when its beat has not moved while we looked', async () => {
		const { id } = await foreign('far', { host: 'another machine', pid: 1 });
		expect(await leases.takeLease(payload, 'far', '')).toBeUndefined();
		later(21);
		await payload.update({ collection: 'leases', id, data: { beat: 2 } });
		expect(await leases.takeLease(payload, 'far', ''), 'the beat moved').toBeUndefined();
		later(42);
		expect(await leases.takeLease(payload, 'far', ''), 'the beat stood still').toBeDefined();
	});

	test('who was taken for dead cannot commit any more', async () => {
		const lease = await leases.takeLease(payload, 'lost', '');
		await payload.update({ collection: 'leases', where: { name: { equals: 'lost' } }, data: { holder: 'another' } });
		await expect(lease?.assertHeld()).rejects.toMatchObject({ code: 'lease_lost' });
	});

	const runningJob = async (more: object = {}) => {
		const job = await payload.jobs.queue({ task: 'publish', input: { reason: 'thử' } });
		await payload.update({ collection: 'payload-jobs', id: job.id, data: { processing: true, ...more } });
		return job.id;
	};
	const stateOf = async (id: string | number) => payload.findByID({ collection: 'payload-jobs', id, depth: 0 });

	test('a job of a dead process waits again, one of a living process goes on', async () => {
		const dead = await runningJob();
		await foreign(`job:${dead}`, { pid: await deadPid() });
		const living = await runningJob();
		await foreign(`job:${living}`, {});
		expect(await jobs.takeOverDeadJobs(payload)).toBe(1);
		expect(await stateOf(dead)).toMatchObject({ processing: false, totalTried: 1, hasError: false });
		expect((await stateOf(living)).processing).toBe(true);
		await payload.delete({ collection: 'payload-jobs', where: { id: { in: [dead, living] } } });
	});

	test('a job whose process died before its first sign of life is not left for ever', async () => {
		const job = await runningJob();
		expect(await jobs.takeOverDeadJobs(payload), 'it may be about to begin').toBe(0);
		later(21);
		expect(await jobs.takeOverDeadJobs(payload)).toBe(1);
		vi.restoreAllMocks();
		await payload.update({ collection: 'payload-jobs', id: job, data: { processing: true } });
		expect(await jobs.takeOverDeadJobs(payload, { isOnlyRunner: true }), 'nobody else runs jobs').toBe(1);
		await payload.delete({ collection: 'payload-jobs', where: { id: { equals: job } } });
	});

	test('a job that ended its process again and again is broken, with a sentence', async () => {
		const job = await runningJob({ totalTried: 5 });
		expect(await jobs.takeOverDeadJobs(payload, { isOnlyRunner: true })).toBe(1);
		expect(await stateOf(job)).toMatchObject({
			processing: false,
			hasError: true,
			error: { message: expect.stringMatching(/thử lại\.$/) },
		});
	});
});
