import { describe, expect, test } from 'vitest';

import { judge } from '#pipeline/audio/analysis/judge.ts';
import { levelsOf, speechSpan } from '#pipeline/audio/analysis/speech-span.ts';
import { LoudnessMeter } from '#pipeline/audio/meter/loudness-meter.ts';
import { isWithin } from '#pipeline/audio/analysis/loudness.ts';
import { sniff } from '#pipeline/audio/ffmpeg/sniff.ts';
import { finding, VERDICTS } from '#pipeline/verdicts.ts';

import type { Analysis } from '#pipeline/audio/analysis/analyse-samples.ts';

/** Slices of 5 ms, all alike. */
const even = (length: number, peak: number) => ({
	energies: new Float32Array(length).fill(peak ** 2 / 4),
	peaks: new Float32Array(length).fill(peak),
});

const heard = (rest: Partial<Analysis> = {}): Analysis => ({
	container: 'wav',
	codec: 'pcm_s16le',
	sampleRateHz: 48_000,
	channels: 'mono',
	declaredSeconds: 20,
	decodedSeconds: 20,
	loudness: { integratedLufs: -20, rangeLu: 4, truePeakDbtp: -3 },
	clipped: [],
	faults: 0,
	levels: Array.from({ length: 400 }, () => -20),
	slices: even(4000, 0.1),
	offset: 0,
	frames: [],
	sound: { file: 'x.wav', channel: 'mix', track: 0 },
	parts: { count: 1, unread: 0 },
	jumps: [],
	tracks: 1,
	claims: { completeness: 'whole' },
	span: { startSeconds: 0.2, endSeconds: 19.5, noiseFloorDb: -60, voiceDb: -20, thresholdDb: -54, contrastDb: 40 },
	...rest,
});

describe('the limits of a profile', () => {
	const limits = { targetLufs: -16, toleranceLu: 0.4, ceilingDbtp: -1.6, secondsAnOver: 0 };
	const clip = (
		integratedLufs: number,
		truePeakDbtp: number,
		{ seconds = 20, peaks = even(4000, 0.5).peaks } = {},
	) => ({
		integratedLufs,
		truePeakDbtp,
		rangeLu: 1,
		seconds,
		slices: { peaks },
	});

	test('a clip is right up to its limits and not beyond', () => {
		const at = (lufs: number, peak: number) => isWithin(clip(lufs, peak), limits);
		expect([at(-16.4, -1.6), at(-15.6, -3), at(-16.5, -3), at(-16, -1.5)]).toEqual([true, true, false, false]);
	});

	test('few bits may let single moments of a long file through, never many and never far', () => {
		const few = { ...limits, ceilingDbtp: -0.8, secondsAnOver: 120 };
		const hour = (overs: number, peakDbtp = 0.4) => {
			const { peaks } = even(720_000, 0.5);
			for (let over = 0; over < overs; over += 1) peaks[over * 1000] = 1;
			return isWithin(clip(-16, peakDbtp, { seconds: 3600, peaks }), few);
		};
		expect([hour(0), hour(30), hour(31), hour(1, 3.1)]).toEqual([true, true, false, false]);
		expect(isWithin(clip(-16, 0.4, { seconds: 119 }), few)).toBe(false);
	});
});

const codesOf = (rest: Partial<Analysis>): readonly string[] => judge(heard(rest)).map(({ code }) => code);

describe('sounds that nothing makes even', () => {
	test('a short knock every second is refused before anything is made of it', () => {
		const { energies, peaks } = even(4000, 0.0001);
		for (let at = 0; at < peaks.length; at += 200) {
			peaks[at] = 0.7;
			energies[at] = 0.2;
		}
		expect(codesOf({ slices: { energies, peaks } })).toEqual(['UNEVEN_BEYOND_HELP']);
		expect(codesOf({})).toEqual([]);
	});
});

const frames = (length: number, level: number): readonly number[] => Array.from({ length }, () => level);

describe('levels', () => {
	test('are those of each 50 ms, whatever pieces the samples come in', () => {
		const samples = Float32Array.from({ length: 8000 }, (_none, at) => 0.3 * Math.sin(at / 2));
		const whole = new LoudnessMeter(8000);
		whole.add(samples);
		const pieces = new LoudnessMeter(8000);
		for (let at = 0; at < samples.length; at += 777) pieces.add(samples.subarray(at, at + 777));
		const levels = levelsOf(whole.slices());
		expect(levelsOf(pieces.slices())).toEqual(levels);
		expect(levels).toHaveLength(20);
		expect(levels[5]).toBeCloseTo(-13.8, 0);
	});

	test('show where the speech is, with a little room around it', () => {
		const levels = [...frames(60, -70), ...frames(40, -20), ...frames(50, -70)];
		expect(speechSpan(levels, 7.5)).toMatchObject({ startSeconds: 2.85, endSeconds: 5.25 });
	});

	test('a sentence behind minutes of silence is measured by itself', () => {
		const span = speechSpan(
			[...frames(6000, -80), ...frames(5, -10), ...frames(200, -80), ...frames(250, -20)],
			322.75,
		);
		expect(span).toMatchObject({ voiceDb: -20, noiseFloorDb: -80 });
		expect(span.startSeconds).toBeCloseTo(310.1, 1);
	});

	test('cut nothing where the room is nearly as loud as the voice', () => {
		const levels = [...frames(50, -28), ...frames(50, -20)];
		expect(speechSpan(levels, 5)).toMatchObject({ startSeconds: 0, endSeconds: 5 });
	});
});

