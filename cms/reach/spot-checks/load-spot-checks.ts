import type { Payload, PayloadRequest, Where } from 'payload';
import type { SpotTally } from '#content/survey/spot-check.ts';
import type { SpotResult, SpotSample } from '../../payload-types.ts';

export interface SpotQuestion {
	readonly months: readonly string[];
	readonly province?: string | undefined;
	readonly commune?: string | undefined;
}

/** Ids in a stored sample, in the order in which they were drawn. */
export const airingsOf = ({ airings }: Pick<SpotSample, 'airings'>): readonly string[] =>
	Array.isArray(airings) ? airings.filter((id): id is string => typeof id === 'string') : [];

/** The newest answer of each airing that was asked about. */
export function newestOf(results: readonly SpotResult[]): ReadonlyMap<string, SpotResult> {
	const newest = new Map<string, SpotResult>();
	for (const result of results) {
		const known = newest.get(result.airing);
		if (!known || known.sequence < result.sequence) newest.set(result.airing, result);
	}
	return newest;
}

/** What the calls of these months and this place came to; a commune that was not drawn has none. */
export async function loadSpotTally(
	payload: Payload,
	{ months, province, commune }: SpotQuestion,
	req?: PayloadRequest,
): Promise<SpotTally> {
	const where: Where = {
		month: { in: [...months] },
		...(province === undefined ? {} : { province: { equals: province } }),
	};
	const asking = { where, pagination: false, depth: 0, ...(req ? { req } : {}) } as const;
	const { docs: samples } = await payload.find({ collection: 'spot-samples', ...asking });
	const { docs: results } = await payload.find({ collection: 'spot-results', ...asking });
	const drawn = new Set(samples.flatMap(airingsOf));
	const mine = commune === undefined ? drawn : await ofCommune(payload, [...drawn], commune, req);
	const newest = [...newestOf(results).values()].filter(({ airing }) => mine.has(airing));
	const count = (outcome: SpotResult['outcome']) => newest.filter((result) => result.outcome === outcome).length;
	return {
		drawn: mine.size,
		confirmed: count('confirmed'),
		denied: count('denied'),
		unreached: count('unreached'),
	};
}

async function ofCommune(
	payload: Payload,
	drawn: readonly string[],
	commune: string,
	req: PayloadRequest | undefined,
): Promise<ReadonlySet<string>> {
	const { docs } = await payload.find({
		collection: 'airings',
		where: { and: [{ clientId: { in: [...drawn] } }, { commune: { equals: commune } }] },
		select: { clientId: true },
		pagination: false,
		depth: 0,
		...(req ? { req } : {}),
	});
	return new Set(docs.map(({ clientId }) => clientId));
}
