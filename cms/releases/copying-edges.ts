import { z } from 'zod';

import { MOST_EDGE } from '#content/model/edge-name.ts';

import type { Payload } from 'payload';

/** Begins the key of what is known of an edge that copies releases from here. */
const PREFIX = 'edge-copies:';
/** An edge asks every few seconds; what it says is written down when it has changed, or is older than this. */
const NOTE_EVERY_MS = 60_000;
/** No edge is silent for so long by itself. */
const SILENT_MS = 30 * 60_000;
/** One that was taken away for good is forgotten then. */
const FORGET_MS = 30 * 86_400_000;

/** What an edge says of itself when it asks for a release. */
export const askingEdgeSchema = z.object({
	edge: z
		.string()
		.max(MOST_EDGE)
		.regex(/^[a-z0-9-]{2,}$/),
	/** The release that it serves; empty: none yet. */
	serves: z.string().max(60).default(''),
});

const keptSchema = askingEdgeSchema.extend({ at: z.iso.datetime() });

export interface CopyingEdge extends z.output<typeof keptSchema> {
	readonly isSilent: boolean;
}

export async function noteEdge(payload: Payload, asking: z.output<typeof askingEdgeSchema>, now: Date): Promise<void> {
	const key = PREFIX + asking.edge;
	const known = keptSchema.safeParse(await payload.kv.get(key)).data;
	const isFresh = known !== undefined && now.getTime() - Date.parse(known.at) < NOTE_EVERY_MS;
	if (isFresh && known.serves === asking.serves) return;
	await payload.kv.set(key, { ...asking, at: now.toISOString() });
}

/** The edges that copy releases from here, by name; what is not heard of for a month is no more. */
export async function copyingEdges(payload: Payload, now: Date): Promise<readonly CopyingEdge[]> {
	const { docs } = await payload.find({
		collection: 'payload-kv',
		where: { key: { like: PREFIX } },
		sort: 'key',
		pagination: false,
		depth: 0,
	});
	return docs
		.flatMap(({ data }) => keptSchema.safeParse(data).data ?? [])
		.map((edge) => ({ ...edge, silence: now.getTime() - Date.parse(edge.at) }))
		.filter(({ silence }) => silence < FORGET_MS)
		.map(({ silence, ...edge }) => ({ ...edge, isSilent: silence > SILENT_MS }));
}
