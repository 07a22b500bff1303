/** Onset, vowels with at most one tone, coda: what a Vietnamese syllable can be (quốc ngữ). */
const SYLLABLE =
	/^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function isSyllable(word: string): boolean {
	const parted = word.normalize('NFD');
	return (parted.match(TONE)?.length ?? 0) <= 1 && SYLLABLE.test(parted.replaceAll(TONE, '').normalize('NFC'));
}

/** How much of a text could be Vietnamese in Unicode, 0 to 1; nothing is 0. */
export function shareOfSyllables(text: string): number {
	const words = text.toLocaleLowerCase('vi').match(/[^\s.,;:!?"“”()…–{}]+/gu) ?? [];
	return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}
