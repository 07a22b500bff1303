import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Hỏi chuyện một cơ sở nhận người vào làm',
	...scene`
		dan | Mời bà con nghe trò chuyện với một chủ cơ sở.
		dan | Lời đáp do ban biên tập soạn để làm mẫu.
		hoi | Cơ sở nhận thợ thì xem điều gì?
		khach | Xem người ấy làm được việc gì, muốn học gì.
		khach | Tôi không hỏi chuyện đã qua của ai.
		hoi | Có người lo khách đàm tiếu thì sao?
		khach | Tôi nói thẳng: thợ của tôi làm tốt, thế là đủ.
		khach | Luật cũng cấm kỳ thị người từng bị mua bán.
		hoi | Anh chị giúp người mới ra sao?
		khach | Có hợp đồng, trả lương đúng ngày.
		khach | Giấy tờ để người làm tự giữ.
		khach | Ai cần đi khám, đi họp xã thì được nghỉ.
		hoi | Cơ sở khác muốn nhận người thì hỏi ai?
		khach | Hỏi Trung tâm Dịch vụ việc làm, hỏi cán bộ xã.
		dan | Hoặc gọi tổng đài quốc gia phòng, chống mua bán người.
		dan | Số {{hotline:111}}, xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Có việc làm đàng hoàng là cách giúp bền nhất. Cơ sở, hợp tác xã, cửa hàng đều giúp được.

		Nên làm:

		- Xem tay nghề và mong muốn học, không hỏi chuyện đã qua.
		- Ký hợp đồng, trả lương đúng ngày, để người làm tự giữ giấy tờ.
		- Cho nghỉ khi người làm cần đi khám hay đi làm giấy tờ.
		- Cử một người cùng làm để chỉ việc những tuần đầu.

		Không nên:

		- Kể với khách, với thợ khác về hoàn cảnh của ai.
		- Trả công thấp hơn vì nghĩ người ta không dám đòi.
		- Mời báo chí đến chụp ảnh.

		Luật cấm xúc phạm, kỳ thị, phân biệt đối xử với người từng bị mua bán. Muốn nhận người vào làm, hỏi Trung tâm Dịch vụ việc làm hoặc cán bộ xã. Thấy nơi nào ép người làm, giữ giấy tờ, hãy gọi {{hotline:111}}.
	`,
	action: 'Muốn nhận người vào làm, hỏi xã hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Xem tay nghề, không hỏi chuyện đã qua.
		- Có hợp đồng, trả lương đúng ngày, người làm tự giữ giấy tờ.
		- Không kể hoàn cảnh của ai với khách, với thợ khác.
		- Hỏi xã, hoặc gọi {{hotline:111}}.
	`,
	zalo: text`
		Cơ sở nhận thợ: xem tay nghề, ký hợp đồng, trả lương đúng ngày. Không hỏi chuyện đã qua của ai.

		Muốn nhận người vào làm, hỏi Trung tâm Dịch vụ việc làm, cán bộ xã, hoặc gọi {{hotline:111}}.
	`,
	sms: 'Chủ cơ sở nhận thợ: xem tay nghề, ký hợp đồng, trả lương đúng ngày, không hỏi chuyện cũ. Cần hỏi thêm, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
