/** Samples of one frame: 40-60 ms at the usual rates; more samples a second are thinned out first. */
const WINDOW = 2048;
/** Frames a second. */
const FRAMES_PER_SECOND = 5;
/** A voice needs no more; a window of 10 ms sees one vowel wave and takes it for a whistle. */
const ENOUGH_HZ = 48_000;
const SPEECH_HZ = { from: 300, to: 5000 } as const;
/** Sirens, alarms and test tones lie here. */
const TONE_HZ = { from: 300, to: 4000 } as const;
/** Bins to each side that still belong to one tone: a siren glides while it is looked at. */
const TONE_BINS = 4;

/** One frame: how loud, how much of it is speech band, how much one tone. */
export interface SpectrumFrame {
	readonly atSeconds: number;
	/** Mean square over all frequencies but the lowest. */
	readonly energy: number;
	/** Share of the energy between 300 and 5,000 Hz, from 0 to 1. */
	readonly speechShare: number;
	/** Share of the energy in the strongest single tone, from 0 to 1. */
	readonly toneShare: number;
}

/** Looks at the spectrum of samples five times a second. */
export class Spectrum {
	readonly #rate: number;
	/** Samples of which one is made. */
	readonly #thinning: number;
	#sum = 0;
	#summed = 0;
	readonly #window: Float32Array;
	readonly #frames: SpectrumFrame[] = [];
	#filled = 0;
	#position = 0;
	#nextStart = 0;

	/** @param rate samples a second */
	constructor(rate: number) {
		this.#thinning = Math.max(1, Math.round(rate / ENOUGH_HZ));
		this.#rate = rate / this.#thinning;
		this.#window = new Float32Array(WINDOW);
	}

	add(samples: Float32Array): void {
		this.#look(this.#thinning === 1 ? samples : this.#thinned(samples));
	}

	frames(): readonly SpectrumFrame[] {
		return this.#frames;
	}

	/** Means of neighbours: what lies above the voice falls away with them. */
	#thinned(samples: Float32Array): Float32Array {
		const fewer = new Float32Array(Math.floor((this.#summed + samples.length) / this.#thinning));
		let filled = 0;
		for (const sample of samples) {
			this.#sum += sample;
			this.#summed += 1;
			if (this.#summed < this.#thinning) continue;
			fewer[filled] = this.#sum / this.#thinning;
			filled += 1;
			this.#sum = 0;
			this.#summed = 0;
		}
		return fewer;
	}

	#look(samples: Float32Array): void {
		for (let at = 0; at < samples.length;) {
			const skipped = Math.min(samples.length - at, Math.max(0, this.#nextStart - this.#position));
			at += skipped;
			this.#position += skipped;
			const wanted = Math.min(samples.length - at, WINDOW - this.#filled);
			if (this.#position < this.#nextStart) break;
			this.#window.set(samples.subarray(at, at + wanted), this.#filled);
			this.#filled += wanted;
			at += wanted;
			this.#position += wanted;
			if (this.#filled === WINDOW) this.#analyseWindow();
		}
	}

	#analyseWindow(): void {
		const power = powerOf(this.#window);
		const binOf = (hertz: number): number => Math.min(power.length - 1, Math.round((hertz * WINDOW) / this.#rate));
		const sum = (from: number, to: number): number => {
			let total = 0;
			for (let bin = Math.max(from, 1); bin <= Math.min(to, power.length - 1); bin += 1) total += power[bin] ?? 0;
			return total;
		};
		// the lowest bins hold the offset of cheap recorders and the wind
		const energy = sum(binOf(50), power.length - 1);
		let strongest = binOf(TONE_HZ.from);
		for (let bin = strongest; bin <= binOf(TONE_HZ.to); bin += 1)
			if ((power[bin] ?? 0) > (power[strongest] ?? 0)) strongest = bin;
		this.#frames.push({
			atSeconds: this.#nextStart / this.#rate,
			energy,
			speechShare: energy > 0 ? sum(binOf(SPEECH_HZ.from), binOf(SPEECH_HZ.to)) / energy : 0,
			toneShare: energy > 0 ? sum(strongest - TONE_BINS, strongest + TONE_BINS) / energy : 0,
		});
		this.#filled = 0;
		this.#nextStart += Math.max(WINDOW, Math.round(this.#rate / FRAMES_PER_SECOND));
	}
}

const HANN = Float64Array.from(
	{ length: WINDOW },
	(_none, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / WINDOW),
);
const COSINES = Float64Array.from({ length: WINDOW / 2 }, (_none, index) => Math.cos((2 * Math.PI * index) / WINDOW));
const SINES = Float64Array.from({ length: WINDOW / 2 }, (_none, index) => Math.sin((2 * Math.PI * index) / WINDOW));

/** Where each sample goes before the butterflies: its number with the bits in reverse. */
const MIRRORED = Uint16Array.from({ length: WINDOW }, (_none, at) => {
	const bits = Math.log2(WINDOW);
	let mirrored = 0;
	for (let bit = 0; bit < bits; bit += 1) mirrored |= ((at >> bit) & 1) << (bits - 1 - bit);
	return mirrored;
});

// one place for all frames: three arrays a frame would be a second of tidying up per hour of sound
const REAL = new Float64Array(WINDOW);
const IMAGINARY = new Float64Array(WINDOW);
const POWER = new Float64Array(WINDOW / 2);

/** Power per frequency bin of one window (radix-2 FFT in place); valid until the next call. */
function powerOf(window: Float32Array): Float64Array {
	for (let at = 0; at < WINDOW; at += 1) REAL[MIRRORED[at] ?? 0] = (window[at] ?? 0) * (HANN[at] ?? 0);
	IMAGINARY.fill(0);
	for (let size = 2; size <= WINDOW; size *= 2) butterflies(REAL, IMAGINARY, size);
	for (let bin = 0; bin < POWER.length; bin += 1) POWER[bin] = (REAL[bin] ?? 0) ** 2 + (IMAGINARY[bin] ?? 0) ** 2;
	return POWER;
}

function butterflies(real: Float64Array, imaginary: Float64Array, size: number): void {
	const half = size / 2;
	const step = WINDOW / size;
	for (let start = 0; start < WINDOW; start += size) {
		for (let at = start; at < start + half; at += 1) {
			const turn = (at - start) * step;
			const cosine = COSINES[turn] ?? 1;
			const sine = SINES[turn] ?? 0;
			const upReal = real[at] ?? 0;
			const upImaginary = imaginary[at] ?? 0;
			const downReal = real[at + half] ?? 0;
			const downImaginary = imaginary[at + half] ?? 0;
			const turnedReal = downReal * cosine + downImaginary * sine;
			const turnedImaginary = downImaginary * cosine - downReal * sine;
			real[at] = upReal + turnedReal;
			imaginary[at] = upImaginary + turnedImaginary;
			real[at + half] = upReal - turnedReal;
			imaginary[at + half] = upImaginary - turnedImaginary;
		}
	}
}
