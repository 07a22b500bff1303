import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Chuyện đặt ra: việc ngồi máy tính',
	script: text`
		Đây là chuyện đặt ra, không kể về ai.
		Một nhóm bạn thấy tin tuyển người ngồi máy tính.
		Tin hứa lương cao, không cần học, có người đón.
		Đến nơi, cổng khóa, điện thoại bị thu.
		Người ta ép các bạn nhắn tin lừa người khác.
		Một bạn nhớ lời dặn của nhà: giữ bình tĩnh.
		Bạn ấy đợi lúc an toàn, nhắn câu riêng cho mẹ.
		Mẹ không trách, mẹ báo công an ngay.
		Nhờ báo sớm, nhiều người được giúp.
		Bị ép đi lừa người khác, hãy nói rõ là bị ép.
		Chuyện đặt ra, mà lời dặn là thật.
		Chưa rõ nơi làm thì chưa đi.
		Hỏi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Chuyện này đặt ra để dễ nhớ, không kể về ai. Điều có thật là: có nơi rao việc ngồi máy tính, đến nơi thì giữ người lại và ép đi lừa người khác qua mạng.

		Nhận ra từ tin tuyển:

		- Lương rất cao mà không hỏi tay nghề.
		- Không nói tên công ty, nơi làm nói mỗi lúc một khác.
		- Lo hết xe cộ, giấy tờ, chỉ cần đi ngay.

		Nếu đã ở trong đó, chỉ làm khi an toàn:

		- Khi an toàn, nhắn câu riêng cho người nhà, nói nơi ở và số người.
		- Khi an toàn, nhớ biển hiệu, tên đường. Đừng ghi nếu sợ bị thấy.
		- Khi có cơ hội gặp công an hay đại sứ quán, nói rõ là bị ép.

		Người nhà: báo công an xã, gọi {{hotline:111}}, giữ lại tin nhắn. Đừng trách. Đừng chuyển tiền khi chưa hỏi công an.

		Ai đã về mà còn lo, hãy gọi {{hotline:111}}, không mất tiền, hỏi về trợ giúp pháp lý.
	`,
	action: 'Thấy tin tuyển việc ngồi máy tính, hãy hỏi {{hotline:111}} trước khi đi.',
	leaflet: text`
		- Lương rất cao, không hỏi tay nghề, giục đi ngay: chưa đi.
		- Có nơi giữ người và ép lừa người khác qua mạng.
		- Bị ép: đợi lúc an toàn mới nhắn, mới gọi.
		- Người nhà báo công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Tin tuyển ngồi máy tính, lương cao, không cần học? Hỏi tên công ty, hỏi nơi làm. Có nơi giữ người lại và ép đi lừa qua mạng.

		Chưa rõ thì chưa đi. Gọi {{hotline:111}} hỏi trước.
	`,
	sms: 'Tin tuyển ngồi máy tính, lương cao, giục đi ngay: chưa đi. Có nơi giữ người, ép đi lừa người khác. Hỏi trước: gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
