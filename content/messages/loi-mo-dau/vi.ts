import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lời chào',
	script: text`
		Đây là bản tin Loa Làng bằng tiếng Việt.
		Kính chào bà con.
		Hôm nay, mời bà con nghe chuyện phòng, chống mua bán người.
		Đi xa sao cho an toàn, cần giúp thì gọi ai?
		Hãy gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		Tổng đài này cũng bảo vệ trẻ em.
	`,
	webText: '',
	action: '',
	isSample: true,
};
