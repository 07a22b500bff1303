import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Năm việc làm trước khi đi xa',
	script: text`
		Sắp đi làm xa, bà con làm năm việc này.
		Một: báo người nhà biết đi đâu, đi với ai.
		Hai: để ảnh giấy tờ ở nhà.
		Ba: tự giữ căn cước và điện thoại.
		Bốn: thuộc lòng số của một người nhà.
		Năm: hẹn ngày gọi về.
		Cả nhà nhớ chung một câu riêng, phòng khi không nói thẳng được.
		Đến nơi, gửi địa chỉ thật cho người nhà.
		Việc không như lời hứa, bà con có quyền bỏ về.
		Bị giữ lại thì đợi lúc an toàn mới gọi.
		Quá hẹn không thấy gọi, người nhà hãy hỏi ngay.
		Báo công an xã, hoặc gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Đi làm xa, bà con chuẩn bị năm việc. Chỉ mất một buổi mà cả nhà yên lòng.

		- Báo người nhà: đi đâu, đi với ai, ai là người thuê, số máy của họ.
		- Để lại ảnh căn cước, hộ chiếu, hợp đồng cho người nhà.
		- Tự giữ giấy tờ và điện thoại. Không ai có quyền giữ thay.
		- Thuộc lòng số của một người nhà, phòng khi mất điện thoại.
		- Hẹn ngày gọi về. Nhớ chung một câu riêng của nhà, phòng khi không nói thẳng được.

		Đến nơi, bà con gửi ngay địa chỉ thật. Hỏi thăm xem quanh đó có đồn công an, có người cùng quê không.

		Nếu việc làm, chỗ ở hay tiền lương khác lời hứa, bà con có quyền dừng lại và về. Nhận lời rồi vẫn được đổi ý. Bị giữ lại thì đợi lúc an toàn mới gọi hoặc nhắn, vì có thể đang bị nhìn.

		Người ở nhà: quá ngày hẹn mà không thấy gọi, đừng chờ thêm. Báo công an xã, hoặc gọi {{hotline:111}}.
	`,
	action: 'Hẹn ngày gọi về với người nhà và lưu số {{hotline:111}}.',
	leaflet: text`
		- Báo người nhà đi đâu, đi với ai.
		- Để ảnh giấy tờ ở nhà; bản chính tự giữ.
		- Thuộc số của một người nhà; hẹn ngày gọi về.
		- Cả nhà nhớ chung một câu riêng và số {{hotline:111}}.
	`,
	zalo: text`
		Sắp đi làm xa, làm năm việc: báo người nhà, để ảnh giấy tờ ở nhà, tự giữ giấy tờ và điện thoại, thuộc một số, hẹn ngày gọi về.

		Bị giữ lại thì đợi lúc an toàn, gọi {{hotline:111}}.
	`,
	sms: 'Sắp đi làm xa: báo người nhà, tự giữ giấy tờ, thuộc một số, hẹn ngày gọi về. Bị giữ lại thì đợi lúc an toàn, gọi {{hotline:111}}.',
	isSample: true,
};
