import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Tin tuyển người trên mạng: xem kỹ đã',
	script: text`
		Thấy tin tuyển người trên mạng, bà con xem kỹ đã.
		Hãy hỏi tên công ty và địa chỉ.
		Nhờ cán bộ xã xem công ty ấy có thật không.
		Đừng gửi ảnh căn cước cho người chưa gặp.
		Đừng chuyển tiền cọc để giữ chỗ.
		Tin thật nói rõ việc làm, tiền lương, chỗ ở.
		Tin giả thường nói chung chung và giục trả lời.
		Có người đến nơi rồi bị ép đi lừa người khác.
		Đã lỡ nhận lời, mình vẫn dừng lại được.
		Nghi ngờ thì đừng đi, hãy gọi {{hotline:111}}.
	`,
	webText: text`
		Trên mạng có nhiều tin tuyển người thật. Cũng có tin do kẻ xấu dựng lên. Nhìn qua thì rất giống nhau, nên bà con xem kỹ từng điều.

		Trước khi trả lời:

		- Hỏi tên công ty, địa chỉ, tên người tuyển.
		- Nhờ cán bộ xã hoặc trung tâm việc làm của tỉnh xem có thật không.
		- Hỏi người đã từng làm ở đó.

		Không nên:

		- Gửi ảnh căn cước, hộ chiếu cho người chưa gặp.
		- Chuyển tiền cọc, tiền giữ chỗ, tiền làm hồ sơ vào tài khoản riêng.
		- Đi theo người chỉ quen qua tin nhắn.

		Có nơi hứa việc ngồi máy tính nhàn nhã, nhưng đến nơi thì giữ người lại và ép đi lừa người khác qua mạng. Người bị ép như vậy cần được giúp.

		Đã lỡ nhận lời, bà con vẫn dừng lại được. Đang ở xa mà muốn về, hãy tìm cách gọi {{hotline:111}} hoặc báo người nhà gọi giúp.
	`,
	action: 'Nhờ cán bộ xã kiểm tra tên công ty, hoặc gọi {{hotline:111}}.',
	isSample: true,
};
