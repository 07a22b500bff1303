import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lời kết',
	script: text`
		Tổng đài quốc gia phòng, chống mua bán người: số {{hotline:111}}.
		Tổng đài này cũng bảo vệ trẻ em.
		Gọi không mất tiền, ngày đêm đều có người nghe.
		Cần giúp đỡ, bà con gọi {{hotline:111}}.
	`,
	webText: '',
	action: 'Cần giúp đỡ, bà con gọi {{hotline:111}}.',
	isSample: true,
};
