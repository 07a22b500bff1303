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
	/** How far the voice stands above the room while somebody speaks; silence before and behind does not count. */
	readonly contrastDb: number;
}

/** Sound this far above the quietest tenth may be speech. */
const LOUD_DB = 10;
/** Sounds that are no further apart than this, in frames, belong together: a pause of a speaker. */
const PAUSE_FRAMES = 40;
/** Shorter stretches are knocks and clicks, in frames. */
const SHORTEST_FRAMES = 10;
/** From this share of a file on, its percentiles are those of the voice. */
const DENSE_SHARE = 0.5;

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
	const active = activeStretches(levels);
	const spoken = active.flatMap(({ start, end }) => levels.slice(start, end));
	const inside = percentilesOf(spoken.length > 0 ? spoken : levels);
	const isSparse = spoken.length > 0 && spoken.length < levels.length * DENSE_SHARE;
	const { noiseFloorDb, voiceDb: loudest } = percentilesOf(levels);
	const voiceDb = isSparse ? inside.voiceDb : loudest;
	const thresholdDb = Math.min(Math.max(noiseFloorDb + 6, voiceDb - 40), voiceDb - 12);
	const from = isSparse ? (active[0]?.start ?? 0) : 0;
	const until = isSparse ? (active.at(-1)?.end ?? levels.length) : levels.length;
	// two frames in a row: a click of the switch is not speech
	const isSound = (index: number): boolean =>
		index >= from &&
		index < until &&
		(levels[index] ?? -Infinity) > thresholdDb &&
		(levels[index + 1] ?? -Infinity) > thresholdDb;
	const first = levels.findIndex((_level, index) => isSound(index));
	const last = levels.findLastIndex((_level, index) => isSound(index));
	const contrastDb = inside.voiceDb - inside.noiseFloorDb;
	const heard = { noiseFloorDb, voiceDb, thresholdDb, contrastDb };
	if (first === -1) return { startSeconds: 0, endSeconds: totalSeconds, ...heard };
	return {
		startSeconds: Math.max(0, first * FRAME_SECONDS - KEPT_BEFORE_SECONDS),
		endSeconds: Math.min(totalSeconds, (last + 2) * FRAME_SECONDS + KEPT_AFTER_SECONDS),
		...heard,
	};
}

function percentilesOf(levels: readonly number[]): Pick<SpeechSpan, 'noiseFloorDb' | 'voiceDb'> {
	const sorted = levels.toSorted((a, b) => a - b);
	return {
		noiseFloorDb: sorted[Math.floor(sorted.length * 0.1)] ?? DIGITAL_SILENCE_DB,
		voiceDb: sorted[Math.floor(sorted.length * 0.95)] ?? DIGITAL_SILENCE_DB,
	};
}

/** Where something is clearly louder than the quietest tenth, pauses of a speaker included; in frames. */
function activeStretches(levels: readonly number[]): readonly { start: number; end: number }[] {
	const { noiseFloorDb } = percentilesOf(levels);
	const found: { start: number; end: number }[] = [];
	for (const [index, level] of levels.entries()) {
		if (level <= noiseFloorDb + LOUD_DB) continue;
		const last = found.at(-1);
		if (last && index - last.end <= PAUSE_FRAMES) last.end = index + 1;
		else found.push({ start: index, end: index + 1 });
	}
	return found.filter(({ start, end }) => end - start >= SHORTEST_FRAMES);
}
