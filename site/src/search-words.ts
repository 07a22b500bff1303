import { plain } from './client/filter.ts';

import type { LibraryItem } from './library.ts';

/** Letters and what belongs to them: in Khmer and Thái scripts vowels are marks. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Every word of a message once, without Vietnamese marks, in one line. Scripts without spaces are kept as runs. */
export const searchWords = ({ rendition }: LibraryItem): string => {
	const text = plain([rendition.title, rendition.webText, rendition.script, rendition.action].join(' '));
	return [...new Set(text.match(WORD))].join(' ');
};
