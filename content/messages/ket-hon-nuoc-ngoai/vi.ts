import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lấy vợ, lấy chồng ở xa: biết rõ rồi hãy quyết',
	script: text`
		Lấy vợ, lấy chồng ở xa, bà con hãy tìm hiểu kỹ.
		Hãy tự mình gặp và nói chuyện nhiều lần.
		Hỏi rõ tên thật, nơi ở, công việc, gia đình.
		Cưới đúng luật thì phải đăng ký kết hôn.
		Bà con hỏi Ủy ban xã, nơi đăng ký kết hôn.
		Đừng đi theo người môi giới chỉ hứa miệng.
		Lấy ai, phải chính người ấy ưng thuận.
		Chưa muốn thì có quyền nói không.
		Lấy cớ cưới hỏi để bán người là phạm tội.
		Lỗi là ở kẻ bán người, không ở người bị bán.
		Giấy tờ thì tự giữ.
		Thấy không yên lòng, hãy gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Nhiều đôi vợ chồng khác nước sống với nhau hạnh phúc. Họ có thời gian tìm hiểu, cùng muốn cưới và đăng ký kết hôn đúng luật.

		Trước khi quyết định, hãy biết rõ:

		- Tên thật, tuổi, nơi ở, công việc, gia đình của người ấy.
		- Hai bên nói với nhau bằng tiếng gì khi không có người phiên dịch.
		- Cưới xong sống ở đâu, có được đi làm, được gọi về nhà không.

		Nên làm:

		- Ra Ủy ban xã, nơi đăng ký kết hôn, để hỏi thủ tục với người nước ngoài.
		- Tự giữ hộ chiếu, căn cước, giấy kết hôn.
		- Để lại địa chỉ và ảnh giấy tờ cho người nhà. Học vài câu cầu cứu bằng tiếng nước ấy.
		- Ghi số của đại sứ quán, lãnh sự quán Việt Nam ở nước ấy.

		Nên dừng lại khi:

		- Người môi giới giục cưới nhanh, không cho gặp riêng.
		- Có ai quyết thay, không hỏi chính người sẽ cưới.
		- Bảo đi trước, giấy tờ làm sau.

		Kết hôn là do hai người tự nguyện quyết định. Không ai được ép, kể cả người thân. Lấy cớ cưới hỏi để bán người là phạm tội. Thấy không yên lòng, hãy gọi {{hotline:111}}.
	`,
	action: 'Hỏi Ủy ban xã trước khi quyết, hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Tự gặp, nói chuyện nhiều lần; biết tên thật, nơi ở, gia đình.
		- Đăng ký kết hôn; hỏi Ủy ban xã.
		- Chưa muốn thì có quyền nói không; giấy tờ tự giữ.
		- Thấy không yên lòng: gọi {{hotline:111}}.
	`,
	zalo: text`
		Lấy vợ, lấy chồng ở xa: tự gặp, tìm hiểu kỹ, đăng ký kết hôn, giấy tờ tự giữ. Chưa muốn thì có quyền nói không.

		Thấy không yên lòng, gọi {{hotline:111}}, không mất tiền.
	`,
	sms: 'Lấy vợ, lấy chồng ở xa: tự gặp, tìm hiểu kỹ, hỏi Ủy ban xã về đăng ký, giấy tờ tự giữ. Không yên lòng thì gọi {{hotline:111}}.',
	isSample: true,
};
