import { lufsOf } from '../meter/gating.ts';

import type { Slices } from '../meter/loudness-meter.ts';

/** Levels are looked at in frames of 50 ms: ten slices of the meter. */
export const FRAME_SECONDS = 0.05;
const SLICES_A_FRAME = 10;
const DIGITAL_SILENCE_DB = -96;

/** Kept around the speech when silence is cut off, in seconds. */
const KEPT_BEFORE_SECONDS = 0.15;
const KEPT_AFTER_SECONDS = 0.25;

export interface SpeechSpan {
	readonly startSeconds: number;
	readonly endSeconds: number;
	/** Level of the quietest tenth, in LUFS: the room. */
	readonly noiseFloorDb: number;
	/** Level that the loudest twentieth passes, in LUFS: the voice. */
	readonly voiceDb: number;
	/** Above it is the voice, below it the room. */
	readonly thresholdDb: number;
}

/** Weighted level of each 50 ms, in LUFS. */
export function levelsOf({ energies }: Slices): readonly number[] {
	const levels: number[] = [];
	for (let start = 0; start + SLICES_A_FRAME <= energies.length; start += SLICES_A_FRAME) {
		let sum = 0;
		for (let at = start; at < start + SLICES_A_FRAME; at += 1) sum += energies[at] ?? 0;
		levels.push(Math.max(DIGITAL_SILENCE_DB, lufsOf(sum / SLICES_A_FRAME)));
	}
	return levels;
}

/**
 * Where the speech is: from the first to the last sound clearly above the room.
 * In a noisy room "clearly above" would also cut soft consonants, so there less is cut, in doubt nothing.
 */
export function speechSpan(levels: readonly number[], totalSeconds: number): SpeechSpan {
	const sorted = levels.toSorted((a, b) => a - b);
	const noiseFloorDb = sorted[Math.floor(sorted.length * 0.1)] ?? DIGITAL_SILENCE_DB;
	const voiceDb = sorted[Math.floor(sorted.length * 0.95)] ?? DIGITAL_SILENCE_DB;
	const thresholdDb = Math.min(Math.max(noiseFloorDb + 6, voiceDb - 40), voiceDb - 12);
	// two frames in a row: a click of the switch is not speech
	const isSound = (index: number): boolean =>
		(levels[index] ?? -Infinity) > thresholdDb && (levels[index + 1] ?? -Infinity) > thresholdDb;
	const first = levels.findIndex((_level, index) => isSound(index));
	const last = levels.findLastIndex((_level, index) => isSound(index));
	const heard = { noiseFloorDb, voiceDb, thresholdDb };
	if (first === -1) return { startSeconds: 0, endSeconds: totalSeconds, ...heard };
	return {
		startSeconds: Math.max(0, first * FRAME_SECONDS - KEPT_BEFORE_SECONDS),
		endSeconds: Math.min(totalSeconds, (last + 2) * FRAME_SECONDS + KEPT_AFTER_SECONDS),
		...heard,
	};
}
