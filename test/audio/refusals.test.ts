import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { amplified, inNoise, joined, silent, speechLike, telephoned, writeWav } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Sound } from '../support/audio-signals.ts';

type Bytes = Sound | Buffer;

function written(folder: string, name: string, content: Bytes): string {
	const file = join(folder, name);
	if (!Buffer.isBuffer(content)) return writeWav(file, content);
	writeFileSync(file, content);
	return file;
}

/** Bytes that look like nothing, the same every time. */
const noise = (length: number): Buffer =>
	Buffer.from(Uint8Array.from({ length }, (_none, index) => (Math.imul(index + 7, 2_654_435_761) >>> 13) & 0xff));

/** Short tones between silence: what a microphone's test picture gives; nothing makes them evenly loud. */
function beeps(): Sound {
	const sound = silent(6);
	for (let at = 0; at < sound.samples.length; at += 1)
		if (at % sound.rate < sound.rate / 50) sound.samples[at] = 0.5 * Math.sin(at / 8);
	return sound;
}

const codesOf = async (file: string, tools: PipelineTools): Promise<readonly string[]> =>
	(await checkAudio(file, tools)).findings.map(({ code }) => code);

describe('a recording that cannot be aired is refused, whatever its name', () => {
	test.for<[string, string, Bytes]>([
		['an empty file', 'EMPTY_FILE', Buffer.alloc(0)],
		['bytes without meaning', 'NOT_AUDIO', noise(50_000)],
		['a web page', 'NOT_AUDIO', Buffer.from('<!doctype html><title>Lỗi</title>')],
		['a melody for a synthesiser', 'UNSUPPORTED_FORMAT', Buffer.concat([Buffer.from('MThd'), noise(500)])],
		['silence', 'NO_SOUND', silent(3)],
		['half a second', 'TOO_SHORT', speechLike({ seconds: 0.5 })],
		['a whisper next door', 'NO_SOUND', amplified(speechLike(), -50)],
		['a fan and nobody speaking', 'ONLY_NOISE', inNoise(silent(6), 0.2)],
		['a voice that a mill drowns', 'ONLY_NOISE', inNoise(speechLike(), 0.5)],
		['beeps of 20 ms, one a second', 'UNEVEN_BEYOND_HELP', beeps()],
		['a voice 42 dB too quiet', 'TOO_QUIET', amplified(speechLike(), -37.5)],
	])('%s: %s', async ([, code, content], { folder, tools }) => {
		const file = written(folder, 'recording.mp3', content);
		expect(await checkAudio(file, tools)).toMatchObject({ isFit: false, findings: [{ code, level: 'refuse' }] });
		await expect(makeMaster({ kind: 'recorded', file }, tools)).rejects.toMatchObject({ code });
	});

	test('an M4A that was cut off while copying', async ({ folder, tools }) => {
		const file = join(folder, 'cut.m4a');
		const wav = writeWav(join(folder, 'in.wav'), speechLike());
		execFileSync(inputFfmpeg, ['-v', 'error', '-i', wav, '-c:a', 'aac', file]);
		truncateSync(file, Math.floor(statSync(file).size / 2));
		expect(await codesOf(file, tools)).toEqual(['DAMAGED']);
	});

	test('a sentence for the officer says what happened and what to do next', async ({ folder, tools }) => {
		const report = await checkAudio(written(folder, 'x.wav', speechLike({ seconds: 0.5 })), tools);
		expect(report.findings[0]).toMatchObject({
			vi: 'Bản ghi chỉ dài 0,5 giây, chưa đủ 1 giây. Hãy ghi lại trọn thông điệp.',
			en: 'The recording lasts only 0.5 seconds, less than 1. Record the whole message.',
		});
	});
});

describe('a playlist that calls itself a recording is refused and makes nobody read another file', () => {
	test.for([
		['HLS', '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:6,\nsecret.wav\n#EXT-X-ENDLIST\n'],
		['ffconcat', 'ffconcat version 1.0\nfile secret.wav\n'],
		['HLS behind a byte that is no text', '\u0000#EXTM3U\n#EXTINF:6,\nsecret.wav\n'],
		[
			'ffconcat behind a tag of MP3',
			'ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000ffconcat version 1.0\nfile secret.wav\n',
		],
	])('%s', async ([, text], { folder, tools }) => {
		writeWav(join(folder, 'secret.wav'), speechLike());
		const report = await checkAudio(written(folder, 'playlist.mp3', Buffer.from(text ?? '', 'latin1')), tools);
		expect(report).toMatchObject({ isFit: false, format: null, durationSeconds: null });
	});
});

