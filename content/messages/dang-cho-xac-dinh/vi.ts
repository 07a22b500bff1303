import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đang chờ xác định cũng được giúp',
	...scene`
		hoi | Chưa có giấy xác nhận thì có ai giúp không?
		dap | Có, được giúp ngay trong lúc chờ.
		hoi | Được giúp những gì?
		dap | Có chỗ ở và ăn mặc lúc đầu.
		dap | Được khám bệnh, có người phiên dịch.
		dap | Được hướng dẫn về luật, được trợ giúp pháp lý.
		dap | Có tiền xe để về, có người lắng nghe.
		hoi | Không nhớ rõ ngày tháng thì sao?
		dap | Nhớ đến đâu kể đến đó, không ai trách.
		dap | Có quyền nói: tôi chưa muốn kể điều này.
		hoi | Chuyện có bị lộ ra không?
		dap | Luật cấm tiết lộ khi người ấy chưa đồng ý.
		hoi | Bắt đầu từ đâu?
		dap | Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		dap | Chưa nói tên vẫn gọi được số {{hotline:111}}.
	`,
	webText: text`
		Xác định ai từng bị mua bán cần thời gian. Luật không để người ta phải chờ tay không. Trong lúc chờ, người ấy và trẻ em đi cùng ở trong nước đã được hỗ trợ.

		Được giúp trong lúc chờ:

		- Nhu cầu thiết yếu: chỗ ở, ăn mặc.
		- Khám bệnh, chữa bệnh.
		- Phiên dịch.
		- Hỗ trợ pháp luật và trợ giúp pháp lý.
		- Chi phí đi lại.
		- Tâm lý: có người lắng nghe.

		Người còn ở nước ngoài được hỗ trợ nhu cầu thiết yếu, y tế, phiên dịch, pháp luật. Hãy hỏi đại sứ quán, lãnh sự quán Việt Nam.

		Kể đến đâu là quyền của người kể. Không nhớ ngày tháng là chuyện thường, không ai được trách. Có quyền nhờ người tin cậy ngồi cùng, có quyền xin nghỉ giữa chừng.

		Luật cấm tiết lộ thông tin khi chưa được đồng ý. Muốn hỏi trước khi gặp ai, gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Chưa có giấy tờ gì, cứ gọi {{hotline:111}} hỏi được giúp những gì.',
	leaflet: text`
		- Đang chờ xác định vẫn được giúp: chỗ ở, khám bệnh, phiên dịch, pháp lý, tiền xe, tư vấn.
		- Nhớ đến đâu kể đến đó; có quyền chưa kể.
		- Chuyện riêng được giữ kín.
		- Gọi {{hotline:111}}, chưa nói tên cũng được.
	`,
	zalo: text`
		Chưa có giấy xác nhận vẫn được giúp: chỗ ở lúc đầu, khám bệnh, phiên dịch, pháp lý, tiền xe, người lắng nghe.

		Nhớ đến đâu kể đến đó. Hỏi trước: gọi {{hotline:111}}, chưa nói tên cũng được.
	`,
	sms: 'Đang chờ xác định vẫn được giúp: chỗ ở, khám bệnh, pháp lý, tiền xe. Chưa muốn nói tên vẫn gọi được {{hotline:111}}, không mất tiền.',
	isSample: true,
};
