import { createLocalReq } from 'payload';

import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { communesWithAirings, settleCommune } from '../../reach/settle-commune.ts';
import { recount } from '../../reach/monthly/recount.ts';

import type { Payload } from 'payload';
import type { Upgrade } from './upgrade.ts';

/** Airings of before there were monthly sums are told what their bulletin speaks of, and are added up. */
export const sumStoredAirings: Upgrade = {
	name: 'monthly-sums',
	run: async (payload: Payload) => {
		for (const commune of await communesWithAirings(payload))
			await retriedOnConflict(async () => settleCommune(await createLocalReq({}, payload), commune));
		const { lines, wrong } = await recount(payload, { mends: true });
		if (wrong.length > 0) payload.logger.info({ msg: 'stored airings were added up by month', lines });
	},
};
