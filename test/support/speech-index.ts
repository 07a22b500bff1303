/*
 * How much of a voice is understood, as figures: an index of audibility after ANSI S3.5-1997 and one of intelligibility
 * after Taal et al. (STOI, IEEE TASLP 19(7), 2011). Neither is a listener: they compare.
 */

/** Both indexes work at this rate, in samples a second: it holds all that a horn gives out. */
export const INDEX_RATE = 10_000;

/** Centres of third-octave bands in Hz with their importance for speech (ANSI S3.5-1997, table 3), up to 4 kHz … */
const IMPORTANCE: readonly (readonly [hz: number, share: number])[] = [
	[160, 0.0083],
	[200, 0.0095],
	[250, 0.015],
	[315, 0.0289],
	[400, 0.044],
	[500, 0.0578],
	[630, 0.0653],
	[800, 0.0711],
	[1000, 0.0818],
	[1250, 0.0844],
	[1600, 0.0882],
	[2000, 0.0898],
	[2500, 0.0868],
	[3150, 0.0844],
	[4000, 0.0771],
];
/** … of which a horn gives nothing out above: what the table has there is lost on everybody. */
export const MOST_SII = IMPORTANCE.reduce((sum, [, share]) => sum + share, 0);

const FRAME = 256;
const STEP = FRAME / 2;
const FFT_SIZE = 512;
const HANN = Float64Array.from(
	{ length: FRAME },
	(_none, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 1)) / (FRAME + 1)),
);

const ANGLES = Array.from({ length: FFT_SIZE / 2 }, (_none, at) => (-2 * Math.PI * at) / FFT_SIZE);
const COSINES = Float64Array.from(ANGLES, Math.cos);
const SINES = Float64Array.from(ANGLES, Math.sin);

/** Frames this far below the loudest, in dB, hold no speech. */
const SPEECH_RANGE_DB = 40;

/** Power per bin of each frame of 25.6 ms, half overlapping. */
function framesOf(samples: Float32Array): Float64Array[] {
	const frames: Float64Array[] = [];
	for (let start = 0; start + FRAME <= samples.length; start += STEP) {
		const real = new Float64Array(FFT_SIZE);
		for (let at = 0; at < FRAME; at += 1) real[at] = (samples[start + at] ?? 0) * (HANN[at] ?? 0);
		frames.push(powerOf(real));
	}
	return frames;
}

