/** The sound of a voice that a server has given to a person, and what of it that person has signed to have heard. */
export interface GivenSound {
	/** When the person first got its bytes, in milliseconds since 1970. */
	readonly givenAt: number;
	/** Seconds that a signature says were heard of it; 0: nothing is signed. */
	readonly signedSeconds: number;
}

/** Clocks and players round: nobody is refused for a second. */
export const LISTENING_TOLERANCE_SECONDS = 1;

/**
 * How many seconds of a sound can have been listened to by now. A player says how much it has played, and a program can
 * say anything; but nobody hears a sound before having it, nor two at once: what was signed of the sounds that came
 * later than some moment has filled the time since then.
 *
 * @param others sounds that the same person has signed
 */
export function listenableSeconds(sound: GivenSound, others: readonly GivenSound[], now: number): number {
	const starts = [sound, ...others].map(({ givenAt }) => givenAt).filter((start) => start <= sound.givenAt);
	const leftSince = (start: number): number =>
		(now - start) / 1_000 -
		others.filter(({ givenAt }) => givenAt >= start).reduce((sum, { signedSeconds }) => sum + signedSeconds, 0);
	return Math.max(0, Math.min(...starts.map(leftSince)));
}
