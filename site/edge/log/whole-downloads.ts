/** Resumed over a day at most, as the names of networks change then. */
const LONGEST_MS = 24 * 3_600_000;
/** Unfinished downloads that are remembered; beyond it the oldest are forgotten. */
const MOST_UNFINISHED = 5_000;
/** Pieces of one download that do not touch; a line that breaks makes few. */
const MOST_PIECES = 64;

/** A part of something that went out, both ends included, and how long the whole is. */
export interface SentBytes {
	readonly start: number;
	readonly end: number;
	readonly bytes: number;
}

interface Unfinished {
	readonly pieces: readonly (readonly [start: number, end: number])[];
	readonly until: number;
}

/** Tells when somebody has got the whole of something, in one answer or in several after a line broke. */
export interface WholeDownloads {
	/**
	 * @param name who gets what: the hash of a network and the tag of the content
	 * @returns true once, when everything has gone out to that name
	 */
	took(name: string, sent: SentBytes): boolean;
}

/** In memory only: a restart forgets unfinished downloads, which then do not count. */
export function wholeDownloads(now: () => Date): WholeDownloads {
	const unfinished = new Map<string, Unfinished>();
	return {
		took: (name, { start, end, bytes }) => {
			if (start === 0 && end === bytes - 1) return true;
			const known = unfinished.get(name);
			unfinished.delete(name);
			const before = known && known.until > now().getTime() ? known : undefined;
			const pieces = joined([...(before?.pieces ?? []), [start, end]]);
			if (pieces[0]?.[0] === 0 && pieces[0][1] === bytes - 1) return true;
			const oldest = unfinished.keys().next();
			if (unfinished.size >= MOST_UNFINISHED && !oldest.done) unfinished.delete(oldest.value);
			const until = before?.until ?? now().getTime() + LONGEST_MS;
			if (pieces.length <= MOST_PIECES) unfinished.set(name, { pieces, until });
			return false;
		},
	};
}

/** Pieces in their order, those that touch made one. */
function joined(pieces: Unfinished['pieces']): Unfinished['pieces'] {
	const made: [number, number][] = [];
	for (const [start, end] of pieces.toSorted(([one], [other]) => one - other)) {
		const last = made.at(-1);
		if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
		else made.push([start, end]);
	}
	return made;
}
