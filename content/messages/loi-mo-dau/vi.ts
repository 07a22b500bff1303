import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lời chào',
	script: text`
		Đây là bản tin Loa Làng bằng tiếng Việt.
		Kính chào bà con.
		Mời bà con nghe vài lời để đi xa, làm ăn cho an toàn.
	`,
	webText: '',
	action: '',
	isSample: true,
};
