import { withProgress } from '../editions/work-progress.ts';
import { publishRelease } from '../publish/publish-release.ts';

import type { TaskConfig } from 'payload';

/** The concurrency key of everything that puts out a release. */
export const PUBLISH_WORK = 'publish';

export const publishTask: TaskConfig<'publish'> = {
	slug: 'publish',
	label: 'Phát hành lên trang',
	inputSchema: [{ name: 'reason', type: 'text', required: true }],
	retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
	concurrency: () => PUBLISH_WORK,
	handler: async ({ input, req: { payload } }) => {
		const { release, encodes } = await withProgress(payload, PUBLISH_WORK, (log) =>
			publishRelease(payload, { reason: input.reason, onProgress: log.tell }),
		);
		payload.logger.info({ msg: 'release published', release, encodes });
		return { output: {} };
	},
};
