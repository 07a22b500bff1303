import type { PayloadRequest } from 'payload';

/** Begins the key of what came from an edge and could not be taken. */
const PREFIX = 'set-aside:';

export interface SetAside {
	/** What was sent, as it came. */
	readonly what: object;
	/** Why it was not taken, for whoever looks after the server. */
	readonly reason: string;
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

/** How many rows wait for a person or a newer version. */
export async function countSetAside({ payload }: Pick<PayloadRequest, 'payload'>): Promise<number> {
	const { totalDocs } = await payload.count({ collection: 'payload-kv', where: { key: { like: PREFIX } } });
	return totalDocs;
}
