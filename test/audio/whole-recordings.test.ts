import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { speechLike } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';
import { withCodedPauses, withFramesPacked } from '../support/joined-files.ts';
import { AAC, OPUS, STEREO, VORBIS, codesOf, made, peakIn, placeOf, reading, remade } from './made-recordings.ts';

describe('recordings that were written one behind the other are all heard, equally loud', () => {
	test.for([
		['Opus, then Vorbis in stereo at 22,050 Hz', 'ogg', OPUS, `${VORBIS} ${STEREO} -ar 22050`],
		['Vorbis in stereo at 22,050 Hz, then Opus', 'ogg', `${VORBIS} ${STEREO} -ar 22050`, OPUS],
		['Vorbis at two rates, stereo and mono', 'ogg', `${VORBIS} ${STEREO} -ar 22050`, `${VORBIS} -ar 44100`],
		['Opus in mono, then in stereo', 'ogg', OPUS, `${OPUS} ${STEREO}`],
		['Opus twice', 'ogg', OPUS, OPUS],
		['WAV at two rates', 'wav', '-ar 16000', `-ar 44100 ${STEREO}`],
		['AIFF', 'aiff', '', '-ar 22050'],
		['Wave64', 'w64', '', '-ar 22050'],
		['CAF', 'caf', '', '-ar 22050'],
		['WMA', 'wma', '-c:a wmav2', '-c:a wmav2 -ar 22050'],
		['FLAC', 'flac', '', ''],
		['WebM', 'webm', OPUS, OPUS],
		['M4A', 'm4a', AAC, `${AAC} -ar 22050`],
		['AMR', 'amr', '-ar 8000 -c:a libopencore_amrnb -b:a 12.2k', '-ar 8000 -c:a libopencore_amrnb -b:a 12.2k'],
		['transport streams', 'ts', '-c:a mp2', '-c:a mp2'],
		['AAC', 'aac', AAC, AAC],
	] as const)('%s', async ([, extension, one, other], { folder, tools }) => {
		const parts = [
			made(folder, `one.${extension}`, one, reading(5)),
			made(folder, `other.${extension}`, other, reading(3)),
		];
		const file = join(folder, `both.${extension}`);
		writeFileSync(file, Buffer.concat(parts.map((part) => readFileSync(part))));
		const report = await checkAudio(file, tools);
		expect(codesOf(report).filter((code) => code !== 'PHONE_QUALITY')).toEqual([]);
		expect(Math.abs(report.durationSeconds! - 9)).toBeLessThan(0.2);
		expect(report.speech!.endSeconds).toBeGreaterThan(7.8);
		const [first, second] = [peakIn(report, 0, 5.4), peakIn(report, 5.7, 9)];
		expect(Math.abs(20 * Math.log10(second / first))).toBeLessThan(1.5);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		expect(master.durationSeconds).toBeCloseTo(report.speech!.endSeconds - report.speech!.startSeconds, 2);
		expect(Math.abs(master.integratedLufs + 16)).toBeLessThan(0.4);
	});

	test('one that cannot be read refuses the file and says how many', async ({ folder, tools }) => {
		const one = readFileSync(made(folder, 'one.opus', OPUS, reading(5)));
		const other = readFileSync(made(folder, 'other.opus', OPUS, reading(3)));
		other.write('NoneHead', other.indexOf('OpusHead'), 'latin1');
		for (const order of [
			[one, other],
			[other, one],
		]) {
			const file = join(folder, 'both.ogg');
			writeFileSync(file, Buffer.concat(order));
			const report = await checkAudio(file, tools);
			expect(codesOf(report)).toEqual(['PART_NOT_HEARD']);
			expect(report.isFit).toBe(false);
			expect(report.findings[0]!.vi).toContain('gồm 2 bản ghi nối nhau, máy không đọc được 1 bản');
		}
	});

	test('the first was cut off before the second was put behind it', async ({ folder, tools }) => {
		const one = readFileSync(made(folder, 'one.opus', OPUS, reading(5)));
		const other = readFileSync(made(folder, 'other.opus', OPUS, reading(3)));
		const file = join(folder, 'both.ogg');
		writeFileSync(file, Buffer.concat([one.subarray(0, one.lastIndexOf('OggS')), other]));
		const report = await checkAudio(file, tools);
		expect(codesOf(report)).toContain('MAY_BE_CUT_OFF');
		expect(report.speech!.endSeconds).toBeGreaterThan(6.5);
	});
});

