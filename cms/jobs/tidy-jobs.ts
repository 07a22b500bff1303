import { cmsSettings } from '../settings.ts';

import type { Payload, TaskConfig } from 'payload';

const DAY_MS = 24 * 3_600_000;
/** Finished work stays this long, so that whoever started it can ask how it ended. */
const FINISHED_KEPT_MS = DAY_MS;
/** Rows of releases that are kept; far more than the releases on disk. */
const RELEASES_KEPT = 500;

/**
 * Once an hour, what nobody asks for any more: finished jobs after a day; broken jobs, ids of batches and leases of dead
 * processes after `KEEP_DAYS`; rows of releases beyond the newest 500. What people did and what was aired stays.
 */
export const tidyJobsTask: TaskConfig<'tidyJobs'> = {
	slug: 'tidyJobs',
	label: 'Dọn việc nền đã xong',
	schedule: [{ cron: '0 17 * * * *', queue: 'default' }],
	concurrency: () => 'tidy-jobs',
	handler: async ({ req: { payload } }) => {
		await tidy(payload, { now: new Date(), keepDays: cmsSettings().keepDays });
		return { output: {} };
	},
};

export async function tidy(payload: Payload, { now, keepDays }: { now: Date; keepDays: number }): Promise<void> {
	const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
	const old = before(keepDays * DAY_MS);
	await payload.delete({
		collection: 'payload-jobs',
		where: { completedAt: { less_than: before(FINISHED_KEPT_MS) } },
		depth: 0,
	});
	await payload.delete({
		collection: 'payload-jobs',
		where: { and: [{ hasError: { equals: true } }, { updatedAt: { less_than: old } }] },
		depth: 0,
	});
	// an edge repeats only the batch that it has not been thanked for
	await payload.delete({ collection: 'batches', where: { receivedAt: { less_than: old } }, depth: 0 });
	await payload.delete({ collection: 'leases', where: { startedAt: { less_than: old } }, depth: 0 });
	const { docs: older } = await payload.find({
		collection: 'releases',
		sort: ['-sequence', '-release'],
		page: 2,
		limit: RELEASES_KEPT,
		depth: 0,
		select: {},
	});
	if (older.length > 0)
		await payload.delete({ collection: 'releases', where: { id: { in: older.map(({ id }) => id) } }, depth: 0 });
}
