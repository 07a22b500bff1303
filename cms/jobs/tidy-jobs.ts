import type { TaskConfig } from 'payload';

/** Finished work stays this long, so that whoever started it can ask how it ended. */
const KEPT_MS = 24 * 3_600_000;

/** Takes finished jobs out of the queue, once an hour. Failed ones stay: somebody has to look at them. */
export const tidyJobsTask: TaskConfig<'tidyJobs'> = {
	slug: 'tidyJobs',
	label: 'Dọn việc nền đã xong',
	schedule: [{ cron: '0 17 * * * *', queue: 'default' }],
	concurrency: () => 'tidy-jobs',
	handler: async ({ req: { payload } }) => {
		await payload.delete({
			collection: 'payload-jobs',
			where: { completedAt: { less_than: new Date(Date.now() - KEPT_MS).toISOString() } },
			depth: 0,
		});
		return { output: {} };
	},
};
