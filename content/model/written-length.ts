/** Characters as a person counts them: a letter with its marks is one, whichever way it was typed. */
export const writtenLength = (text: string): number => {
	let length = 0;
	for (const _character of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) length += 1;
	return length;
};
