/** Text in ASCII for players and systems that know nothing else: Vietnamese letters lose their marks, others go. */
export const asciiText = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D')
		.replaceAll(/[–—]/g, '-')
		.replaceAll(/[^\x20-\x7e]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
