import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Được giúp đỡ và được giữ kín',
	script: text`
		Người từng bị mua bán không có lỗi.
		Người ấy được bảo vệ an toàn.
		Được lo ăn ở lúc đầu và tiền xe về nhà.
		Được khám bệnh, được tư vấn cho nhẹ lòng.
		Được giúp về pháp luật, không mất tiền.
		Cần người phiên dịch thì có người phiên dịch.
		Được giúp học chữ, học nghề, tìm việc.
		Về nhà, được trợ cấp ban đầu, được giúp vay vốn.
		Trẻ em đi cùng cũng được giúp.
		Chuyện riêng của người ấy phải được giữ kín.
		Muốn hỏi cho rõ, trước hết gọi {{hotline:111}}.
		Rồi hãy hỏi cán bộ xã, có thể nhờ người đi cùng.
		Chưa muốn nói tên, bà con vẫn gọi được {{hotline:111}}.
	`,
	webText: text`
		Người từng bị mua bán không có lỗi. An toàn của người ấy là trước hết.

		Mười điều hỗ trợ theo Điều 37 của Luật Phòng, chống mua bán người:

		- Nhu cầu thiết yếu: chỗ ở, ăn mặc lúc đầu.
		- Khám bệnh, chữa bệnh.
		- Phiên dịch, để nói bằng tiếng người ấy hiểu.
		- Hỗ trợ pháp luật: được chỉ dẫn làm giấy tờ, hưởng chế độ.
		- Trợ giúp pháp lý không mất tiền.
		- Chi phí đi lại để về nhà.
		- Tư vấn tâm lý cho nhẹ lòng.
		- Học văn hóa.
		- Học nghề, tư vấn và tạo điều kiện để có việc làm.
		- Trợ cấp khó khăn ban đầu, hỗ trợ vay vốn.

		Người dưới 18 tuổi đi cùng cũng được giúp một phần những điều trên. Người đang chờ xác định có bị mua bán hay không cũng vậy. Mỗi người được giúp khác nhau, tùy hoàn cảnh và quy định. Bà con hỏi để biết.

		Chuyện riêng được giữ kín. Luật cấm kể tên, ảnh hay chuyện của người ấy khi người ấy chưa đồng ý.

		Bắt đầu từ đâu:

		- Gọi {{hotline:111}}, không mất tiền. Chưa muốn nói tên thì cứ hỏi trước.
		- Sau đó gặp cán bộ xã hoặc công an xã. Có thể nhờ người tin cậy đi cùng.
		- Ở gần biên giới, có thể đến đồn biên phòng.

		Chuyện đã lâu, bà con vẫn cứ hỏi.
	`,
	action: 'Gọi {{hotline:111}} để hỏi người từng bị mua bán được giúp những gì.',
	leaflet: text`
		- Người từng bị mua bán không có lỗi, được giúp và được giữ kín.
		- Được lo ăn ở lúc đầu, khám bệnh, tư vấn, trợ giúp pháp lý, đi lại.
		- Được giúp học chữ, học nghề, việc làm, vay vốn.
		- Hỏi trước: gọi {{hotline:111}}.
	`,
	zalo: text`
		Người từng bị mua bán không có lỗi. Có mười điều hỗ trợ: từ chỗ ở lúc đầu, khám bệnh, pháp lý đến học nghề, vay vốn.

		Muốn hỏi, gọi {{hotline:111}}, chưa nói tên cũng được.
	`,
	sms: 'Người từng bị mua bán không có lỗi, được khám bệnh, pháp lý, học nghề, vay vốn, giữ kín chuyện riêng. Hỏi: gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
