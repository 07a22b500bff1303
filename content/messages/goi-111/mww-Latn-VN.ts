import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Hu ib zaug, tsis them nyiaj',
	script: text`
		Yog nej muaj kev txhawj, thov hu {{hotline:111}}.
		Tus xov tooj no muaj neeg teb nruab hnub thiab hmo ntuj.
		Hu tsis them nyiaj.
		Nej tsis tau paub meej los hu tau.
		Yog cov txheeb ze mus ua hauj lwm deb es ploj xov lawm, thov hu.
		Thaum nej hu, lawv kaw lub suab.
		Yog muaj kev phom sij tam sim no, hu tub ceev xwm {{hotline:113}}.
		Hnub no thov khaws tus xov tooj no: {{hotline:111}}.
	`,
	webText: text`
		- Hu {{hotline:111}} tsis them nyiaj.
		- Muaj neeg teb nruab hnub thiab hmo ntuj.
	`,
	action: 'Khaws tus xov tooj {{hotline:111}} rau hauv koj lub xov tooj.',
	backTranslation: text`
		Nếu bà con có điều lo lắng, xin gọi {{hotline:111}}.
		Số này có người trả lời ban ngày và ban đêm.
		Gọi không trả tiền.
		Bà con chưa biết rõ cũng gọi được.
		Nếu người thân đi làm xa mà mất tin, xin hãy gọi.
		Khi bà con gọi, họ ghi lại tiếng.
		Nếu nguy hiểm ngay bây giờ, gọi công an {{hotline:113}}.
		Hôm nay xin giữ lấy số này: {{hotline:111}}.
		Việc cần làm: lưu số {{hotline:111}} vào điện thoại.
	`,
	isSample: true,
};
