import type { PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { SetAside } from './set-aside.ts';

/**
 * Does another batch of this edge have the number of this one? Then its log was restored from an older copy: what it has
 * counted up to there has come before, under another id.
 *
 * @returns the highest number that is known of the edge; undefined: the batch is the one that it says
 */
export async function sequenceAfterRestore(
	req: PayloadRequest,
	{ edge, sequence }: Pick<Batch, 'edge' | 'sequence'>,
): Promise<number | undefined> {
	if (sequence === undefined) return undefined;
	const ofEdge = { edge: { equals: edge } };
	const find = { pagination: false, limit: 1, depth: 0, select: { sequence: true } } as const;
	const { docs: same } = await req.payload.find({
		collection: 'batches',
		where: { and: [ofEdge, { sequence: { equals: sequence } }] },
		...find,
		req,
	});
	if (same.length === 0) return undefined;
	const { docs } = await req.payload.find({
		collection: 'batches',
		where: { and: [ofEdge, { sequence: { exists: true } }] },
		sort: '-sequence',
		...find,
		req,
	});
	return docs[0]?.sequence ?? sequence;
}

/** The counters of such a batch, as one thing for a person to look at: nothing is counted twice, and nothing dropped. */
export function countedBefore({ counters, edge }: Pick<Batch, 'counters' | 'edge'>): readonly SetAside[] {
	if (counters.length === 0) return [];
	return [{ what: { counters }, reason: `counted before: ${edge} was restored from an older copy of its log` }];
}
