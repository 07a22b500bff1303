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
