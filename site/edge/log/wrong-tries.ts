import { setTimeout as sleep } from 'node:timers/promises';

import { countingWindow } from './counting-window.ts';
import { networkHash } from './network-hash.ts';

import type { Day } from '#content/model/month.ts';
import type { ClientNetwork } from './client-network.ts';

/** Stops guessing of commune keys without ever keeping an address, and without locking a commune's own device out. */
export interface WrongTries {
	/** Has this network tried too often, for this commune or for many? */
	areTooMany(commune: string, from: ClientNetwork): boolean;
	note(commune: string, from: ClientNetwork): void;
	/**
	 * Waits where many networks together guess one commune's key: a right key goes through as well, only later.
	 *
	 * @returns false when too many wait already: to be tried again
	 */
	slowDown(commune: string): Promise<boolean>;
}

const WINDOW_MILLISECONDS = 15 * 60_000;
const MOST_PER_COMMUNE = 10;
/** One network may stand for a whole province of telephones, so the limit over all communes is a wide one. */
const MOST_PER_NETWORK = 100;
/** About 10 MB; beyond it the oldest tries are forgotten. */
const MOST_REMEMBERED = 50_000;

/** Wrong tries of a commune's key from anywhere, after which each answer takes its time. */
const CALM_PER_COMMUNE = 30;
const SLOW_MILLISECONDS = 2_000;
/** Requests that wait for one commune at the same time: with 60 bits in a key this leaves no hope for guessing. */
const MOST_WAITING = 50;

/** An address is hashed with a salt that is made at random for each day and lives in memory only. */
export function countWrongTries(clock: { now: () => Date; today: () => Day; slowMilliseconds?: number }): WrongTries {
	const tries = countingWindow({ windowMilliseconds: WINDOW_MILLISECONDS, mostNames: MOST_REMEMBERED, now: clock.now });
	const ofCommune = countingWindow({ windowMilliseconds: WINDOW_MILLISECONDS, mostNames: 10_000, now: clock.now });
	const hashed = networkHash(clock.today, () => tries.clear());
	const waiting = new Map<string, number>();

	return {
		areTooMany: (commune, { network, isUnknownProxy }) => {
			if (tries.isEmpty || isUnknownProxy) return false;
			const hash = hashed(network);
			return tries.countOf(`${commune}/${hash}`) >= MOST_PER_COMMUNE || tries.countOf(hash) >= MOST_PER_NETWORK;
		},
		note: (commune, { network }) => {
			const hash = hashed(network);
			tries.raise(`${commune}/${hash}`);
			tries.raise(hash);
			ofCommune.raise(commune);
		},
		slowDown: async (commune) => {
			if (ofCommune.countOf(commune) < CALM_PER_COMMUNE) return true;
			const before = waiting.get(commune) ?? 0;
			if (before >= MOST_WAITING) return false;
			waiting.set(commune, before + 1);
			await sleep(clock.slowMilliseconds ?? SLOW_MILLISECONDS);
			const left = (waiting.get(commune) ?? 1) - 1;
			if (left === 0) waiting.delete(commune);
			else waiting.set(commune, left);
			return true;
		},
	};
}
