import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Nhà trọ, nhà xe, gia đình cùng để ý',
	script: text`
		Nhà trọ, nhà xe, quán nước gặp nhiều khách qua lại.
		Để ý một chút là có thể giúp được người.
		Hãy để ý người không được tự nói chuyện, tự giữ giấy tờ.
		Hãy để ý người không biết đang đi đâu.
		Thấy vậy, đừng hỏi to, đừng làm họ sợ.
		Hãy nhớ giờ, biển số xe và hướng đi.
		Khi an toàn, báo công an xã hoặc bộ đội biên phòng.
		Chủ trọ nhớ thông báo lưu trú.
		Trong nhà, hãy hỏi thăm nhau mỗi ngày.
		Nghi ngờ điều gì, bà con gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Chủ nhà trọ, tài xế, người bán nước ở bến xe là những người gặp khách đầu tiên. Gia đình là nơi biết sớm nhất khi con em sắp đi xa. Mỗi người để ý một chút.

		Chủ trọ, tài xế, quán hàng để ý khi:

		- Một người nói thay cho cả nhóm, những người khác không được tự trả lời.
		- Có người không được giữ giấy tờ, điện thoại của chính họ.
		- Có người không biết đang ở đâu, sắp đi đâu.
		- Trẻ em đi với người không biết rõ tên, tuổi, nhà của các cháu.

		Một dấu hiệu chưa nói lên điều gì chắc chắn. Đừng hỏi to, đừng giữ người, đừng đoán theo áo quần hay tiếng nói. Nhớ giờ, biển số xe, hướng đi. Khi an toàn thì báo.

		Việc của chủ trọ: thông báo lưu trú đúng quy định. Việc của nhà xe: không chở khi biết khách bị ép đi.

		Việc của gia đình: hỏi thăm nhau mỗi ngày, biết con em chơi với ai, định đi đâu. Nghe trước, khuyên sau.

		Báo công an xã, đồn biên phòng, hoặc gọi {{hotline:111}}. Gấp lắm thì gọi {{hotline:113}}.
	`,
	action: 'Dán số {{hotline:111}} ở quầy, trên xe, trong nhà.',
	leaflet: text`
		- Để ý người không được tự nói, tự giữ giấy tờ.
		- Đừng hỏi to, đừng đối mặt; nhớ giờ, biển số xe, hướng đi.
		- Chủ trọ thông báo lưu trú.
		- Khi an toàn, báo công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Nhà trọ, nhà xe, quán nước: để ý người không được tự nói, không được giữ giấy tờ của chính họ.

		Đừng hỏi to. Nhớ giờ, biển số xe. Khi an toàn, báo công an xã hoặc gọi {{hotline:111}}.
	`,
	sms: 'Nhà trọ, nhà xe để ý người không được tự nói, tự giữ giấy tờ. Đừng đối mặt. Khi an toàn, báo công an xã hoặc gọi {{hotline:111}}.',
	isSample: true,
};
