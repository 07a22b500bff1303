import { safeInput } from '../ffmpeg/ffmpeg.ts';
import { LoudnessMeter } from '../meter/loudness-meter.ts';
import { TruePeakMeter } from '../meter/true-peak.ts';
import { roundDb } from './loudness.ts';
import { patience } from '../ffmpeg/patience.ts';
import { SampleReader } from '../ffmpeg/pcm.ts';

import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { Loudness } from './loudness.ts';
import type { Slices } from '../meter/loudness-meter.ts';

export interface Measured extends Loudness {
	readonly seconds: number;
	readonly slices: Slices;
}

interface MeasureOptions {
	/** Rate of the samples that are measured, in Hz. */
	readonly rate: number;
	/** About how long the sound is. */
	readonly seconds: number;
	readonly signal?: AbortSignal | undefined;
}

/** Loudness and true peak of a file as a player would give it out. */
export async function measureFile(
	ffmpeg: Ffmpeg,
	file: string,
	{ rate, seconds, signal }: MeasureOptions,
): Promise<Measured> {
	const loudness = new LoudnessMeter(rate);
	const peak = new TruePeakMeter();
	const reader = new SampleReader((samples) => {
		loudness.add(samples);
		peak.add(samples);
	});
	const output = ['-map', '0:a:0', '-ac', '1', '-ar', String(rate), '-f', 'f32le', '-flush_packets', '0', 'pipe:1'];
	const onStdout = (chunk: Buffer): void => reader.add(chunk);
	await ffmpeg.run({ args: [...safeInput(file), ...output], timeoutSeconds: patience(seconds), signal, onStdout });
	return {
		integratedLufs: roundDb(loudness.integratedLufs()),
		rangeLu: roundDb(loudness.rangeLu()),
		truePeakDbtp: roundDb(peak.peakDbtp()),
		seconds: loudness.seconds(),
		slices: loudness.slices(),
	};
}
