import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Được trả tiền để rủ hàng xóm: hãy hỏi lại',
	...scene`
		hoi | Có người hứa trả tiền nếu tôi rủ hàng xóm đi làm xa.
		hoi | Tôi có nên nhận không?
		dap | Bà con khoan nhận, hãy hỏi lại ba điều.
		dap | Việc gì, ở đâu, công ty nào đứng ra thuê?
		dap | Sao họ không tự đến nói với xã?
		hoi | Tôi chỉ giới thiệu thôi, có sao không?
		dap | Luật cấm môi giới, xúi giục mua bán người.
		dap | Kẻ lừa hay nấp sau lưng người quen.
		dap | Làng xóm tin bà con, nên họ mới nhờ bà con.
		hoi | Tôi lỡ rủ vài người rồi thì sao?
		dap | Bà con báo ngay cho những nhà ấy biết.
		dap | Rồi kể với công an xã, càng sớm càng tốt.
		dap | Báo sớm là giúp cả xóm.
		hoi | Tôi muốn hỏi trước thì gọi đâu?
		dap | Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		dap | Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Kẻ lừa ít khi tự đến. Họ trả tiền để người trong làng rủ người trong làng, vì hàng xóm tin nhau.

		Ai nhờ bà con rủ người đi làm xa, hãy hỏi lại:

		- Công ty nào đứng ra thuê, có giấy tờ không?
		- Việc gì, ở đâu, ai trả lương?
		- Sao không làm việc với Ủy ban xã, với Trung tâm Dịch vụ việc làm?

		Luật cấm môi giới, xúi giục mua bán người. Nhiều người được nhờ mà không biết mình đang bị lợi dụng. Còn nghi thì dừng, đừng rủ thêm ai.

		Đã lỡ rủ rồi, bà con báo cho các nhà ấy và kể với công an xã. Báo sớm thì còn giúp được. Luật cấm đe dọa, trả thù người báo tin.

		Muốn hỏi trước, hãy gọi {{hotline:111}}, không mất tiền, ngày đêm đều có người nghe.
	`,
	action: 'Ai trả tiền nhờ rủ hàng xóm đi xa, hãy gọi {{hotline:111}} hỏi trước.',
	leaflet: text`
		- Ai trả tiền nhờ rủ hàng xóm đi làm xa: hỏi lại công ty nào, việc gì, ở đâu.
		- Luật cấm môi giới, xúi giục mua bán người.
		- Đã lỡ rủ: báo cho các nhà ấy, kể với công an xã.
		- Hỏi trước: gọi {{hotline:111}}.
	`,
	zalo: text`
		Có người trả tiền nhờ bà con rủ hàng xóm đi làm xa? Khoan nhận. Hỏi lại: công ty nào, việc gì, ai trả lương.

		Kẻ lừa hay nấp sau người quen. Còn nghi, gọi {{hotline:111}} hỏi trước, không mất tiền.
	`,
	sms: 'Ai trả tiền nhờ bà con rủ hàng xóm đi làm xa? Khoan nhận, hỏi rõ công ty nào, việc gì. Còn nghi thì gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
