import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Ngày 30/7: mỗi nhà làm ba việc nhỏ',
	script: text`
		Ba mươi tháng bảy là Ngày toàn dân phòng, chống mua bán người.
		Hôm ấy, bà con cùng làm ba việc nhỏ.
		Việc một: gọi hỏi thăm người nhà đi làm xa.
		Một cuộc gọi giúp người xa nhà yên lòng.
		Việc hai: kể cho một người nghe ba câu hỏi.
		Ai rủ đi làm xa, hãy hỏi ba câu.
		Làm gì, ở đâu, ai trả lương?
		Việc ba: lưu số tổng đài vào điện thoại.
		Ngăn mua bán người là việc của mọi nhà.
		Thôn bản có buổi nói chuyện, bà con đến nghe.
		Số cần lưu là {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Ngày 30/7 hằng năm là Ngày toàn dân phòng, chống mua bán người. Phòng, chống mua bán người là việc của cả nhà nước, của mỗi gia đình và mỗi người.

		Mỗi nhà làm ba việc nhỏ:

		- Gọi hỏi thăm người nhà đi làm xa. Hỏi chỗ ở, việc làm, tiền lương, và hỏi: có được ra ngoài, được giữ giấy tờ không?
		- Kể cho một người nghe ba câu hỏi trước khi đi làm xa: làm gì, ở đâu, ai trả lương.
		- Lưu số {{hotline:111}} vào điện thoại của mọi người trong nhà.

		Mỗi thôn, bản, tổ dân phố có thể:

		- Phát bản tin Loa Làng bằng các thứ tiếng bà con nghe được.
		- Mời bà con đến nghe nói chuyện, có phần hỏi đáp.
		- Dán số {{hotline:111}} ở nhà văn hóa, trường học, chợ, bến xe.
		- Nhắc nhau đón người trở về như người nhà.

		Muốn hỏi thêm, hãy gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Gọi hỏi thăm người nhà đi làm xa và lưu số {{hotline:111}}.',
	isSample: true,
};
