import { publishRelease } from '../publish/publish-release.ts';

import type { TaskConfig } from 'payload';

export const publishTask: TaskConfig<'publish'> = {
	slug: 'publish',
	label: 'Phát hành lên trang',
	inputSchema: [{ name: 'reason', type: 'text', required: true }],
	retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
	concurrency: () => 'publish',
	handler: async ({ input, req }) => {
		const release = await publishRelease(req.payload, { reason: input.reason });
		req.payload.logger.info({ msg: 'release published', release });
		return { output: {} };
	},
};
