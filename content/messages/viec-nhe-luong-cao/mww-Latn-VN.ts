import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Ua ntej txais hauj lwm, nug peb lo lus',
	script: text`
		Yog muaj neeg yaum nej mus ua hauj lwm deb, nug peb lo lus no.
		Ib: ua hauj lwm dab tsi?
		Ob: ua nyob qhov twg?
		Peb: leej twg them nyiaj hli?
		Tus ntiav neeg zoo yuav hais meej thiab sau rau hauv ntawv.
		Hauj lwm yooj yim heev tab sis nyiaj hli ntau heev, ceev faj.
		Yog lawv maj kom nej mus tam sim, ceev faj.
		Yog lawv kom nej tsis txhob qhia tsev neeg, ceev faj.
		Cov neeg muag neeg nyiam ua li no.
		Tus dag yog tus txhaum, tus raug dag tsis txhaum.
		Tsis tau paub meej, tsis txhob tau mus.
		Ua ntej mus, thov hu nug {{hotline:111}}, tsis them nyiaj.
		Rov hais dua: {{hotline:111}}.
	`,
	webText: text`
		- Ua hauj lwm dab tsi?
		- Ua nyob qhov twg?
		- Leej twg them nyiaj hli?

		Tus dag yog tus txhaum, tus raug dag tsis txhaum. Tsis tau paub meej, tsis txhob tau mus. Hu nug {{hotline:111}}.
	`,
	action: 'Nug kom txhij peb lo lus; tsis paub meej, hu {{hotline:111}}.',
	backTranslation: text`
		Nếu có người rủ bà con đi làm xa, hỏi ba câu này.
		Một: làm việc gì?
		Hai: làm ở đâu?
		Ba: ai trả lương tháng?
		Người thuê tốt sẽ nói rõ và viết vào giấy.
		Việc rất dễ mà lương rất nhiều, hãy cẩn thận.
		Nếu họ giục bà con đi ngay, hãy cẩn thận.
		Nếu họ bảo bà con đừng nói với gia đình, hãy cẩn thận.
		Những kẻ bán người hay làm như thế.
		Người lừa là người có lỗi, người bị lừa không có lỗi.
		Chưa biết rõ thì chưa đi.
		Trước khi đi, xin gọi hỏi {{hotline:111}}, không trả tiền.
		Nói lại: {{hotline:111}}.
		Việc cần làm: hỏi đủ ba câu; không biết rõ thì gọi {{hotline:111}}.
	`,
	isSample: true,
};
