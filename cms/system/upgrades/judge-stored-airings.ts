import { createLocalReq } from 'payload';

import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { communesWithAirings, settleCommune } from '../../reach/settle-commune.ts';

import type { Payload } from 'payload';
import type { Upgrade } from './upgrade.ts';

/**
 * Airings that were stored before there were rules are judged by the same ones as today's: corrections by their root,
 * and what is to be asked waits for an officer. No row is lost or changed otherwise.
 */
export const judgeStoredAirings: Upgrade = {
	name: 'declaration-rules',
	run: async (payload: Payload) => {
		let judged = 0;
		for (const commune of await communesWithAirings(payload))
			judged += await retriedOnConflict(async () => settleCommune(await createLocalReq({}, payload), commune));
		if (judged > 0) payload.logger.info({ msg: 'stored airings were judged by the rules of declarations', judged });
	},
};
