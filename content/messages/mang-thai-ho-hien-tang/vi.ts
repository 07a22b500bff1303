import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Ai rủ mang thai thuê, bán thận: hãy từ chối',
	script: text`
		Ai rủ mang thai thuê, bán thận, bà con hãy từ chối.
		Họ hứa nhiều tiền cho người mang thai thuê.
		Họ hứa nhiều tiền để mua thận.
		Họ hứa tiền để lấy đứa con còn trong bụng mẹ.
		Pháp luật cấm.
		Người đứng ra tổ chức là người phạm tội.
		Lúc khó khăn mà bị rủ, đó không phải lỗi của bà con.
		Đã nhận lời, bà con vẫn có quyền từ chối.
		Không ai được giữ người lại vì người ấy đổi ý.
		Muốn hiến để cứu người, hãy hỏi bệnh viện.
		Cần tiền gấp, hãy hỏi xã về khoản vay đúng luật.
		Bị ép thì đợi lúc an toàn, rồi gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Kẻ môi giới hay tìm đến lúc bà con khó khăn, hứa một món tiền lớn. Bà con hãy dừng lại và nói chuyện với một người đáng tin.

		Điều nên biết:

		- Pháp luật cấm mang thai hộ để lấy tiền, cấm mua bán bộ phận cơ thể người.
		- Thỏa thuận mua bán người từ khi còn là bào thai cũng bị cấm.
		- Người tổ chức, môi giới là người phạm tội.
		- Mang thai hộ vì tình thân, hiến tạng để cứu người là việc khác: làm ở bệnh viện được phép, không ai trả tiền.
		- Muốn nhờ người khác nuôi con thì hỏi Ủy ban xã về nuôi con nuôi, đừng qua người môi giới.

		Điều nên làm:

		- Nói không, kể cả khi đã nhận lời hay đã nhận tiền. Không ai được giữ người lại.
		- Đừng đưa giấy tờ, đừng đi khám ở nơi lạ theo lời người môi giới.
		- Cần tiền chữa bệnh hay trả nợ, hãy hỏi xã về khoản vay, hỗ trợ.

		Đã lỡ đi rồi, bà con vẫn được giúp và được giữ kín chuyện riêng. Khi an toàn, gọi {{hotline:111}}, không mất tiền, ngày đêm đều có người nghe. Đang ở nước ngoài thì gọi đại sứ quán Việt Nam ở nước ấy.
	`,
	action: 'Nói chuyện với một người đáng tin, hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Luật cấm mang thai hộ lấy tiền, cấm mua bán bộ phận cơ thể người.
		- Đã nhận lời, đã nhận tiền vẫn có quyền từ chối.
		- Muốn hiến để cứu người: hỏi bệnh viện.
		- Bị ép: khi an toàn, gọi {{hotline:111}}.
	`,
	zalo: text`
		Ai rủ mang thai thuê, bán thận, bà con hãy từ chối. Đã nhận lời vẫn có quyền từ chối; bị rủ lúc khó không phải lỗi của bà con.

		Bị ép thì đợi lúc an toàn, gọi {{hotline:111}}.
	`,
	sms: 'Ai rủ mang thai thuê, bán thận: từ chối, kể cả khi đã nhận lời. Cần tiền gấp thì hỏi xã. Bị ép, đợi lúc an toàn gọi {{hotline:111}}.',
	isSample: true,
};
