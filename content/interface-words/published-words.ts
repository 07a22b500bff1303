import { villagerWord } from './villager-words.ts';
import { wordFaults } from './word-faults.ts';

/** Translations by key. */
export type TranslatedWords = Readonly<Record<string, string>>;

/**
 * What a page may show of the words that a snapshot brings: those that the pages have and that still fit their gaps. A
 * snapshot can be older than the pages that are built of it.
 */
export const fittingWords = (translated: TranslatedWords): TranslatedWords =>
	Object.fromEntries(
		Object.entries(translated).filter(([key, text]) => {
			const word = villagerWord(key);
			return word !== undefined && text !== '' && wordFaults(word, text).length === 0;
		}),
	);
