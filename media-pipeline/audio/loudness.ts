/** Loudness of some audio, by our own meter (`meter/`). */
export interface Loudness {
	/** Integrated loudness in LUFS; -70 and less is silence. */
	readonly integratedLufs: number;
	/** Loudness range in LU. */
	readonly rangeLu: number;
	/** True peak in dBTP; `-Infinity` for digital silence. */
	readonly truePeakDbtp: number;
}

/** Integrated loudness under which nobody would hear anything, in LUFS. */
export const SILENCE_LUFS = -60;

/** A gain that was tried, in dB, and the loudness it gave, in LUFS. */
export interface Trial {
	readonly gainDb: number;
	readonly lufs: number;
}

const LARGEST_STEP_DB = 9;

/**
 * The next gain to try. A limiter eats part of every added dB, a voice with high peaks most of it: after the first
 * step, a third longer than the distance, the last two trials tell how much a dB still gives.
 */
export function nextGainDb(trials: readonly Trial[], wantedLufs: number): number {
	const [last, before] = trials.toReversed();
	if (!last) throw new Error('The first gain is a measurement, not a guess');
	const slope = before ? slopeOf(before, last) : 1 / 1.3;
	const step = (wantedLufs - last.lufs) / slope;
	return roundDb(last.gainDb + Math.max(-LARGEST_STEP_DB, Math.min(LARGEST_STEP_DB, step)));
}

function slopeOf(before: Trial, last: Trial): number {
	const slope = (last.lufs - before.lufs) / (last.gainDb - before.gainDb);
	// equal gains give no slope; outside of these it is the encoder's own change that speaks
	return Number.isFinite(slope) ? Math.max(0.2, Math.min(1, slope)) : 1 / 1.3;
}

/** Hundredths of a dB: as text they are the same on every machine. */
export const roundDb = (decibels: number): number => Math.round(decibels * 100) / 100;

/** Is decoded audio as a profile demands? */
export function isWithin(
	heard: Loudness,
	limits: { targetLufs: number; toleranceLu: number; ceilingDbtp: number },
): boolean {
	const distance = Math.abs(heard.integratedLufs - limits.targetLufs);
	// differences of hundredths are not exact in binary
	return distance <= limits.toleranceLu + 1e-6 && heard.truePeakDbtp <= limits.ceilingDbtp + 1e-6;
}
