import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đố vui: ba câu cho cả nhà',
	...scene`
		dan | Mời cả nhà cùng chơi, mỗi câu nghỉ một lát để nghĩ.
		hoi | Câu một: nhận việc ở xa, hỏi mấy câu trước? | 4
		dap | Ba câu: làm gì, ở đâu, ai trả lương.
		hoi | Câu hai: giấy tờ nên để ai giữ? | 4
		dap | Người đi làm tự giữ, gửi ảnh về cho nhà.
		hoi | Câu ba: đã nhận lời rồi có được đổi ý không? | 4
		dap | Được, và không ai được giữ người lại.
		dan | Nhà nào đúng cả ba, xin vỗ tay một cái.
		dan | Nhà nào chưa đúng thì nay đã biết.
		hoi | Thêm một câu thưởng: cần hỏi thì gọi số nào? | 4
		dap | Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		dan | Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Đố vui dùng được trên loa, trong lớp học, ở buổi họp thôn. Đọc câu hỏi, nghỉ một lát cho mọi người nghĩ, rồi đọc câu đáp.

		Ba câu và lời đáp:

		- Nhận việc ở xa, hỏi mấy câu trước? Ba câu: làm gì, ở đâu, ai trả lương.
		- Giấy tờ nên để ai giữ? Người đi làm tự giữ, gửi ảnh về cho nhà.
		- Đã nhận lời rồi có được đổi ý không? Được, và không ai được giữ người lại.

		Câu thưởng: cần hỏi thì gọi số nào? Số {{hotline:111}}.

		Khi chơi ở lớp hay ở buổi họp, đừng hỏi ai trong nhà đã đi xa. Ai trả lời chưa đúng, chỉ cần nói lại câu đáp. Phần thưởng nhỏ là tờ giấy có số {{hotline:111}} để dán ở nhà.
	`,
	action: 'Đố người nhà ba câu rồi cùng lưu số {{hotline:111}}.',
	leaflet: text`
		- Nhận việc ở xa, hỏi gì? Làm gì, ở đâu, ai trả lương.
		- Giấy tờ ai giữ? Tự giữ, gửi ảnh về nhà.
		- Nhận lời rồi đổi ý được không? Được.
		- Cần hỏi, gọi số nào? {{hotline:111}}.
	`,
	zalo: text`
		Đố cả nhà: nhận việc ở xa phải hỏi mấy câu? Giấy tờ để ai giữ? Nhận lời rồi có được đổi ý không?

		Đáp: ba câu; tự giữ; được. Cần hỏi thêm, gọi {{hotline:111}}, không mất tiền.
	`,
	sms: 'Đố cả nhà: nhận việc ở xa hỏi mấy câu? Ba câu: làm gì, ở đâu, ai trả lương. Cần hỏi thêm, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
