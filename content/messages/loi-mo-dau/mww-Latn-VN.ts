import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Lus tos txais',
	script: text`
		Nov yog Loa Làng, hais ua lus Hmoob Dawb.
		Nyob zoo nej sawv daws.
		Thov nej mloog, kom mus ua hauj lwm deb tau nyab xeeb.
	`,
	webText: '',
	action: '',
	backTranslation: text`
		Đây là Loa Làng, nói bằng tiếng Mông trắng.
		Chào tất cả bà con.
		Mời bà con nghe, để đi làm xa được an toàn.
	`,
	isSample: true,
};
