import { z } from 'zod';

import { edgeStateSchema } from '#content/model/edge-state.ts';

import type { Payload } from 'payload';
import type { EdgeState } from '#content/model/edge-state.ts';

/** Begins the key of what an edge has told of itself. */
const PREFIX = 'edge-state:';

const keptSchema = edgeStateSchema.extend({
	/** When the edge told it. */
	at: z.string(),
	/** Somebody has asked that the batches be sent once more, and the edge has not heard of it yet. */
	isRetryAsked: z.boolean(),
});
export type KeptEdgeState = z.output<typeof keptSchema>;

/** Keeps what an edge tells, while it keeps something. @returns is it to send its batches once more? */
export async function hearEdge(payload: Payload, state: EdgeState, now: Date): Promise<boolean> {
	const key = PREFIX + state.edge;
	const before = keptSchema.safeParse(await payload.kv.get(key)).data;
	if (state.total === 0) {
		if (before) await payload.kv.delete(key);
		return false;
	}
	await payload.kv.set(key, { ...state, at: now.toISOString(), isRetryAsked: false } satisfies KeptEdgeState);
	return before?.isRetryAsked ?? false;
}

/** The edges that keep batches which this CMS could not take. */
export async function edgesWithBatches(payload: Payload): Promise<readonly KeptEdgeState[]> {
	const { docs } = await payload.find({
		collection: 'payload-kv',
		where: { key: { like: PREFIX } },
		sort: 'key',
		pagination: false,
		depth: 0,
	});
	return docs.flatMap(({ data }) => keptSchema.safeParse(data).data ?? []);
}

/** Has an edge send its batches once more, the next time it tells of itself. @returns undefined: it keeps none */
export async function askEdgeToRetry(payload: Payload, edge: string): Promise<KeptEdgeState | undefined> {
	const known = (await edgesWithBatches(payload)).find((state) => state.edge === edge);
	if (known) await payload.kv.set(PREFIX + edge, { ...known, isRetryAsked: true });
	return known;
}
