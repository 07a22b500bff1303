import { ExpectedError, InvalidInputError } from '#content/model/errors.ts';
import { hotlinesIn } from '#content/model/hotline.ts';

import { spokenText } from './dictionary.ts';

import type { Json } from '../cache-key.ts';
import type { DraftVoice } from './draft-voice.ts';

/** Said at the start of everything a machine reads; there is no way to leave it out. */
const DRAFT_ANNOUNCEMENT = 'Giọng máy, bản nháp.';

/** Languages a machine may read. In all others only people speak: no machine voice of them is good enough to air. */
const SPOKEN_LANGUAGES: readonly string[] = ['vi'];

export class NoVoiceError extends ExpectedError {
	override readonly name = 'NoVoiceError';
	readonly code = 'no_voice';
	readonly language: string;
	constructor(language: string) {
		super(`There is no draft voice for "${language}". Ask a speaker of the language to record the text.`);
		this.language = language;
	}
}

export interface SpeakRequest {
	/** BCP 47 tag. */
	readonly language: string;
	/** With hotline numbers already spoken out. */
	readonly text: string;
}

/** @throws {NoVoiceError} when only people may speak the language */
export function assertSpoken(language: string): void {
	if (!SPOKEN_LANGUAGES.includes(language)) throw new NoVoiceError(language);
}

function assertReadable(text: string): void {
	const numbers = hotlinesIn(text);
	const issues = [
		...(/[\p{L}\p{N}]/u.test(text) ? [] : ['There is nothing to read in it.']),
		...numbers.map((number) => `The number of hotline ${number} is not spoken out yet; put it in first.`),
	];
	if (issues.length > 0) throw new InvalidInputError('The text cannot be read aloud:', issues, 'text_unreadable');
}

/**
 * Reads a text into a WAV file, after saying that a machine reads.
 *
 * @throws {NoVoiceError} when only people may speak the language
 * @throws {InvalidInputError} with code `text_unreadable` when it is empty or a hotline token is left in it
 */
export async function speak(
	{ language, text }: SpeakRequest,
	{ voice, outFile, signal }: { voice: DraftVoice; outFile: string; signal?: AbortSignal | undefined },
): Promise<void> {
	assertSpoken(language);
	assertReadable(text);
	await voice.read({ text: announced(text, language, voice), language, outFile, signal });
}

/** What decides the sound of a spoken text. */
export const speechForKey = ({ language, text }: SpeakRequest, voice: DraftVoice): Json => ({
	language,
	text: announced(text, language, voice),
	voice: voice.identity,
});

// normalised, so that the same words typed on another keyboard are the same words
const announced = (text: string, language: string, { dictionary }: DraftVoice): string =>
	`${DRAFT_ANNOUNCEMENT}\n\n${spokenText(text.normalize('NFC').trim(), language, dictionary)}`;
