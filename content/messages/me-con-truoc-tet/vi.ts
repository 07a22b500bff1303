import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Mẹ và con nói chuyện trước Tết',
	...scene`
		dan | Chuyện đặt ra: nhà nọ, mấy hôm trước Tết.
		con | Mẹ ơi, ra Giêng con định đi làm xa với bạn.
		me | Con kể mẹ nghe, làm gì, ở đâu, ai trả lương?
		con | Bạn con bảo đi rồi sẽ biết, mẹ ạ.
		me | Thế thì bạn ấy biết, mẹ con ta chưa biết.
		me | Con xin bạn tên công ty và số điện thoại nhé.
		con | Nếu bạn giục đi luôn thì sao hả mẹ?
		me | Việc thật thì chờ được hai mẹ con hỏi.
		con | Con đi rồi, mẹ lo thì làm thế nào?
		me | Hẹn nhau chủ nhật nào con cũng gọi về.
		me | Con để ảnh giấy tờ ở nhà, còn bản chính con giữ.
		con | Nhà ta đặt một câu riêng nhé mẹ.
		me | Ừ, nghe câu ấy là mẹ hiểu con cần giúp.
		dan | Ai lo cho con đi xa, hãy gọi {{hotline:111}}.
		dan | Đó là tổng đài quốc gia phòng, chống mua bán người.
		dan | Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Tết là lúc cả nhà ngồi lại. Trước khi con đi làm xa, cha mẹ và con nói với nhau mấy điều. Nói lúc vui, đừng để sát giờ xe.

		Cha mẹ hỏi con, nhẹ nhàng:

		- Làm gì, ở đâu, ai trả lương?
		- Ai rủ con? Cho cha mẹ xin tên công ty, số điện thoại.
		- Con đi với ai, ở với ai?

		Hai bên hẹn nhau:

		- Ngày gọi về mỗi tuần.
		- Một câu riêng của nhà, nghe là hiểu con cần giúp.
		- Ảnh giấy tờ để ở nhà, bản chính con giữ.
		- Không ưng thì về, cả nhà đón, không ai cười.

		Con đi rồi mà quá hẹn không gọi, cha mẹ đừng chờ hết Tết. Báo công an xã hoặc gọi {{hotline:111}}, không mất tiền, cả ngày Tết cũng có người nghe.
	`,
	action: 'Trước khi con đi, hẹn ngày gọi về và cùng lưu số {{hotline:111}}.',
	leaflet: text`
		- Trước Tết, cha mẹ và con nói chuyện: làm gì, ở đâu, ai trả lương.
		- Hẹn ngày gọi về và một câu riêng của nhà.
		- Ảnh giấy tờ để nhà, bản chính con giữ.
		- Lo cho con: gọi {{hotline:111}}.
	`,
	zalo: text`
		Ra Giêng con đi làm xa? Tết này, cả nhà ngồi lại hỏi ba câu: làm gì, ở đâu, ai trả lương. Hẹn ngày gọi về và một câu riêng.

		Chưa rõ thì chưa đi. Gọi {{hotline:111}}, ngày Tết cũng có người nghe.
	`,
	sms: 'Ra Giêng con đi làm xa: cả nhà hỏi làm gì, ở đâu, ai trả lương, hẹn ngày gọi về. Chưa rõ thì gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
