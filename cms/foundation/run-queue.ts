import { mendWaits } from './mend-waits.ts';

import type { Payload } from 'payload';

/** Milliseconds between two looks into the queue. */
const LOOK_MS = 2_000;
/** Looks after which schedules are read again. */
const LOOKS_OF_A_SCHEDULE = 5;

interface QueueOptions {
	/** How many looks may be at work at the same time: a long render must not hold up a mail. */
	readonly atOnce: number;
	/** Jobs taken by one look. */
	readonly limit: number;
	/** This process also puts what is due by a schedule into the queue. */
	readonly isScheduling: boolean;
	/** Tasks whose jobs may wait for any time. */
	readonly appointments: readonly string[];
}

/**
 * Works off the queue of jobs until it is told to stop. Its pauses are measured by the clock that no jump of time
 * touches (Payload's own runner compares wall times, and stands still after a jump back); a look that fails, because the
 * database is away, is said once and tried again.
 *
 * @returns stops it; resolves when what it runs has ended
 */
export function runQueue(
	payload: Payload,
	{ atOnce, limit, isScheduling, appointments }: QueueOptions,
): () => Promise<void> {
	const running = new Set<Promise<void>>();
	let looks = 0;
	let isDown = false;
	const look = async () => {
		try {
			if (looks % LOOKS_OF_A_SCHEDULE === 1) {
				await mendWaits(payload, { now: new Date(), appointments });
				if (isScheduling) await payload.jobs.handleSchedules();
			}
			await payload.jobs.run({ limit });
			isDown = false;
		} catch (err) {
			if (!isDown) payload.logger.warn({ msg: 'the queue cannot be read, will try again', err });
			isDown = true;
		}
	};
	const timer = setInterval(() => {
		if (running.size >= atOnce) return;
		looks += 1;
		const one = look().finally(() => running.delete(one));
		running.add(one);
	}, LOOK_MS);
	return async () => {
		clearInterval(timer);
		await Promise.all(running);
	};
}
