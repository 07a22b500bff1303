import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Một cuộc gọi không mất tiền',
	script: text`
		Bà con có điều lo lắng, hãy gọi {{hotline:111}}.
		Số này nghe máy cả ngày lẫn đêm.
		Gọi không mất tiền.
		Chưa biết chắc, bà con vẫn cứ gọi.
		Người thân được rủ đi xa mà khó hiểu, hãy gọi.
		Người nhà đi làm xa bỗng mất liên lạc, hãy gọi.
		Chỉ muốn hỏi cho rõ, cũng hãy gọi.
		Cuộc gọi có ghi âm, bà con cứ bình tĩnh kể.
		Nguy hiểm trước mắt thì gọi công an, số {{hotline:113}}.
		Hôm nay, bà con lưu số này vào điện thoại.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Tổng đài {{hotline:111}} là số của cả nước. Nơi đây nghe và giúp về bảo vệ trẻ em và phòng, chống mua bán người. Gọi không mất tiền, ngày đêm đều có người nghe. Cuộc gọi có ghi âm.

		Bà con có thể gọi khi:

		- Muốn hỏi một lời rủ đi làm, đi học, đi lấy vợ lấy chồng ở xa có đáng tin không.
		- Người thân đi xa mà mất liên lạc, hoặc gọi về nói những lời lạ.
		- Thấy một người đi cùng người khác mà không được tự nói chuyện.
		- Chính mình đang bị ép làm việc mình không muốn.

		Khi gọi, bà con nói điều mình biết: ở đâu, lúc nào, có mấy người. Không nhớ hết cũng không sao. Không cần chắc chắn mới được gọi.

		Nếu nguy hiểm ngay trước mắt, gọi công an theo số {{hotline:113}}, hoặc chạy đến chỗ đông người. Ở gần biên giới, bà con có thể đến đồn biên phòng.
	`,
	action: 'Lưu số {{hotline:111}} vào điện thoại ngay hôm nay.',
	isSample: true,
};
