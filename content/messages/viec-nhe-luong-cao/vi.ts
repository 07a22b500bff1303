import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Trước khi nhận việc, hỏi ba câu',
	script: text`
		Ai rủ bà con đi làm xa, hãy hỏi ba câu.
		Câu một: làm việc gì?
		Câu hai: làm ở đâu?
		Câu ba: ai trả lương?
		Người thuê đàng hoàng sẽ nói rõ và viết ra giấy.
		Việc rất nhẹ mà lương rất cao thì phải cẩn thận.
		Họ giục đi ngay thì phải cẩn thận.
		Họ dặn giấu gia đình thì càng phải cẩn thận.
		Kẻ mua bán người hay dùng những cách ấy.
		Lỗi là ở kẻ lừa, không ở người bị lừa.
		Chưa rõ thì chưa đi.
		Bà con gọi {{hotline:111}} hỏi trước, không mất tiền.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Đi làm xa là việc tốt khi biết rõ đi đâu và làm gì. Trước khi nhận lời, bà con hỏi ba câu và ghi lại câu trả lời.

		- Làm việc gì? Mỗi ngày mấy giờ, có ngày nghỉ không?
		- Làm ở đâu? Tên công ty, địa chỉ, có ai quen đã làm ở đó chưa?
		- Ai trả lương? Bao nhiêu, trả ngày nào, trả bằng cách nào?

		Bà con cẩn thận khi gặp một trong những điều sau:

		- Việc rất nhẹ mà lương cao hơn hẳn chỗ khác.
		- Người rủ giục đi ngay, không cho thời gian hỏi người nhà.
		- Người rủ dặn giấu gia đình.
		- Người rủ đòi giữ căn cước, hộ chiếu hoặc điện thoại.
		- Không có giấy tờ gì, chỉ hứa miệng.

		Một điều như thế chưa chắc là xấu. Nhưng đó là lúc dừng lại và hỏi thêm. Ai cũng có thể bị lừa, vì kẻ lừa nói rất khéo. Lỗi luôn ở kẻ lừa.

		Chưa rõ thì chưa đi. Gọi {{hotline:111}}, không mất tiền, hoặc hỏi Trung tâm Dịch vụ việc làm của tỉnh.
	`,
	action: 'Hỏi đủ ba câu trước khi đi; chưa rõ thì gọi {{hotline:111}}.',
	leaflet: text`
		- Hỏi ba câu: làm gì, ở đâu, ai trả lương.
		- Việc rất nhẹ mà lương rất cao: cẩn thận.
		- Giục đi ngay, dặn giấu gia đình: càng cẩn thận.
		- Chưa rõ thì chưa đi; gọi {{hotline:111}} hỏi trước.
	`,
	zalo: text`
		Ai rủ đi làm xa, hỏi ba câu: làm gì, ở đâu, ai trả lương. Người thuê đàng hoàng sẽ nói rõ và viết ra giấy.

		Chưa rõ thì chưa đi. Gọi {{hotline:111}}, không mất tiền.
	`,
	sms: 'Ai rủ đi làm xa, hỏi ba câu: làm gì, ở đâu, ai trả lương. Giục đi ngay, dặn giấu nhà thì chưa đi. Hỏi: gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
