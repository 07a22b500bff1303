import { leaseOf } from '../foundation/job-leases.ts';
import { isAlive } from '../foundation/leases.ts';

import type { Payload, Where } from 'payload';

const unfinished = { completedAt: { exists: false } } satisfies Where;

/** How many jobs wait, run and are broken. */
export interface QueueCounts {
	readonly waiting: number;
	readonly running: number;
	readonly failed: number;
}

export async function queueCounts(payload: Payload): Promise<QueueCounts> {
	const count = async (where: Where) => (await payload.count({ collection: 'payload-jobs', where })).totalDocs;
	return {
		waiting: await count({
			and: [unfinished, { hasError: { not_equals: true } }, { processing: { not_equals: true } }],
		}),
		running: await count({ and: [unfinished, { processing: { equals: true } }] }),
		failed: await count({ hasError: { equals: true } }),
	};
}

/** A job that gave up. */
export interface FailedJob {
	readonly id: string;
	/** What it was to do, in Vietnamese. */
	readonly label: string;
	readonly reason: string;
	readonly at: string;
	readonly tries: number;
}

/** How many broken jobs are shown; the rest is in the list of jobs. */
const SHOWN = 20;

/** Broken jobs with the reason, newest first. */
export async function failedJobs(payload: Payload): Promise<readonly FailedJob[]> {
	const { docs } = await payload.find({
		collection: 'payload-jobs',
		where: { hasError: { equals: true } },
		sort: '-updatedAt',
		limit: SHOWN,
		pagination: false,
		depth: 0,
	});
	const labels = new Map((payload.config.jobs?.tasks ?? []).map(({ slug, label }) => [String(slug), label]));
	return docs.map(({ id, taskSlug, error, updatedAt, totalTried }) => ({
		id: String(id),
		label: labels.get(taskSlug ?? '') ?? taskSlug ?? 'Việc nền',
		reason: reasonOf(error),
		at: updatedAt,
		tries: totalTried ?? 0,
	}));
}

/** Work that a process holds alone at this moment. */
export interface HeldWork {
	/** Of the job; undefined for what is no job: a command, or one of its steps. */
	readonly job: string | undefined;
	readonly subject: string;
	readonly machine: string;
	readonly pid: number;
	readonly since: string;
	/** False: its process has died; another one takes it over within half a minute. */
	readonly isAlive: boolean;
	readonly isStopAsked: boolean;
}

/** Who works on what, since when. */
export async function heldWork(payload: Payload): Promise<readonly HeldWork[]> {
	const { docs } = await payload.find({ collection: 'leases', sort: 'startedAt', pagination: false, depth: 0 });
	return docs.map((lease) => ({
		job: lease.name.startsWith(leaseOf('')) ? lease.name.slice(leaseOf('').length) : undefined,
		subject: lease.subject || lease.name,
		machine: lease.host,
		pid: lease.pid,
		since: lease.startedAt,
		isAlive: isAlive(lease),
		isStopAsked: lease.isStopAsked === true,
	}));
}

/** The sentence that a job left behind. */
export function reasonOf(error: unknown): string {
	if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string')
		return error.message;
	return 'Việc bị hỏng vì lý do chưa rõ. Xem mục "Việc nền" để biết chi tiết.';
}
