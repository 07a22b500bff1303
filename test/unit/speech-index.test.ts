import { expect, test } from 'vitest';

import {
	INDEX_RATE,
	MOST_SII,
	shortTimeObjectiveIntelligibility,
	speechIntelligibilityIndex,
} from '../support/speech-index.ts';

/** Noise from a counter: a test hears the same every time. */
function noise(seconds: number, seed = 1): Float32Array {
	let state = seed;
	return Float32Array.from({ length: seconds * INDEX_RATE }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 31 - 1;
	});
}

/** Noise that comes and goes four times a second, in all bands, as syllables do. */
const voice = noise(3).map((sample, at) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * 4 * at) / INDEX_RATE)));
const scaled = (samples: Float32Array, db: number) => samples.map((sample) => sample * 10 ** (db / 20));
const added = (one: Float32Array, other: Float32Array) => one.map((sample, at) => sample + (other[at] ?? 0));

test('audibility goes from nothing under loud noise to all that the bands hold', () => {
	const index = (noiseDb: number) => speechIntelligibilityIndex(voice, voice, scaled(noise(3, 7), noiseDb));
	expect(index(-80)).toBeCloseTo(MOST_SII, 3);
	expect(index(40)).toBe(0);
	const steps = [-40, -20, -10, 0, 10].map(index);
	expect(steps).toEqual(steps.toSorted((one, other) => other - one));
	// a voice 6 dB nearer to the noise loses a fifth of its range of 30 dB where it is in it
	expect(index(-6) - index(0)).toBeCloseTo((6 / 30) * MOST_SII, 1);
	// what is lost in one band is lost by the importance of that band: here nothing above 2 kHz is heard
	const low = voice.map(
		(_sample, at) => voice.subarray(Math.max(0, at - 8), at + 1).reduce((sum, one) => sum + one, 0) / 9,
	);
	expect(speechIntelligibilityIndex(voice, low, scaled(noise(3, 7), -10))).toBeLessThan(index(-10));
});

test('envelopes of the same sound agree, at every level; noise and echo take from it', () => {
	const index = (heard: Float32Array) => shortTimeObjectiveIntelligibility(voice, heard);
	expect(index(voice)).toBeCloseTo(1, 5);
	expect(index(scaled(voice, -30))).toBeCloseTo(1, 5);
	const noisy = [-30, -10, 0, 10].map((db) => index(added(voice, scaled(noise(3, 7), db))));
	expect(noisy).toEqual(noisy.toSorted((one, other) => other - one));
	expect(noisy[3]).toBeLessThan(0.6);
	const echo = voice.map((_sample, at) => 0.7 * (voice[at - 0.125 * INDEX_RATE] ?? 0));
	expect(index(added(voice, echo))).toBeLessThan(0.9);
	// noise alone says nothing: what is left is chance, cut to the voice's own heights
	expect(index(noise(3, 9))).toBeLessThan(0.5);
});
