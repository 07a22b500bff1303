import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Khám bệnh và có người lắng nghe',
	script: text`
		Đi xa về, ai cũng nên khám sức khỏe một lần.
		Người từng bị mua bán được hỗ trợ khám, chữa bệnh.
		Chưa có thẻ bảo hiểm y tế thì được giúp năm đầu.
		Bà con hỏi Ủy ban xã hoặc trạm y tế.
		Có khi thân lành mà lòng chưa yên.
		Khó ngủ, hay lo, ngại gặp người là chuyện thường.
		Nói với người biết lắng nghe thì nhẹ dần.
		Người từng bị mua bán được tư vấn tâm lý.
		Người nhà chỉ cần ngồi bên, đừng hỏi dồn.
		Cán bộ y tế phải giữ kín chuyện của người bệnh.
		Muốn biết khám ở đâu, bà con gọi {{hotline:111}}.
		Đó là tổng đài quốc gia phòng, chống mua bán người.
		Số {{hotline:111}}, ngày đêm đều có người nghe.
	`,
	webText: text`
		Luật cho người từng bị mua bán được hỗ trợ y tế và hỗ trợ tâm lý. Ai chưa có thẻ bảo hiểm y tế được hỗ trợ đóng trong năm đầu tiên.

		Bắt đầu thế nào:

		- Hỏi trạm y tế hoặc Ủy ban xã về thẻ bảo hiểm y tế và nơi khám.
		- Xin được khám riêng, có thể chọn bác sĩ nam hay nữ nếu nơi khám có.
		- Đưa theo một người tin cậy. Cần phiên dịch thì nói trước.

		Khi lòng chưa yên: khó ngủ, hay giật mình, dễ khóc, ngại gặp người. Nhiều người như vậy sau chuyện khó. Đó không phải là yếu đuối.

		Người nhà giúp được bằng cách:

		- Ngồi bên, nghe khi được kể, không hỏi dồn.
		- Giữ nếp ăn, nếp ngủ, rủ làm việc nhẹ.
		- Không kể lại với ai.

		Nếu có ai nói không muốn sống nữa, đừng để người ấy ở một mình, gọi {{hotline:111}} hoặc đưa đến bệnh viện.
	`,
	action: 'Muốn khám hay cần người lắng nghe, hãy gọi {{hotline:111}}.',
	leaflet: text`
		- Được hỗ trợ khám, chữa bệnh; chưa có thẻ bảo hiểm y tế thì được giúp năm đầu.
		- Được tư vấn tâm lý; khó ngủ, hay giật mình là chuyện thường.
		- Người nhà: ngồi bên, đừng hỏi dồn.
		- Hỏi nơi khám: gọi {{hotline:111}}.
	`,
	zalo: text`
		Đi xa về, nên khám sức khỏe một lần. Người từng bị mua bán được hỗ trợ y tế, tư vấn tâm lý. Chưa có thẻ bảo hiểm y tế thì được giúp năm đầu.

		Hỏi nơi khám: gọi {{hotline:111}}, chuyện riêng được giữ kín.
	`,
	sms: 'Người từng bị mua bán được hỗ trợ khám bệnh, tư vấn tâm lý, bảo hiểm y tế năm đầu nếu chưa có thẻ. Hỏi: gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
