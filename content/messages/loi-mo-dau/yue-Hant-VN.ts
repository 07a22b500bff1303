import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '開場白',
	script: text`
		呢度係 Loa Làng 廣東話廣播。
		各位鄉親好。
		請大家聽幾句話，出門做工都平安。
	`,
	webText: '',
	action: '',
	backTranslation: text`
		Đây là bản tin Loa Làng bằng tiếng Quảng Đông.
		Chào các bà con.
		Mời bà con nghe vài lời, để đi làm xa được bình an.
	`,
	isSample: true,
};