describe('ffmpeg opens files as we start it', () => {
	test.for([
		['HLS', '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:6,\nsecret.ts\n#EXT-X-ENDLIST\n', 'secret.ts'],
		['ffconcat', 'ffconcat version 1.0\nfile secret.wav\n', 'secret.wav'],
	] as const)(
		'and does not follow a playlist (%s), which it would without our flags',
		async ([, text, secret], { folder, tools }) => {
			const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 2 }));
			execFileSync(inputFfmpeg, ['-v', 'error', '-i', wav, join(folder, secret)]);
			const playlist = written(folder, 'playlist.mp3', Buffer.from(text));
			const decode = ['-f', 'null', '-'];
			execFileSync(inputFfmpeg, ['-v', 'error', '-i', playlist, ...decode]);
			const run = tools.ffmpeg.run({ args: [...safeInput(playlist), ...decode], timeoutSeconds: 20 });
			await expect(run).rejects.toMatchObject({ code: 'ffmpeg_failed' });
		},
	);
});

describe('a recording that can be aired with care comes with a warning', () => {
	test.for<[string, string[], Sound]>([
		['a good one: none', [], speechLike()],
		['32 dB too quiet', ['RATHER_QUIET'], amplified(speechLike(), -27)],
		['tops cut off', ['CLIPPED'], amplified(speechLike(), 20)],
		['a telephone call', ['PHONE_QUALITY'], telephoned(speechLike())],
		['a market', ['NOISY'], inNoise(speechLike(), 0.15)],
		['silence around it', ['TRIMMED'], joined(silent(2), speechLike(), silent(2))],
		[
			'loud and quiet halves',
			['UNEVEN'],
			joined(speechLike({ seconds: 10 }), amplified(speechLike({ seconds: 10 }), -20)),
		],
	])('%s', async ([, codes, sound], { folder, tools }) => {
		const file = written(folder, 'x.wav', sound);
		const report = await checkAudio(file, tools);
		expect(report.findings.map(({ code }) => code)).toEqual(codes);
		expect(report).toMatchObject({ isFit: true, format: { codec: 'pcm_s16le', channels: 'mono' } });
	});
});

describe('recordings as telephones and computers make them', () => {
	test.for([
		['M4A', ['-c:a', 'aac'], 'a.m4a'],
		['Opus as chat programs send it', ['-c:a', 'libopus', '-b:a', '16k'], 'b.ogg'],
		['MP3 in stereo', ['-ac', '2', '-c:a', 'libmp3lame'], 'c.mp3'],
		['WAV in six channels', ['-ac', '6'], 'd.wav'],
		['WMA', ['-c:a', 'wmav2'], 'e.wma'],
		['MP3 called WAV', ['-c:a', 'libmp3lame', '-f', 'mp3'], 'f.wav'],
	] as const)('%s becomes a master', async ([, encode, name], { folder, tools }) => {
		const wav = writeWav(join(folder, 'in put.wav'), speechLike({ seconds: 3 }));
		const file = join(folder, name);
		execFileSync(inputFfmpeg, ['-v', 'error', '-i', wav, ...encode, file]);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		expect(Math.abs(master.integratedLufs + 16)).toBeLessThanOrEqual(0.5);
	});

	test.for(["-i 'x'.wav", 'a"b;c|d.wav', 'http:x.wav', 'Gọi 111 – bản cuối (2).wav', '%03d.wav'])(
		'a file called %s is only a file',
		async (name, { folder, tools }) => {
			const file = writeWav(join(folder, name), speechLike({ seconds: 2 }));
			expect(await codesOf(file, tools)).toEqual([]);
			expect(await makeMaster({ kind: 'recorded', file }, tools)).toMatchObject({ extension: 'flac' });
			expect(readdirSync(folder).toSorted()).toEqual([name, 'media'].toSorted());
		},
	);
});
