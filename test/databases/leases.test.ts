import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
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

	test('of many runners that look at the same moment each job is got by one', async () => {
		const queued = await Promise.all(
			Array.from({ length: 12 }, () => payload.jobs.queue({ task: 'renderEdition', input: { edition: 'none' } })),
		);
		const ids = queued.map(({ id }) => id);
		const where = { and: [{ id: { in: ids } }, { processing: { equals: false } }] };
		// as Payload's runner claims: in a transaction where the database is SQLite
		const claim = async () => {
			const { db } = payload;
			const transactionID = db.name === 'mongoose' ? null : await db.beginTransaction();
			const claimed = await db.updateJobs({
				data: { processing: true },
				limit: 2,
				returning: true,
				sort: 'createdAt',
				where,
				...(transactionID === null ? {} : { req: { transactionID } }),
			});
			if (transactionID !== null) await db.commitTransaction(transactionID);
			return claimed;
		};
		const got: (string | number)[] = [];
		while (got.length < ids.length) {
			const claims = await Promise.all(Array.from({ length: 6 }, claim));
			got.push(...claims.flatMap((claimed) => claimed ?? []).map(({ id }) => id));
		}
		expect(got.map(String).toSorted()).toEqual(ids.map(String).toSorted());
		await payload.delete({ collection: 'payload-jobs', where: { id: { in: ids } } });
	});

	test('a withdrawal goes before a publication, that one before a render, and a report waits for all of them', async () => {
		const { runQueue } = await import('#cms/foundation/run-queue.ts');
		const { JOB_RANKS, WITHDRAWAL_QUEUE } = await import('#cms/foundation/job-priority.ts');
		const known = (payload.config.jobs?.tasks ?? []).map(({ slug }) => String(slug));
		const ranked = JOB_RANKS.flatMap((rank) => (rank.taskSlug as { in?: string[] }).in ?? []);
		expect(ranked.filter((slug) => !known.includes(slug))).toEqual([]);
		expect(new Set(ranked).size).toBe(ranked.length);
		const { pinRelease, releasesFolder } = await import('#cms/releases/release-store.ts');
		// what runs by itself leaves a release alone that was chosen by hand: nothing is built here
		mkdirSync(releasesFolder(), { recursive: true });
		await pinRelease('20260101-000000-ab12cd');
		const publication = { task: 'publish', input: { reason: 'thử', isAutomatic: true } } as const;
		/** Works off jobs that were queued in the other order; when each was begun, in the order given. */
		const begun = async (ids: readonly (string | number)[]) => {
			const times = async () => {
				const { docs } = await payload.find({
					collection: 'payload-jobs',
					where: { id: { in: [...ids] } },
					pagination: false,
					depth: 0,
				});
				return ids.map((id) => docs.find((doc) => doc.id === id)?.log?.[0]?.executedAt ?? '');
			};
			const end = runQueue(payload, { atOnce: 1, limit: 1, isScheduling: false, appointments: [] });
			await vi.waitFor(async () => expect(await times()).not.toContain(''), { timeout: 30_000, interval: 200 });
			await end();
			return times();
		};
		const report = await payload.jobs.queue({ task: 'tidyJobs', input: {} });
		const render = await payload.jobs.queue({ task: 'renderEdition', input: { edition: '0'.repeat(24) } });
		const plain = await payload.jobs.queue(publication);
		const ofKinds = await begun([plain.id, render.id, report.id]);
		expect(ofKinds).toEqual([...new Set(ofKinds)].toSorted());

		// one publication runs at a time: what came later and withdraws is the next one
		const waiting = await payload.jobs.queue(publication);
		const withdrawal = await payload.jobs.queue({ ...publication, queue: WITHDRAWAL_QUEUE });
		const ofPublications = await begun([withdrawal.id, waiting.id]);
		expect(ofPublications).toEqual([...new Set(ofPublications)].toSorted());
	});

	test('who comes too late to a job waits until it is done, so that it is never called done too early', async () => {
		const job = await payload.jobs.queue({ task: 'publish', input: { reason: 'thử' } });
		await foreign(`job:${job.id}`, {});
		let ran = 0;
		const task = jobs.leased({
			slug: 'thu',
			label: 'thử',
			handler: async (_args: unknown) => {
				ran += 1;
				return { output: {} };
			},
		});
		let isOver = false;
		const late = task.handler({ job, req: { payload } }).then(() => (isOver = true));
		await new Promise((settle) => setTimeout(settle, 300));
		expect([isOver, ran]).toEqual([false, 0]);
		await payload.update({
			collection: 'payload-jobs',
			id: job.id,
			data: { completedAt: new Date().toISOString(), processing: false },
		});
		await late;
		expect(ran).toBe(0);
		await payload.delete({ collection: 'leases', where: { name: { equals: `job:${job.id}` } } });
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
