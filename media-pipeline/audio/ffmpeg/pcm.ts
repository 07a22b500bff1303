/**
 * Samples of raw 32-bit floats, little endian, taken in as bytes come; a piece may end in the middle of a sample.
 * What it hands on is valid only during the call.
 */
export class SampleReader {
	readonly #onSamples: (samples: Float32Array) => void;
	#rest: Buffer = Buffer.alloc(0);
	#place = new Float32Array(0);

	constructor(onSamples: (samples: Float32Array) => void) {
		this.#onSamples = onSamples;
	}

	add(chunk: Buffer): void {
		const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
		const whole = bytes.length - (bytes.length % 4);
		this.#rest = Buffer.from(bytes.subarray(whole));
		if (whole === 0) return;
		// copied, because samples must begin at a multiple of four in memory; into one place that serves every piece
		if (this.#place.length < whole / 4) this.#place = new Float32Array(whole / 4);
		const samples = this.#place.subarray(0, whole / 4);
		Buffer.from(samples.buffer, 0, whole).set(bytes.subarray(0, whole));
		for (let at = 0; at < samples.length; at += 1) if (!Number.isFinite(samples[at])) samples[at] = 0;
		this.#onSamples(samples);
	}
}

/** Left and right of samples that come in turns. */
export function apart(samples: Float32Array): readonly [Float32Array, Float32Array] {
	const left = new Float32Array(samples.length / 2);
	const right = new Float32Array(samples.length / 2);
	for (let at = 0; at < left.length; at += 1) {
		left[at] = samples[at * 2] ?? 0;
		right[at] = samples[at * 2 + 1] ?? 0;
	}
	return [left, right];
}
