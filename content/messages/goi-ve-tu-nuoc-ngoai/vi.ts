import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Ở nước ngoài cần giúp: gọi ai',
	...scene`
		hoi | Người nhà ở nước ngoài gặp khó thì gọi ai?
		dap | Gọi đại sứ quán, lãnh sự quán Việt Nam ở nước ấy.
		dap | Trước khi đi, chép số ấy vào hai nơi.
		hoi | Ở bên đó có gọi được {{hotline:111}} không?
		dap | Số {{hotline:111}} gọi từ trong nước.
		dap | Đó là tổng đài quốc gia phòng, chống mua bán người.
		dap | Người ở xa nhắn về, người nhà gọi giúp.
		hoi | Nhắn về những gì?
		dap | Đang ở đâu, có mấy người, có bị giữ không.
		dap | Chỉ nhắn khi an toàn, nhắn xong thì xóa.
		hoi | Không có giấy tờ thì có được giúp không?
		dap | Được, bà con hỏi đại sứ quán về giấy tờ để về.
		dap | Người đang chờ xác định cũng được lo ăn ở lúc đầu.
		hoi | Ở nhà làm gì khi mất liên lạc?
		dap | Báo công an xã và gọi {{hotline:111}}, đừng chờ.
	`,
	webText: text`
		Số {{hotline:111}} gọi được từ trong nước. Ở nước ngoài có nơi khác giúp: đại sứ quán, lãnh sự quán Việt Nam ở nước ấy, và công an nước sở tại.

		Trước khi đi:

		- Chép số đại sứ quán, lãnh sự quán vào giấy và vào điện thoại.
		- Để người nhà giữ một bản. Thuộc số của một người nhà.
		- Hẹn một câu riêng của nhà, phòng khi không nói thẳng được.

		Khi cần giúp:

		- Chỉ gọi, nhắn khi an toàn. Nhắn xong thì xóa.
		- Nói ba điều: đang ở đâu, có mấy người, có bị giữ không.
		- Không gọi được thì nhắn câu riêng cho người nhà.

		Người nhà làm gì: báo công an xã, gọi {{hotline:111}}, giữ lại mọi tin nhắn. Đừng chuyển tiền chuộc khi chưa hỏi công an. Đừng đăng lên mạng.

		Không có giấy tờ vẫn được giúp. Ai đang chờ xác định ở nước ngoài cũng được hỗ trợ nhu cầu thiết yếu, y tế, phiên dịch, pháp luật.
	`,
	action: 'Chép số đại sứ quán trước khi đi và dặn người nhà nhớ {{hotline:111}}.',
	leaflet: text`
		- Ở nước ngoài: gọi đại sứ quán, lãnh sự quán Việt Nam ở nước ấy.
		- Chỉ gọi, nhắn khi an toàn.
		- Không có giấy tờ vẫn được giúp về nước.
		- Người nhà: báo công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Đi nước ngoài: chép số đại sứ quán, lãnh sự quán Việt Nam vào giấy, để nhà một bản.

		Cần giúp, gọi số ấy khi an toàn, hoặc nhắn người nhà gọi {{hotline:111}}. Không có giấy tờ vẫn được giúp.
	`,
	sms: 'Ở nước ngoài cần giúp: khi an toàn, gọi đại sứ quán Việt Nam, hoặc nhắn người nhà gọi {{hotline:111}}. Không có giấy tờ vẫn được giúp.',
	isSample: true,
};
