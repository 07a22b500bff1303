import { everydayWords } from '#content/search/everyday-words.ts';

import type { LibraryItem } from './library.ts';

/** Letters and what belongs to them: in Khmer and Thái scripts vowels are marks. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Every word of a message once, with its marks, in one line, and the words that people would type for the same matter.
 * Scripts without spaces are kept as runs.
 */
export const searchWords = ({ message, rendition }: LibraryItem): string => {
	const text = [rendition.title, rendition.webText, rendition.script, rendition.action].join(' ').toLowerCase();
	const says = rendition.language === 'vi' ? everydayWords({ text, topics: message.topics }) : [];
	const words = [text, ...says].join(' ').normalize('NFC').match(WORD);
	return [...new Set(words)].join(' ');
};
