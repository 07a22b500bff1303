import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Quen qua mạng: đừng vội',
	script: text`
		Quen nhau qua mạng, các bạn trẻ đừng vội.
		Ảnh và tên trên mạng có thể không phải thật.
		Hãy gọi thấy mặt và hỏi chuyện cho kỹ.
		Gặp lần đầu thì chọn chỗ đông, ban ngày.
		Rủ bạn đi cùng và báo người nhà.
		Đừng nhận vé xe để đi xa theo lời hẹn.
		Đừng gửi giấy tờ, ảnh riêng cho ai.
		Ai dọa qua tin nhắn, các bạn đừng làm theo.
		Bị dọa không phải là lỗi của các bạn.
		Giữ lại tin nhắn, kể với người các bạn tin.
		Cha mẹ nghe con kể, xin đừng mắng.
		Thấy sợ hay bối rối, hãy gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Quen bạn mới qua mạng là chuyện thường. Chỉ cần đừng vội.

		Khi mới quen:

		- Ảnh và tên có thể là của người khác. Hãy gọi thấy mặt, hỏi chuyện quê quán, việc làm.
		- Đừng gửi ảnh riêng, ảnh giấy tờ, địa chỉ nhà.
		- Người mới quen mà hứa cho quà lớn, mua vé xe, tìm việc giúp thì nên hỏi ý người nhà.

		Khi hẹn gặp:

		- Chọn chỗ đông người, ban ngày, gần nhà.
		- Đi cùng một người bạn. Báo người nhà: gặp ai, ở đâu, mấy giờ về.
		- Không vui thì về ngay, không cần giải thích.

		Nếu ai đó dọa đăng ảnh hay kể chuyện riêng để ép làm điều gì: đừng làm theo, đừng xóa tin nhắn, kể với một người đáng tin. Bị dọa không phải là lỗi của người bị dọa.

		Cha mẹ và thầy cô: khi các em kể, xin nghe trước, đừng mắng. Các em sẽ còn kể tiếp.

		Bối rối chưa biết làm sao, hãy gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Kể với một người đáng tin, hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Quen qua mạng: gọi thấy mặt, hỏi kỹ, đừng vội.
		- Gặp lần đầu ở chỗ đông, ban ngày, có bạn đi cùng.
		- Đừng gửi ảnh riêng, ảnh giấy tờ.
		- Bị dọa không phải lỗi của các bạn; gọi {{hotline:111}}.
	`,
	zalo: text`
		Quen nhau qua mạng, các bạn đừng vội: gọi thấy mặt, gặp chỗ đông, rủ bạn đi cùng, báo người nhà.

		Ai dọa qua tin nhắn thì đừng làm theo. Kể với người tin cậy, hoặc gọi {{hotline:111}}.
	`,
	sms: 'Quen qua mạng đừng vội: gặp chỗ đông, rủ bạn đi cùng, báo người nhà. Ai dọa thì đừng làm theo, kể với người tin cậy, gọi {{hotline:111}}.',
	isSample: true,
};
