import { tidyGiven } from '../foundation/given-sounds.ts';
import { deleteSetAside } from '../reach/set-aside.ts';
import { isAlive } from '../foundation/leases.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { Payload, TaskConfig } from 'payload';

const DAY_MS = 24 * 3_600_000;
/** Finished work stays this long, so that whoever started it can ask how it ended. */
const FINISHED_KEPT_MS = DAY_MS;
/** Counters of an edge that was restored from an older copy: for a look. */
const COUNTED_BEFORE_KEPT_MS = 30 * DAY_MS;
/** Rows of releases that are kept; far more than the releases on disk. */
const RELEASES_KEPT = 500;
/** Ids of batches that are kept beyond `KEEP_DAYS`. */
const BATCHES_KEPT = 1_000;

/**
 * Once an hour, what nobody asks for any more: finished jobs and what people got to hear after a day; broken jobs, ids of batches and leases of dead
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
	await deleteBeyond(payload, { collection: 'batches', kept: BATCHES_KEPT, sort: ['-receivedAt'], old });
	await deleteSetAside(payload, 'counters', new Date(now.getTime() - COUNTED_BEFORE_KEPT_MS));
	await deleteDeadLeases(payload, old);
	await tidyGiven(payload, now.getTime());
	await deleteBeyond(payload, { collection: 'releases', kept: RELEASES_KEPT, sort: ['-sequence', '-release'] });
}

/** Whatever the clock says, the newest stay: one that was years ahead for an hour must not take everything. */
async function deleteBeyond(
	payload: Payload,
	{ collection, kept, sort, old }: { collection: 'batches' | 'releases'; kept: number; sort: string[]; old?: string },
): Promise<void> {
	const { docs } = await payload.find({
		collection,
		sort,
		page: 2,
		limit: kept,
		depth: 0,
		select: {},
		...(old ? { where: { receivedAt: { less_than: old } } } : {}),
	});
	if (docs.length > 0) await payload.delete({ collection, where: { id: { in: docs.map(({ id }) => id) } }, depth: 0 });
}

async function deleteDeadLeases(payload: Payload, old: string): Promise<void> {
	const { docs } = await payload.find({
		collection: 'leases',
		where: { startedAt: { less_than: old } },
		pagination: false,
		depth: 0,
	});
	for (const lease of docs) if (!isAlive(lease)) await payload.delete({ collection: 'leases', id: lease.id, depth: 0 });
}
