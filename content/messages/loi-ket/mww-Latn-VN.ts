import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Lus xaus',
	script: text`
		Tus xov tooj ntawm lub teb chaws, tiv thaiv kev muag neeg: {{hotline:111}}.
		Tus xov tooj no kuj tiv thaiv me nyuam yaus.
		Hu tsis them nyiaj, muaj neeg teb nruab hnub thiab hmo ntuj.
		Yog nej xav tau kev pab, thov hu {{hotline:111}}.
	`,
	webText: '',
	action: 'Yog xav tau kev pab, hu {{hotline:111}}.',
	backTranslation: text`
		Số điện thoại của cả nước, phòng chống bán người: {{hotline:111}}.
		Số này cũng bảo vệ trẻ em.
		Gọi không trả tiền, có người trả lời ban ngày và ban đêm.
		Nếu bà con cần giúp đỡ, xin gọi {{hotline:111}}.
		Việc cần làm: nếu cần giúp đỡ, gọi {{hotline:111}}.
	`,
	isSample: true,
};
