import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Tin tuyển người trên mạng: xem cho kỹ',
	script: text`
		Thấy tin tuyển người trên mạng, bà con xem cho kỹ.
		Hãy hỏi tên công ty và địa chỉ.
		Công ty ấy có thật không, hãy hỏi Sở Nội vụ của tỉnh.
		Hoặc hỏi Trung tâm Dịch vụ việc làm.
		Đừng gửi ảnh căn cước cho người chưa gặp.
		Đừng chuyển tiền cọc để giữ chỗ.
		Tin thật nói rõ việc làm, tiền lương, chỗ ở.
		Tin giả thường nói chung chung và giục trả lời.
		Có nơi ép người đến làm phải đi lừa người khác.
		Người bị ép như vậy không có lỗi.
		Đã lỡ nhận lời, bà con vẫn rút lời được.
		Nghi ngờ thì đừng đi, hãy gọi {{hotline:111}}.
		Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Trên mạng có nhiều tin tuyển người thật. Cũng có tin do kẻ xấu dựng lên. Nhìn qua thì rất giống nhau, nên bà con xem kỹ từng điều.

		Trước khi trả lời:

		- Hỏi tên công ty, địa chỉ, tên người tuyển.
		- Hỏi Trung tâm Dịch vụ việc làm hoặc Sở Nội vụ tỉnh: công ty ấy có thật không?
		- Hỏi người đã từng làm ở đó.

		Không nên:

		- Gửi ảnh căn cước, hộ chiếu cho người chưa gặp.
		- Chuyển tiền cọc, tiền giữ chỗ, tiền làm hồ sơ vào tài khoản riêng.
		- Đi theo người chỉ quen qua tin nhắn.

		Có nơi hứa việc ngồi máy tính nhàn nhã, nhưng đến nơi thì giữ người lại và ép đi lừa người khác qua mạng. Người bị ép như vậy cần được giúp.

		Đã lỡ nhận lời, bà con vẫn rút lời được. Ở trong nước mà muốn về, khi an toàn hãy gọi {{hotline:111}}. Ở nước ngoài, khi an toàn hãy gọi đại sứ quán, lãnh sự quán Việt Nam ở nước ấy, hoặc nhắn người nhà gọi {{hotline:111}}.
	`,
	action: 'Hỏi Trung tâm Dịch vụ việc làm về công ty, hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Hỏi tên công ty, địa chỉ; hỏi Trung tâm Dịch vụ việc làm.
		- Không gửi ảnh căn cước, không chuyển tiền cọc.
		- Tin thật nói rõ việc, lương, chỗ ở.
		- Đã nhận lời vẫn rút lời được; hỏi {{hotline:111}}.
	`,
	zalo: text`
		Tin tuyển người trên mạng: hỏi tên công ty, hỏi Trung tâm Dịch vụ việc làm. Không gửi ảnh căn cước, không chuyển tiền cọc.

		Đã nhận lời vẫn rút lời được. Còn nghi, gọi {{hotline:111}}.
	`,
	sms: 'Tin tuyển người trên mạng: hỏi tên công ty, không gửi ảnh căn cước, không chuyển tiền cọc. Còn nghi thì đừng đi, gọi {{hotline:111}}.',
	isSample: true,
};
