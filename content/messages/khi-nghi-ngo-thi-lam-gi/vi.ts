import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Thấy điều lạ: ba bước để giúp',
	script: text`
		Thấy việc đáng ngờ, bà con làm ba bước.
		Bước một: giữ an toàn cho chính bà con và cho người ấy.
		Đừng đi theo, đừng đối mặt một mình.
		Bước hai: nhớ nơi, giờ, loại xe và hướng đi.
		Bước ba: đến chỗ an toàn rồi báo.
		Trong thôn, bản, ấp, khóm, bà con báo công an xã.
		Gần biên giới thì báo bộ đội biên phòng.
		Gấp lắm thì gọi {{hotline:113}}.
		Đừng đăng ảnh hay tên người ấy lên mạng.
		Chưa chắc chắn vẫn báo được.
		Cả ngày lẫn đêm, bà con gọi {{hotline:111}}.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Một lời báo sớm có thể giúp được một người. Bà con không phải điều tra. Bà con chỉ cần báo.

		Bước một: giữ an toàn. Đừng đi theo, đừng đối mặt, đừng hỏi to trước mặt người đi cùng. Làm vậy có thể gây nguy hiểm cho chính người bà con muốn giúp.

		Bước hai: nhớ điều đã thấy.

		- Ở đâu, lúc mấy giờ.
		- Có mấy người, đi xe gì, biển số nào.
		- Đi về hướng nào.

		Bước ba: đến chỗ an toàn rồi báo.

		- Công an xã, hoặc đồn biên phòng nếu ở gần biên giới.
		- Gấp lắm thì gọi {{hotline:113}}.
		- Muốn hỏi, muốn được chỉ dẫn thì gọi {{hotline:111}}, không mất tiền, ngày đêm đều có người nghe.

		Đừng đăng ảnh, tên hay chuyện của người ấy lên mạng. Điều đó có thể làm họ thêm nguy hiểm và khó trở về cuộc sống bình thường.

		Trang này không nhận tin báo. Bà con gọi điện hoặc đến gặp trực tiếp.
	`,
	action: 'Nhớ nơi, nhớ giờ rồi báo công an xã hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Giữ an toàn: đừng đi theo, đừng đối mặt.
		- Nhớ nơi, giờ, loại xe, hướng đi.
		- Đến chỗ an toàn rồi báo công an xã, đồn biên phòng; gấp thì gọi {{hotline:113}}.
		- Chưa chắc vẫn báo được: gọi {{hotline:111}}.
	`,
	zalo: text`
		Thấy việc đáng ngờ: giữ an toàn, nhớ nơi và giờ, đến chỗ an toàn rồi báo công an xã hoặc gọi {{hotline:111}}.

		Xin đừng đăng ảnh, đăng tên người ấy lên mạng.
	`,
	sms: 'Thấy việc đáng ngờ: đừng đối mặt, nhớ nơi và giờ, đến chỗ an toàn rồi báo công an xã hoặc gọi {{hotline:111}}. Chưa chắc vẫn báo được.',
	isSample: true,
};
