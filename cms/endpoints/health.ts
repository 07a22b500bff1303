import { pipelineHealth } from '../pipeline.ts';

import type { Endpoint } from 'payload';

/** `GET /api/healthz`: does the database answer, and what waits or is broken? No figures about people or places. */
export const healthEndpoint: Endpoint = {
	path: '/healthz',
	method: 'get',
	handler: async ({ payload }) => {
		const waiting = await payload.count({
			collection: 'payload-jobs',
			where: { completedAt: { exists: false }, hasError: { not_equals: true } },
		});
		const failed = await payload.count({ collection: 'payload-jobs', where: { hasError: { equals: true } } });
		const { docs } = await payload.find({
			collection: 'releases',
			where: { state: { equals: 'published' } },
			sort: '-release',
			limit: 1,
			depth: 0,
		});
		return Response.json({
			status: 'ok',
			database: payload.db.name,
			release: docs[0]?.release ?? null,
			publishedAt: docs[0]?.publishedAt ?? null,
			audio: await pipelineHealth(),
			jobs: { waiting: waiting.totalDocs, failed: failed.totalDocs },
		});
	},
};
