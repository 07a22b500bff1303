import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Lus tos txais',
	script: text`
		Nov yog Loa Làng, hais ua lus Hmoob Dawb.
		Nyob zoo nej sawv daws.
		Hnub no thov nej mloog txog kev tiv thaiv kev muag neeg.
		Mus deb li cas thiaj nyab xeeb, yog xav tau kev pab hu rau leej twg?
		Thov hu {{hotline:111}}, tus xov tooj ntawm lub teb chaws, tiv thaiv kev muag neeg.
		Tus xov tooj no kuj tiv thaiv me nyuam yaus.
	`,
	webText: '',
	action: '',
	backTranslation: text`
		Đây là Loa Làng, nói bằng tiếng Mông trắng.
		Chào tất cả bà con.
		Hôm nay mời bà con nghe về việc phòng chống bán người.
		Đi xa thế nào mới an toàn, nếu cần giúp thì gọi cho ai?
		Xin gọi {{hotline:111}}, số điện thoại của cả nước, phòng chống bán người.
		Số này cũng bảo vệ trẻ em.
	`,
	isSample: true,
};
