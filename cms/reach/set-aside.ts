import { z } from 'zod';

import type { Payload, PayloadRequest } from 'payload';

/** Begins the key of what came from an edge and could not be taken. */
const PREFIX = 'set-aside:';

export interface SetAside {
	/** What was sent, as it came. */
	readonly what: object;
	/** Why it was not taken, for whoever looks after the server. */
	readonly reason: string;
}

const storedSchema = z.object({ what: z.record(z.string(), z.unknown()), reason: z.string(), at: z.string() });

/** A row as it lies there. */
export interface KeptRow extends z.output<typeof storedSchema> {
	/** Of its record, for an address. */
	readonly id: string;
}

/** Keeps rows that could not be taken, in the transaction of their batch: a statement is never dropped. */
export async function keepSetAside(req: PayloadRequest, batchId: string, rows: readonly SetAside[]): Promise<void> {
	for (const [index, { what, reason }] of rows.entries())
		await req.payload.db.create({
			collection: 'payload-kv',
			data: { key: `${PREFIX}${batchId}:${index}`, data: { what, reason, at: new Date().toISOString() } },
			req,
			returning: false,
		});
	if (rows.length > 0)
		req.payload.logger.warn({
			msg: 'rows of a batch were set aside',
			batch: batchId,
			rows: rows.length,
			reason: rows[0]?.reason,
		});
}

const ofThem = { key: { like: PREFIX } };

/** How many rows wait for a person or a newer version, as the transaction of the request sees them. */
export async function countSetAside(
	{ payload }: Pick<PayloadRequest, 'payload'>,
	transaction: { readonly req?: PayloadRequest } = {},
): Promise<number> {
	const { totalDocs } = await payload.count({ collection: 'payload-kv', where: ofThem, ...transaction });
	return totalDocs;
}

/** The oldest rows that wait. */
export async function listSetAside(payload: Payload, limit: number): Promise<readonly KeptRow[]> {
	const { docs } = await payload.find({ collection: 'payload-kv', where: ofThem, sort: 'id', limit, depth: 0 });
	return docs.flatMap(({ id, data }) => {
		const stored = storedSchema.safeParse(data);
		return stored.success ? [{ id: String(id), ...stored.data }] : [];
	});
}

/** One row by the id of its record; undefined: it is not there any more, or is something else. */
export async function findSetAside(req: PayloadRequest, id: string): Promise<KeptRow | undefined> {
	const { docs } = await req.payload.find({
		collection: 'payload-kv',
		where: { and: [{ id: { equals: id } }, ofThem] },
		limit: 1,
		pagination: false,
		depth: 0,
		req,
	});
	const [found] = docs;
	const stored = storedSchema.safeParse(found?.data);
	return found && stored.success ? { id: String(found.id), ...stored.data } : undefined;
}

/**
 * What goes by its age: answers of surveys that found no place, as placed ones do; counters that were counted before
 * (restored-edge.ts), once somebody has had the time to look.
 */
export async function deleteSetAside(payload: Payload, what: 'answers' | 'counters', before: Date): Promise<void> {
	const { docs } = await payload.find({ collection: 'payload-kv', where: ofThem, pagination: false, depth: 0 });
	for (const { id, data } of docs) {
		const stored = storedSchema.safeParse(data).data;
		if (stored && what in stored.what && stored.at < before.toISOString())
			await payload.db.deleteOne({ collection: 'payload-kv', where: { id: { equals: id } } });
	}
}
