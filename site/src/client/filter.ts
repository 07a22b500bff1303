/**
 * `Đào Sán` → `dao san`: a phone without a Vietnamese keyboard finds it too. Only marks on Latin letters go; in other
 * scripts marks are vowels.
 */
export const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/đ/gi, 'd')
		.toLowerCase()
		.trim();

/** Does a text in {@link plain} words hold every word that is looked for? */
export const holdsAll = (text: string, wanted: string): boolean =>
	plain(wanted)
		.split(/\s+/)
		.every((word) => text.includes(word));
