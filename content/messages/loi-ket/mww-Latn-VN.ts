import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Lus xaus',
	script: text`
		Yog nej xav tau kev pab, thov hu {{hotline:111}}.
		Hu tsis them nyiaj, muaj neeg teb nruab hnub thiab hmo ntuj.
	`,
	webText: '',
	action: 'Yog xav tau kev pab, hu {{hotline:111}}.',
	backTranslation: text`
		Nếu bà con cần giúp đỡ, xin gọi {{hotline:111}}.
		Gọi không trả tiền, có người trả lời ban ngày và ban đêm.
		Việc cần làm: nếu cần giúp đỡ, gọi {{hotline:111}}.
	`,
	isSample: true,
};
