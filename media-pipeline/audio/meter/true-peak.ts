/** Points between two samples that are looked at, and samples on each side that say where they lie. */
const PHASES = 4;
const REACH = 12;
const TAPS = 2 * REACH;
/** Samples that are passed over together when all of them are low. */
const STRETCH = 256;

/** Windowed sinc: [phase 1 … 3][tap], each normalised so that a constant stays what it is. */
const FILTERS: readonly Float64Array[] = Array.from({ length: PHASES - 1 }, (_none, phase) => {
	const taps = Float64Array.from({ length: TAPS }, (_tap, index) => {
		const distance = index - (REACH - 1) - (phase + 1) / PHASES;
		const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / REACH);
		return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
	});
	const sum = taps.reduce((total, tap) => total + tap, 0);
	return taps.map((tap) => tap / sum);
});

/** The highest point a wave reaches between its samples (ITU-R BS.1770-5 annex 2, four points per sample). */
export class TruePeakMeter {
	#peak = 0;
	/** Samples of the last chunk that the next one needs on its left. */
	#tail = new Float32Array(0);
	#place = new Float32Array(0);

	/** @param samples of one channel, from -1 to 1 */
	add(samples: Float32Array): void {
		const length = this.#tail.length + samples.length;
		if (this.#place.length < length) this.#place = new Float32Array(length);
		const joined = this.#place.subarray(0, length);
		joined.set(this.#tail);
		joined.set(samples, this.#tail.length);
		this.#look(joined);
		this.#tail = joined.slice(Math.max(0, joined.length - TAPS + 1));
	}

	/** In dBTP; -Infinity for digital silence. */
	peakDbtp(): number {
		// what comes after the last sample is silence: its wave ends there too
		this.#look(Float32Array.from([...this.#tail, ...new Float32Array(REACH)]));
		return 20 * Math.log10(this.#peak);
	}

	#look(samples: Float32Array): void {
		const last = samples.length - REACH;
		for (let start = 0; start < samples.length; start += STRETCH) {
			const end = Math.min(start + STRETCH, samples.length);
			let highest = 0;
			// with one sample of the next stretch: waves between the two belong to this one
			for (let at = start; at <= end && at < samples.length; at += 1) {
				const sample = samples[at] ?? 0;
				const size = sample < 0 ? -sample : sample;
				if (size > highest) highest = size;
			}
			if (highest > this.#peak) this.#peak = highest;
			// between two samples both below half of the peak no wave of sound reaches it
			if (highest >= this.#peak / 2) this.#lookBetween(samples, Math.max(start, REACH - 1), Math.min(end, last));
		}
	}

	#lookBetween(samples: Float32Array, from: number, to: number): void {
		let bar = this.#peak / 2;
		for (let at = from; at < to; at += 1) {
			const left = samples[at] ?? 0;
			const right = samples[at + 1] ?? 0;
			if (left < bar && left > -bar && right < bar && right > -bar) continue;
			const found = largestAfter(samples, at);
			if (found > this.#peak) {
				this.#peak = found;
				bar = found / 2;
			}
		}
	}
}

function largestAfter(samples: Float32Array, at: number): number {
	let largest = 0;
	const start = at - REACH + 1;
	for (const filter of FILTERS) {
		let sum = 0;
		for (let tap = 0; tap < TAPS; tap += 1) sum += (filter[tap] ?? 0) * (samples[start + tap] ?? 0);
		if (sum < 0) sum = -sum;
		if (sum > largest) largest = sum;
	}
	return largest;
}
