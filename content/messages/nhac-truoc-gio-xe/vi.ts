import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Hai mươi giây trước giờ xe chạy',
	script: text`
		Bà con sắp lên xe đi làm, xin nghe hai mươi giây.
		Giấy tờ đã trong túi của bà con chưa?
		Người nhà đã biết nơi đến chưa?
		Cần hỏi, gọi tổng đài quốc gia phòng, chống mua bán người.
		Số {{hotline:111}}, xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Lời nhắc ngắn để phát ở bến xe, bến tàu, trên xe khách, sau Tết và các dịp đông người đi.

		Trước giờ xe chạy, xem lại hai điều:

		- Giấy tờ và điện thoại đang do chính bà con giữ.
		- Người nhà đã biết nơi đến, đi với ai, hẹn ngày gọi về.

		Trên đường, ai đòi giữ giấy tờ giúp thì từ chối. Chỗ dừng nào thấy lo, xuống nơi đông người. Khi an toàn, gọi {{hotline:111}}, không mất tiền. Gấp lắm thì gọi {{hotline:113}}.
	`,
	action: 'Trước giờ xe, nhắn người nhà nơi đến và lưu số {{hotline:111}}.',
	leaflet: text`
		- Giấy tờ, điện thoại tự giữ.
		- Nhắn người nhà nơi đến, hẹn ngày gọi về.
		- Cần hỏi: {{hotline:111}}, gọi không mất tiền.
	`,
	zalo: text`
		Sắp lên xe? Hai mươi giây thôi: giấy tờ tự giữ, nhắn người nhà nơi đến. Cần hỏi, gọi {{hotline:111}}.
	`,
	sms: 'Trước giờ xe: giấy tờ tự giữ, nhắn người nhà nơi đến, hẹn ngày gọi về. Cần hỏi, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
