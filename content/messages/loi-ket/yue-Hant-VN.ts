import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '結束語',
	script: text`
		需要幫手，請打 {{hotline:111}}。
		打電話唔使錢，日夜都有人聽。
	`,
	webText: '',
	action: '需要幫手，請打 {{hotline:111}}。',
	backTranslation: text`
		Cần giúp đỡ, xin gọi {{hotline:111}}.
		Gọi không mất tiền, ngày đêm đều có người nghe.
		Việc cần làm: cần giúp đỡ, xin gọi {{hotline:111}}.
	`,
	isSample: true,
};
