import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Làm mãi không hết nợ: có nơi giúp',
	script: text`
		Đi làm thì phải được trả công và được nghỉ.
		Không ai được giữ người làm lại vì một món nợ.
		Không ai được giữ lương để ép làm thêm.
		Không ai được giữ giấy tờ của người làm.
		Có nơi cho vay trước rồi bắt làm trả nợ.
		Ngày nào cũng làm mà nợ cứ tăng lên.
		Đó có thể là dấu hiệu của mua bán người.
		Khi an toàn, hãy nhớ ngày làm, tiền vay, tiền đã trả.
		Ghi ra giấy mà sợ bị thấy thì chỉ cần nhớ.
		Người đang mắc nợ vẫn được giúp.
		Ai bị ép làm việc, đợi lúc an toàn rồi gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Mắc nợ không làm ai mất quyền. Chủ cho vay hay chủ thuê đều không được giữ người, giữ giấy tờ hay giữ lương để ép làm việc.

		Những dấu hiệu cần để ý:

		- Được cho vay hoặc ứng tiền trước, rồi phải làm để trả mà nợ cứ tăng.
		- Bị trừ tiền ăn, tiền ở, tiền phạt không ai giải thích.
		- Không được ra ngoài một mình, không được gọi điện.
		- Bị dọa báo công an, dọa người nhà nếu nghỉ việc.
		- Giấy tờ bị người khác giữ.

		Ai đang như vậy có thể đang bị nhìn. Chỉ làm khi an toàn:

		- Khi an toàn, nhớ hoặc ghi ngày làm, tiền vay, tiền đã trả, tiền bị trừ. Sợ bị thấy thì chỉ nhớ, đừng ghi.
		- Khi an toàn, nhớ địa chỉ, tên chủ, biển số xe.
		- Khi an toàn, gọi {{hotline:111}} hoặc nhờ người tin cậy gọi giúp. Gấp lắm thì gọi {{hotline:113}}.

		Người đang mắc nợ, người không có giấy tờ vẫn được giúp. Trước khi vay để đi làm, hãy hỏi xã về các khoản vay của Ngân hàng Chính sách xã hội.
	`,
	action: 'Bị ép làm việc, đợi lúc an toàn rồi gọi {{hotline:111}}.',
	leaflet: text`
		- Không ai được giữ người, giữ giấy tờ, giữ lương vì một món nợ.
		- Làm mãi mà nợ cứ tăng: dấu hiệu cần để ý.
		- Khi an toàn, nhớ ngày làm, tiền vay, tiền đã trả.
		- Khi an toàn, gọi {{hotline:111}}; mắc nợ vẫn được giúp.
	`,
	zalo: text`
		Mắc nợ không làm ai mất quyền. Không ai được giữ người, giữ giấy tờ, giữ lương để ép làm thêm.

		Ai bị ép làm việc, đợi lúc an toàn rồi gọi {{hotline:111}}.
	`,
	sms: 'Không ai được giữ người, giữ giấy tờ, giữ lương vì nợ. Mắc nợ vẫn được giúp. Ai bị ép làm, đợi lúc an toàn rồi gọi {{hotline:111}}.',
	isSample: true,
};
