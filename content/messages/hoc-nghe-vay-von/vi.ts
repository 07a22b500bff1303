import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Làm lại ở quê: học nghề, vay vốn hỏi ai',
	...scene`
		hoi | Người từng bị mua bán muốn làm ăn ở quê thì sao?
		dap | Luật cho học nghề, tư vấn và giúp có việc làm.
		hoi | Không có vốn thì làm thế nào?
		dap | Có trợ cấp khó khăn ban đầu, có hỗ trợ vay vốn.
		hoi | Vay vốn thì hỏi ai?
		dap | Hỏi Ngân hàng Chính sách xã hội, tổ vay vốn ở thôn.
		hoi | Học nghề thì hỏi ai?
		dap | Hỏi cán bộ xã, hoặc Trung tâm Dịch vụ việc làm.
		dap | Hỏi kỹ điều kiện và ngày trả, rồi hãy ký.
		dap | Ai đòi tiền để làm hồ sơ nhanh, đừng đưa.
		hoi | Ngại nói chuyện cũ với cán bộ thì sao?
		dap | Bà con chỉ hỏi chế độ, không phải kể lại.
		dap | Muốn có người chỉ đường, gọi {{hotline:111}} trước.
		dap | Đó là tổng đài quốc gia phòng, chống mua bán người.
		dap | Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Người từng bị mua bán có quyền được hỗ trợ để sống và làm ăn ở quê. Luật nêu: học nghề, tư vấn, tạo điều kiện có việc làm; trợ cấp khó khăn ban đầu; hỗ trợ vay vốn.

		Hỏi ở đâu:

		- Học nghề, tìm việc: Trung tâm Dịch vụ việc làm của tỉnh, cán bộ xã.
		- Vay vốn: Ngân hàng Chính sách xã hội, tổ tiết kiệm và vay vốn ở thôn.
		- Giấy tờ, chế độ: Ủy ban xã. Trợ giúp pháp lý không mất tiền.

		Trước khi ký vay:

		- Hỏi lãi, ngày trả, ai đứng tên.
		- Nhờ người tin cậy đọc lại giấy.
		- Không đưa tiền cho ai hứa làm hồ sơ nhanh.

		Hỏi chế độ thì không phải kể lại chuyện đã qua. Mỗi người được giúp khác nhau, tùy hoàn cảnh và quy định. Chưa muốn gặp ai, hãy gọi {{hotline:111}} trước, không mất tiền.
	`,
	action: 'Muốn học nghề hay vay vốn, hãy gọi {{hotline:111}} rồi hỏi xã.',
	leaflet: text`
		- Học nghề, tìm việc: hỏi Trung tâm Dịch vụ việc làm, cán bộ xã.
		- Vay vốn: hỏi Ngân hàng Chính sách xã hội, tổ vay vốn ở thôn.
		- Không đưa tiền cho ai hứa làm hồ sơ nhanh.
		- Chưa muốn gặp ai: gọi {{hotline:111}} trước.
	`,
	zalo: text`
		Làm lại ở quê: có học nghề, có tư vấn việc làm, có hỗ trợ vay vốn cho người từng bị mua bán.

		Hỏi chế độ, không phải kể lại chuyện cũ. Gọi {{hotline:111}} để được chỉ chỗ hỏi.
	`,
	sms: 'Người từng bị mua bán được hỗ trợ học nghề, việc làm, vay vốn. Hỏi xã, Ngân hàng Chính sách xã hội, hoặc gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
