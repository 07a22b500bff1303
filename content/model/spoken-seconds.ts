import { WORDS_PER_MINUTE } from './message.ts';

/**
 * How long a script takes to say. Languages differ in what can be counted: where words are written apart we count
 * words, in Khmer, Tai Viet and Chinese writing we count letters as they are seen (grapheme clusters).
 */
export type SpokenUnit = 'word' | 'letter';

export interface Pace {
	readonly unit: SpokenUnit;
	readonly unitsPerMinute: number;
	/** Recordings it was measured on; 0: an assumption, and shown as such. */
	readonly recordings: number;
}

/** A recording of a text, as both stand in the records. */
export interface SpokenPair {
	readonly script: string;
	readonly seconds: number;
}

/** Fewer say more about one person than about a language. */
export const FEWEST_RECORDINGS = 3;

/** A breath after each sentence, in seconds (look-and-voice.md, Voice (sound)). */
const BREATH_SECONDS = 0.5;

const UNSPACED = /-(Tavt|Hant|Hans)\b|^km\b|^yue\b/;

/** What is counted in a language. */
export const unitOf = (language: string): SpokenUnit => (UNSPACED.test(language) ? 'letter' : 'word');

/** Until there are recordings: 150 words a minute; for letters, the pace of Chinese newsreading (about 250). */
export const assumedPace = (language: string): Pace =>
	unitOf(language) === 'word'
		? { unit: 'word', unitsPerMinute: WORDS_PER_MINUTE, recordings: 0 }
		: { unit: 'letter', unitsPerMinute: 250, recordings: 0 };

/** The pace of a language by its own recordings (the middle one), or the assumption while there are too few. */
export function measuredPace(language: string, pairs: readonly SpokenPair[]): Pace {
	const unit = unitOf(language);
	const paces = pairs
		.map(({ script, seconds }) => {
			const speaking = seconds - breathsIn(script) * BREATH_SECONDS;
			return speaking > 1 ? (unitsIn(script, unit) / speaking) * 60 : 0;
		})
		.filter((pace) => pace > 0)
		.toSorted((one, other) => one - other);
	const middle = paces[Math.floor(paces.length / 2)];
	if (middle === undefined || paces.length < FEWEST_RECORDINGS) return assumedPace(language);
	return { unit, unitsPerMinute: Math.round(middle), recordings: paces.length };
}

/** Seconds a script takes at a pace; a hotline token is said digit by digit. */
export function spokenSeconds(script: string, { unit, unitsPerMinute }: Pace): number {
	return (unitsIn(script, unit) / unitsPerMinute) * 60 + breathsIn(script) * BREATH_SECONDS;
}

const spelledOut = (script: string): string =>
	script.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '));

function unitsIn(script: string, unit: SpokenUnit): number {
	if (unit === 'word') return spelledOut(script).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
	let letters = 0;
	for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(spelledOut(script)))
		if (/[\p{L}\p{N}]/u.test(segment)) letters += 1;
	return letters;
}

const breathsIn = (script: string): number => script.match(/[.!?…។៕。！？]+(\s|$)|[។៕。！？]|\n+(?=\S)/gu)?.length ?? 0;