/** Radix-2 FFT of real samples; power of the bins below half the rate. */
function powerOf(real: Float64Array): Float64Array {
	const size = real.length;
	const imaginary = new Float64Array(size);
	for (let at = 1, mirrored = 0; at < size; at += 1) {
		let bit = size >> 1;
		for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
		mirrored |= bit;
		if (at >= mirrored) continue;
		const kept = real[at] ?? 0;
		real[at] = real[mirrored] ?? 0;
		real[mirrored] = kept;
	}
	for (let length = 2; length <= size; length *= 2) {
		for (let start = 0; start < size; start += length) {
			for (let at = 0; at < length / 2; at += 1) {
				const turn = (at * size) / length;
				const cosine = COSINES[turn] ?? 1;
				const sine = SINES[turn] ?? 0;
				const low = start + at;
				const high = low + length / 2;
				const turnedReal = (real[high] ?? 0) * cosine - (imaginary[high] ?? 0) * sine;
				const turnedImaginary = (real[high] ?? 0) * sine + (imaginary[high] ?? 0) * cosine;
				real[high] = (real[low] ?? 0) - turnedReal;
				imaginary[high] = (imaginary[low] ?? 0) - turnedImaginary;
				real[low] = (real[low] ?? 0) + turnedReal;
				imaginary[low] = (imaginary[low] ?? 0) + turnedImaginary;
			}
		}
	}
	return Float64Array.from(
		{ length: size / 2 + 1 },
		(_none, bin) => (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2,
	);
}

/** Energy of a frame in third-octave bands around centres. */
const bandsOf = (power: Float64Array, centres: readonly number[]): number[] =>
	centres.map((hz) => {
		const from = Math.round((hz * 2 ** (-1 / 6) * FFT_SIZE) / INDEX_RATE);
		const to = Math.max(from + 1, Math.round((hz * 2 ** (1 / 6) * FFT_SIZE) / INDEX_RATE));
		let sum = 0;
		for (let bin = from; bin < to; bin += 1) sum += power[bin] ?? 0;
		return sum;
	});

const energyOf = (frame: Float64Array): number => frame.reduce((sum, power) => sum + power, 0);

/** Which frames hold speech, by the voice as it was spoken. */
function spokenFrames(frames: readonly Float64Array[]): readonly number[] {
	const energies = frames.map(energyOf);
	const floor = Math.max(...energies) * 10 ** (-SPEECH_RANGE_DB / 10);
	return [...energies.keys()].filter((at) => (energies[at] ?? 0) > floor);
}

/**
 * Speech intelligibility index in the manner of ANSI S3.5-1997, taken frame by frame while somebody speaks and averaged
 * (as Rhebergen and Versfeld do for noise that changes), without its spread of masking and its hearing thresholds: how
 * much of what matters for speech stands above the noise.
 *
 * @param spoken the voice as it was spoken, which says when somebody speaks
 * @param heard the voice where somebody hears it, without the noise
 * @param noise what else is heard there; all three of the same length at {@link INDEX_RATE}, in step
 * @returns from 0 to {@link MOST_SII}
 */
export function speechIntelligibilityIndex(spoken: Float32Array, heard: Float32Array, noise: Float32Array): number {
	const centres = IMPORTANCE.map(([hz]) => hz);
	const [voice, other] = [framesOf(heard), framesOf(noise)];
	const when = spokenFrames(framesOf(spoken));
	// noise is steady: its mean spectrum is what masks
	const masking = centres.map(() => 0);
	for (const frame of other)
		bandsOf(frame, centres).forEach((energy, band) => (masking[band] = (masking[band] ?? 0) + energy / other.length));
	const sum = when.reduce((total, at) => {
		const bands = bandsOf(voice[at] ?? new Float64Array(FFT_SIZE / 2 + 1), centres);
		return (
			total +
			IMPORTANCE.reduce((index, [, share], band) => {
				const snrDb = 10 * Math.log10((bands[band] ?? 0) / Math.max(masking[band] ?? 0, 1e-20) + 1e-20);
				return index + share * Math.min(1, Math.max(0, (snrDb + 15) / 30));
			}, 0)
		);
	}, 0);
	return when.length === 0 ? 0 : sum / when.length;
}

const STOI_BANDS = Array.from({ length: 15 }, (_none, band) => 150 * 2 ** (band / 3));
/** Frames over which envelopes are compared: 384 ms. */
const STOI_FRAMES = 30;
const STOI_CLIP = 1 + 10 ** (15 / 20);

/**
 * Short-time objective intelligibility: how well the envelopes of what is heard follow those of what was spoken.
 *
 * @param spoken the voice as it was spoken
 * @param heard everything that is heard, noise and echo included; as long, at {@link INDEX_RATE}, in step
 * @returns about 0 to 1; 1: nothing is lost
 */
export function shortTimeObjectiveIntelligibility(spoken: Float32Array, heard: Float32Array): number {
	const [clean, dirty] = [framesOf(spoken), framesOf(heard)];
	const when = spokenFrames(clean);
	const envelopes = (frames: readonly Float64Array[]) =>
		when.map((at) => bandsOf(frames[at] ?? new Float64Array(FFT_SIZE / 2 + 1), STOI_BANDS).map(Math.sqrt));
	const [x, y] = [envelopes(clean), envelopes(dirty)];
	let sum = 0;
	let count = 0;
	for (const band of STOI_BANDS.keys()) {
		const [one, other] = [x.map((frame) => frame[band] ?? 0), y.map((frame) => frame[band] ?? 0)];
		for (let end = STOI_FRAMES; end <= when.length; end += 1) {
			const [clear, received] = [one.slice(end - STOI_FRAMES, end), other.slice(end - STOI_FRAMES, end)];
			const scale = Math.sqrt(squares(clear) / (squares(received) + 1e-20));
			const limited = received.map((value, at) => Math.min(value * scale, (clear[at] ?? 0) * STOI_CLIP));
			sum += correlation(clear, limited);
			count += 1;
		}
	}
	return count === 0 ? 0 : sum / count;
}

const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value ** 2, 0);

function correlation(one: readonly number[], other: readonly number[]): number {
	const centred = (values: readonly number[]) => {
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		return values.map((value) => value - mean);
	};
	const [a, b] = [centred(one), centred(other)];
	const product = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
	return product / (Math.sqrt(squares(a) * squares(b)) + 1e-20);
}
