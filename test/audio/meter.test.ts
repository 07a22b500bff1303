import { describe, expect, test } from 'vitest';

import { gainFor, limitedLufs } from '#pipeline/audio/analysis/limiter-model.ts';
import { LoudnessMeter } from '#pipeline/audio/meter/loudness-meter.ts';
import { Spectrum } from '#pipeline/audio/analysis/spectrum.ts';

import { metered, RATE, stereo, tone } from '../support/meter-signals.ts';

describe('integrated loudness, by the signals of EBU Tech 3341', () => {
	test.for([
		['1', [[-23, 20]], -23],
		['2', [[-33, 20]], -33],
		[
			'3',
			[
				[-36, 10],
				[-23, 60],
				[-36, 10],
			],
			-23,
		],
		[
			'4',
			[
				[-72, 10],
				[-36, 10],
				[-23, 60],
				[-36, 10],
				[-72, 10],
			],
			-23,
		],
		[
			'5',
			[
				[-26, 20],
				[-20, 20.1],
				[-26, 20],
			],
			-23,
		],
	] as const)('case %s', ([, parts, expected]) => {
		expect(Math.abs(stereo(parts).integratedLufs() - expected)).toBeLessThanOrEqual(0.1);
	});

	test('case 6: five channels', () => {
		const levels = [-28, -28, -24, -30, -30];
		const meter = metered(levels.map((level) => tone([[level, 20]])));
		expect(Math.abs(meter.integratedLufs() + 23)).toBeLessThanOrEqual(0.1);
	});

	test.for([8000, 16_000, 22_050, 24_000, 44_100, 96_000])('is the same at %i samples a second', (rate) => {
		expect(Math.abs(stereo([[-23, 5]], rate).integratedLufs() + 23)).toBeLessThanOrEqual(0.1);
	});

	test('of silence and of nothing is the lowest there is', () => {
		expect(stereo([[-200, 3]]).integratedLufs()).toBe(-70);
		expect(new LoudnessMeter(RATE).integratedLufs()).toBe(-70);
	});
});

describe('loudness range, by the signals of EBU Tech 3342', () => {
	test.for([
		['1', [-20, -30], 10],
		['2', [-20, -15], 5],
		['3', [-40, -20], 20],
		['4', [-50, -35, -20, -35, -50], 15],
	] as const)('case %s', ([, levels, expected]) => {
		const range = stereo(levels.map((level) => [level, 20] as const)).rangeLu();
		expect(Math.abs(range - expected)).toBeLessThanOrEqual(1);
	});
});

describe('a limiter that is thought out instead of heard', () => {
	const burst = metered([
		tone([
			[-6, 0.5],
			[-30, 2],
			[-6, 0.5],
			[-30, 2],
		]),
	]).slices();

	test('changes nothing while no peak reaches it', () => {
		expect(limitedLufs(burst, -3, -2.5)).toBeCloseTo(limitedLufs(burst, 0, -2.5) - 3, 3);
	});

	test('needs more gain than the distance when it eats part of it', () => {
		const asItIs = limitedLufs(burst, 0, 0);
		const gain = gainFor(burst, { wantedLufs: asItIs + 4, limiterDb: -2.5 })!;
		expect(gain).toBeGreaterThan(4);
		expect(limitedLufs(burst, gain, -2.5)).toBeCloseTo(asItIs + 4, 1);
	});

	test('finds no gain for silence', () => {
		const silence = metered([new Float32Array(RATE)]).slices();
		expect(gainFor(silence, { wantedLufs: -16, limiterDb: -2.5 })).toBeUndefined();
	});
});

test('the spectrum tells a voice band, a hum and a siren apart', () => {
	const looks = (hertz: (time: number) => number) => {
		let phase = 0;
		const samples = Float32Array.from({ length: RATE * 2 }, (_none, at) => {
			phase += (2 * Math.PI * hertz(at / RATE)) / RATE;
			return 0.3 * Math.sin(phase);
		});
		const spectrum = new Spectrum(RATE);
		for (let at = 0; at < samples.length; at += 1009) spectrum.add(samples.subarray(at, at + 1009));
		return spectrum.frames();
	};
	const siren = looks((time) => 900 + 300 * Math.sin(2 * Math.PI * 0.5 * time));
	expect(siren).toHaveLength(10);
	for (const look of siren) expect(Math.min(look.toneShare, look.speechShare)).toBeGreaterThan(0.95);
	for (const look of looks(() => 100)) expect(look.speechShare).toBeLessThan(0.05);
});
