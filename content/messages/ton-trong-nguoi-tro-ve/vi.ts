import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đón người trở về như người nhà',
	script: text`
		Có người đi xa gặp nạn, nay trở về làng.
		Bà con hãy đón như đón người nhà.
		Chào hỏi như mọi ngày.
		Đừng hỏi dồn chuyện đã qua.
		Đừng đem chuyện ấy kể cho người khác.
		Ai cũng có thể bị lừa.
		Lỗi là ở kẻ lừa, không ở người trở về.
		Rủ nhau đi chợ, đi họp, đi làm như trước.
		Các cháu được đến trường như mọi bạn.
		Luật không cho xúc phạm hay xa lánh người trở về.
		Người ấy cần giúp, bà con chỉ số {{hotline:111}}.
	`,
	webText: text`
		Người từng bị mua bán trở về đã đi qua những ngày rất khó. Một lời chào bình thường của hàng xóm có khi giúp được nhiều nhất.

		Nên làm:

		- Chào hỏi, mời nước, rủ đi chợ, đi họp như với mọi người.
		- Để người ấy tự kể khi muốn. Nghe, không phán xét.
		- Giúp việc cụ thể: trông con hộ, chở đi khám, chỉ chỗ học nghề.
		- Mua hàng, thuê việc như với người khác.

		Không nên:

		- Hỏi dồn chuyện đã qua, hỏi trước mặt trẻ em.
		- Kể lại, đăng lên mạng, chụp ảnh.
		- Trêu chọc con cái của người ấy.
		- Nói rằng tại người ấy. Lỗi là ở kẻ lừa.

		Luật không cho xúc phạm, xa lánh hay phân biệt đối xử với người từng bị mua bán. Cán bộ xã, thầy cô, trưởng bản nhắc nhau giữ điều này.

		Nếu người ấy muốn được giúp, bà con chỉ số {{hotline:111}}, hoặc đi cùng đến gặp cán bộ xã.
	`,
	action: 'Chào người trở về như mọi ngày, và chỉ số {{hotline:111}} khi họ cần.',
	isSample: true,
};
