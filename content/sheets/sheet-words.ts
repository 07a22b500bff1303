import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import vietnamese from '../locales/vi.json' with { type: 'json' };
import { escapeHtml } from './escape-html.ts';

/** A heading of the papers, as it is called in `content/locales/vi.json`. */
export type SheetWord = keyof typeof vietnamese.sheets;

/** Headings in the language of a bundle; a missing one is said in Vietnamese alone. */
export type SheetWords = Readonly<Partial<Record<SheetWord, string>>>;

const LOCALES = join(import.meta.dirname, '../locales');
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z]{2,4})*$/;

/** Words go onto paper only after a speaker has read them; the file says who, by office and not by name, and when. */
const localeSchema = z.object({
	reviewed: z.object({ by: z.string().min(1), on: z.iso.date() }).optional(),
	sheets: z.record(z.string(), z.string()).default({}),
});

const known = new Map<string, SheetWords>();

/**
 * The headings that speakers of a language have reviewed. None for Vietnamese, which stands on every paper anyway.
 *
 * @param folder with one file per language; another one in tests
 */
export function reviewedSheetWords(tag: string, folder = LOCALES): SheetWords {
	if (tag === 'vi' || !TAG.test(tag)) return {};
	const file = join(folder, `${tag}.json`);
	const words = known.get(file) ?? readWords(file);
	known.set(file, words);
	return words;
}

function readWords(file: string): SheetWords {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
		throw error;
	}
	const { reviewed, sheets } = localeSchema.parse(JSON.parse(text));
	if (!reviewed) return {};
	const isWord = ([key, word]: [string, string]) => Object.hasOwn(vietnamese.sheets, key) && word.trim() !== '';
	return Object.fromEntries(Object.entries(sheets).filter(isWord));
}

/**
 * A heading in Vietnamese, for who signs and reports, and below it in the language of the bundle, for who plays it.
 *
 * @param heading `number` before the words, `rest` (plain text) after the Vietnamese ones
 */
export function sheetHeading(
	{ language, words }: { readonly language: string; readonly words: SheetWords },
	word: SheetWord,
	{ level = 2, number, rest = '' }: { level?: 1 | 2; number?: number; rest?: string } = {},
): string {
	const own = words[word];
	const below = own ? `<br><span class="own" lang="${escapeHtml(language)}">${escapeHtml(own)}</span>` : '';
	const lead = number === undefined ? '' : `${number}. `;
	return `<h${level}>${lead}${escapeHtml(vietnamese.sheets[word] + rest)}${below}</h${level}>`;
}
