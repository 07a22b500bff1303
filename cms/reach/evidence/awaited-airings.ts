import { knownAirings } from '../look-up.ts';

import type { PayloadRequest } from 'payload';

/**
 * Of airings that are about to be stored, those that a photo came before: photos and airings go their own ways.
 *
 * @param rows of the batch; their communes are held already (settle-airings.ts), so no photo comes in between
 */
export async function awaitedAirings(
	req: PayloadRequest,
	rows: readonly { readonly clientId: string; readonly commune: string }[],
): Promise<ReadonlySet<string>> {
	const { docs } = await req.payload.find({
		collection: 'airing-photos',
		where: { and: [{ isAwaiting: { equals: true } }, { isRefused: { not_equals: true } }] },
		select: { commune: true, airings: true },
		pagination: false,
		depth: 0,
		req,
	});
	const coming = new Map(rows.map(({ clientId, commune }) => [clientId, commune]));
	const found = new Set<string>();
	for (const { id, commune, airings } of docs) {
		const named = airings.split(' ');
		const own = named.filter((airing) => coming.get(airing) === commune);
		for (const airing of own) found.add(airing);
		if (own.length === 0) continue;
		const missing = named.filter((airing) => !coming.has(airing));
		const isAwaiting = missing.length > 0 && (await knownAirings(req, missing)).size < missing.length;
		if (!isAwaiting) await req.payload.update({ collection: 'airing-photos', id, data: { isAwaiting }, depth: 0, req });
	}
	return found;
}
