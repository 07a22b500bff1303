/** Points between two samples that are looked at, and samples on each side that say where they lie. */
const PHASES = 4;
const REACH = 12;
const TAPS = 2 * REACH;

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
		let peak = this.#peak;
		for (const sample of samples) {
			const size = Math.abs(sample);
			if (size > peak) peak = size;
		}
		// between two samples both below half of the peak no wave of sound reaches it
		let bar = peak / 2;
		const last = samples.length - REACH;
		for (let at = REACH - 1; at < last; at += 1) {
			const left = Math.abs(samples[at] ?? 0);
			const right = Math.abs(samples[at + 1] ?? 0);
			if (left < bar && right < bar) continue;
			const found = largestAfter(samples, at);
			if (found > peak) {
				peak = found;
				bar = peak / 2;
			}
		}
		this.#peak = peak;
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
