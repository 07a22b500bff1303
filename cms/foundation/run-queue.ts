import { JOB_RANKS, OPEN_WITHDRAWALS, PUBLICATION_RANK, WITHDRAWAL_QUEUE } from './job-priority.ts';
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
 * Works off the queue of jobs until it is told to stop: withdrawals in a lane of their own, so that they wait for nothing
 * but a publication that runs; everything else by its rank (job-priority.ts). Pauses are measured by the clock that no
 * jump of time touches (Payload's own runner compares wall times, and stands still after a jump back); a look that fails,
 * because the database is away, is said once and tried again.
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
	const over = new AbortController();
	const patiently = async (work: () => Promise<unknown>) => {
		try {
			await work();
			isDown = false;
		} catch (err) {
			if (!isDown) payload.logger.warn({ msg: 'the queue cannot be read, will try again', err });
			isDown = true;
		}
	};
	const look = async () => {
		if (looks % LOOKS_OF_A_SCHEDULE === 1) {
			await mendWaits(payload, { now: new Date(), appointments });
			if (isScheduling) await payload.jobs.handleSchedules();
		}
		// what came in meanwhile may be more urgent than the next of its kind
		while (!over.signal.aborted && (await runFirstRank(payload, limit)));
	};
	const urgent = async () => {
		while (!over.signal.aborted && (await hasRun(payload.jobs.run({ queue: WITHDRAWAL_QUEUE, limit: 1 }))));
	};
	let isUrgentBusy = false;
	const start = (work: () => Promise<void>) => {
		const one = work().finally(() => running.delete(one));
		running.add(one);
		return one;
	};
	const timer = setInterval(() => {
		if (!isUrgentBusy) {
			isUrgentBusy = true;
			void start(() => patiently(urgent)).finally(() => (isUrgentBusy = false));
		}
		if (running.size - Number(isUrgentBusy) >= atOnce) return;
		looks += 1;
		void start(() => patiently(look));
	}, LOOK_MS);
	return async () => {
		over.abort();
		clearInterval(timer);
		await Promise.all(running);
	};
}

/** @returns false when no job waits */
async function runFirstRank(payload: Payload, limit: number): Promise<boolean> {
	// one publication runs at a time: the next one is the withdrawal's
	const { totalDocs } = await payload.count({ collection: 'payload-jobs', where: OPEN_WITHDRAWALS });
	const ranks = totalDocs > 0 ? JOB_RANKS.filter((rank) => rank !== PUBLICATION_RANK) : JOB_RANKS;
	for (const where of ranks) if (await hasRun(payload.jobs.run({ limit, where }))) return true;
	return false;
}

const hasRun = async (run: ReturnType<Payload['jobs']['run']>): Promise<boolean> => !(await run).noJobsRemaining;
