import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Được giúp đỡ và được giữ kín',
	script: text`
		Bà con nào từng bị mua bán, xin hãy biết quyền mình.
		Mình không có lỗi.
		Trước hết, mình được bảo vệ an toàn.
		Mình được khám bệnh và được lắng nghe.
		Mình được giúp về pháp luật, không mất tiền.
		Mình được nói bằng tiếng của dân tộc mình.
		Chuyện riêng của mình phải được giữ kín.
		Về nhà, có thể được giúp học nghề và vay vốn.
		Hãy hỏi cán bộ xã nơi nhận giúp đỡ.
		Có thể nhờ người mình tin đi cùng.
		Muốn hỏi trước cho rõ, hãy gọi {{hotline:111}}.
	`,
	webText: text`
		Người từng bị mua bán không có lỗi. Luật Phòng, chống mua bán người đặt người ấy vào giữa: an toàn của họ là trước hết.

		Những điều có thể được giúp:

		- Nơi ở tạm an toàn, ăn mặc, đi lại về nhà.
		- Khám chữa bệnh, và có người lắng nghe khi trong lòng nặng nề.
		- Trợ giúp pháp lý không mất tiền.
		- Làm lại giấy tờ.
		- Học văn hóa, học nghề, vay vốn để làm ăn.
		- Người phiên dịch, để nói bằng tiếng mình hiểu.

		Mỗi người được giúp khác nhau, tùy hoàn cảnh. Bà con hỏi để biết phần của mình.

		Chuyện riêng được giữ kín. Cán bộ không được kể tên, ảnh hay chuyện của mình cho người khác.

		Bắt đầu từ đâu:

		- Gọi {{hotline:111}}, không mất tiền. Chưa muốn nói tên thì cứ hỏi trước.
		- Gặp cán bộ xã hoặc công an xã. Có thể nhờ người mình tin đi cùng.
		- Ở gần biên giới, có thể đến đồn biên phòng.

		Chuyện đã lâu, bà con vẫn cứ hỏi.
	`,
	action: 'Gọi {{hotline:111}} để hỏi mình được giúp những gì.',
	isSample: true,
};
