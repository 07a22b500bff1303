/** Counts per name inside a window of time, in memory only. */
export interface CountingWindow {
	countOf(name: string): number;
	/** @returns the count with this one */
	raise(name: string, by?: number): number;
	clear(): void;
	readonly isEmpty: boolean;
}

/**
 * @param windowMilliseconds from the first count of a name on; then it starts again at nothing
 * @param mostNames beyond it the oldest names are forgotten, so that memory stays bounded whoever sends what
 */
export function countingWindow({
	windowMilliseconds,
	mostNames,
	now,
}: {
	windowMilliseconds: number;
	mostNames: number;
	now: () => Date;
}): CountingWindow {
	const counts = new Map<string, { count: number; until: number }>();
	const living = (name: string) => {
		const found = counts.get(name);
		return found && found.until > now().getTime() ? found : undefined;
	};
	return {
		countOf: (name) => living(name)?.count ?? 0,
		raise: (name, by = 1) => {
			const known = living(name);
			if (known) {
				known.count += by;
				return known.count;
			}
			counts.delete(name);
			const oldest = counts.keys().next();
			if (counts.size >= mostNames && !oldest.done) counts.delete(oldest.value);
			counts.set(name, { count: by, until: now().getTime() + windowMilliseconds });
			return by;
		},
		clear: () => counts.clear(),
		get isEmpty() {
			return counts.size === 0;
		},
	};
}
