import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { joined, silent, speechLike, writeWav } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

import type { Sound } from '../support/audio-signals.ts';

/** A reading that ends by itself. */
const whole = (): Sound => joined(speechLike({ seconds: 5 }), silent(0.5));

function made(folder: string, name: string, args: string, sound: Sound = whole()): string {
	const file = join(folder, name);
	const wav = writeWav(join(folder, 'made-of.wav'), sound);
	execFileSync(inputFfmpeg, ['-v', 'error', '-y', '-i', wav, ...args.split(' ').filter(Boolean), file]);
	return file;
}

const SAYS_SO = ['CUT_OFF', 'DAMAGED', 'MAY_BE_CUT_OFF'];

describe('a file that was cut off while copying is never simply fit; a whole one always is', () => {
	test.for([
		['wav', ''],
		['aiff', ''],
		['au', ''],
		['w64', ''],
		['caf', ''],
		['mp3', '-b:a 64k'],
		['mp3', '-b:a 64k -write_xing 0'],
		['ogg', '-c:a libvorbis'],
		['opus', '-c:a libopus'],
		['flac', ''],
		['wma', '-c:a wmav2'],
		['aac', '-c:a aac -strict -2'],
		['m4a', '-c:a aac -strict -2'],
		['m4a', '-c:a aac -strict -2 -movflags +faststart'],
		['mp4', '-c:a aac -strict -2 -movflags frag_keyframe+empty_moov'],
		['webm', '-c:a libopus'],
		['mkv', '-c:a libopus'],
		['ts', '-c:a mp2'],
		['amr', '-ar 8000 -c:a libopencore_amrnb'],
	] as const)('%s %s', async ([extension, args], { folder, tools, skip }) => {
		let file = '';
		try {
			file = made(folder, `whole.${extension}`, args);
		} catch {
			skip(`this ffmpeg cannot write ${extension}`);
		}
		const report = await checkAudio(file, tools);
		expect(report.findings.filter(({ code }) => SAYS_SO.includes(code))).toEqual([]);
		expect(report.isFit).toBe(true);
		const bytes = readFileSync(file);
		for (const share of [0.3, 0.6, 0.9, 0.99]) {
			const cut = join(folder, `cut.${extension}`);
			writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
			const codes = (await checkAudio(cut, tools)).findings.map(({ code }) => code);
			expect(
				codes.some((code) => SAYS_SO.includes(code)),
				`${share}: ${codes.join()}`,
			).toBe(true);
		}
	});

	test('two MP3 of other rates, one written behind the other', async ({ folder, tools }) => {
		const one = readFileSync(made(folder, 'one.mp3', '-ar 22050 -b:a 32k'));
		const other = readFileSync(made(folder, 'other.mp3', '-ar 44100 -b:a 64k'));
		const file = join(folder, 'both.mp3');
		writeFileSync(file, Buffer.concat([one, other]));
		const report = await checkAudio(file, tools);
		expect(report.isFit).toBe(true);
		expect(report.durationSeconds).toBeCloseTo(11, 0);
	});
});

describe('a recording of the reported cases', () => {
	test.for([
		['04-amr-pauses.amr', 13.18, ['PHONE_QUALITY']],
		['06-video-60s-sound-13s.mp4', 13.2, []],
		['08-voice-192khz.flac', 2.6, ['NOISY']],
		['09-two-tracks-first-silent.m4a', 13.2, ['OTHER_TRACK']],
		['10-ogg-vorbis-then-opus.ogg', 26.3, []],
	] as const)('%s', async ([name, seconds, codes], { tools }) => {
		const report = await checkAudio(join('test/fixtures/cases/sound', name), tools);
		expect(report.findings.map(({ code }) => code)).toEqual(codes);
		expect(report.durationSeconds).toBeCloseTo(seconds, 0);
	});

	test('a master of the second track has the voice of the second track', async ({ tools }) => {
		const file = 'test/fixtures/cases/sound/09-two-tracks-first-silent.m4a';
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		expect(master.integratedLufs).toBeCloseTo(-16, 0);
	});

	test('five minutes of silence, then a sentence', async ({ folder, tools }) => {
		const file = writeWav(join(folder, 'late.wav'), joined(silent(300), speechLike({ seconds: 8 })));
		const report = await checkAudio(file, tools);
		expect(report.isFit).toBe(true);
		expect(report.speech?.startSeconds).toBeCloseTo(299.9, 0);
	});

	test.for([0.08, 0.1, 0.2])('a wave that is moved by %d', async (offset, { folder, tools }) => {
		const sound = speechLike({ level: 0.1 });
		for (let at = 0; at < sound.samples.length; at += 1) sound.samples[at] = (sound.samples[at] ?? 0) + offset;
		const report = await checkAudio(writeWav(join(folder, 'moved.wav'), sound), tools);
		expect(report.isFit).toBe(true);
	});

	test('6 kHz is read as what a telephone gives', async ({ folder, tools }) => {
		const report = await checkAudio(made(folder, 'slow.wav', '-ar 6000'), tools);
		expect(report.findings.map(({ code }) => code)).toContain('PHONE_QUALITY');
		expect(report.isFit).toBe(true);
	});
});
