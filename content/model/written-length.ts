/** Characters as a person counts them: a letter with its marks is one, whichever way it was typed. */
export const writtenLength = (text: string): number =>
	Array.from(new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)).length;
