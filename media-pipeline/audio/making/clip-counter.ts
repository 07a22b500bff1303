import type { Span } from '../../verdicts.ts';

/** Samples in a row at the same height that a wave has only when its top was cut off. */
const FLAT_RUN = 3;
const NEAR_TOP = 0.999;
const TOP_FROM = 0.89;
const WINDOW_SECONDS = 0.5;
/** Cut tops in half a second from which one hears it. */
const AUDIBLE = 5;

/** Finds where a recorder was overloaded: flat tops at the greatest height of a file. */
export class ClipCounter {
	readonly #windowSamples: number;
	/** Flat tops per half second, with the height they are at. */
	#windows: { count: number; height: number }[] = [];
	#position = 0;
	#run = 0;
	#height = 0;

	constructor(rate: number) {
		this.#windowSamples = rate * WINDOW_SECONDS;
	}

	add(samples: Float32Array): void {
		for (let at = 0; at < samples.length; at += 1) {
			const sample = samples[at] ?? 0;
			if (sample < TOP_FROM && sample > -TOP_FROM) {
				this.#height = 0;
				continue;
			}
			const size = Math.abs(sample);
			const isFlat = Math.abs(size - this.#height) <= this.#height * (1 - NEAR_TOP);
			this.#run = isFlat ? this.#run + 1 : 1;
			this.#height = size;
			if (this.#run === FLAT_RUN) this.#count(size, this.#position + at);
		}
		this.#position += samples.length;
	}

	/** Stretches in which it is heard. */
	spans(): readonly Span[] {
		const top = Math.max(0, ...this.#windows.map((window) => window?.height ?? 0));
		return this.#windows.flatMap((window, index) =>
			window && window.count >= AUDIBLE && window.height >= top * NEAR_TOP
				? [{ startSeconds: index * WINDOW_SECONDS, endSeconds: (index + 1) * WINDOW_SECONDS }]
				: [],
		);
	}

	#count(height: number, position: number): void {
		const at = Math.floor(position / this.#windowSamples);
		while (this.#windows.length <= at) this.#windows.push({ count: 0, height: 0 });
		const window = this.#windows[at];
		if (!window) return;
		window.count += 1;
		window.height = Math.max(window.height, height);
	}
}
