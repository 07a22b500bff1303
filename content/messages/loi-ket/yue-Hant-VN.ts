import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '結束語',
	script: text`
		全國防止販賣人口熱線：{{hotline:111}}。
		呢條熱線亦保護兒童。
		打電話唔使錢，日夜都有人聽。
		需要幫手，請打 {{hotline:111}}。
	`,
	webText: '',
	action: '需要幫手，請打 {{hotline:111}}。',
	backTranslation: text`
		Đường dây cả nước phòng chống mua bán người: {{hotline:111}}.
		Đường dây này cũng bảo vệ trẻ em.
		Gọi không mất tiền, ngày đêm đều có người nghe.
		Cần giúp đỡ, xin gọi {{hotline:111}}.
		Việc cần làm: cần giúp đỡ, xin gọi {{hotline:111}}.
	`,
	isSample: true,
};
