import { hasRole } from '../foundation/roles.ts';
import { queueCounts } from './queue.ts';
import { lastRelease } from '../releases/newest-release.ts';
import { pipelineHealth } from '../foundation/pipeline.ts';
import { countSetAside } from '../reach/set-aside.ts';

import type { Endpoint } from 'payload';

/** `GET /api/healthz`: does the database answer? For administrators also what waits or is broken. */
export const healthEndpoint: Endpoint = {
	path: '/healthz',
	method: 'get',
	handler: async (req) => {
		const { payload } = req;
		const { waiting, running, failed } = await queueCounts(payload);
		// a stranger hears that it lives, and that the database answered; what runs where is for administrators
		if (!hasRole(req, 'administrator')) return Response.json({ status: 'ok' });
		const release = await lastRelease(payload);
		return Response.json({
			status: 'ok',
			database: payload.db.name,
			release: release?.release ?? null,
			publishedAt: release?.publishedAt ?? null,
			audio: await pipelineHealth(),
			// rows of batches that could not be taken, kept with their reason
			batchRowsSetAside: await countSetAside(req),
			jobs: { waiting, running, failed },
		});
	},
};
