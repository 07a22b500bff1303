import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Tám tháng ba: lời ông bà dặn',
	script: text`
		Tám tháng ba, xin gửi chị em một câu tục ngữ.
		Đi hỏi già, về nhà hỏi trẻ.
		Ông bà dặn: trước việc lớn, hỏi thêm một người.
		Việc làm xa cũng là việc lớn.
		Lấy chồng xa cũng là việc lớn.
		Chị em có quyền hỏi, có quyền chưa trả lời.
		Lại có câu: thêm bạn bớt lo.
		Nhóm phụ nữ trong thôn là chỗ để kể, để học nghề.
		Người từng bị mua bán được giúp học nghề, vay vốn.
		Cánh đàn ông xin góp một việc: lắng nghe.
		Chị em cần hỏi, gọi {{hotline:111}}.
		Đó là tổng đài quốc gia phòng, chống mua bán người.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Ngày mồng tám tháng ba, chị em gặp nhau. Có hai câu tục ngữ giúp nói chuyện đi xa cho an toàn.

		Câu thứ nhất dặn hỏi han: trước việc lớn, hỏi thêm ý người từng trải.

		Câu thứ hai nói về bạn bè: nhóm phụ nữ, tổ vay vốn, câu lạc bộ là nơi chị em kể và học nghề.

		Gợi ý cho buổi gặp:

		- Mỗi bàn góp một câu tục ngữ của quê hay của dân tộc về hỏi han, giúp nhau.
		- Nói ba câu hỏi trước khi đi xa.
		- Phát tờ giấy có số {{hotline:111}}.
		- Không mời ai kể chuyện riêng trước đông người.

		Người từng bị mua bán được hỗ trợ học nghề, tư vấn việc làm, vay vốn. Muốn hỏi, gọi {{hotline:111}}, không mất tiền, chuyện riêng được giữ kín.
	`,
	action: 'Trước việc lớn, hỏi thêm một người tin cậy hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Đi hỏi già, về nhà hỏi trẻ: việc lớn thì hỏi thêm một người.
		- Thêm bạn bớt lo: nhóm phụ nữ là chỗ để kể, để học nghề.
		- Có quyền hỏi, có quyền chưa trả lời.
		- Cần hỏi: {{hotline:111}}.
	`,
	zalo: text`
		Tám tháng ba, gửi chị em câu của ông bà: đi hỏi già, về nhà hỏi trẻ. Trước việc lớn, hỏi thêm một người.

		Chị em cần hỏi, gọi {{hotline:111}}, chuyện riêng được giữ kín.
	`,
	sms: 'Tám tháng ba, gửi chị em lời ông bà: đi hỏi già, về nhà hỏi trẻ. Việc lớn, hỏi thêm một người. Cần hỏi, gọi {{hotline:111}}.',
	isSample: true,
};
