import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Cho và nhận con nuôi: đến Ủy ban xã',
	...scene`
		hoi | Có người xin nhận con tôi về nuôi, tôi nên làm gì?
		dap | Bà con mời người ấy cùng đến Ủy ban xã.
		dap | Người nhận thật lòng sẽ không ngại đi.
		hoi | Họ bảo viết tay với nhau là đủ.
		dap | Giấy viết tay không bảo vệ được con.
		dap | Cho nhận con nuôi phải làm ở nơi có thẩm quyền.
		hoi | Họ đưa tiền cảm ơn thì sao?
		dap | Luật cấm lợi dụng nuôi con nuôi để mua bán trẻ em.
		dap | Thấy tiền đi kèm đứa trẻ thì dừng lại.
		hoi | Họ bảo đón con đi học, sau này về thăm.
		dap | Bà con hỏi tên trường, rồi hỏi thầy cô ở xã.
		dap | Chưa xem tận nơi thì chưa gửi con.
		hoi | Tôi lỡ gửi con rồi thì làm sao?
		dap | Bà con đừng tự trách, hãy báo công an xã ngay.
		dap | Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		dap | Số {{hotline:111}} cũng là số bảo vệ trẻ em.
	`,
	webText: text`
		Nhận con nuôi là việc tốt khi làm vì đứa trẻ và đúng luật. Có kẻ mượn cớ ấy để đưa trẻ đi.

		Dừng lại khi:

		- Chỉ muốn viết giấy tay, không muốn đến Ủy ban xã.
		- Đưa tiền, đưa quà để được đón trẻ.
		- Không cho biết nhà ở, không cho đến thăm.
		- Bảo đổi tên, đổi giấy khai sinh cho nhanh.

		Làm đúng:

		- Đến Ủy ban xã hỏi thủ tục. Cha mẹ đẻ phải đồng ý, trẻ lớn được hỏi ý.
		- Không qua người môi giới. Không trả tiền cho ai.
		- Gửi con đi học xa: hỏi tên trường, đến tận nơi, nhờ thầy cô ở xã hỏi giúp.

		Luật cấm lợi dụng việc nuôi con nuôi để trục lợi, bóc lột sức lao động, mua bán trẻ em. Đưa trẻ em đi để lấy tiền là mua bán người, dù không lừa, không dọa.

		Lỡ gửi con rồi, báo công an xã và gọi {{hotline:111}}. Báo muộn vẫn hơn không.
	`,
	action: 'Ai xin nhận con nuôi, hãy mời đến Ủy ban xã hoặc gọi {{hotline:111}} hỏi.',
	leaflet: text`
		- Cho, nhận con nuôi: làm ở Ủy ban xã, không viết giấy tay.
		- Có tiền đi kèm đứa trẻ thì dừng lại.
		- Gửi con đi học xa: đến tận nơi xem.
		- Lỡ gửi con rồi: báo công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Có người xin nhận con về nuôi? Mời họ cùng đến Ủy ban xã. Người thật lòng sẽ không ngại.

		Luật cấm lấy cớ nuôi con nuôi để mua bán trẻ em. Còn nghi, gọi {{hotline:111}}, không mất tiền.
	`,
	sms: 'Ai xin nhận con về nuôi, mời họ cùng đến Ủy ban xã. Đưa tiền, viết giấy tay thì dừng lại. Hỏi: gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
