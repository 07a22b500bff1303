/** `Đào Sán` → `dao san`: a phone without a Vietnamese keyboard finds it too. */
export const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.replace(/đ/gi, 'd')
		.toLowerCase()
		.trim();
