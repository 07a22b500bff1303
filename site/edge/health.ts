import { spoolState } from './batches.ts';

import type { EdgeContext } from './edge-context.ts';

/** What `/healthz` says; `waiting` until something was published. */
export function healthOf(edge: EdgeContext) {
	const release = edge.release();
	const missing = release?.mediaMissing ?? 0;
	return {
		status: release ? 'ok' : 'waiting',
		release: release?.name ?? null,
		publishedAt: release?.snapshot.publishedAt ?? null,
		spool: spoolState(edge.spool, edge.now),
		...(missing > 0 ? { mediaMissing: missing } : {}),
		uptimeSeconds: Math.round((edge.now().getTime() - edge.startedAt.getTime()) / 1_000),
	};
}
