import { ExpectedError, InvalidInputError } from '#content/model/errors.ts';
import { hotlinesIn } from '#content/model/hotline.ts';

import { spokenText } from './dictionary.ts';

import type { SceneLine } from '#content/model/scene.ts';
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
	/** The same in several voices; `audio/making/speak-scene.ts` reads them. */
	readonly lines?: readonly SceneLine[] | undefined;
}

/** @throws {NoVoiceError} when only people may speak the language */
export function assertSpoken(language: string): void {
	if (!SPOKEN_LANGUAGES.includes(language)) throw new NoVoiceError(language);
}

export function assertReadable(text: string): void {
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

/** Something to read aloud, in one of the voice's timbres, and the silence after it. */
interface Utterance {
	readonly text: string;
	readonly timbre: string;
	readonly pauseSeconds: number;
}

/** After it has been said that a machine reads. */
const ANNOUNCEMENT_PAUSE_SECONDS = 0.5;

/** The lines of a scene as the voice gets them: roles are told apart as far as it can sound differently. */
export function utterancesOf(lines: readonly SceneLine[], language: string, voice: DraftVoice): readonly Utterance[] {
	const timbres = new Map<string, string>();
	const timbreOf = ({ role, voice: kind }: SceneLine): string => {
		const others = voice.timbres?.[kind].filter((timbre) => ![...timbres.values()].includes(timbre));
		const timbre = timbres.get(role) ?? others?.[0] ?? voice.timbres?.[kind][0] ?? '';
		timbres.set(role, timbre);
		return timbre;
	};
	const first = { text: marked(DRAFT_ANNOUNCEMENT, voice), timbre: '', pauseSeconds: ANNOUNCEMENT_PAUSE_SECONDS };
	return [
		first,
		...lines.map((line) => ({
			text: toRead(line.text, language, voice),
			timbre: timbreOf(line),
			pauseSeconds: line.pauseSeconds,
		})),
	];
}

/** What decides the sound of a spoken text. */
export const speechForKey = ({ language, text, lines }: SpeakRequest, voice: DraftVoice): Json => ({
	language,
	...(lines
		? { utterances: utterancesOf(lines, language, voice).map((utterance) => ({ ...utterance })) }
		: { text: announced(text, language, voice) }),
	voice: voice.identity,
});

const announced = (text: string, language: string, voice: DraftVoice): string =>
	`${marked(DRAFT_ANNOUNCEMENT, voice)}\n\n${toRead(text, language, voice)}`;

// normalised, so that the same words typed on another keyboard are the same words
const toRead = (text: string, language: string, voice: DraftVoice): string =>
	marked(spokenText(text.normalize('NFC').trim(), language, voice.dictionary), voice);

const marked = (text: string, { marksPauses }: Pick<DraftVoice, 'marksPauses'>): string =>
	marksPauses ? withNumberPauses(escapedXml(text)) : text;

const escapedXml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const DIGIT = '(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)';
/** A number that is said digit by digit: three of them in a row are no amount. */
const DIALLED_DIGITS = new RegExp(String.raw`(?<![\p{L}\p{N}])${DIGIT}(?: ${DIGIT}){2,}(?![\p{L}\p{N}])`, 'giu');
/** espeak takes a few hundredths for itself. */
const BREAK = '<break time="550ms"/>';

/** Half a second of silence around each number that is said digit by digit: it is to be written down. */
const withNumberPauses = (text: string): string =>
	text.replaceAll(DIALLED_DIGITS, (number) => `${BREAK} ${number} ${BREAK}`);
