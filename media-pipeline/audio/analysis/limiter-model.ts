import { integratedLufs, SILENT_LUFS } from '../meter/gating.ts';
import { SLICES_A_TENTH, tenthsOf } from '../meter/loudness-meter.ts';
import { roundDb } from './loudness.ts';

import type { Slices } from '../meter/loudness-meter.ts';

/** Slices of 5 ms in which the limiter lets go: `release=50` of ffmpeg's alimiter. */
const RELEASE_SLICES = 10;
const MOST_STEPS = 40;
const LARGEST_GAIN_DB = 60;
/** More than this in front of a limiter makes a sound flatter, hardly louder. */
const MOST_LIMITING_DB = 24;

/**
 * Loudness behind a gain and the limiter, thought out from 5 ms slices instead of heard: what a limiter does to a
 * second of sound depends on little more than the peak of every few milliseconds.
 *
 * @param tenths room for the result, when it is asked many times
 * @returns LUFS; within about 0.2 LU of what ffmpeg then makes
 */
export function limitedLufs(
	{ energies, peaks }: Slices,
	gainDb: number,
	limiterDb: number,
	tenths: Float64Array = new Float64Array(Math.floor(energies.length / SLICES_A_TENTH)),
): number {
	const gain = 10 ** (gainDb / 20);
	const limit = 10 ** (limiterDb / 20);
	let held = 1;
	let letGo = 0;
	let sum = 0;
	let ahead = targetOf(peaks[0] ?? 0, gain, limit);
	for (let at = 0; at < energies.length; at += 1) {
		const target = ahead;
		ahead = targetOf(peaks[at + 1] ?? 0, gain, limit);
		held = Math.min(1, held + letGo);
		if (target < held) {
			held = target;
			letGo = (1 - held) / RELEASE_SLICES;
		}
		// it turns down before the peak comes
		const turned = ahead < held ? (held + ahead) / 2 : held;
		sum += (energies[at] ?? 0) * (gain * turned) ** 2;
		if ((at + 1) % SLICES_A_TENTH > 0) continue;
		tenths[(at + 1) / SLICES_A_TENTH - 1] = sum / SLICES_A_TENTH;
		sum = 0;
	}
	return integratedLufs(tenths);
}

/** The gain in dB, in hundredths, that brings a sound to a loudness behind the limiter; undefined for silence. */
export function gainFor(
	slices: Slices,
	{ wantedLufs, limiterDb }: { wantedLufs: number; limiterDb: number },
): number | undefined {
	const room = tenthsOf(slices.energies);
	const asItIs = integratedLufs(room);
	if (asItIs <= SILENT_LUFS) return undefined;
	// a limiter only takes away, so the gain without one is the least
	let low = wantedLufs - asItIs;
	let high = Math.min(low + MOST_LIMITING_DB, LARGEST_GAIN_DB);
	if (limitedLufs(slices, low, limiterDb, room) >= wantedLufs) return roundDb(low);
	for (let step = 0; step < MOST_STEPS && high - low > 0.005; step += 1) {
		const middle = (low + high) / 2;
		if (limitedLufs(slices, middle, limiterDb, room) < wantedLufs) low = middle;
		else high = middle;
	}
	return roundDb((low + high) / 2);
}

/** The loudness in LUFS that no gain brings a sound beyond, since only its peaks would be limited more. */
export function loudestLufs(
	slices: Slices,
	{ wantedLufs, limiterDb }: { wantedLufs: number; limiterDb: number },
): number {
	const asItIs = integratedLufs(tenthsOf(slices.energies));
	return limitedLufs(slices, wantedLufs - asItIs + MOST_LIMITING_DB, limiterDb);
}

const targetOf = (peak: number, gain: number, limit: number): number =>
	peak * gain > limit ? limit / (peak * gain) : 1;
