import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Các cháu được đi học, được giúp như mọi bạn',
	script: text`
		Cha mẹ đi xa về, các cháu về cùng cũng được giúp.
		Người dưới mười tám tuổi đi cùng có chỗ ở lúc đầu.
		Các cháu được khám bệnh, được người lắng nghe.
		Các cháu được giúp để đi học tiếp.
		Thiếu giấy khai sinh, bà con hỏi Ủy ban xã.
		Về trường, các cháu ngồi học như mọi bạn.
		Thầy cô và bạn bè đừng hỏi chuyện của cha mẹ.
		Đừng đặt tên, đừng trêu, đừng thì thầm.
		Ai trêu thì người lớn nhắc nhẹ, ngay lúc ấy.
		Muốn hỏi cho các cháu, bà con gọi {{hotline:111}}.
		Đây cũng là tổng đài quốc gia phòng, chống mua bán người.
		Các cháu gọi được số {{hotline:111}}, không mất tiền.
	`,
	webText: text`
		Khi cha mẹ được giúp, trẻ em đi cùng cũng được giúp. Luật viết rõ: người dưới 18 tuổi đi cùng được hỗ trợ ăn ở lúc đầu, y tế, phiên dịch, pháp luật. Các cháu còn được hỗ trợ đi lại, tâm lý và học văn hóa.

		Việc của nhà trường và xóm làng:

		- Nhận các cháu vào lớp, giúp theo kịp bài.
		- Về cộng đồng đi học tiếp thì được miễn học phí; hỏi nhà trường về tiền sách vở.
		- Không hỏi chuyện của cha mẹ, không để bạn bè trêu.
		- Giữ kín hồ sơ; chỉ người có việc mới được xem.

		Cha mẹ làm gì:

		- Hỏi Ủy ban xã về giấy khai sinh, nơi cư trú.
		- Hỏi trường về lớp, về chế độ.
		- Cháu buồn, khó ngủ, hay giật mình thì hỏi trạm y tế.

		Luật cấm xúc phạm, kỳ thị người từng bị mua bán. Trẻ em lại càng cần được yên. Muốn hỏi, bà con và các cháu gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Cháu nào cần giúp, hãy gọi {{hotline:111}} hoặc hỏi thầy cô.',
	leaflet: text`
		- Trẻ em đi cùng cha mẹ về cũng được giúp: chỗ ở, khám bệnh, đi học.
		- Thiếu giấy khai sinh: hỏi Ủy ban xã.
		- Đừng hỏi cháu chuyện của cha mẹ, đừng trêu.
		- Các cháu gọi được {{hotline:111}}.
	`,
	zalo: text`
		Cha mẹ đi xa về, các cháu về cùng cũng được đi học, được khám bệnh, được giúp đỡ.

		Xin đừng hỏi các cháu chuyện của cha mẹ. Cần hỏi, gọi {{hotline:111}}, các cháu cũng gọi được.
	`,
	sms: 'Trẻ em đi cùng cha mẹ về cũng được giúp: khám bệnh, đi học. Thiếu giấy khai sinh thì hỏi xã. Cần hỏi, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
