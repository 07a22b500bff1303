import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đón người trở về như người nhà',
	script: text`
		Làng nào cũng có người đi làm xa.
		Khi bà con ấy về, ta đón như người nhà.
		Chào hỏi như mọi ngày.
		Đừng hỏi dồn chuyện đã qua.
		Đừng đoán, đừng đồn chuyện của nhà khác.
		Ai cũng có thể bị lừa.
		Lỗi là ở kẻ lừa, không ở người bị lừa.
		Rủ nhau đi chợ, đi họp, đi làm như trước.
		Các cháu được đến trường như mọi bạn.
		Luật cấm xúc phạm, xa lánh người từng bị mua bán.
		Luật cấm kể chuyện riêng khi người ta chưa đồng ý.
		Ai cần giúp, bà con chỉ số {{hotline:111}}.
		Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Làng nào cũng có người đi làm xa. Đi xa về, ai cũng cần một lời chào bình thường của hàng xóm. Với những ai từng bị mua bán, lời chào ấy có khi giúp được nhiều nhất.

		Nên làm:

		- Chào hỏi, mời nước, rủ đi chợ, đi họp như với mọi người.
		- Để mỗi người tự kể khi muốn. Nghe, không phán xét.
		- Giúp việc cụ thể: trông con hộ, chở đi khám, chỉ chỗ học nghề.
		- Mua hàng, thuê việc như với người khác.

		Không nên:

		- Hỏi dồn chuyện đã qua, hỏi trước mặt trẻ em.
		- Đoán xem ai từng bị mua bán.
		- Kể lại, đăng lên mạng, chụp ảnh.
		- Trêu chọc các cháu vì chuyện của cha mẹ.
		- Nói rằng tại người bị lừa. Lỗi là ở kẻ lừa.

		Luật cấm xúc phạm, kỳ thị, phân biệt đối xử với người từng bị mua bán. Luật cấm kể chuyện riêng của họ khi họ chưa đồng ý. Cán bộ xã, thầy cô, trưởng thôn, bản, ấp nhắc nhau giữ điều này.

		Ai muốn được giúp, bà con chỉ số {{hotline:111}}. Người ấy muốn thì bà con đi cùng đến gặp cán bộ xã.
	`,
	action: 'Chào người đi xa về như mọi ngày, và chỉ số {{hotline:111}} khi ai cần.',
	leaflet: text`
		- Đi xa về, ai cũng cần một lời chào bình thường.
		- Đừng hỏi dồn, đừng đoán, đừng đồn.
		- Lỗi là ở kẻ lừa, không ở người bị lừa.
		- Ai cần giúp: chỉ số {{hotline:111}}.
	`,
	zalo: text`
		Làng nào cũng có người đi làm xa. Khi bà con ấy về, ta đón như người nhà: chào hỏi như mọi ngày, đừng hỏi dồn, đừng đồn.

		Ai cần giúp, chỉ số {{hotline:111}}.
	`,
	sms: 'Bà con đi xa về, ta đón như người nhà: chào hỏi như mọi ngày, đừng hỏi dồn, đừng đồn. Ai cần giúp thì chỉ số {{hotline:111}}.',
	isSample: true,
};
