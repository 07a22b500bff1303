import { describe, expect, test } from 'vitest';

import { loudest, slide, WINDOWS } from '#pipeline/audio/meter/gating.ts';
import { TruePeakMeter } from '#pipeline/audio/meter/true-peak.ts';

import { RATE, stereo } from '../support/meter-signals.ts';

const SILENCE = -200;
const twenty = Array.from({ length: 20 }, (_none, index) => index);

/** Levels in dBFS with their seconds, so many times. */
const repeated = <Part>(times: number, ...parts: readonly Part[]): readonly Part[] =>
	Array.from({ length: times }, () => parts).flat();

describe('loudness of moments, by the signals of EBU Tech 3341', () => {
	test('case 9: short-term stays where it is while the level jumps', () => {
		const { energies } = stereo(repeated(5, [-20, 1.34] as const, [-30, 1.66] as const)).slices();
		slide(energies, WINDOWS.shortTerm, (lufs) => expect(Math.abs(lufs + 23)).toBeLessThanOrEqual(0.1));
	});

	test.for(twenty)('case 10, segment %i: the loudest 3 s, wherever they begin', (index) => {
		const { energies } = stereo([[SILENCE, index * 0.15] as const, [-23, 3], [SILENCE, 1]]).slices();
		expect(Math.abs(loudest(energies, WINDOWS.shortTerm) + 23)).toBeLessThanOrEqual(0.1);
	});

	test('case 11: the loudest 3 s grow with each louder tone', () => {
		const parts: (readonly [number, number])[] = [];
		for (const index of twenty) {
			const level = index - 38;
			parts.push([SILENCE, index * 0.15], [level, 3], [SILENCE, 3 - index * 0.15]);
			if (index % 5 < 4) continue;
			const { energies } = stereo(parts).slices();
			expect(Math.abs(loudest(energies, WINDOWS.shortTerm) - level)).toBeLessThanOrEqual(0.1);
		}
	});

	test('case 12: momentary stays where it is while the level jumps', () => {
		const { energies } = stereo(repeated(25, [-20, 0.18] as const, [-30, 0.22] as const)).slices();
		slide(energies, WINDOWS.momentary, (lufs) => expect(Math.abs(lufs + 23)).toBeLessThanOrEqual(0.1));
	});

	test.for(twenty)('case 13, segment %i: the loudest 400 ms, wherever they begin', (index) => {
		const { energies } = stereo([[SILENCE, index * 0.02] as const, [-23, 0.4], [SILENCE, 1]]).slices();
		expect(Math.abs(loudest(energies, WINDOWS.momentary) + 23)).toBeLessThanOrEqual(0.1);
	});

	test('case 14: the loudest 400 ms grow with each louder tone', () => {
		const parts: (readonly [number, number])[] = [];
		for (const index of twenty) {
			const level = index - 38;
			parts.push([SILENCE, index * 0.02], [level, 0.4], [SILENCE, 0.4 - index * 0.02]);
			const { energies } = stereo(parts).slices();
			expect(Math.abs(loudest(energies, WINDOWS.momentary) - level)).toBeLessThanOrEqual(0.1);
		}
	});
});

/** Within +0.2 and -0.4 dB of what it is. */
function expectPeak(samples: Float32Array, expected: number): void {
	const meter = new TruePeakMeter();
	for (let at = 0; at < samples.length; at += 1009) meter.add(samples.subarray(at, at + 1009));
	expect(meter.peakDbtp() - expected).toBeLessThanOrEqual(0.2);
	expect(meter.peakDbtp() - expected).toBeGreaterThanOrEqual(-0.4);
}

describe('true peak, by the signals of EBU Tech 3341', () => {
	test.for([
		['15', 4, 0, 0.5, -6],
		['16', 4, 45, 0.5, -6],
		['17', 6, 60, 0.5, -6],
		['18', 8, 67.5, 0.5, -6],
		['19', 4, 45, 1.41, 3],
	] as const)('case %s', ([, part, degrees, amplitude, expected]) => {
		const samples = Float32Array.from({ length: RATE }, (_none, at) => {
			// faded in and out: a sine that begins with a jump really has a higher peak
			const fade = Math.min(1, at / 4800, (RATE - at) / 4800);
			return fade * amplitude * Math.sin((2 * Math.PI * at) / part + (degrees * Math.PI) / 180);
		});
		expectPeak(samples, expected);
	});

	// as in cases 20-23: one short wave, sampled at four moments a quarter of a sample apart
	test.for([0, 1, 2, 3])('one wave that peaks %i quarters of a sample beside a sample', (quarters) => {
		const samples = Float32Array.from({ length: 4800 }, (_none, at) => {
			const distance = at - 2400 - quarters / 4;
			const window = Math.abs(distance) < 240 ? 0.5 + 0.5 * Math.cos((Math.PI * distance) / 240) : 0;
			return window * Math.cos((2 * Math.PI * distance) / 6);
		});
		expectPeak(samples, 0);
	});
});
