import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { confidenceOf, isPlausible } from '#content/model/airing.ts';
import { batchSchema } from '#content/model/batch.ts';
import { dayAt } from '#content/model/month.ts';

import { refuseUnsigned } from './edge-request.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';

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
		const parsed = batchSchema.safeParse(jsonOf(body));
		if (!parsed.success)
			return Response.json({ code: 'invalid_batch', issues: parsed.error.issues.slice(0, 20) }, { status: 400 });
		const isDuplicate = await takeBatch(req, parsed.data);
		return Response.json({ id: parsed.data.id, isDuplicate });
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
export async function takeBatch(req: PayloadRequest, batch: Batch): Promise<boolean> {
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
			await addCounters(req, batch.counters);
			await addAirings(req, batch.airings);
		}
		if (isOwner) await commitTransaction(req);
		return known.totalDocs > 0;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

async function addCounters(req: PayloadRequest, counters: Batch['counters']): Promise<void> {
	for (const { day, kind, language, subject, province, count } of counters) {
		const { docs } = await req.payload.find({
			collection: 'reach-daily',
			where: {
				and: [
					{ day: { equals: day } },
					{ kind: { equals: kind } },
					{ language: { equals: language } },
					{ subject: { equals: subject } },
					{ province: { equals: province } },
				],
			},
			limit: 1,
			pagination: false,
			depth: 0,
			req,
		});
		const known = docs[0];
		if (known)
			await req.payload.update({
				collection: 'reach-daily',
				id: known.id,
				data: { count: known.count + count },
				depth: 0,
				req,
			});
		else
			await req.payload.create({
				collection: 'reach-daily',
				data: { day, kind, language, subject, province, count },
				depth: 0,
				req,
			});
	}
}

async function addAirings(req: PayloadRequest, airings: Batch['airings']): Promise<void> {
	for (const airing of airings) {
		const known = await req.payload.count({
			collection: 'airings',
			where: { clientId: { equals: airing.clientId } },
			req,
		});
		if (known.totalDocs > 0) continue;
		const { docs } = await req.payload.find({
			collection: 'communes',
			where: { code: { equals: airing.commune } },
			limit: 1,
			pagination: false,
			depth: 0,
			req,
		});
		const commune = docs[0];
		if (!commune) {
			// the edge knows only communes of the snapshot, so this one was removed since; the statement must not be lost silently
			req.payload.logger.error({
				msg: 'airing of an unknown commune',
				commune: airing.commune,
				clientId: airing.clientId,
			});
			continue;
		}
		await req.payload.create({
			collection: 'airings',
			data: {
				...airing,
				language: airing.language as never,
				province: commune.province,
				confidence: confidenceOf({
					day: airing.day,
					receivedDay: dayAt(new Date(airing.receivedAt)),
					hasEvidence: false,
				}),
				isPlausible: isPlausible(airing),
			},
			depth: 0,
			req,
		});
	}
}
