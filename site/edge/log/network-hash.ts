import { createHmac, randomBytes } from 'node:crypto';

import type { Day } from '#content/model/month.ts';

/**
 * Names networks without keeping them: hashed with a salt that is made at random for each day and lives in memory only.
 *
 * @param onNewDay told when names of yesterday mean nothing any more
 */
export function networkHash(today: () => Day, onNewDay: () => void): (network: string) => string {
	let salt = { day: today(), value: randomBytes(32) };
	return (network) => {
		if (salt.day !== today()) {
			salt = { day: today(), value: randomBytes(32) };
			onNewDay();
		}
		return createHmac('sha256', salt.value).update(network).digest('base64url');
	};
}
