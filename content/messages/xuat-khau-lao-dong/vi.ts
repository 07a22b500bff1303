import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đi làm nước ngoài: đi đường có giấy tờ',
	script: text`
		Muốn đi làm nước ngoài, bà con đi đường hợp pháp.
		Trước hết, hãy hỏi ở Ủy ban xã.
		Cán bộ sẽ giúp xem công ty có giấy phép không.
		Hãy ký hợp đồng trước khi đi.
		Hợp đồng phải viết bằng tiếng mình đọc được.
		Trong đó ghi rõ việc, lương, nơi làm, giờ làm.
		Nộp tiền thì lấy giấy thu có dấu.
		Hộ chiếu của mình, mình tự giữ.
		Chụp ảnh giấy tờ gửi một bản cho người nhà.
		Đừng nhận lời đi du lịch rồi ở lại làm.
		Chưa rõ thì chưa ký, hãy gọi {{hotline:111}}.
	`,
	webText: text`
		Nhiều người đi làm nước ngoài hợp pháp và có cuộc sống tốt hơn. Đường hợp pháp có giấy tờ, có công ty chịu trách nhiệm, có nơi để hỏi khi gặp khó.

		Trước khi ký:

		- Hỏi Ủy ban xã hoặc cơ quan lao động của tỉnh: công ty này có giấy phép đưa người đi không?
		- Đọc hợp đồng bằng tiếng mình hiểu. Không đọc được thì nhờ người tin cậy đọc cho nghe.
		- Xem kỹ: việc gì, ở đâu, lương bao nhiêu, ngày làm mấy giờ, ai lo chỗ ở, ốm đau thì sao, muốn về thì sao.
		- Nộp khoản nào lấy giấy thu khoản ấy, có tên công ty và có dấu.

		Trước khi đi:

		- Tự giữ hộ chiếu. Gửi ảnh hộ chiếu, thị thực, hợp đồng về cho người nhà.
		- Ghi số của đại sứ quán Việt Nam ở nước mình đến.
		- Hẹn ngày gọi về.

		Cẩn thận với lời rủ đi du lịch, đi thăm người quen rồi ở lại làm. Khi đó mình không có hợp đồng và khó được bảo vệ. Dù đã đi theo cách ấy, bà con vẫn có quyền nhờ giúp.

		Chưa rõ thì chưa ký. Hỏi xã, hoặc gọi {{hotline:111}}.
	`,
	action: 'Hỏi Ủy ban xã về công ty trước khi ký, hoặc gọi {{hotline:111}}.',
	isSample: true,
};
