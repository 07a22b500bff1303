import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { Spectrum } from '#pipeline/audio/analysis/spectrum.ts';
import { LoudnessMeter } from '#pipeline/audio/meter/loudness-meter.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';

export const HEARD_RATE = 44_100;

/** A file as a player gives it out: one channel at {@link HEARD_RATE}. */
export async function samplesOf(file: string, { ffmpeg }: PipelineTools): Promise<Float32Array> {
	const chunks: Buffer[] = [];
	const output = ['-map', '0:a:0', '-ac', '1', '-ar', String(HEARD_RATE), '-f', 'f32le', 'pipe:1'];
	const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
	await ffmpeg.run({ args: [...safeInput(file), ...output], timeoutSeconds: 60, onStdout });
	const bytes = Buffer.concat(chunks);
	return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Loudness without gates, in LUFS: of a stretch that is all voice, or all music. */
export const lufsOf = (samples: Float32Array): number => {
	const meter = new LoudnessMeter(HEARD_RATE);
	meter.add(samples);
	const tenths = meter.tenths();
	const mean = tenths.reduce((sum, energy) => sum + energy, 0) / tenths.length;
	return -0.691 + 10 * Math.log10(mean);
};

/** Share of the energy between 300 and 5,000 Hz. */
export const inSpeechBand = (samples: Float32Array): number => {
	const spectrum = new Spectrum(HEARD_RATE);
	spectrum.add(samples);
	const frames = spectrum.frames();
	const energy = frames.reduce((sum, frame) => sum + frame.energy, 0);
	return frames.reduce((sum, frame) => sum + frame.energy * frame.speechShare, 0) / energy;
};
