const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** Who has run for so long has recovered. */
const WELL_MS = 60_000;

/**
 * How long to wait before a part that has ended is started again: twice as long each time, until it has run well.
 *
 * @param previousMs the pause before this run; 0: there was none
 * @param ranMs how long it ran this time
 */
export function restartPause({ previousMs, ranMs }: { previousMs: number; ranMs: number }): number {
	if (previousMs === 0 || ranMs >= WELL_MS) return FIRST_MS;
	return Math.min(previousMs * 2, LONGEST_MS);
}
