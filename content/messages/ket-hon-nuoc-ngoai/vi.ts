import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lấy vợ, lấy chồng ở xa: biết rõ rồi hãy quyết',
	script: text`
		Lấy vợ, lấy chồng ở xa, bà con hãy tìm hiểu kỹ.
		Hãy tự mình gặp và nói chuyện nhiều lần.
		Hỏi rõ tên thật, nơi ở, công việc, gia đình.
		Muốn đúng luật thì phải đăng ký kết hôn.
		Cán bộ tư pháp ở xã sẽ chỉ cách làm.
		Đừng đi theo người môi giới chỉ hứa miệng.
		Đừng để ai nhận tiền thay lời đồng ý của mình.
		Chưa muốn thì mình có quyền nói không.
		Lấy cớ cưới hỏi để bán người là phạm tội.
		Giấy tờ của mình, mình tự giữ.
		Thấy không yên lòng, hãy gọi {{hotline:111}}.
	`,
	webText: text`
		Nhiều đôi vợ chồng khác nước sống với nhau hạnh phúc. Họ có thời gian tìm hiểu, cùng muốn cưới và đăng ký kết hôn đúng luật.

		Trước khi quyết định, hãy biết rõ:

		- Tên thật, tuổi, nơi ở, công việc, gia đình của người ấy.
		- Hai bên nói với nhau bằng tiếng gì khi không có người phiên dịch.
		- Cưới xong sống ở đâu, có được đi làm, được gọi về nhà không.

		Nên làm:

		- Ra Ủy ban xã hỏi thủ tục đăng ký kết hôn với người nước ngoài.
		- Tự giữ hộ chiếu, căn cước, giấy kết hôn.
		- Để lại địa chỉ và ảnh giấy tờ cho người nhà. Học vài câu cầu cứu bằng tiếng nước ấy.

		Nên dừng lại khi:

		- Người môi giới giục cưới nhanh, không cho gặp riêng.
		- Có người nhận tiền thay cho lời đồng ý của mình.
		- Bảo đi trước, giấy tờ làm sau.

		Không ai được ép mình cưới, kể cả người thân. Lấy cớ cưới hỏi để bán người là phạm tội. Thấy không yên lòng, hãy gọi {{hotline:111}}.
	`,
	action: 'Hỏi cán bộ tư pháp xã trước khi quyết, hoặc gọi {{hotline:111}}.',
	isSample: true,
};
