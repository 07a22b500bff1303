import type { Slices } from '../meter/loudness-meter.ts';

const MOST_PEAKS = 1000;
const FEWEST_SLICES = 10;

/** The outline of a sound for a picture: what is stored as `<key>.peaks.json`. */
export interface Peaks {
	readonly secondsPerPeak: number;
	/** Largest sample of each stretch, from 0 to 255. */
	readonly peaks: readonly number[];
}

/** At most a thousand peaks, none shorter than 50 ms. */
export function peaksOf({ peaks }: Slices, seconds: number): Peaks {
	const slices = Math.max(FEWEST_SLICES, Math.ceil(peaks.length / MOST_PEAKS));
	const outline: number[] = [];
	for (let start = 0; start < peaks.length; start += slices) {
		let largest = 0;
		for (const peak of peaks.subarray(start, start + slices)) largest = Math.max(largest, peak);
		outline.push(Math.min(255, Math.round(largest * 255)));
	}
	const secondsPerSlice = peaks.length > 0 ? seconds / peaks.length : 0;
	return { secondsPerPeak: Math.round(secondsPerSlice * slices * 1e6) / 1e6, peaks: outline };
}
