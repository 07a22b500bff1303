/** What stands between words in lists and texts; no Unicode classes, which Chrome has from 64 on. */
const BETWEEN = /[\s.,;:!?()"“”'’/–-]+/g;

/** Both ways of placing a tone count as one: `hoà` is `hòa`, `thuý` is `thúy`. */
const oneTonePlace = (decomposed: string): string =>
	decomposed.replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\u0300-\u036fa-z])/g, '$1$3$2');

const asTyped = (text: string): string =>
	oneTonePlace(text.toLowerCase().normalize('NFD')).replace(BETWEEN, ' ').trim();

/**
 * `Đào Sán` → `dao san`: a phone without a Vietnamese keyboard finds it too. Only marks on Latin letters go; in other
 * scripts marks are vowels.
 */
export const plain = (text: string): string =>
	asTyped(text)
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/đ/g, 'd');

/** A list's line, made ready once for {@link holdsAll}. */
export interface Searchable {
	readonly typed: string;
	readonly plain: string;
}
export const searchable = (text: string): Searchable => ({ typed: ` ${asTyped(text)}`, plain: ` ${plain(text)}` });

/**
 * Does a text hold every word that is looked for, at the beginning of a word of its own? A word typed with marks finds
 * only what has these marks. In scripts that write no spaces it may stand anywhere.
 */
export const holdsAll = (text: Searchable, wanted: string): boolean =>
	asTyped(wanted)
		.split(' ')
		.every((word) => {
			const hasMarks = plain(word) !== word;
			const start = /[^\u0300-\u036f\u0020-\u024f\u1e00-\u1eff]/.test(word) ? '' : ' ';
			return (hasMarks ? text.typed : text.plain).includes(start + word);
		});
