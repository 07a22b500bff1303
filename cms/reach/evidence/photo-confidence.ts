import { confidenceOf } from '#content/model/airing.ts';
import { dayAt } from '#content/model/month.ts';
import { confidenceAfter } from '#content/survey/spot-check.ts';

import { changeAirings } from '../monthly/change-sums.ts';

import type { PayloadRequest, Where } from 'payload';
import type { Confidence } from '#content/model/airing.ts';
import type { Day } from '#content/model/month.ts';
import type { Airing, SpotResult } from '../../payload-types.ts';

/** What photos say of the airings of a commune, by ids of entries. */
interface PhotoWord {
	/** In a photo that no officer has refused. */
	readonly shown: ReadonlySet<string>;
	/** In a photo at all. */
	readonly named: ReadonlySet<string>;
}

/** As the transaction of the request sees it. */
async function photoWordOf(req: PayloadRequest, commune: string): Promise<PhotoWord> {
	const { docs } = await req.payload.find({
		collection: 'airing-photos',
		where: { commune: { equals: commune } },
		select: { airings: true, isRefused: true },
		pagination: false,
		depth: 0,
		req,
	});
	const idsOf = (photos: typeof docs) => new Set(photos.flatMap(({ airings }) => airings.split(' ')));
	return { shown: idsOf(docs.filter(({ isRefused }) => isRefused !== true)), named: idsOf(docs) };
}

type Entry = Pick<Airing, 'id' | 'clientId' | 'root' | 'day' | 'receivedAt' | 'confidence'>;

const rootOf = ({ root, clientId }: Pick<Airing, 'root' | 'clientId'>): string => root || clientId;

/** All entries of the groups in which these ids occur: an airing, its corrections and withdrawals. */
async function wholeGroups(req: PayloadRequest, commune: string, ids: readonly string[]): Promise<readonly Entry[]> {
	const entries = async (where: Where): Promise<readonly Entry[]> =>
		(
			await req.payload.find({
				collection: 'airings',
				where: { and: [where, { commune: { equals: commune } }] },
				select: { clientId: true, root: true, day: true, receivedAt: true, confidence: true },
				pagination: false,
				depth: 0,
				req,
			})
		).docs;
	const named = await entries({ clientId: { in: [...ids] } });
	const roots = [...new Set(named.map(rootOf))];
	const rest = roots.length === 0 ? [] : await entries({ root: { in: roots } });
	return [...new Map([...named, ...rest].map((entry) => [entry.clientId, entry])).values()];
}

/**
 * The letter of an airing before somebody asks about it on the telephone, where a photo has a word in it.
 *
 * @returns undefined: no photo was ever sent of it
 */
export async function confidenceByPhoto(
	req: PayloadRequest,
	airing: Pick<Airing, 'clientId' | 'commune' | 'day' | 'receivedAt'>,
): Promise<Confidence | undefined> {
	const word = await photoWordOf(req, airing.commune);
	const group = await wholeGroups(req, airing.commune, [airing.clientId]);
	const ids = group.flatMap((entry) => [entry.clientId, rootOf(entry)]);
	if (!ids.some((id) => word.named.has(id))) return undefined;
	return declaredConfidence(
		airing,
		ids.some((id) => word.shown.has(id)),
	);
}

/**
 * Writes how far airings of a commune can be relied on, by the rules that there are: a photo that stands is evidence of
 * the airing and of what corrects it, and a telephone call says more than a photo. What has not changed is not written.
 *
 * @param airings of whose groups each entry is judged
 */
export async function settleConfidence(
	req: PayloadRequest,
	{ commune, airings: ids }: { readonly commune: string; readonly airings: readonly string[] },
): Promise<void> {
	if (ids.length === 0) return;
	const { shown } = await photoWordOf(req, commune);
	const entries = await wholeGroups(req, commune, ids);
	const called = await outcomesOf(
		req,
		entries.map(({ clientId }) => clientId),
	);
	const changed = [...Map.groupBy(entries, rootOf)].flatMap(([root, group]) => {
		const isShown = shown.has(root) || group.some(({ clientId }) => shown.has(clientId));
		// a correction is no way around a call in which the commune said that nothing was aired
		const isDenied = group.some(({ clientId }) => called.get(clientId) === 'denied');
		return group.flatMap((airing) => {
			const outcome = called.get(airing.clientId);
			const declared = declaredConfidence(airing, isShown && (outcome !== undefined || !isDenied));
			const confidence = outcome === undefined ? declared : confidenceAfter(outcome, declared);
			return confidence === airing.confidence ? [] : [{ ...airing, confidence }];
		});
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

const declaredConfidence = (
	{ day, receivedAt }: Pick<Airing, 'day' | 'receivedAt'>,
	hasEvidence: boolean,
): Confidence => confidenceOf({ day: day as Day, receivedDay: dayAt(new Date(receivedAt)), hasEvidence });

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
