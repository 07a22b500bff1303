import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { confidenceAfter } from '#content/survey/spot-check.ts';

import { isWriteConflict } from '../../foundation/write-conflict.ts';
import { confidenceByPhoto } from '../evidence/photo-confidence.ts';
import { changeAirings } from '../monthly/change-sums.ts';
import { airingsOf } from './load-spot-checks.ts';

import type { PayloadRequest } from 'payload';
import type { SpotOutcome } from '#content/survey/spot-check.ts';
import type { SpotSample } from '../../payload-types.ts';

interface Said {
	readonly sample: SpotSample;
	/** Id of the airing (`clientId`). */
	readonly airing: string;
	readonly outcome: SpotOutcome;
	/** How many answers the page showed: nobody writes on top of an answer that they have not read. */
	readonly expects: number;
}

const ANSWERED = {
	status: 409,
	message: 'Vừa có người khác ghi lời đáp của lần phát này. Hãy tải lại trang để xem.',
} as const;

const BUSY = {
	status: 409,
	message: 'Máy đang ghi điều khác về lần phát này. Chưa ghi gì; hãy tải lại trang rồi thử lại.',
} as const;

/**
 * Writes down what a commune said of an airing, and what that makes of its confidence, in one transaction; earlier
 * answers stay.
 *
 * @returns the sentence that refuses it, with its status
 */
export async function writeResult(
	req: PayloadRequest,
	{ sample, airing: clientId, outcome, expects }: Said,
): Promise<{ readonly status: 404 | 409; readonly message: string } | undefined> {
	const { payload } = req;
	if (!airingsOf(sample).includes(clientId))
		return { status: 404, message: 'Lần phát này không nằm trong mẫu đã rút.' };
	const isOwner = await initTransaction(req);
	try {
		const found = { pagination: false, depth: 0, req } as const;
		const { docs } = await payload.find({ collection: 'airings', where: { clientId: { equals: clientId } }, ...found });
		const { docs: before } = await payload.find({
			collection: 'spot-results',
			where: { airing: { equals: clientId } },
			sort: 'sequence',
			...found,
		});
		const [airing] = docs;
		if (!airing || before.length !== expects) {
			await killTransaction(req);
			return airing ? ANSWERED : { status: 404, message: 'Không còn lần phát này.' };
		}
		// the photo that made it an A may have been refused since it was asked about for the first time
		const byPhoto = await confidenceByPhoto(req, airing);
		const confidenceBefore = byPhoto ?? before[0]?.confidenceBefore ?? airing.confidence;
		const confidence = confidenceAfter(outcome, confidenceBefore);
		await changeAirings(req, [clientId], async () => {
			await payload.update({ collection: 'airings', id: airing.id, data: { confidence }, depth: 0, req });
		});
		await payload.create({
			collection: 'spot-results',
			data: {
				key: `${clientId} ${before.length + 1}`,
				airing: clientId,
				month: sample.month,
				province: sample.province,
				commune: airing.commune,
				day: airing.day,
				outcome,
				confidenceBefore,
				confidence,
				sequence: before.length + 1,
				who: req.user?.email ?? '',
				at: new Date().toISOString(),
			},
			depth: 0,
			req,
		});
		if (isOwner) await commitTransaction(req);
		return undefined;
	} catch (error) {
		await killTransaction(req);
		const { totalDocs } = await payload.count({
			collection: 'spot-results',
			where: { airing: { equals: clientId } },
		});
		if (totalDocs > expects) return ANSWERED;
		if (isWriteConflict(error)) return BUSY;
		throw error;
	}
}
