import { verifiedText, VERIFIED_COLLECTIONS } from '../../hotlines/verification/verified-values.ts';

import type { Payload } from 'payload';
import type { Upgrade } from './upgrade.ts';

/**
 * A number or an office that was verified before verified values were kept apart keeps that verification, with the
 * values that it has. Afterwards only a second person writes `verified`, so that the step finds nothing any more.
 */
export const keepStoredVerified: Upgrade = {
	name: 'verified-values',
	run: async (payload: Payload) => {
		for (const collection of VERIFIED_COLLECTIONS) {
			const { docs } = await payload.find({ collection, pagination: false, depth: 0 });
			const old = docs.filter(({ verifiedAt, verified }) => Boolean(verifiedAt) && !verified);
			for (const record of old)
				await payload.update({
					collection,
					id: record.id,
					data: { verified: verifiedText(collection, { ...record }) },
					depth: 0,
					context: { isVerifiedBySystem: true },
				});
		}
	},
};
