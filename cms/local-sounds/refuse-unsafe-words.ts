import { hotlinesIn } from '#content/model/hotline.ts';
import { lint } from '#content/safety/lint.ts';

import type { TextareaFieldValidation } from 'payload';

/**
 * Words that go over a loudspeaker must pass what every message passes; they name no number, because what stands in front
 * of a bulletin is not made anew when a number changes. The rules know Vietnamese only: of another language they look at
 * its meaning, which is then required.
 *
 * @param language of the words in this field: Vietnamese greetings, or the meaning of those in other languages
 */
export const refuseUnsafeWords =
	({ language }: { readonly language: 'vi' | 'other' }): TextareaFieldValidation =>
	(value, { data }) => {
		const words = (value ?? '').trim();
		const spoken = (data as { language?: string | null }).language;
		const isVietnamese = spoken === undefined || spoken === null || spoken === 'vi';
		if (language === 'vi' && words === '') return 'Hãy ghi lại lời nói: phiếu của xã và người duyệt cần đọc.';
		if (language === 'other') {
			if (isVietnamese) return true;
			if (words === '') return 'Lời nói không phải tiếng Việt: hãy ghi nghĩa tiếng Việt.';
		}
		if (hotlinesIn(words).length > 0)
			return 'Lời chào không nêu số điện thoại: bản tin ngay sau đó đọc số. Hãy bỏ mã số ra khỏi lời.';
		// signs of another script are judged by their meaning
		const judged = language === 'vi' && !isVietnamese ? '' : words;
		const blocked = lint(judged, { channel: 'loudspeaker' }).filter(({ level }) => level === 'block');
		return blocked.length === 0 ? true : blocked.map(({ message }) => message).join(' ');
	};
