import { reachOfWithdrawal } from '#content/model/withdrawal.ts';

import { areaOfPublication } from '../foundation/area-of-publication.ts';
import { isBypassed } from '../foundation/bypass.ts';
import { WITHDRAWAL_QUEUE } from '../foundation/job-priority.ts';

import type { CollectionAfterChangeHook } from 'payload';
import type { Rendition } from '../payload-types.ts';

type WithdrawalFields = Pick<Rendition, 'state' | 'language' | 'withdrawnAlone'>;

const reachOf = ({ state, language, withdrawnAlone }: WithdrawalFields) =>
	reachOfWithdrawal({ state, language, isAlone: withdrawnAlone ?? false });

/** Does the site have to stop offering more than before? */
export function withdrawsMore(before: WithdrawalFields | undefined, after: WithdrawalFields): boolean {
	const [was, is] = [before && reachOf(before), reachOf(after)];
	return is !== undefined && is !== was;
}

/** A withdrawal goes out at once: nobody has to think of publishing it. */
export const publishWithdrawal: CollectionAfterChangeHook<Rendition> = async ({
	doc,
	previousDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'review') || operation !== 'update' || !withdrawsMore(previousDoc, doc)) return doc;
	await req.payload.jobs.queue({
		task: 'publish',
		queue: WITHDRAWAL_QUEUE,
		input: { reason: `Thu hồi: ${doc.title}`, ...areaOfPublication(req) },
		req,
	});
	return doc;
};
