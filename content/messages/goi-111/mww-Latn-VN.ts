import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Hu ib zaug, tsis them nyiaj',
	script: text`
		Yog nej muaj kev txhawj, thov hu {{hotline:111}}.
		Nov yog tus xov tooj ntawm lub teb chaws, tiv thaiv kev muag neeg.
		Tus xov tooj no kuj tiv thaiv me nyuam yaus.
		Muaj neeg teb nruab hnub thiab hmo ntuj.
		Hu tsis them nyiaj.
		Nej tsis tau paub meej los hu tau.
		Yog muaj neeg yaum cov txheeb ze mus deb, tab sis hais tsis meej, thov hu.
		Yog cov txheeb ze mus ua hauj lwm deb es ploj xov lawm, thov hu.
		Nej tsuas xav nug kom paub meej los thov hu.
		Thaum nej hu, lawv kaw lub suab.
		Nej maj mam hais.
		Yog muaj kev phom sij tam sim no, hu tub ceev xwm {{hotline:113}}.
		Hnub no thov khaws tus xov tooj no.
		Rov hais dua: {{hotline:111}}.
	`,
	webText: text`
		- Hu {{hotline:111}} tsis them nyiaj.
		- Muaj neeg teb nruab hnub thiab hmo ntuj.
		- Thaum nej hu, lawv kaw lub suab.
		- Yog muaj kev phom sij tam sim no, hu tub ceev xwm {{hotline:113}}.
	`,
	action: 'Khaws tus xov tooj {{hotline:111}} rau hauv koj lub xov tooj.',
	backTranslation: text`
		Nếu bà con có điều lo lắng, xin gọi {{hotline:111}}.
		Đây là số điện thoại của cả nước, phòng chống bán người.
		Số này cũng bảo vệ trẻ em.
		Có người trả lời ban ngày và ban đêm.
		Gọi không trả tiền.
		Bà con chưa biết rõ cũng gọi được.
		Nếu có người rủ người thân đi xa mà nói không rõ, xin hãy gọi.
		Nếu người thân đi làm xa mà mất tin, xin hãy gọi.
		Bà con chỉ muốn hỏi cho biết rõ cũng xin gọi.
		Khi bà con gọi, họ ghi lại tiếng.
		Bà con cứ từ từ nói.
		Nếu nguy hiểm ngay bây giờ, gọi công an {{hotline:113}}.
		Hôm nay xin giữ lấy số này.
		Nói lại: {{hotline:111}}.
		Việc cần làm: lưu số {{hotline:111}} vào điện thoại.
	`,
	isSample: true,
};
