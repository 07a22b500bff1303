import { hash, randomBytes } from 'node:crypto';

import type { Day } from '#content/model/month.ts';

/**
 * Names networks without keeping them: hashed with a salt that is made at random for each day and lives in memory only.
 *
 * @param onNewDay told when names of yesterday mean nothing any more
 */
export function networkHash(today: () => Day, onNewDay: () => void): (network: string) => string {
	let salt = { day: today(), value: newSalt() };
	return (network) => {
		if (salt.day !== today()) {
			salt = { day: today(), value: newSalt() };
			onNewDay();
		}
		// asked for every event: an HMAC would build a key object each time, a fifth of what an event costs
		return hash('sha256', `${salt.value}/${network}`, 'base64url');
	};
}

const newSalt = (): string => randomBytes(32).toString('base64url');
