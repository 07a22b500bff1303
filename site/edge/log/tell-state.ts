import { edgeStateAnswerSchema } from '#content/model/edge-state.ts';

import { retrySetAside, setAsideBatches } from './batches.ts';

import type { EdgeState } from '#content/model/edge-state.ts';
import type { CmsClient } from './cms-client.ts';
import type { Log } from '../log.ts';
import type { Spool } from './spool.ts';

/** Tells the CMS now and again what is kept aside, so that a person sees it there, and hears what to do with it. */
export function stateTeller({ spool, cms, log }: { spool: Spool; cms: CmsClient; log: Log }) {
	// a CMS that knows of some from before this start is told when there is nothing more
	let told = -1;
	let wasReached = true;
	return async (stopped: AbortSignal): Promise<void> => {
		const { total, setAside } = setAsideBatches(spool);
		if (total === 0 && told === 0) return;
		try {
			const body = JSON.stringify({ edge: spool.edge, total, setAside } satisfies EdgeState);
			const answer = await cms.ask({ method: 'POST', path: '/api/edge/state', body, stopped });
			if (answer.status !== 200) throw new Error(`The CMS answered ${answer.status} when told what is set aside`);
			told = total;
			wasReached = true;
			if (edgeStateAnswerSchema.parse(await answer.json()).retry) {
				await retrySetAside(spool);
				log.info({ msg: 'batches that were set aside go once more: somebody has asked for it', batches: total });
			}
		} catch (err) {
			if (stopped.aborted) return;
			// said once: an older CMS does not listen to it
			if (wasReached) log.warn({ msg: 'the CMS was not told what is set aside', err });
			wasReached = false;
		}
	};
}
