/** Rate at which levels are listened to, in samples a second: enough for speech, little to read. */
export const LEVEL_RATE = 8_000;

const FRAME_SECONDS = 0.05;
const FRAME_SAMPLES = LEVEL_RATE * FRAME_SECONDS;
const DIGITAL_SILENCE_DB = -96;

/** Kept around the speech when silence is cut off, in seconds. */
const KEPT_BEFORE_SECONDS = 0.15;
const KEPT_AFTER_SECONDS = 0.25;

/** Level of each 50 ms of signed 16-bit samples, taken in as they come. */
export class LevelMeter {
	readonly #frames: number[] = [];
	#sum = 0;
	#count = 0;
	#halfSample: Buffer = Buffer.alloc(0);

	/** @param chunk bytes of one channel, little endian; may end in the middle of a sample */
	add(chunk: Buffer): void {
		const bytes = this.#halfSample.length > 0 ? Buffer.concat([this.#halfSample, chunk]) : chunk;
		const whole = bytes.length - (bytes.length % 2);
		for (let at = 0; at < whole; at += 2) {
			const sample = bytes.readInt16LE(at) / 32_768;
			this.#sum += sample * sample;
			this.#count += 1;
			if (this.#count === FRAME_SAMPLES) this.#endFrame();
		}
		this.#halfSample = bytes.subarray(whole);
	}

	/** RMS levels in dBFS, one per 50 ms. */
	levels(): readonly number[] {
		return this.#frames;
	}

	/** Seconds heard. */
	seconds(): number {
		return this.#frames.length * FRAME_SECONDS + this.#count / LEVEL_RATE;
	}

	#endFrame(): void {
		const level = this.#sum === 0 ? DIGITAL_SILENCE_DB : 10 * Math.log10(this.#sum / FRAME_SAMPLES);
		this.#frames.push(Math.max(level, DIGITAL_SILENCE_DB));
		this.#sum = 0;
		this.#count = 0;
	}
}

export interface SpeechSpan {
	readonly startSeconds: number;
	readonly endSeconds: number;
	/** Level of the quietest tenth, in dBFS: the room. */
	readonly noiseFloorDb: number;
	/** Level that the loudest twentieth passes, in dBFS: the voice. */
	readonly voiceDb: number;
}

/**
 * Where the speech is: from the first to the last sound clearly above the room.
 * In a noisy room "clearly above" would also cut soft consonants, so there less is cut, in doubt nothing.
 */
export function speechSpan(levels: readonly number[], totalSeconds: number): SpeechSpan {
	const sorted = levels.toSorted((a, b) => a - b);
	const noiseFloorDb = sorted[Math.floor(sorted.length * 0.1)] ?? DIGITAL_SILENCE_DB;
	const voiceDb = sorted[Math.floor(sorted.length * 0.95)] ?? DIGITAL_SILENCE_DB;
	const threshold = Math.min(Math.max(noiseFloorDb + 6, voiceDb - 40), voiceDb - 12);
	// two frames in a row: a click of the switch is not speech
	const isSound = (index: number): boolean =>
		(levels[index] ?? -Infinity) > threshold && (levels[index + 1] ?? -Infinity) > threshold;
	const first = levels.findIndex((_level, index) => isSound(index));
	const last = levels.findLastIndex((_level, index) => isSound(index));
	if (first === -1) return { startSeconds: 0, endSeconds: totalSeconds, noiseFloorDb, voiceDb };
	return {
		startSeconds: Math.max(0, first * FRAME_SECONDS - KEPT_BEFORE_SECONDS),
		endSeconds: Math.min(totalSeconds, (last + 2) * FRAME_SECONDS + KEPT_AFTER_SECONDS),
		noiseFloorDb,
		voiceDb,
	};
}
