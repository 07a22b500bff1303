import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { InvalidInputError } from '#content/model/errors.ts';
import { ABBREVIATIONS, saidAloud } from '#content/model/said-aloud.ts';

/** How words are said, by language: what is written → what a machine should read. */
export type Dictionary = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Short forms that machines spell or skip, and names as a Vietnamese mouth says them. Longer ones win over shorter ones. */
const BUILT_IN: Dictionary = { vi: { ...ABBREVIATIONS, Zalo: 'da lô', Facebook: 'phây búc' } };

const DIGITS: Readonly<Record<string, readonly string[]>> = {
	vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
};

/**
 * Numbers that one dials: emergency numbers, 1800 and 1900 lines, and whatever begins with 0 as telephones do. They
 * are said digit by digit; amounts and years are not.
 */
const DIALLED =
	/(?<![\p{L}\p{N}.,])(?:11[1-5]|1[89]00(?:[ .]?\d){4,6}|0\d(?:[ .]?\d){7,9})(?![\p{L}\p{N}]|[.,]\d|\s*(?:%|triệu|nghìn|ngàn|tỷ|đồng|người|xã|ngày))/gu;

/** The text as a machine should read it. */
export function spokenText(text: string, language: string, own: Dictionary = {}): string {
	const words = { ...BUILT_IN[language], ...own[language] };
	const inOneForm = inDigits(text.normalize('NFC'), DIGITS[language]);
	// dates, hours, amounts and laws; short forms wait, because an own dictionary goes before ours
	const dialled = language === 'vi' ? saidAloud(inOneForm, { withAbbreviations: false }) : inOneForm;
	const written = Object.keys(words).toSorted((a, b) => b.length - a.length);
	if (written.length === 0) return dialled;
	const said = new Map(Object.entries(words).map(([word, reading]) => [word.normalize('NFC'), reading]));
	const any = written.map((word) => escaped(word.normalize('NFC'))).join('|');
	const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu');
	return dialled.replaceAll(pattern, (word) => said.get(word) ?? word);
}

/** Words may hold anything; in a pattern these have a meaning. */
const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function inDigits(text: string, names: readonly string[] | undefined): string {
	if (!names) return text;
	return text.replaceAll(DIALLED, (number) =>
		Array.from(number.replaceAll(/\D/g, ''), (digit) => names[Number(digit)]).join(' '),
	);
}

const dictionarySchema = z.record(z.string(), z.record(z.string().min(1), z.string().min(1)));

/**
 * A dictionary of one's own: `{ "vi": { "Dào San": "dào san" } }`.
 *
 * @throws {InvalidInputError} with code `invalid_dictionary`
 */
export function readDictionary(file: string): Dictionary {
	try {
		return dictionarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch (error) {
		const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
		throw new InvalidInputError(`SPEECH_DICTIONARY "${file}" cannot be used:`, [reason], 'invalid_dictionary');
	}
}
