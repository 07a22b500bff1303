import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { joined, silent, speechLike, writeWav } from '../support/audio-signals.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

import type { AudioReport } from '#pipeline/audio/analysis/check-audio.ts';
import type { Sound } from '../support/audio-signals.ts';

/** A file as `ffmpeg` writes it with these arguments. */
export function made(folder: string, name: string, args: string, sound: Sound): string {
	const wav = writeWav(join(folder, 'made-of.wav'), sound);
	return remade(wav, join(folder, name), args);
}

export function remade(from: string, to: string, args: string): string {
	execFileSync(inputFfmpeg, ['-v', 'error', '-y', '-i', from, ...args.split(' ').filter(Boolean), to]);
	return to;
}

export const reading = (seconds: number): Sound => joined(speechLike({ seconds }), silent(0.5));
export const codesOf = ({ findings }: AudioReport): string[] => findings.map(({ code }) => code);
/** What the place says of its only finding of a kind. */
export const placeOf = ({ findings }: AudioReport, wanted: string) =>
	findings.find(({ code }) => code === wanted)?.spans?.[0];
/** Highest peak between two moments, from 0 to 255. */
export const peakIn = ({ outline }: AudioReport, from: number, until: number): number =>
	Math.max(...outline!.peaks.slice(from / outline!.secondsPerPeak, until / outline!.secondsPerPeak));

export const OPUS = '-c:a libopus';
export const VORBIS = '-c:a libvorbis -q:a 5';
/** As loud on both channels as on one: `-ac 2` would take 3 dB off. */
export const STEREO = '-af aformat=channel_layouts=mono,pan=stereo|c0=c0|c1=c0';
export const AAC = '-c:a aac -strict -2';