describe('AMR with pauses that are only coded keeps its time, to the frame', () => {
	const pauses = [
		{ at: 0, frames: 40 },
		{ at: 100, frames: 200 },
		{ at: 220, frames: 33 },
		{ at: 275, frames: 30 },
	];

	test.for([
		['narrow', 'amr', '-ar 8000 -c:a libopencore_amrnb -b:a 12.2k'],
		['wide', 'amr', '-ar 16000 -c:a libvo_amrwbenc -b:a 23.85k'],
		['narrow', '3gp', '-ar 8000 -c:a libopencore_amrnb -b:a 12.2k'],
		['wide', '3gp', '-ar 16000 -c:a libvo_amrwbenc -b:a 23.85k'],
	] as const)('%s %s', async ([band, extension, args], { folder, tools }) => {
		const plain = made(folder, 'plain.amr', args, reading(5));
		const { bytes, frames } = withCodedPauses(readFileSync(plain), pauses);
		const coded = join(folder, 'coded.amr');
		writeFileSync(coded, bytes);
		const file = extension === 'amr' ? coded : remade(coded, join(folder, 'coded.3gp'), '-c copy');
		const report = await checkAudio(file, tools);
		expect(codesOf(report)).toEqual(['SILENCE_GAP', ...(band === 'narrow' ? ['PHONE_QUALITY'] : [])]);
		expect(Math.abs(report.durationSeconds! - frames * 0.02)).toBeLessThan(0.002);
		// 40 frames of pause and 100 of speech before it, 200 in it
		const gap = placeOf(report, 'SILENCE_GAP')!;
		expect(Math.abs(gap.startSeconds - 2.8)).toBeLessThan(0.2);
		expect(Math.abs(gap.endSeconds - 6.8)).toBeLessThan(0.2);
		expect(Math.abs(report.speech!.startSeconds - 0.7)).toBeLessThan(0.2);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		const again = await checkAudio(tools.storage.pathOf(master), tools);
		const kept = placeOf(again, 'SILENCE_GAP')!;
		expect(Math.abs(kept.startSeconds + report.speech!.startSeconds - gap.startSeconds)).toBeLessThan(0.11);
		expect(Math.abs(kept.endSeconds - kept.startSeconds - 4)).toBeLessThan(0.2);
	});

	test('a pause at the very end and at the very start is a part of its length', async ({ folder, tools }) => {
		const plain = made(folder, 'plain.amr', '-ar 8000 -c:a libopencore_amrnb -b:a 4.75k', speechLike({ seconds: 3 }));
		const speech = readFileSync(plain);
		const { bytes, frames } = withCodedPauses(speech, [
			{ at: 0, frames: 500 },
			{ at: (speech.length - 6) / 13, frames: 500 },
		]);
		const file = join(folder, 'coded.amr');
		writeFileSync(file, bytes);
		const report = await checkAudio(file, tools);
		expect(report.durationSeconds).toBeCloseTo(frames * 0.02, 2);
		expect(report.speech!.startSeconds).toBeCloseTo(9.9, 0);
		expect(codesOf(report)).toEqual(['PHONE_QUALITY', 'TRIMMED']);
	});
});

describe('a 3GP with several frames of AMR in one sample is heard in full', () => {
	const pauses = [{ at: 100, frames: 200 }];
	const NARROW_BAND = '-ar 8000 -c:a libopencore_amrnb -b:a 12.2k';
	const WIDE_BAND = '-ar 16000 -c:a libvo_amrwbenc -b:a 23.85k';

	const packed = (folder: string, args: string, how: Parameters<typeof withFramesPacked>[2]) => {
		const { bytes, frames } = withCodedPauses(readFileSync(made(folder, 'plain.amr', args, reading(5))), pauses);
		const amr = join(folder, 'coded.amr');
		writeFileSync(amr, bytes);
		const single = remade(amr, join(folder, 'single.3gp'), '-c copy');
		const file = join(folder, 'packed.3gp');
		writeFileSync(file, withFramesPacked(readFileSync(single), bytes, how));
		return { file, single, frames };
	};

	test.for([
		['narrow', NARROW_BAND, 10],
		['narrow', NARROW_BAND, 3],
		['wide', WIDE_BAND, 10],
		['narrow', NARROW_BAND, 1],
	] as const)('%s, %s, %i in a sample', async ([, args, perSample], { folder, tools }) => {
		const { file, single, frames } = packed(folder, args, { perSample });
		const [report, wanted] = [await checkAudio(file, tools), await checkAudio(single, tools)];
		expect(Math.abs(report.durationSeconds! - frames * 0.02)).toBeLessThan(0.002);
		expect(codesOf(report)).toEqual(codesOf(wanted));
		expect(report.integratedLufs).toBeCloseTo(wanted.integratedLufs!, 1);
		expect(report.outline!.peaks).toEqual(wanted.outline!.peaks);
		const gap = placeOf(report, 'SILENCE_GAP')!;
		expect(Math.abs(gap.endSeconds - gap.startSeconds - 4)).toBeLessThan(0.2);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		const same = await makeMaster({ kind: 'recorded', file: single }, tools);
		expect(master.durationSeconds).toBeCloseTo(same.durationSeconds, 1);
		expect(master.integratedLufs).toBeCloseTo(-16, 0);
	});

	test('a pause that is only a gap between its samples stays', async ({ folder, tools }) => {
		const { file, frames } = packed(folder, NARROW_BAND, { perSample: 10, gap: { after: 6, frames: 150 } });
		const report = await checkAudio(file, tools);
		expect(Math.abs(report.durationSeconds! - (frames + 150) * 0.02)).toBeLessThan(0.002);
		expect(peakIn(report, 1.3, 4.1)).toBeLessThan(3);
	});

	test('cut off it is refused, as ever, and leaves no copy behind', async ({ folder, tools }) => {
		const { file } = packed(folder, NARROW_BAND, { perSample: 10 });
		const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('loa-amr-'));
		const before = copies();
		await checkAudio(file, tools);
		expect(copies()).toEqual(before);
		const bytes = readFileSync(file);
		writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
		// its tables are at its end, as telephones write them
		expect(codesOf(await checkAudio(file, tools))).toEqual(['DAMAGED']);
	});
});
