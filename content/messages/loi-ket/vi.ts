import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lời kết',
	script: text`
		Cần giúp đỡ, bà con gọi {{hotline:111}}.
		Gọi không mất tiền, ngày đêm đều có người nghe.
	`,
	webText: '',
	action: 'Cần giúp đỡ, bà con gọi {{hotline:111}}.',
	isSample: true,
};
