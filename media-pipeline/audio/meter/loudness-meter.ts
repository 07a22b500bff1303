import { integratedLufs, rangeLu } from './gating.ts';
import { kWeighting } from './k-weighting.ts';

/** Weights of channels as BS.1770 counts them: left, right, centre, then the two surrounds (no LFE). */
const CHANNEL_WEIGHTS = [1, 1, 1, 1.41, 1.41] as const;

/** Parts of a second that are kept: fine enough to think of what a limiter does in each. */
const SLICES_A_SECOND = 200;
export const SLICES_A_TENTH = SLICES_A_SECOND / 10;

/** The energy and the highest sample of each 5 ms. */
export interface Slices {
	/** Sums of squares of K-weighted samples over channels, divided by the samples of one slice. */
	readonly energies: Float32Array;
	/** Largest size of a sample before weighting. */
	readonly peaks: Float32Array;
}

/** Loudness after ITU-R BS.1770-5 and EBU R 128, of samples that come in pieces. */
export class LoudnessMeter {
	readonly #rate: number;
	readonly #channels: readonly Channel[];
	#energies = new Float32Array(4096);
	#peaks = new Float32Array(4096);
	#slices = 0;
	#samples = 0;
	#energy = 0;
	#peak = 0;
	#nextEnd: number;

	/** @param rate samples a second; @param channels in the order of {@link CHANNEL_WEIGHTS} */
	constructor(rate: number, channels = 1) {
		this.#rate = rate;
		this.#channels = CHANNEL_WEIGHTS.slice(0, channels).map((weight) => new Channel(rate, weight));
		this.#nextEnd = this.#endOf(0);
	}

	/** @param parts the same stretch of time of each channel, samples from -1 to 1 */
	add(...parts: readonly Float32Array[]): void {
		const length = parts[0]?.length ?? 0;
		for (let at = 0; at < length;) {
			const end = Math.min(length, at + this.#nextEnd - this.#samples);
			for (const [index, channel] of this.#channels.entries()) {
				const samples = parts[index];
				if (!samples) continue;
				this.#energy += channel.energy(samples, at, end);
				if (channel.peak > this.#peak) this.#peak = channel.peak;
			}
			this.#samples += end - at;
			at = end;
			if (this.#samples === this.#nextEnd) this.#endSlice();
		}
	}

	/** In LUFS; -70 for silence. */
	integratedLufs(): number {
		return integratedLufs(this.tenths());
	}

	/** In LU. */
	rangeLu(): number {
		return rangeLu(this.tenths());
	}

	seconds(): number {
		return this.#samples / this.#rate;
	}

	/** Mean of the first channel's samples: a cheap recorder moves the whole wave to one side. */
	offset(): number {
		return this.#channels[0]?.offset ?? 0;
	}

	slices(): Slices {
		return { energies: this.#energies.subarray(0, this.#slices), peaks: this.#peaks.subarray(0, this.#slices) };
	}

	/** Mean squares of K-weighted samples, one per 100 ms. */
	tenths(): Float64Array {
		return tenthsOf(this.slices().energies);
	}

	// slices of 5 ms at 44,100 are 220.5 samples: their ends are rounded, not their length
	#endOf(slice: number): number {
		return Math.round(((slice + 1) * this.#rate) / SLICES_A_SECOND);
	}

	#endSlice(): void {
		if (this.#slices === this.#energies.length) {
			this.#energies = grown(this.#energies);
			this.#peaks = grown(this.#peaks);
		}
		this.#energies[this.#slices] = this.#energy / (this.#rate / SLICES_A_SECOND);
		this.#peaks[this.#slices] = this.#peak;
		this.#slices += 1;
		this.#energy = 0;
		this.#peak = 0;
		this.#nextEnd = this.#endOf(this.#slices);
	}
}

/** The slices between two moments, in seconds. */
export function slicesBetween({ energies, peaks }: Slices, startSeconds: number, endSeconds: number): Slices {
	const [start, end] = [Math.round(startSeconds * SLICES_A_SECOND), Math.round(endSeconds * SLICES_A_SECOND)];
	return { energies: energies.subarray(start, end), peaks: peaks.subarray(start, end) };
}

/** Mean squares per 100 ms from those per 5 ms. */
export function tenthsOf(energies: ArrayLike<number>): Float64Array {
	const tenths = new Float64Array(Math.floor(energies.length / SLICES_A_TENTH));
	for (let tenth = 0; tenth < tenths.length; tenth += 1) {
		let sum = 0;
		for (let slice = 0; slice < SLICES_A_TENTH; slice += 1) sum += energies[tenth * SLICES_A_TENTH + slice] ?? 0;
		tenths[tenth] = sum / SLICES_A_TENTH;
	}
	return tenths;
}

/** One channel's filters with their memory. */
class Channel {
	/** Largest sample of the last stretch. */
	peak = 0;
	/** Mean of every sixteenth sample. */
	offset = 0;
	#counted = 0;
	readonly #weight: number;
	readonly #shelf: ReturnType<typeof kWeighting>[0];
	readonly #cut: ReturnType<typeof kWeighting>[1];
	readonly #memory = new Float64Array(4);

	constructor(rate: number, weight: number) {
		[this.#shelf, this.#cut] = kWeighting(rate);
		this.#weight = weight;
	}

	/** Weighted sum of squares from one sample to another (transposed direct form, one loop for both filters). */
	energy(samples: Float32Array, from: number, to: number): number {
		const { b0, b1, b2, a1, a2 } = this.#shelf;
		const { a1: c1, a2: c2 } = this.#cut;
		const memory = this.#memory;
		let s1 = memory[0] ?? 0;
		let s2 = memory[1] ?? 0;
		let t1 = memory[2] ?? 0;
		let t2 = memory[3] ?? 0;
		let sum = 0;
		let peak = 0;
		for (let at = from; at < to; at += 1) {
			const sample = samples[at] ?? 0;
			const size = sample < 0 ? -sample : sample;
			if (size > peak) peak = size;
			const shelved = b0 * sample + s1;
			s1 = b1 * sample - a1 * shelved + s2;
			s2 = b2 * sample - a2 * shelved;
			const weighted = shelved + t1;
			t1 = t2 - 2 * shelved - c1 * weighted;
			t2 = shelved - c2 * weighted;
			sum += weighted * weighted;
		}
		memory[0] = audible(s1);
		memory[1] = audible(s2);
		memory[2] = audible(t1);
		memory[3] = audible(t2);
		this.peak = peak;
		for (let at = from; at < to; at += 16) {
			this.#counted += 1;
			this.offset += ((samples[at] ?? 0) - this.offset) / this.#counted;
		}
		return sum * this.#weight;
	}
}

/** Numbers that fade below any meaning make processors slow. */
const audible = (value: number): number => (value < 1e-30 && value > -1e-30 ? 0 : value);

function grown(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
	const larger = new Float32Array(values.length * 2);
	larger.set(values);
	return larger;
}
