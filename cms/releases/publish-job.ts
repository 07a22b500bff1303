import { withProgress } from '../editions/work-progress.ts';
import { publishRelease } from './publish-release.ts';
import { PUBLISH_JOB_KEY } from '../foundation/job-keys.ts';

import type { Payload, TaskConfig } from 'payload';

export const publishTask: TaskConfig<'publish'> = {
	slug: 'publish',
	label: 'Phát hành lên trang',
	inputSchema: [
		{ name: 'reason', type: 'text', required: true },
		// nobody asked for it: a release that somebody chose by hand stays
		{ name: 'isAutomatic', type: 'checkbox' },
		// province whose things go out; empty: everything
		{ name: 'area', type: 'text' },
	],
	retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
	concurrency: () => PUBLISH_JOB_KEY,
	handler: async ({ input, req: { payload } }) => {
		const { release, encodes, isWorthAnotherTry } = await withProgress(payload, PUBLISH_JOB_KEY, (log) =>
			publishRelease(payload, {
				reason: input.reason,
				isAutomatic: input.isAutomatic === true,
				area: input.area ?? undefined,
				onProgress: log.tell,
			}),
		);
		if (release) payload.logger.info({ msg: 'release published', release, encodes });
		else payload.logger.info({ msg: 'nothing published: another release was chosen by hand' });
		if (isWorthAnotherTry) await tryLater(payload);
		return { output: {} };
	},
};

const PAUSE_MILLISECONDS = 15 * 60_000;

/** What a machine's fault held back goes out by itself when the fault is gone; one try waits at a time. */
async function tryLater(payload: Payload): Promise<void> {
	const { totalDocs: waiting } = await payload.count({
		collection: 'payload-jobs',
		where: { taskSlug: { equals: 'publish' }, waitUntil: { greater_than: new Date().toISOString() } },
	});
	if (waiting > 0) return;
	await payload.jobs.queue({
		task: 'publish',
		input: { reason: 'Thử lại sau lỗi của máy', isAutomatic: true },
		waitUntil: new Date(Date.now() + PAUSE_MILLISECONDS),
	});
}
