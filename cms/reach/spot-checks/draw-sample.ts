import { randomInt } from 'node:crypto';
import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { seededSample } from '#content/survey/seeded-order.ts';

import { isWriteConflict } from '../../foundation/write-conflict.ts';
import { daysOf } from '../months/load-month.ts';

import type { PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { SpotSample } from '../../payload-types.ts';

interface Draw {
	readonly month: Month;
	readonly province: SpotSample['province'];
	readonly size: number;
}

/**
 * Draws the sample of a month and province, once. The seed is the machine's: whoever chose it could choose the airings.
 *
 * @returns a sentence when there is nothing to draw, or a sample already
 */
export async function drawSample(req: PayloadRequest, { month, province, size }: Draw): Promise<string | undefined> {
	const isOwner = await initTransaction(req);
	try {
		const key = `${month} ${province}`;
		const problem = await writeSample(req, { key, month, province, size });
		if (problem !== undefined) {
			await killTransaction(req);
			return problem;
		}
		if (isOwner) await commitTransaction(req);
		return undefined;
	} catch (error) {
		await killTransaction(req);
		// of two who draw at once the key lets one in
		const { totalDocs } = await req.payload.count({
			collection: 'spot-samples',
			where: { key: { equals: `${month} ${province}` } },
		});
		if (totalDocs > 0 || isWriteConflict(error)) return DRAWN;
		throw error;
	}
}

const DRAWN = 'Tháng này đã rút mẫu rồi. Mẫu không rút lại, để không ai chọn mẫu vừa ý. Hãy tải lại trang để xem.';

async function writeSample(req: PayloadRequest, { key, month, province, size }: Draw & { readonly key: string }) {
	const { payload } = req;
	const { totalDocs } = await payload.count({ collection: 'spot-samples', where: { key: { equals: key } }, req });
	if (totalDocs > 0) return DRAWN;
	const { from, to } = daysOf(month);
	// those that count: whoever waits to be asked about is asked anyway
	const { docs } = await payload.find({
		collection: 'airings',
		where: {
			and: [
				{ province: { equals: province } },
				{ day: { greater_than_equal: from } },
				{ day: { less_than_equal: to } },
				{ isEffective: { equals: true } },
				{ isCounted: { equals: true } },
			],
		},
		select: { clientId: true },
		pagination: false,
		depth: 0,
		req,
	});
	if (docs.length === 0) return 'Tháng này chưa có lần phát nào được tính, nên chưa có gì để rút.';
	const seed = String(randomInt(100_000_000)).padStart(8, '0');
	const airings = seededSample(
		seed,
		docs.map(({ clientId }) => clientId),
		size,
	);
	await payload.create({
		collection: 'spot-samples',
		data: {
			key,
			month,
			province,
			seed,
			size: airings.length,
			of: docs.length,
			airings: [...airings],
			who: req.user?.email ?? '',
			at: new Date().toISOString(),
		},
		depth: 0,
		req,
	});
	return undefined;
}
