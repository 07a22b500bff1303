import { writeFileSync } from 'node:fs';

/** Samples of one channel, from -1 to 1, with their rate in samples a second. */
export interface Sound {
	readonly rate: number;
	readonly samples: Float32Array;
}

const RATE = 48_000;

/** Something with the shape of speech: a buzzing voice in syllables, a breath after each sentence. Always the same. */
export function speechLike({ seconds = 6, level = 0.3, pitchHz = 130, hasHighPeaks = false } = {}): Sound {
	const samples = Float32Array.from({ length: seconds * RATE }, (_none, index) => {
		const time = index / RATE;
		const isBreath = time % 3 > 2.4;
		const syllable = isBreath ? 0 : 0.5 - 0.5 * Math.cos(2 * Math.PI * 4 * time);
		const pitch = 2 * Math.PI * pitchHz * (1 + 0.05 * Math.sin(time * 3));
		const voice = [1, 0.8, 0.6, 0.7, 0.3, 0.4, 0.2, 0.1, 0.1, 0.05].reduce(
			// phases as a throat has them; without them all tops come at once
			(sum, weight, harmonic) =>
				sum + weight * Math.sin(pitch * (harmonic + 1) * time + (hasHighPeaks ? 0 : harmonic ** 2)),
			0,
		);
		return (voice * syllable * level) / 2;
	});
	return { rate: RATE, samples: withNoise(samples, 0.0003) };
}

/** The same, so much louder (or quieter); what passes full scale is cut off, as a recorder does. */
export const amplified = (sound: Sound, gainDb: number): Sound => ({
	...sound,
	samples: sound.samples.map((sample) => Math.max(-1, Math.min(1, sample * 10 ** (gainDb / 20)))),
});

/** As a telephone call sounds: 8,000 samples a second. */
export function telephoned({ samples }: Sound): Sound {
	const step = RATE / 8000;
	const length = Math.floor(samples.length / step);
	const mean = (index: number): number =>
		samples.subarray(index * step, (index + 1) * step).reduce((sum, sample) => sum + sample, 0) / step;
	return { rate: 8000, samples: Float32Array.from({ length }, (_none, index) => mean(index)) };
}

export const inNoise = (sound: Sound, level: number): Sound => ({
	...sound,
	samples: withNoise(sound.samples, level),
});

export const silent = (seconds: number): Sound => ({ rate: RATE, samples: new Float32Array(seconds * RATE) });

export const joined = (...sounds: readonly Sound[]): Sound => ({
	rate: RATE,
	samples: Float32Array.from(sounds.flatMap(({ samples }) => [...samples])),
});

/** Writes a WAV of signed 16-bit samples. @returns its path */
export function writeWav(file: string, { rate, samples }: Sound): string {
	const data = Buffer.alloc(samples.length * 2);
	samples.forEach((sample, index) =>
		data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2),
	);
	const head = Buffer.alloc(44);
	head.write('RIFF');
	head.writeUInt32LE(36 + data.length, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(rate, 24);
	head.writeUInt32LE(rate * 2, 28);
	head.writeUInt16LE(2, 32);
	head.writeUInt16LE(16, 34);
	head.write('data', 36);
	head.writeUInt32LE(data.length, 40);
	writeFileSync(file, Buffer.concat([head, data]));
	return file;
}

/** Noise from a counter, not from chance: a test hears the same every time. */
function withNoise(samples: Float32Array, level: number): Float32Array {
	let state = 1;
	return samples.map((sample) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return sample + level * (state / 2 ** 31 - 1);
	});
}
