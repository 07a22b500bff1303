import PQueue from 'p-queue';

/**
 * First come, first served; whoever waits longer than the limit is told so instead of waiting for itself for ever.
 *
 * @param timeoutMs of the waiting, not of the work: p-queue's own `timeout` counts the work, so a signal ends the wait
 */
export function fifoLock(timeoutMs: number) {
	const queue = new PQueue({ concurrency: 1 });
	/** @returns gives the place free; it must be called */
	const acquire = () =>
		new Promise<() => void>((resolve, reject) => {
			const waiting = new AbortController();
			const timer = setTimeout(
				() =>
					waiting.abort(
						new Error(
							`SQLITE_BUSY: waited ${timeoutMs} ms for another operation; a hook that writes must pass its req on`,
						),
					),
				timeoutMs,
			);
			const work = () =>
				new Promise<void>((release) => {
					clearTimeout(timer);
					resolve(release);
				});
			queue.add(work, { signal: waiting.signal }).catch(reject);
		});
	return { acquire };
}
