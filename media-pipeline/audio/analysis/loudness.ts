import type { Slices } from '../meter/loudness-meter.ts';

/** Loudness of some audio, by our own meter (`audio/meter/`). */
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

/** How loud decoded audio may be. */
interface Limits {
	readonly targetLufs: number;
	readonly toleranceLu: number;
	readonly ceilingDbtp: number;
	/** Seconds to each of which one moment may pass the ceiling; 0: none. */
	readonly secondsAnOver: number;
}

interface MeasuredLoudness extends Loudness {
	readonly seconds: number;
	readonly slices: Pick<Slices, 'peaks'>;
}

/** A moment that may pass the ceiling stays below this, in dBTP: players cut it off unheard. */
const HIGHEST_OVER_DBTP = 3;

/** The peak that has to keep below the ceiling, in dBTP: the highest, or the highest behind those that are let pass. */
export function peakToJudge({ truePeakDbtp, slices, seconds }: MeasuredLoudness, limits: Limits): number {
	const spare = limits.secondsAnOver > 0 ? Math.floor(seconds / limits.secondsAnOver) : 0;
	if (spare === 0 || truePeakDbtp <= limits.ceilingDbtp || truePeakDbtp > HIGHEST_OVER_DBTP) return truePeakDbtp;
	const ceiling = 10 ** (limits.ceilingDbtp / 20);
	const overs = slices.peaks.filter((peak) => peak > ceiling).sort();
	const behind = overs[overs.length - 1 - spare];
	return behind === undefined ? limits.ceilingDbtp : 20 * Math.log10(behind);
}

/** Is decoded audio as a profile demands? */
export function isWithin(heard: MeasuredLoudness, limits: Limits): boolean {
	const distance = Math.abs(heard.integratedLufs - limits.targetLufs);
	// differences of hundredths are not exact in binary
	return distance <= limits.toleranceLu + 1e-6 && peakToJudge(heard, limits) <= limits.ceilingDbtp + 1e-6;
}
