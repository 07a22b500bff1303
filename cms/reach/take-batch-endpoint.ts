import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { retriedOnConflict } from '../foundation/write-conflict.ts';
import { addAirings } from './add-airings.ts';
import { addStatements } from './add-statements.ts';
import { readBatch } from './read-batch.ts';
import { countedBefore, sequenceAfterRestore } from './restored-edge.ts';
import { addPhoneAnswers } from './survey/add-phone-answers.ts';
import { keepSetAside } from './set-aside.ts';
import { addToCounters } from './write-rows.ts';
import { refuseUnsigned } from './edge-request.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { SetAside } from './set-aside.ts';

/**
 * `POST /api/edge/batches`: counters, airings and answers of surveys from an edge, in one transaction with the batch's id, so that the same
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
		const taken = await retriedOnConflict(() => takeBatch(req, read.batch, read.unreadable));
		return Response.json({ id: read.batch.id, ...taken });
	},
};

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What became of a batch. */
interface Taken {
	/** It had been taken before. */
	readonly isDuplicate: boolean;
	/** Of an edge that was restored from an older copy. */
	readonly lastSequence?: number;
}

export async function takeBatch(
	req: PayloadRequest,
	batch: Batch,
	unreadable: readonly SetAside[] = [],
): Promise<Taken> {
	const { payload } = req;
	const isOwner = await initTransaction(req);
	try {
		const known = await payload.count({ collection: 'batches', where: { batchId: { equals: batch.id } }, req });
		const lastSequence = known.totalDocs === 0 ? await sequenceAfterRestore(req, batch) : undefined;
		if (known.totalDocs === 0) {
			await payload.create({
				collection: 'batches',
				data: {
					batchId: batch.id,
					edge: batch.edge,
					...(batch.sequence === undefined ? {} : { sequence: lastSequence === undefined ? batch.sequence : null }),
					receivedAt: new Date().toISOString(),
					counters: batch.counters.length,
					airings: batch.airings.length,
				},
				req,
			});
			const setAside = await addAirings(req, batch.airings);
			const unfit = await addStatements(req, batch.statements);
			const unplaced = await addPhoneAnswers(req, batch.answers);
			// rows know themselves by their ids, counters do not
			const recounted = lastSequence === undefined ? [] : countedBefore(batch);
			await keepSetAside(req, batch.id, [...unreadable, ...setAside, ...unfit, ...unplaced, ...recounted]);
			if (lastSequence === undefined) await addToCounters(req, batch.counters);
		}
		if (isOwner) await commitTransaction(req);
		return { isDuplicate: known.totalDocs > 0, ...(lastSequence === undefined ? {} : { lastSequence }) };
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
