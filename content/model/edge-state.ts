import { z } from 'zod';

import { MOST_EDGE } from './edge-name.ts';

/** How many batches an edge names one by one. */
export const MOST_BATCHES_NAMED = 50;

/** A batch that the CMS refused for good: it stays at the edge, whole. */
const setAsideBatchSchema = z.object({
	id: z.uuid(),
	/** What the CMS said to it. */
	reason: z.string().max(1_000),
	setAsideAt: z.iso.datetime(),
	counters: z.number().int().nonnegative(),
	airings: z.number().int().nonnegative(),
});

/**
 * Edge → CMS, `POST {CMS_INTERNAL_URL}/api/edge/state`, signed like a batch: what the edge keeps because the CMS could not
 * take it, oldest first. Sent while there is something, and once when there is nothing more.
 */
export const edgeStateSchema = z.object({
	edge: z.string().min(1).max(MOST_EDGE),
	/** All of them; the oldest are named. */
	total: z.number().int().nonnegative(),
	setAside: z.array(setAsideBatchSchema).max(MOST_BATCHES_NAMED),
});
export type EdgeState = z.output<typeof edgeStateSchema>;

/** `retry`: somebody has asked that they be sent once more. */
export const edgeStateAnswerSchema = z.object({ retry: z.boolean() });
