import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Quen qua mạng: đi chậm một bước',
	script: text`
		Quen nhau qua mạng, các bạn trẻ đi chậm một bước.
		Ảnh và tên trên mạng có thể không phải thật.
		Hãy gọi thấy mặt và hỏi chuyện cho kỹ.
		Gặp lần đầu thì chọn chỗ đông, ban ngày.
		Rủ bạn đi cùng và báo người nhà.
		Đừng nhận vé xe để đi xa theo lời hẹn.
		Giấy tờ và ảnh riêng thì giữ cho mình.
		Ai dọa mình qua tin nhắn, đừng làm theo.
		Bị dọa không phải là lỗi của mình.
		Giữ lại tin nhắn, kể với người mình tin.
		Cha mẹ nghe con kể, xin đừng mắng.
		Thấy sợ hay bối rối, hãy gọi {{hotline:111}}.
	`,
	webText: text`
		Quen bạn mới qua mạng là chuyện thường. Chỉ cần đi chậm một bước.

		Khi mới quen:

		- Ảnh và tên có thể là của người khác. Hãy gọi thấy mặt, hỏi chuyện quê quán, việc làm.
		- Đừng gửi ảnh riêng, ảnh giấy tờ, địa chỉ nhà.
		- Người mới quen mà hứa cho quà lớn, mua vé xe, tìm việc giúp thì nên hỏi ý người nhà.

		Khi hẹn gặp:

		- Chọn chỗ đông người, ban ngày, gần nhà.
		- Đi cùng một người bạn. Báo người nhà mình gặp ai, ở đâu, mấy giờ về.
		- Không vui thì về ngay, không cần giải thích.

		Nếu ai đó dọa đăng ảnh hay kể chuyện riêng để ép mình làm theo: đừng làm theo, đừng xóa tin nhắn, kể với người mình tin. Bị dọa không phải là lỗi của mình.

		Cha mẹ và thầy cô: khi các em kể, xin nghe trước, đừng mắng. Các em sẽ còn kể tiếp.

		Bối rối chưa biết làm sao, hãy gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Kể với một người mình tin, hoặc gọi {{hotline:111}}.',
	isSample: true,
};
