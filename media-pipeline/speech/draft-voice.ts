import type { SceneLine } from '#content/model/scene.ts';
import type { Json } from '../cache-key.ts';
import type { Dictionary } from './dictionary.ts';

/** Something that reads aloud, as well as a machine can. */
export interface DraftVoice {
	/** How names are said, besides what is built in. */
	readonly dictionary?: Dictionary | undefined;
	/** Does it understand `<break time="500ms"/>`, and `&amp;` for what has a meaning there (SSML)? */
	readonly marksPauses?: boolean | undefined;
	/** Ways in which it can sound, by the kind of voice that a role asks for; none: it sounds the same for all. */
	readonly timbres?: Readonly<Record<SceneLine['voice'], readonly string[]>> | undefined;
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
		/** One of its own `timbres`. */
		timbre?: string | undefined;
		outFile: string;
		signal?: AbortSignal | undefined;
	}): Promise<void>;
}
