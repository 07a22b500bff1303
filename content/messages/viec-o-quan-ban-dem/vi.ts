import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Làm ở quán, ở tiệm: việc phải đúng lời hứa',
	script: text`
		Có người nhận lời bưng bê, đến nơi bị ép làm việc khác.
		Việc ở quán hát, quán nước, tiệm mát-xa cũng vậy.
		Vào làm, bà con hỏi rõ việc gì, lương bao nhiêu.
		Đến nơi mà việc bị đổi, bà con có quyền nghỉ.
		Giấy tờ và điện thoại phải do người làm giữ.
		Hết giờ làm, ai cũng được ra ngoài, được gọi về nhà.
		Không ai được lấy thân thể người khác để kiếm tiền.
		Đó là tội của kẻ ép, không phải lỗi của người bị ép.
		Đã nhận tiền trước, bà con vẫn được giúp.
		Bị giữ lại thì đợi lúc an toàn mới gọi.
		Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		Chuyện riêng được giữ kín.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Quán hát, quán nước, tiệm mát-xa có nơi làm ăn đàng hoàng. Cũng có nơi hứa một việc rồi ép làm việc khác, ép phục vụ khách theo cách người làm không muốn.

		Dấu hiệu cần dừng lại:

		- Chủ giữ căn cước, điện thoại, giữ lương.
		- Việc bị đổi so với lúc hứa.
		- Không được ra ngoài một người, không được gọi về nhà.
		- Bảo phải trả nợ tiền xe, tiền ăn rồi mới được nghỉ.

		Không ai được ép người khác làm điều xâm phạm thân thể để kiếm tiền. Ép như vậy là mua bán người. Với người dưới 18 tuổi, dù không ép, không lừa, đó vẫn là mua bán người.

		Bị ép không phải là lỗi. Đã nhận tiền trước, không có giấy tờ, vẫn được giúp và được giữ kín chuyện riêng. Khi an toàn, gọi {{hotline:111}}, hoặc nhờ người tin cậy gọi giúp. Gấp lắm thì gọi {{hotline:113}}.
	`,
	action: 'Việc bị đổi hay giấy tờ bị giữ, khi an toàn hãy gọi {{hotline:111}}.',
	leaflet: text`
		- Giấy tờ, điện thoại do người làm giữ.
		- Việc phải đúng lời hứa; bị đổi thì có quyền nghỉ.
		- Hết giờ được ra ngoài, được gọi về nhà.
		- Bị ép không phải là lỗi; khi an toàn hãy gọi {{hotline:111}}.
	`,
	zalo: text`
		Đi làm ở quán, ở tiệm: hỏi rõ việc, tự giữ giấy tờ. Đến nơi việc bị đổi thì có quyền nghỉ.

		Bị ép làm điều không muốn là lỗi của kẻ ép. Khi an toàn, gọi {{hotline:111}}, không mất tiền, chuyện riêng được giữ kín.
	`,
	sms: 'Làm ở quán, ở tiệm: tự giữ giấy tờ, việc bị đổi thì có quyền nghỉ. Bị ép là lỗi của kẻ ép. Khi an toàn, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
