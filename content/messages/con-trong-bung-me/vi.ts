import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Con trong bụng mẹ không phải để bán',
	script: text`
		Mang thai lúc khó khăn, nhiều chị em rất lo.
		Có kẻ tìm đến, hứa tiền để lấy con khi sinh.
		Luật cấm thỏa thuận mua bán người từ khi còn là bào thai.
		Kẻ đứng ra mua bán là kẻ có tội.
		Lỡ nhận lời, các chị em vẫn rút lời được.
		Không ai được giữ giấy tờ, giữ người vì món tiền ấy.
		Đi khám thai ở trạm y tế, có người giúp.
		Khó nuôi con, hãy hỏi Ủy ban xã.
		Muốn nhờ người nuôi con, xã chỉ cách đúng luật.
		Người nhà xin đừng mắng, hãy ngồi lại cùng lo.
		Bị ép thì đợi lúc an toàn, rồi gọi {{hotline:111}}.
		Đó là tổng đài quốc gia phòng, chống mua bán người.
		Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Kẻ môi giới hay tìm đến lúc người mẹ khó khăn nhất. Họ hứa tiền, hứa nơi ở, hứa lo sinh nở. Điều họ muốn là đứa trẻ.

		Luật nói gì:

		- Cấm thỏa thuận mua bán người từ khi còn đang là bào thai.
		- Cấm lợi dụng việc nuôi con nuôi để trục lợi, mua bán trẻ em.

		Người mẹ có thể làm gì:

		- Nói không, kể cả khi đã nhận lời hay đã nhận tiền.
		- Khám thai, sinh con ở trạm y tế, bệnh viện. Tự giữ giấy tờ.
		- Nói với một người tin cậy: mẹ, chị, cán bộ Hội Phụ nữ, cô đỡ thôn bản.
		- Hỏi Ủy ban xã về trợ giúp, về cho con làm con nuôi đúng luật nếu không nuôi được.

		Người nhà giúp bằng cách lo cùng, đừng trách. Đã lỡ đi theo, các chị em vẫn được giúp và được giữ kín. Khi an toàn, gọi {{hotline:111}}. Đang ở nước ngoài thì gọi đại sứ quán Việt Nam ở nước ấy.
	`,
	action: 'Mang thai mà khó khăn, hãy nói với một người tin cậy hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Luật cấm thỏa thuận mua bán người từ khi còn là bào thai.
		- Đã nhận lời, đã nhận tiền vẫn có quyền nói không.
		- Khám thai ở trạm y tế; khó nuôi con thì hỏi xã.
		- Khi an toàn, gọi {{hotline:111}}.
	`,
	zalo: text`
		Mang thai lúc khó khăn, có kẻ hứa tiền để lấy con? Luật cấm việc ấy, và kẻ mua bán là kẻ có tội.

		Chị em nói với người tin cậy, đến trạm y tế, gọi {{hotline:111}}. Chuyện riêng được giữ kín.
	`,
	sms: 'Ai hứa tiền để lấy con trong bụng mẹ là trái luật. Chị em vẫn có quyền nói không. Hỏi trạm y tế, hỏi xã, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
