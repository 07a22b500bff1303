/** A timer that comes late by this much says that nobody else was served either. */
const LOOK_EVERY_MS = 2;

/** How long work took, and the longest time meanwhile in which the event loop served nobody. */
export async function longestStall<Result>(
	work: () => Promise<Result>,
): Promise<{ result: Result; milliseconds: number; stallMs: number }> {
	let stallMs = 0;
	let last = performance.now();
	const look = () => {
		const now = performance.now();
		stallMs = Math.max(stallMs, now - last - LOOK_EVERY_MS);
		last = now;
	};
	const timer = setInterval(look, LOOK_EVERY_MS);
	const began = last;
	try {
		const result = await work();
		// a stall at the very end has kept the timer from looking
		look();
		return { result, milliseconds: performance.now() - began, stallMs };
	} finally {
		clearInterval(timer);
	}
}
