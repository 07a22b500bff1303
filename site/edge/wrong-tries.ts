import { createHmac, randomBytes } from 'node:crypto';

import type { Day } from '#content/model/month.ts';

/** Stops guessing of commune keys without ever keeping an address. */
export interface WrongTries {
	/** Has this address tried too often, for this commune or for many? */
	areTooMany(commune: string, address: string): boolean;
	note(commune: string, address: string): void;
}

const WINDOW_MILLISECONDS = 15 * 60_000;
const MOST_PER_COMMUNE = 10;
/** One address may stand for a whole province of telephones, so the limit over all communes is a wide one. */
const MOST_PER_ADDRESS = 100;
/** About 10 MB; beyond it the oldest tries are forgotten. */
const MOST_REMEMBERED = 50_000;

/**
 * Counts wrong tries per commune and address, so that nobody's guessing locks out a commune's own device. An address is
 * hashed with a salt that is made at random for each day and lives in memory only.
 */
export function countWrongTries(clock: { now: () => Date; today: () => Day }): WrongTries {
	const tries = new Map<string, { count: number; until: number }>();
	let salt = { day: clock.today(), value: randomBytes(32) };

	const hashed = (address: string) => {
		if (salt.day !== clock.today()) {
			salt = { day: clock.today(), value: randomBytes(32) };
			tries.clear();
		}
		return createHmac('sha256', salt.value).update(address).digest('base64url');
	};
	const countOf = (name: string) => {
		const found = tries.get(name);
		return found && found.until > clock.now().getTime() ? found.count : 0;
	};
	const raise = (name: string) => {
		const count = countOf(name) + 1;
		const until = count === 1 ? clock.now().getTime() + WINDOW_MILLISECONDS : (tries.get(name)?.until ?? 0);
		const oldest = tries.keys().next();
		if (tries.size >= MOST_REMEMBERED && !oldest.done) tries.delete(oldest.value);
		tries.set(name, { count, until });
	};

	return {
		areTooMany: (commune, address) => {
			if (tries.size === 0) return false;
			const hash = hashed(address);
			return countOf(`${commune}/${hash}`) >= MOST_PER_COMMUNE || countOf(hash) >= MOST_PER_ADDRESS;
		},
		note: (commune, address) => {
			const hash = hashed(address);
			raise(`${commune}/${hash}`);
			raise(hash);
		},
	};
}
