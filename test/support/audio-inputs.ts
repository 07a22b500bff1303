import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { amplified, inNoise, joined, silent, speechLike, telephoned, writeWav } from './audio-signals.ts';

import type { Sound } from './audio-signals.ts';

/** A recording as somebody might send it. */
export interface Input {
	readonly name: string;
	/** Writes it into a folder. @returns its path */
	readonly write: (folder: string, ffmpeg: string) => string;
}

const wav = (name: string, sound: () => Sound): Input => ({
	name,
	write: (folder) => writeWav(join(folder, `${slug(name)}.wav`), sound()),
});

/** A sound that ffmpeg then changes: its arguments between input and output, and the extension of the file. */
const changed = (
	name: string,
	extension: string,
	args: string,
	sound = (): Sound => speechLike({ seconds: 5 }),
): Input => ({
	name,
	write: (folder, ffmpeg) => {
		const from = writeWav(join(folder, `${slug(name)}-plain.wav`), sound());
		const to = join(folder, `${slug(name)}.${extension}`);
		execFileSync(ffmpeg, ['-v', 'error', '-y', '-i', from, ...args.split(' '), to]);
		return to;
	},
});

const slug = (name: string): string => name.replaceAll(/[^a-z0-9]+/gi, '-');

/** A voice with syllables of very different strength, as an excited reader has them. */
const lively = (): Sound => {
	const sound = speechLike({ seconds: 6 });
	return {
		...sound,
		samples: sound.samples.map((sample, at) => sample * (0.15 + 0.85 * Math.abs(Math.sin(at / 30_000)) ** 3)),
	};
};

const uneven = (quietDb: number): Sound =>
	joined(speechLike({ seconds: 5 }), amplified(speechLike({ seconds: 5, pitchHz: 180 }), quietDb));

/** What recorders, telephones and computers in the provinces send: at least forty kinds, always the same bytes. */
export const INPUTS: readonly Input[] = [
	wav('calm voice', () => speechLike()),
	wav('high voice', () => speechLike({ pitchHz: 260 })),
	wav('very low voice', () => speechLike({ pitchHz: 85 })),
	wav('child', () => speechLike({ pitchHz: 330 })),
	wav('high peaks', () => speechLike({ hasHighPeaks: true })),
	wav('high peaks, low voice', () => speechLike({ hasHighPeaks: true, pitchHz: 90 })),
	wav('lively reader', lively),
	...[-10, -20, -25, -30].map((gain) => wav(`${-gain} dB too quiet`, () => amplified(speechLike(), gain))),
	...[6, 10].map((gain) => wav(`${gain} dB louder`, () => amplified(speechLike(), gain))),
	...[15, 20, 30, 40].map((gain) => wav(`clipped, ${gain} dB over`, () => amplified(speechLike(), gain))),
	...[0.005, 0.02, 0.05, 0.1, 0.15].map((level) => wav(`noise ${level}`, () => inNoise(speechLike(), level))),
	wav('quiet and noisy', () => inNoise(amplified(speechLike(), -20), 0.004)),
	...[-6, -12, -20, -26].map((gain) => wav(`second half ${-gain} dB quieter`, () => uneven(gain))),
	wav('telephone call', () => telephoned(speechLike())),
	wav('telephone call, clipped', () => telephoned(amplified(speechLike(), 20))),
	...[1.2, 1.5, 2].map((seconds) => wav(`${seconds} s`, () => speechLike({ seconds }))),
	wav('90 s', () => speechLike({ seconds: 90 })),
	wav('silence around', () => joined(silent(3), speechLike(), silent(3))),
	wav('silence inside', () => joined(speechLike({ seconds: 3 }), silent(4), speechLike({ seconds: 3 }))),
	changed('stereo', 'wav', '-ac 2'),
	changed('stereo out of phase', 'wav', '-af aformat=channel_layouts=mono,pan=stereo|c0=c0|c1=-1*c0'),
	changed('stereo, right only', 'wav', '-af aformat=channel_layouts=mono,pan=stereo|c0=0*c0|c1=c0'),
	changed('5.1', 'wav', '-ac 6'),
	...[11_025, 16_000, 22_050, 32_000, 44_100, 96_000].map((rate) => changed(`${rate} Hz`, 'wav', `-ar ${rate}`)),
	changed('24 bit', 'wav', '-c:a pcm_s24le'),
	changed('8 bit', 'wav', '-c:a pcm_u8'),
	changed('mu-law', 'wav', '-ar 8000 -c:a pcm_mulaw'),
	changed('M4A of a telephone', 'm4a', '-c:a aac -b:a 48k'),
	changed('Opus of a chat program', 'ogg', '-c:a libopus -b:a 16k'),
	changed('MP3 at 32 kbit/s', 'mp3', '-c:a libmp3lame -b:a 32k -ar 22050'),
	changed('MP3 in stereo', 'mp3', '-ac 2 -c:a libmp3lame -b:a 128k'),
	changed('AMR of an old telephone', 'amr', '-ar 8000 -ac 1 -c:a libopencore_amrnb -b:a 12.2k'),
	changed('WMA', 'wma', '-c:a wmav2'),
	changed('FLAC', 'flac', '-c:a flac'),
	changed('offset of a cheap recorder', 'wav', '-af dcshift=0.2'),
	changed('hum of the mains', 'wav', '-af anull', () => hummed(speechLike())),
	changed('echo of a hall', 'wav', '-af aecho=0.8:0.7:120|190:0.4|0.3'),
];

function hummed(sound: Sound): Sound {
	const hum = (at: number): number => 0.05 * Math.sin((2 * Math.PI * 50 * at) / sound.rate);
	return { ...sound, samples: sound.samples.map((sample, at) => sample + hum(at)) };
}
