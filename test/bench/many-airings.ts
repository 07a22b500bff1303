import { commitTransaction, createLocalReq, initTransaction } from 'payload';

import { insertAirings } from '#cms/reach/write-rows.ts';
import { addMonths } from '#content/model/month.ts';

import type { Payload } from 'payload';
import type { NewAiring } from '#cms/reach/write-rows.ts';
import type { Month } from '#content/model/month.ts';

const ROWS_AT_A_TIME = 10_000;

/** Rows as batches leave them, in a few transactions: a year of airings, spread over its months; one in fifty corrects. */
export async function insertManyAirings(payload: Payload, count: number, lastMonth: Month): Promise<void> {
	const { docs: communes } = await payload.find({
		collection: 'communes',
		pagination: false,
		depth: 0,
		select: { code: true, province: true },
	});
	const req = await createLocalReq({}, payload);
	for (let begun = 0; begun < count; begun += ROWS_AT_A_TIME) {
		await initTransaction(req);
		const rows = Array.from({ length: Math.min(ROWS_AT_A_TIME, count - begun) }, (_value, index): NewAiring => {
			const month = addMonths(lastMonth, -((begun + index) % 12));
			const clientId = crypto.randomUUID();
			const { code = '', province = '12' } = communes[(begun + index) % communes.length] ?? {};
			return {
				clientId,
				commune: code,
				province,
				month,
				language: 'vi',
				day: `${month}-${String(1 + (index % 28)).padStart(2, '0')}`,
				slot: '17:00',
				channel: 'loudspeaker',
				minutes: 12,
				plays: 1,
				clustersWorking: 4,
				hamlets: null,
				confidence: (['A', 'B', 'C'] as const)[index % 3] ?? 'B',
				isPlausible: true,
				replaces: index % 50 === 49 ? `correction-${begun + index}` : null,
				isWithdrawal: false,
				loggedAt: '2026-11-20T10:30:00.000Z',
				receivedAt: '2026-11-21T01:00:00.000Z',
				root: index % 50 === 49 ? `correction-${begun + index}` : clientId,
				reasons: '',
				isEffective: true,
				isCounted: true,
				isWaiting: false,
			};
		});
		await insertAirings(req, rows);
		await commitTransaction(req);
	}
}
