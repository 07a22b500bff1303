import { setTimeout as sleep } from 'node:timers/promises';

import { JobCancelledError } from 'payload';

import { isAlive, takeLease } from './leases.ts';
import { withWorkSignal } from './work-signal.ts';

import type { Payload, TaskConfig, TaskHandler } from 'payload';
import type { Lease } from './leases.ts';
import type { PayloadJob } from '../payload-types.ts';

/** Milliseconds between two looks for jobs whose process has died. */
const LOOK_MS = 5_000;
/** A job that says it is running and has no lease: its process died, or is just about to take one. */
const GRACE_MS = 20_000;
/** A job that ended its process so often is broken, not unlucky. */
const MOST_TAKE_OVERS = 5;

export const leaseOf = (job: string | number): string => `job:${job}`;

export const STOPPED = 'Một quản trị đã dừng việc này. Bấm "Thử lại" để làm lại từ đầu.';

type AnyTask = TaskConfig<never> & { handler: TaskHandler<never> | string };

/**
 * Has a named process hold each running job, with a sign of life in the database: when it dies, by whatever stop, others
 * know, and take the job over.
 */
export function leased<Task extends object>(task: Task): Task {
	const { handler, slug, label } = task as unknown as AnyTask;
	if (typeof handler === 'string') throw new TypeError(`The task ${String(slug)} has no handler of its own.`);
	const run = handler as (args: { job: { id: string | number }; req: { payload: Payload } }) => Promise<unknown>;
	return {
		...task,
		handler: async (args: Parameters<typeof run>[0]) => {
			const { payload } = args.req;
			const subject = typeof label === 'string' ? label : String(slug);
			const lease = await leaseOrEnd(payload, args.job.id, subject);
			if (!lease) return { output: {} };
			try {
				return await withWorkSignal(lease.signal, () => run(args));
			} catch (error) {
				if (!lease.signal.aborted) throw error;
				throw new JobCancelledError(STOPPED);
			} finally {
				// a lease that cannot be given back is nobody's (leases.ts); the work is done all the same
				await lease.release().catch((err: unknown) => {
					payload.logger.warn({ msg: 'a lease could not be given back', job: args.job.id, err });
				});
			}
		},
	};
}

/** Milliseconds between two looks at a job that somebody else works on. */
const WAIT_MS = 2_000;

/**
 * The lease of a job. Where somebody alive works on it, this process was taken for dead, and comes too late; it must not
 * call the job done before that one has, or nobody would take it over when that one dies as well.
 *
 * @returns undefined: somebody else has done it
 */
async function leaseOrEnd(payload: Payload, id: string | number, subject: string): Promise<Lease | undefined> {
	for (;;) {
		const lease = await takeLease(payload, leaseOf(id), subject);
		if (lease) return lease;
		const { docs } = await payload.find({
			collection: 'payload-jobs',
			where: { id: { equals: id } },
			limit: 1,
			pagination: false,
			depth: 0,
		});
		if (!docs[0] || docs[0].completedAt || docs[0].hasError) return undefined;
		await sleep(WAIT_MS);
	}
}

/** Since when a running job without a lease has been seen, by its id; by the clock that no jump of time touches. */
const seenWithout = new Map<string, number>();

/**
 * Puts back into the queue what dead processes were running.
 *
 * @param isOnlyRunner no other process may run jobs on this database (SQLite): what runs without this process is dead
 * @returns how many jobs wait again
 */
export async function takeOverDeadJobs(
	payload: Payload,
	{ isOnlyRunner = false }: { isOnlyRunner?: boolean } = {},
): Promise<number> {
	const { docs: running } = await payload.find({
		collection: 'payload-jobs',
		where: { and: [{ processing: { equals: true } }, { completedAt: { exists: false } }] },
		pagination: false,
		depth: 0,
	});
	const { docs: leases } = await payload.find({
		collection: 'leases',
		where: { name: { in: running.map(({ id }) => leaseOf(id)) } },
		pagination: false,
		depth: 0,
	});
	let count = 0;
	for (const job of running) {
		const lease = leases.find(({ name }) => name === leaseOf(job.id));
		const isDead = lease ? !isAlive(lease) : isOnlyRunner || hasNoLeaseForLong(String(job.id));
		if (!isDead) continue;
		await putBack(payload, job);
		// SQLite gives numbers of deleted jobs again: the dead one's lease must not be read as theirs
		if (lease)
			await payload.delete({
				collection: 'leases',
				where: { holder: { equals: lease.holder }, name: { equals: lease.name } },
				depth: 0,
			});
		seenWithout.delete(String(job.id));
		count += 1;
	}
	for (const id of seenWithout.keys()) if (!running.some((job) => String(job.id) === id)) seenWithout.delete(id);
	return count;
}

function hasNoLeaseForLong(id: string): boolean {
	const since = seenWithout.get(id);
	if (since === undefined) {
		seenWithout.set(id, performance.now());
		return false;
	}
	return performance.now() - since > GRACE_MS;
}

async function putBack(payload: Payload, { id, taskSlug, totalTried }: PayloadJob): Promise<void> {
	const tries = (totalTried ?? 0) + 1;
	const isBroken = tries > MOST_TAKE_OVERS;
	const message = 'Việc này làm máy dừng nhiều lần. Hãy xem nhật ký của máy chủ, rồi bấm thử lại.';
	await payload.update({
		collection: 'payload-jobs',
		// still running, as it was found: another process may have been faster
		where: { and: [{ id: { equals: id } }, { processing: { equals: true } }] },
		data: {
			processing: false,
			totalTried: tries,
			waitUntil: null,
			...(isBroken ? { hasError: true, error: { message } } : {}),
		},
		depth: 0,
	});
	payload.logger.warn({ msg: 'job taken over from a dead process', job: id, task: taskSlug, tries });
}

/**
 * Looks every few seconds for jobs whose process has died. A look that fails (the database is away) is tried again.
 *
 * @returns ends it
 */
export function watchDeadJobs(payload: Payload): () => void {
	let isOver = false;
	let isDown = false;
	const look = async () => {
		try {
			await takeOverDeadJobs(payload);
			isDown = false;
		} catch (err) {
			if (!isDown) payload.logger.warn({ msg: 'dead jobs cannot be looked for', err });
			isDown = true;
		}
		if (!isOver) setTimeout(() => void look(), LOOK_MS).unref();
	};
	setTimeout(() => void look(), LOOK_MS).unref();
	return () => {
		isOver = true;
	};
}
