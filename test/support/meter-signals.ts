import { LoudnessMeter } from '#pipeline/audio/meter/loudness-meter.ts';

export const RATE = 48_000;

/** A sine of 1 kHz: pairs of level in dBFS and seconds, one after the other. */
export function tone(parts: readonly (readonly [level: number, seconds: number])[], rate = RATE): Float32Array {
	const samples = new Float32Array(Math.round(parts.reduce((sum, [, seconds]) => sum + seconds, 0) * rate));
	let at = 0;
	for (const [level, seconds] of parts) {
		const end = Math.min(samples.length, at + Math.round(seconds * rate));
		for (; at < end; at += 1) samples[at] = 10 ** (level / 20) * Math.sin((2 * Math.PI * 1000 * at) / rate);
	}
	return samples;
}

/** Channels through a meter, in pieces, as they come from a pipe. */
export const metered = (channels: readonly Float32Array[], rate = RATE): LoudnessMeter => {
	const meter = new LoudnessMeter(rate, channels.length);
	for (let at = 0; at < channels[0]!.length; at += 10_007)
		meter.add(...channels.map((samples) => samples.subarray(at, at + 10_007)));
	return meter;
};

/** The same tone left and right. */
export const stereo = (parts: Parameters<typeof tone>[0], rate?: number): LoudnessMeter => {
	const one = tone(parts, rate);
	return metered([one, one], rate);
};
