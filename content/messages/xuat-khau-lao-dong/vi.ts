import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đi làm nước ngoài: qua công ty có giấy phép',
	script: text`
		Muốn đi làm nước ngoài, hãy đi qua công ty có giấy phép.
		Công ty có giấy phép không, hãy hỏi Sở Nội vụ tỉnh.
		Ở xa tỉnh, bà con nhờ Ủy ban xã chỉ chỗ hỏi.
		Hãy ký hợp đồng trước khi đi.
		Hợp đồng phải viết bằng tiếng bà con đọc được.
		Ai không đọc được thì nhờ người tin cậy đọc cho nghe.
		Trong đó ghi rõ việc, lương, nơi làm, giờ làm.
		Nộp tiền thì lấy biên lai, biên nhận có dấu.
		Hộ chiếu thì tự giữ.
		Chụp ảnh giấy tờ gửi một bản cho người nhà.
		Đừng nhận lời đi du lịch rồi ở lại làm.
		Ai đã lỡ đi vẫn được giúp.
		Chưa rõ thì chưa ký, hãy gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Nhiều người đi làm nước ngoài hợp pháp và có cuộc sống tốt hơn. Đi qua công ty có giấy phép thì có nơi chịu trách nhiệm, có nơi để hỏi khi gặp khó.

		Trước khi ký:

		- Hỏi Sở Nội vụ tỉnh hoặc Trung tâm Dịch vụ việc làm: công ty này có giấy phép đưa người đi không? Ở xa thì nhờ Ủy ban xã chỉ chỗ hỏi.
		- Đọc hợp đồng bằng tiếng bà con hiểu. Ai không đọc được thì nhờ người tin cậy đọc cho nghe.
		- Xem kỹ: việc gì, ở đâu, lương bao nhiêu, ngày làm mấy giờ, ai lo chỗ ở, ốm đau thì sao, muốn về thì sao.
		- Nộp khoản nào lấy biên lai (biên nhận) khoản ấy, có tên công ty và có dấu.

		Trước khi đi:

		- Tự giữ hộ chiếu. Gửi ảnh hộ chiếu, thị thực, hợp đồng về cho người nhà.
		- Ghi số của đại sứ quán, lãnh sự quán Việt Nam ở nước sẽ đến. Gọi từ nước ngoài thì gọi số ấy.
		- Hẹn ngày gọi về.

		Cẩn thận với lời rủ đi du lịch, đi thăm người quen rồi ở lại làm. Khi đó không có hợp đồng và khó được bảo vệ. Ai đã lỡ đi theo cách ấy vẫn có quyền nhờ giúp: khi an toàn, gọi đại sứ quán, hoặc nhắn người nhà gọi {{hotline:111}}.

		Chưa rõ thì chưa ký. Ở trong nước, bà con gọi {{hotline:111}} để hỏi.
	`,
	action: 'Hỏi Sở Nội vụ tỉnh về công ty trước khi ký, hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Đi qua công ty có giấy phép; hỏi Sở Nội vụ tỉnh.
		- Hợp đồng bằng tiếng đọc được, ghi rõ việc, lương, nơi làm.
		- Nộp tiền lấy biên lai, biên nhận có dấu; hộ chiếu tự giữ.
		- Chưa rõ thì chưa ký; gọi {{hotline:111}} hỏi.
	`,
	zalo: text`
		Đi làm nước ngoài: qua công ty có giấy phép, hợp đồng đọc được, nộp tiền có biên lai, hộ chiếu tự giữ.

		Chưa rõ thì chưa ký. Hỏi Sở Nội vụ tỉnh, hoặc gọi {{hotline:111}}.
	`,
	sms: 'Đi làm nước ngoài: công ty phải có giấy phép, hợp đồng đọc được, hộ chiếu tự giữ. Hỏi Sở Nội vụ tỉnh, hoặc gọi {{hotline:111}}.',
	isSample: true,
};
