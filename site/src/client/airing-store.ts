import { packed, unpacked } from './airing-pack.ts';
import { QUEUE_NAME, remember, remembered } from './device.ts';

import type { QueuedAiring } from './airing-queue.ts';

type Queue = readonly QueuedAiring[];

export interface QueueStore {
	readonly read: () => Queue;
	/** @returns false when the phone has no room for it; the log is then as it was */
	readonly change: (change: (queue: Queue) => Queue) => boolean;
}

/** What this phone has logged for a commune. */
export const loggedFor = (commune: string): Queue => unpacked(remembered<unknown[]>(QUEUE_NAME + commune, []));

/** The log of a commune on this phone; `onChange` is told after each change that could be kept. */
export const storeOf = (commune: string, onChange: () => void): QueueStore => ({
	// read anew each time: the page may be open twice
	read: () => loggedFor(commune),
	change: (change) => {
		const isKept = remember(QUEUE_NAME + commune, packed(change(loggedFor(commune))));
		if (isKept) onChange();
		return isKept;
	},
});
