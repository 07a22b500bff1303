/** Loudness of some audio, as ffmpeg's EBU R 128 meter prints it. */
export interface Loudness {
	/** Integrated loudness in LUFS; -70 and less is silence. */
	readonly integratedLufs: number;
	/** Loudness range in LU. */
	readonly rangeLu: number;
	/** True peak in dBTP; undefined when it was not asked for; `-Infinity` for digital silence. */
	readonly truePeakDbtp: number | undefined;
}

/** The meter; `framelog=verbose` keeps it silent until the end in every version from 4.1 on. */
export const METER = 'ebur128=framelog=verbose';
export const PEAK_METER = 'ebur128=peak=true:framelog=verbose';

/** Integrated loudness under which nobody would hear anything, in LUFS. */
export const SILENCE_LUFS = -60;

/** A turn that lands this near is good enough, in LU: then the encoder runs. */
export const NEAR_ENOUGH_LU = 0.25;

/**
 * Reads the meter's summary from what ffmpeg said. The last one counts: setting up the graph prints an empty one first.
 *
 * @returns undefined when there is none
 */
export function parseLoudness(stderr: string): Loudness | undefined {
	const at = stderr.lastIndexOf('Summary:');
	if (at === -1) return undefined;
	const summary = stderr.slice(at);
	const integratedLufs = numberAfter(summary, /\bI:\s+(\S+) LUFS/);
	const rangeLu = numberAfter(summary, /\bLRA:\s+(\S+) LU/);
	if (integratedLufs === undefined || rangeLu === undefined) return undefined;
	return { integratedLufs, rangeLu, truePeakDbtp: numberAfter(summary, /\bPeak:\s+(\S+) dBFS/) };
}

function numberAfter(text: string, pattern: RegExp): number | undefined {
	const found = pattern.exec(text)?.[1];
	if (found === undefined) return undefined;
	if (found === '-inf') return -Infinity;
	const value = Number(found);
	return Number.isNaN(value) ? undefined : value;
}

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
	// equal gains give no slope; outside of these it is the meter's rounding that speaks
	return Number.isFinite(slope) ? Math.max(0.2, Math.min(1, slope)) : 1 / 1.3;
}

/** Gains in hundredths of a dB: as text they are the same on every machine. */
export const roundDb = (gainDb: number): number => Math.round(gainDb * 100) / 100;

/** Is decoded audio as a profile demands? */
export function isWithin(
	heard: Loudness,
	limits: { targetLufs: number; toleranceLu: number; ceilingDbtp: number },
): boolean {
	const distance = Math.abs(heard.integratedLufs - limits.targetLufs);
	// meters print tenths: without the small term 15.5 would sometimes be further from 16 than 0.5
	return distance <= limits.toleranceLu + 1e-6 && (heard.truePeakDbtp ?? Infinity) <= limits.ceilingDbtp + 1e-6;
}
