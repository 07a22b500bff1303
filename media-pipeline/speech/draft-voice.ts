import type { Json } from '../cache-key.ts';
import type { Dictionary } from './dictionary.ts';

/** Something that reads aloud, as well as a machine can. */
export interface DraftVoice {
	/** How names are said, besides what is built in. */
	readonly dictionary?: Dictionary | undefined;
	/** Engine, version and speed: part of the content key of what it reads. */
	readonly identity: Json;
	/**
	 * Reads a text into a WAV file.
	 *
	 * @throws {VoiceFailedError} when the engine fails
	 */
	read(request: {
		text: string;
		/** BCP 47 tag. */
		language: string;
		outFile: string;
		signal?: AbortSignal | undefined;
	}): Promise<void>;
}
