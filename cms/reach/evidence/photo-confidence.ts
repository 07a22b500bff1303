import { confidenceOf } from '#content/model/airing.ts';
import { dayAt } from '#content/model/month.ts';
import { confidenceAfter } from '#content/survey/spot-check.ts';

import { changeAirings } from '../monthly/change-sums.ts';

import type { PayloadRequest } from 'payload';
import type { Confidence } from '#content/model/airing.ts';
import type { Day } from '#content/model/month.ts';
import type { Airing, SpotResult } from '../../payload-types.ts';

/** Ids of airings of a commune that photos show and no officer has refused, as the transaction of the request sees them. */
export async function shownAirings(req: PayloadRequest, commune: string): Promise<ReadonlySet<string>> {
	const { docs } = await req.payload.find({
		collection: 'airing-photos',
		where: { and: [{ commune: { equals: commune } }, { isRefused: { not_equals: true } }] },
		select: { airings: true },
		pagination: false,
		depth: 0,
		req,
	});
	return new Set(docs.flatMap(({ airings }) => airings.split(' ')));
}

/**
 * Writes how far airings of a commune can be relied on, by the rules that there are: a photo that stands is evidence,
 * and a telephone call says more than a photo. What has not changed is not written.
 */
export async function settleConfidence(
	req: PayloadRequest,
	{ commune, airings: ids }: { readonly commune: string; readonly airings: readonly string[] },
): Promise<void> {
	if (ids.length === 0) return;
	const shown = await shownAirings(req, commune);
	const called = await outcomesOf(req, ids);
	const { docs } = await req.payload.find({
		collection: 'airings',
		where: { and: [{ clientId: { in: [...ids] } }, { commune: { equals: commune } }] },
		select: { clientId: true, day: true, receivedAt: true, confidence: true },
		pagination: false,
		depth: 0,
		req,
	});
	const changed = docs.flatMap((airing) => {
		const confidence = confidenceNow(airing, shown.has(airing.clientId), called.get(airing.clientId));
		return confidence === airing.confidence ? [] : [{ ...airing, confidence }];
	});
	await changeAirings(
		req,
		changed.map(({ clientId }) => clientId),
		async () => {
			for (const { id, confidence } of changed)
				await req.payload.update({ collection: 'airings', id, data: { confidence }, depth: 0, req });
		},
	);
}

function confidenceNow(
	{ day, receivedAt }: Pick<Airing, 'day' | 'receivedAt'>,
	hasEvidence: boolean,
	outcome: SpotResult['outcome'] | undefined,
): Confidence {
	const declared = confidenceOf({ day: day as Day, receivedDay: dayAt(new Date(receivedAt)), hasEvidence });
	return outcome === undefined ? declared : confidenceAfter(outcome, declared);
}

/** What was last said of each on the telephone. */
async function outcomesOf(
	req: PayloadRequest,
	ids: readonly string[],
): Promise<ReadonlyMap<string, SpotResult['outcome']>> {
	const { docs } = await req.payload.find({
		collection: 'spot-results',
		where: { airing: { in: [...ids] } },
		sort: 'sequence',
		pagination: false,
		depth: 0,
		req,
	});
	return new Map(docs.map(({ airing, outcome }) => [airing, outcome]));
}
