import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { addAirings } from './add-airings.ts';
import { readBatch } from './read-batch.ts';
import { keepSetAside } from './set-aside.ts';
import { addToCounters } from './write-rows.ts';
import { refuseUnsigned } from './edge-request.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { SetAside } from './set-aside.ts';

/**
 * `POST /api/edge/batches`: counters and airings from an edge, in one transaction with the batch's id, so that the same
 * batch sent again changes nothing. 200 means: in the database.
 */
export const takeBatchEndpoint: Endpoint = {
	path: '/edge/batches',
	method: 'post',
	handler: async (req) => {
		const body = (await req.text?.()) ?? '';
		const refusal = refuseUnsigned(req, body);
		if (refusal) return refusal;
		const read = readBatch(jsonOf(body));
		if ('issues' in read)
			return Response.json({ code: 'invalid_batch', issues: read.issues.slice(0, 20) }, { status: 400 });
		const isDuplicate = await takeBatch(req, read.batch, read.unreadable);
		return Response.json({ id: read.batch.id, isDuplicate });
	},
};

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** @returns true when the batch had been taken before */
export async function takeBatch(
	req: PayloadRequest,
	batch: Batch,
	unreadable: readonly SetAside[] = [],
): Promise<boolean> {
	const { payload } = req;
	const isOwner = await initTransaction(req);
	try {
		const known = await payload.count({ collection: 'batches', where: { batchId: { equals: batch.id } }, req });
		if (known.totalDocs === 0) {
			await payload.create({
				collection: 'batches',
				data: {
					batchId: batch.id,
					edge: batch.edge,
					receivedAt: new Date().toISOString(),
					counters: batch.counters.length,
					airings: batch.airings.length,
				},
				req,
			});
			const setAside = await addAirings(req, batch.airings);
			await keepSetAside(req, batch.id, [...unreadable, ...setAside]);
			await addToCounters(req, batch.counters);
		}
		if (isOwner) await commitTransaction(req);
		return known.totalDocs > 0;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
