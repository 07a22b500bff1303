import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { silent, writeWav } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';
import { withClustersMoved } from '../support/joined-files.ts';
import { AAC, OPUS, codesOf, made, placeOf, reading } from './made-recordings.ts';

/** Formats whose packets carry a time. */
const TIMED = [
	['webm', OPUS],
	['mkv', OPUS],
	['m4a', AAC],
	['mp4', `${AAC} -movflags frag_keyframe+empty_moov -frag_duration 500000`],
	['ts', '-c:a mp2'],
	['ogg', OPUS],
] as const;
const jump = (seconds: number): string => `-af asetpts=if(gt(T\\,2.5)\\,PTS+${seconds}/TB\\,PTS)`;

describe('time stamps', () => {
	test.for(TIMED)('%s: a gap is a pause and stays', async ([extension, codec], { folder, tools }) => {
		const file = made(folder, `gap.${extension}`, `${jump(4)} ${codec}`, reading(5));
		const report = await checkAudio(file, tools);
		expect(codesOf(report)).toEqual(['SILENCE_GAP']);
		expect(Math.abs(report.durationSeconds! - 9.5)).toBeLessThan(0.15);
		const gap = placeOf(report, 'SILENCE_GAP')!;
		// Ogg tells the time of whole pages only, and this one has half a second in front of the gap
		expect(gap.startSeconds).toBeGreaterThan(extension === 'ogg' ? 1.8 : 2.3);
		expect(gap.startSeconds).toBeLessThan(2.7);
		expect(gap.endSeconds).toBeGreaterThan(extension === 'ogg' ? 5.9 : 6.4);
		expect(gap.endSeconds).toBeLessThan(7.2);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		expect(master.durationSeconds).toBeCloseTo(report.speech!.endSeconds - report.speech!.startSeconds, 2);
	});

	test.for(TIMED)(
		'%s: a jump of two hours is no pause, loses nothing and is said',
		async ([extension, codec], { folder, tools }) => {
			const file = made(folder, `hours.${extension}`, `${jump(7200)} ${codec}`, reading(5));
			const report = await checkAudio(file, tools);
			expect(codesOf(report)).toEqual(['TIME_JUMPS']);
			expect(report.isFit).toBe(true);
			expect(report.findings[0]!.vi).toContain('nhảy ở 1 chỗ');
			expect(placeOf(report, 'TIME_JUMPS')!.startSeconds).toBeCloseTo(extension === 'ogg' ? 2 : 2.5, 1);
			expect(Math.abs(report.durationSeconds! - 5.5)).toBeLessThan(0.1);
			const master = await makeMaster({ kind: 'recorded', file }, tools);
			expect(master.durationSeconds).toBeCloseTo(report.speech!.endSeconds - report.speech!.startSeconds, 2);
		},
	);

	test('that jump back drop nothing', async ({ folder, tools }) => {
		const plain = made(folder, 'plain.mkv', `${OPUS} -cluster_time_limit 1000`, reading(5));
		const file = join(folder, 'back.mkv');
		writeFileSync(file, withClustersMoved(readFileSync(plain), 3, -2500));
		const report = await checkAudio(file, tools);
		expect(codesOf(report)).toEqual(['TIME_JUMPS']);
		expect(Math.abs(report.durationSeconds! - 5.5)).toBeLessThan(0.1);
	});

	test('of a recorder whose clock is slower than its sound drop nothing', async ({ folder, tools }) => {
		const file = made(folder, 'slow.mkv', `-af asetpts=PTS*0.8 ${OPUS}`, reading(5));
		const report = await checkAudio(file, tools);
		expect(Math.abs(report.durationSeconds! - 5.5)).toBeLessThan(0.1);
	});
});

describe('a track without a sound gives way to the one with the voice', () => {
	test.for([
		['mkv', OPUS],
		['m4a', AAC],
		['ts', '-c:a mp2'],
	] as const)('%s', async ([extension, codec], { folder, tools }) => {
		const voice = writeWav(join(folder, 'voice.wav'), reading(5));
		const nothing = writeWav(join(folder, 'nothing.wav'), silent(5.5));
		const file = join(folder, `two.${extension}`);
		const inputs = ['-i', nothing, '-i', voice, '-map', '0:a', '-map', '1:a'];
		execFileSync(inputFfmpeg, ['-v', 'error', '-y', ...inputs, ...codec.split(' '), file]);
		const report = await checkAudio(file, tools);
		expect(codesOf(report)).toEqual(['OTHER_TRACK']);
		expect(report.findings[0]!.vi).toContain('máy dùng rãnh 2');
		expect(report.durationSeconds).toBeCloseTo(5.5, 0);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		expect(Math.abs(master.integratedLufs + 16)).toBeLessThan(0.4);
	});
});

describe('rare formats and rates are read, or refused with the reason', () => {
	test.for([
		['au', '', []],
		['au', '-ar 8000 -c:a pcm_mulaw', ['PHONE_QUALITY']],
		['w64', '', []],
		['w64', '-c:a pcm_f32le', []],
		['ts', '-c:a mp2', []],
		['ts', AAC, []],
		['ts', '-c:a libmp3lame -b:a 64k', []],
		['wav', '-ar 6000', ['PHONE_QUALITY']],
		['au', '-ar 6000', ['PHONE_QUALITY']],
		['w64', '-ar 6000', ['PHONE_QUALITY']],
		['wav', '-ar 5512', ['RATE_TOO_LOW']],
	] as const)('%s %s', async ([extension, args, codes], { folder, tools }) => {
		const file = made(folder, `rare.${extension}`, args, reading(5));
		const report = await checkAudio(file, tools);
		expect(codesOf(report)).toEqual(codes);
		expect(Math.abs(report.durationSeconds! - 5.5)).toBeLessThan(0.1);
		if (!report.isFit) return;
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		expect(Math.abs(master.integratedLufs + 16)).toBeLessThan(0.4);
	});
});