describe('what a file is, by its first bytes', () => {
	test.for([
		['ID3 and sound', Buffer.from('ID3\u0003'), 'audio'],
		['a bare MPEG frame', Buffer.from([0xff, 0xfb, 0x50, 0xc4, 0, 0, 0, 0]), 'audio'],
		['two set bytes that are no frame', Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]), 'unknown'],
		['a film', Buffer.from('RIFF\u0001\u0002\u0003\u0004AVI LIST'), 'unsupported'],
		['a playlist', Buffer.from('#EXTM3U\r\nhttp://127.0.0.1/'), 'text'],
		['a text in Vietnamese', Buffer.from('Bà con nhớ số 111'), 'text'],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unknown'],
	] as const)('%s', ([, head, expected]) => {
		expect(sniff(head)).toBe(expected);
	});

	test('a text is a text although the look at it ends in the middle of a letter', () => {
		expect(sniff(Buffer.from('Gọi số một').subarray(0, 3))).toBe('text');
	});
});

describe('the rules for a recording', () => {
	test.for([
		['a good one passes', {}, []],
		['longer than an hour', { decodedSeconds: 3601, declaredSeconds: 3601 }, ['TOO_LONG']],
		['an estimate of twice its length', { decodedSeconds: 8 }, []],
		['faults, and less than half of it heard', { decodedSeconds: 8, faults: 5 }, ['DAMAGED']],
		['bytes are missing that the file announces', { claims: { completeness: 'missing' } }, ['CUT_OFF']],
		['samples are missing', { claims: { completeness: 'unknown', samples: 960_001 } }, ['CUT_OFF']],
		['no mark of the end, amid speech', { claims: { completeness: 'open' } }, ['CUT_OFF']],
		['nothing says where it ends, amid speech', { claims: { completeness: 'unknown' } }, ['MAY_BE_CUT_OFF']],
		[
			'nothing says where it ends, and the voice has fallen',
			{ claims: { completeness: 'unknown' }, levels: [...frames(390, -20), ...frames(10, -60)] },
			[],
		],
		['one of two recordings in a row cannot be read', { parts: { count: 2, unread: 1 } }, ['PART_NOT_HEARD']],
		[
			'all in a row are read, but less of them than their pages say',
			{ claims: { completeness: 'whole', seconds: 40 }, parts: { count: 2, unread: 0 } },
			['PARTLY_DAMAGED'],
		],
		['time stamps jump', { jumps: [3.5] }, ['TIME_JUMPS']],
		['the second track', { sound: { file: 'x.m4a', channel: 'mix', track: 1 } }, ['OTHER_TRACK']],
		['the decoder complained', { faults: 5 }, ['PARTLY_DAMAGED']],
		['slower than a telephone', { sampleRateHz: 6000 }, ['PHONE_QUALITY']],
		['slower than any voice', { sampleRateHz: 4000 }, ['RATE_TOO_LOW']],
		['42 dB are missing', { loudness: { integratedLufs: -58, rangeLu: 4, truePeakDbtp: -40 } }, ['TOO_QUIET']],
		['tops are cut off', { clipped: [{ startSeconds: 1, endSeconds: 2 }] }, ['CLIPPED']],
		['one channel cancels the other', { sound: { file: 'x.wav', channel: 'left', track: 0 } }, ['OUT_OF_PHASE']],
	] as const)('%s', ([, rest, codes]) => {
		expect(codesOf(rest)).toEqual(codes);
	});
});

describe('sentences about recordings', () => {
	test('are there in both languages, whole, with every place filled', () => {
		for (const [code, { vi, en }] of Object.entries(VERDICTS)) {
			expect(vi, code).toMatch(/^\p{Lu}.*\.$/u);
			expect(en, code).toMatch(/^[A-Z{].*\.$/);
			expect(new Set(vi.match(/\{\w+\}/g)), code).toEqual(new Set(en.match(/\{\w+\}/g)));
		}
	});

	test('write numbers as people do there', () => {
		expect(finding('TOO_LARGE', { megabytes: 1234.56 })).toMatchObject({
			vi: expect.stringContaining('1.234,6 MB'),
			en: expect.stringContaining('1,234.6 MB'),
		});
	});
});
