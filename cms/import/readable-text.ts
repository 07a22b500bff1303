import { encodingOfFont, encodingOfText, hasLostLetters, inUnicode } from './old-encodings.ts';

import type { ImportIssue } from './import-table.ts';

const SHOWN = 60;
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).replaceAll('\n', ' ');

/** Words as Unicode, with a note for the preview where they had to be converted; lost letters keep the file out. */
export function readableText(
	text: string,
	{ font, ...place }: { font?: string | undefined } & Omit<ImportIssue, 'message'>,
): { readonly text: string; readonly notes: readonly ImportIssue[]; readonly issues: readonly ImportIssue[] } {
	const encoding = encodingOfFont(font) ?? encodingOfText(text);
	if (encoding) {
		const read = inUnicode(text, encoding, /^\.vn.*h$/i.test(font ?? ''));
		if (read === text) return { text, notes: [], issues: [] };
		const message = `Chữ ở đây theo bảng mã cũ (${encoding}), máy đã đổi sang Unicode: "${shown(text)}" thành "${shown(read)}". Hãy đọc lại trước khi nhập.`;
		return { text: read, notes: [{ ...place, message }], issues: [] };
	}
	if (!hasLostLetters(text)) return { text, notes: [], issues: [] };
	const message = `Có chữ đã bị mất, chỉ còn dấu hỏi: "${shown(text)}". Hãy lấy lại bản gốc, lưu dạng .xlsx hoặc CSV UTF-8.`;
	return { text, notes: [], issues: [{ ...place, message }] };
}
