import { spoolState } from './log/batches.ts';

import type { EdgeContext } from './edge-context.ts';
import type { PullState } from './pull/pull-watch.ts';

const publicPull = ({ checkedAt, copying, missing, problem }: PullState) => ({
	checkedAt,
	copying,
	missing,
	hasProblem: problem !== null,
});

/** Which addresses inside are asked, and why one did not answer: for who knows the secret. */
const detailsOfPull = ({ from, problem }: PullState) => ({ from, problem });

/**
 * What `/healthz` says. `waiting`: nothing was published yet; `degraded`: pages and audio are served, but something
 * else is broken, and `warnings` names it.
 *
 * @param isTrusted the asker has signed with `EDGE_SECRET`; strangers read no addresses inside
 */
export function healthOf(edge: EdgeContext, { isTrusted = false } = {}) {
	const release = edge.release();
	const missing = release?.mediaMissing ?? 0;
	const spool = spoolFacts(edge);
	const pull = edge.pull();
	const warnings = [
		...(spool === null ? ['event_log_unavailable'] : []),
		...(missing > 0 ? ['media_missing'] : []),
		...(spool && spool.setAside > 0 ? ['batch_set_aside'] : []),
		...(pull?.problem ? ['release_source_away'] : []),
		...(edge.proxies.wereNoticed ? ['proxy_not_trusted'] : []),
	];
	return {
		status: !release ? 'waiting' : spool === null || missing > 0 ? 'degraded' : 'ok',
		edge: edge.name(),
		release: release?.name ?? null,
		publishedAt: release?.snapshot.publishedAt ?? null,
		spool,
		...(missing > 0 ? { mediaMissing: missing } : {}),
		...(pull ? { pull: { ...publicPull(pull), ...(isTrusted ? detailsOfPull(pull) : {}) } } : {}),
		warnings,
		uptimeSeconds: Math.round((edge.now().getTime() - edge.startedAt.getTime()) / 1_000),
	};
}

function spoolFacts({ eventLog, now }: EdgeContext) {
	try {
		const spool = eventLog.spool();
		return spool ? spoolState(spool, now) : null;
	} catch {
		// the log said why when it happened; here it is a fact among others
		return null;
	}
}
