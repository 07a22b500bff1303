import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '開場白',
	script: text`
		呢度係 Loa Làng 廣東話廣播。
		各位鄉親好。
		今日請大家聽下點樣防止販賣人口。
		出遠門點樣先安全，要幫手打電話畀邊個？
		請打 {{hotline:111}}，係全國防止販賣人口嘅熱線。
		呢條熱線亦保護兒童。
	`,
	webText: '',
	action: '',
	backTranslation: text`
		Đây là bản tin Loa Làng bằng tiếng Quảng Đông.
		Chào các bà con.
		Hôm nay mời bà con nghe cách phòng mua bán người.
		Đi xa thế nào mới an toàn, cần giúp thì gọi cho ai?
		Xin gọi {{hotline:111}}, là đường dây cả nước phòng chống mua bán người.
		Đường dây này cũng bảo vệ trẻ em.
	`,
	isSample: true,
};
