import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Ngày 30/7: mỗi nhà làm hai việc nhỏ',
	script: text`
		Ba mươi tháng bảy là Ngày toàn dân phòng, chống mua bán người.
		Hôm ấy, bà con cùng làm hai việc nhỏ.
		Việc một: gọi hỏi thăm người nhà đi làm xa.
		Một cuộc gọi giúp người xa nhà yên lòng.
		Việc hai: lưu số {{hotline:111}} vào điện thoại.
		Đây là tổng đài quốc gia phòng, chống mua bán người.
		Gọi không mất tiền, ngày đêm đều có người nghe.
		Phòng, chống mua bán người là việc của mọi nhà.
		Thôn, bản, ấp, khóm có buổi nói chuyện, bà con đến nghe.
		Số cần lưu là {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Ngày 30/7 hằng năm là Ngày toàn dân phòng, chống mua bán người. Phòng, chống mua bán người là việc của cả nhà nước, của mỗi gia đình và mỗi người.

		Mỗi nhà làm hai việc nhỏ:

		- Gọi hỏi thăm người nhà đi làm xa. Hỏi chỗ ở, việc làm, tiền lương, và hỏi: có được ra ngoài, được giữ giấy tờ không?
		- Lưu số {{hotline:111}} vào điện thoại của mọi người trong nhà.

		Mỗi thôn, bản, ấp, khóm, phum, sóc, tổ dân phố có thể:

		- Phát bản tin Loa Làng bằng các thứ tiếng bà con nghe được.
		- Mời bà con đến nghe nói chuyện, có phần hỏi đáp.
		- Dán số {{hotline:111}} ở nhà văn hóa, trường học, chợ, bến xe, bến tàu.
		- Nhắc nhau đón người đi xa về như người nhà.

		Muốn hỏi thêm, hãy gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Gọi hỏi thăm người nhà đi làm xa và lưu số {{hotline:111}}.',
	leaflet: text`
		- 30/7: Ngày toàn dân phòng, chống mua bán người.
		- Việc một: gọi hỏi thăm người nhà đi làm xa.
		- Việc hai: lưu số {{hotline:111}} vào điện thoại.
	`,
	zalo: text`
		Ngày 30/7 là Ngày toàn dân phòng, chống mua bán người. Mỗi nhà làm hai việc nhỏ: gọi hỏi thăm người nhà đi làm xa, và lưu số {{hotline:111}}.
	`,
	sms: 'Ngày 30/7, toàn dân phòng, chống mua bán người. Gọi hỏi thăm người nhà đi làm xa và lưu số {{hotline:111}}. Gọi không mất tiền.',
	isSample: true,
};
