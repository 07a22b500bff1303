import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Một cuộc gọi không mất tiền',
	script: text`
		Bà con có điều lo lắng, hãy gọi {{hotline:111}}.
		Đây là tổng đài quốc gia phòng, chống mua bán người.
		Tổng đài này cũng bảo vệ trẻ em.
		Ngày đêm đều có người nghe.
		Gọi không mất tiền.
		Chưa biết chắc, bà con vẫn cứ gọi.
		Ai rủ người nhà đi xa mà nói không rõ, hãy gọi.
		Người nhà đi làm xa bỗng mất liên lạc, hãy gọi.
		Chỉ muốn hỏi cho rõ, cũng hãy gọi.
		Cuộc gọi được ghi âm.
		Bà con cứ bình tĩnh kể.
		Nguy hiểm trước mắt thì gọi công an, số {{hotline:113}}.
		Hôm nay, bà con lưu số này vào điện thoại.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		{{hotline:111}} là tổng đài quốc gia phòng, chống mua bán người và bảo vệ trẻ em. Gọi không mất tiền, ngày đêm đều có người nghe. Cuộc gọi được ghi âm.

		Bà con có thể gọi khi:

		- Muốn hỏi một lời rủ đi làm, đi học, đi lấy vợ lấy chồng ở xa có đáng tin không.
		- Người nhà đi xa mà mất liên lạc, hoặc gọi về nói những lời lạ.
		- Thấy một người đi cùng người khác mà không được tự nói chuyện.
		- Chính bà con đang bị ép làm việc. Khi an toàn thì gọi, hoặc nhờ người tin cậy gọi giúp.

		Khi gọi, bà con nói điều đã biết: ở đâu, lúc nào, có mấy người. Không nhớ hết cũng không sao. Không cần chắc chắn mới được gọi.

		Nếu nguy hiểm ngay trước mắt, gọi công an theo số {{hotline:113}}, hoặc chạy đến chỗ đông người. Ở gần biên giới, bà con có thể đến đồn biên phòng.

		Số {{hotline:111}} gọi từ trong nước. Ai đang ở nước ngoài thì gọi đại sứ quán, lãnh sự quán Việt Nam ở nước ấy, hoặc nhắn người nhà gọi {{hotline:111}}.
	`,
	action: 'Lưu số {{hotline:111}} vào điện thoại ngay hôm nay.',
	leaflet: text`
		- {{hotline:111}}: tổng đài quốc gia phòng, chống mua bán người và bảo vệ trẻ em.
		- Gọi không mất tiền, ngày đêm đều có người nghe; cuộc gọi được ghi âm.
		- Chưa biết chắc vẫn gọi được.
		- Nguy hiểm trước mắt thì gọi {{hotline:113}}.
	`,
	zalo: text`
		Người nhà đi xa bỗng mất liên lạc? Ai rủ đi xa mà nói không rõ? Gọi {{hotline:111}}, không mất tiền, ngày đêm đều có người nghe.

		Chưa biết chắc vẫn gọi được. Lưu số này ngay hôm nay.
	`,
	sms: 'Lo cho người thân đi xa, hay muốn hỏi một lời rủ? Gọi {{hotline:111}}, ngày đêm đều có người nghe, không mất tiền. Chưa chắc vẫn gọi được.',
	isSample: true,
};
