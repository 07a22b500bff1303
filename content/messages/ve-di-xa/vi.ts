import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Vè đi xa',
	script: text`
		Ve vẻ vè ve, nghe vè đi xa.
		Đi đâu cũng nhớ, dặn kỹ người nhà.
		Việc gì ở đâu, hỏi cho tỏ rõ.
		Lương ai người trả, hỏi luôn một thể.
		Giấy tờ giữ lấy, đừng đưa ai cầm.
		Ai giục đi ngay, thì ta chậm lại.
		Hẹn ngày gọi về, cho nhà khỏi ngại.
		Lỡ gặp chuyện khó, chẳng trách gì nhau.
		Kẻ lừa có lỗi, người bị lừa không đâu.
		Hết vè xin nhắc, bà con nhớ giúp.
		Tổng đài quốc gia phòng, chống mua bán người.
		Là số {{hotline:111}}, ngày đêm có người.
		Bà con nhớ nhé, số {{hotline:111}}.
	`,
	webText: text`
		Bài vè dễ thuộc, cho trẻ em đọc ở trường, ở buổi văn nghệ, phiên chợ. Xã nào có hò, lý, hát then, dù kê thì đặt lời theo điệu của quê.

		Vè nhắc bốn điều:

		- Hỏi rõ việc gì, ở đâu, ai trả lương.
		- Giấy tờ tự giữ.
		- Ai giục thì chậm lại.
		- Hẹn ngày gọi về; lỡ gặp khó thì không trách nhau.

		Khi đặt lời mới, giữ mấy điều: không chê ai, không kể chuyện của nhà nào, câu cuối có số {{hotline:111}}. Đọc thử cho vài người nghe trước khi phát. Muốn hỏi thêm, gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Học thuộc bài vè và số {{hotline:111}} cùng con cháu.',
	leaflet: text`
		- Việc gì ở đâu, hỏi cho tỏ rõ.
		- Giấy tờ giữ lấy, đừng đưa ai cầm.
		- Ai giục đi ngay thì ta chậm lại.
		- Bà con nhớ nhé, số {{hotline:111}}.
	`,
	zalo: text`
		Ve vẻ vè ve, nghe vè đi xa: việc gì ở đâu, hỏi cho tỏ rõ; giấy tờ giữ lấy, đừng đưa ai cầm; ai giục đi ngay, thì ta chậm lại.

		Cả nhà nhớ số {{hotline:111}}.
	`,
	sms: 'Vè đi xa: việc gì ở đâu, hỏi cho tỏ rõ. Giấy tờ giữ lấy, đừng đưa ai cầm. Ai giục đi ngay, thì ta chậm lại. Nhớ số {{hotline:111}}.',
	isSample: true,
};
