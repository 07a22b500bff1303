import { lastRelease, queueCounts } from '../operations/queue.ts';
import { pipelineHealth } from '../pipeline.ts';

import type { Endpoint } from 'payload';

/** `GET /api/healthz`: does the database answer, and what waits or is broken? No figures about people or places. */
export const healthEndpoint: Endpoint = {
	path: '/healthz',
	method: 'get',
	handler: async ({ payload }) => {
		const { waiting, running, failed } = await queueCounts(payload);
		const release = await lastRelease(payload);
		return Response.json({
			status: 'ok',
			database: payload.db.name,
			release: release?.release ?? null,
			publishedAt: release?.publishedAt ?? null,
			audio: await pipelineHealth(),
			jobs: { waiting, running, failed },
		});
	},
};
