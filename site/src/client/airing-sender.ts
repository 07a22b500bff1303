import { answered, markedTried, waitingIn } from './airing-queue.ts';
import { postClaims } from './post-claims.ts';

import type { Airing, AiringAnswer } from '#content/model/airing.ts';
import type { QueueStore } from './airing-store.ts';

/** The edge takes 500 and 256 kB at once; an entry has about 420 bytes. */
const MOST_AT_ONCE = 400;

let isSending = false;

/**
 * Sends what waits, until nothing does. Sending twice is harmless: the edge knows an entry by its `clientId`.
 *
 * @returns `done`, or why entries still wait: `failed` (no network, edge away, or it asked to wait)
 */
export async function sendWaiting(store: QueueStore, key: string): Promise<'done' | 'failed'> {
	if (isSending) return 'done';
	isSending = true;
	try {
		for (;;) {
			const batch = waitingIn(store.read()).slice(0, MOST_AT_ONCE);
			if (batch.length === 0) return 'done';
			const ids = batch.map((entry) => entry.airing.clientId);
			store.change((queue) => markedTried(queue, ids));
			const answers = await post(batch.map((entry) => ({ ...entry.airing, key })));
			store.change((queue) => answered(queue, answers));
			const sent = new Set(ids);
			const isStuck = waitingIn(store.read()).some((entry) => sent.has(entry.airing.clientId));
			if (isStuck) return 'failed';
		}
	} catch {
		// every cause has the same remedy: the entries stay on the phone and go out later
		return 'failed';
	} finally {
		isSending = false;
	}
}

/**
 * Sends one entry that the phone has no room to keep.
 *
 * @returns true when the edge has it
 */
export async function sendUnkept(airing: Airing, key: string): Promise<boolean> {
	try {
		const [answer] = await post([{ ...airing, key }]);
		return answer !== undefined && answer.status !== 'refused';
	} catch {
		return false;
	}
}

const post = (claims: readonly object[]) => postClaims<AiringAnswer>('/phat-thanh/nhat-ky', claims);
