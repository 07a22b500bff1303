import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Hai mươi giây: lưu một số',
	script: text`
		Bà con ơi, xin hai mươi giây cho một số điện thoại.
		Đây là tổng đài quốc gia phòng, chống mua bán người.
		Số {{hotline:111}}, gọi không mất tiền.
		Ngày đêm đều có người nghe.
		Mời bà con lưu ngay: {{hotline:111}}.
	`,
	webText: text`
		Lời nhắc ngắn, phát giữa hai bài hoặc trước giờ thời sự của đài xã.

		Lưu số làm mấy việc:

		- Lưu vào điện thoại của cả nhà, đặt tên dễ nhớ.
		- Viết ra giấy, dán cạnh tủ hay sau cửa.
		- Chỉ cho trẻ em và ông bà.

		{{hotline:111}} là tổng đài quốc gia phòng, chống mua bán người và bảo vệ trẻ em. Gọi không mất tiền, ngày đêm đều có người nghe, cuộc gọi được ghi âm. Chưa chắc chắn vẫn gọi được. Khi bị người khác nhìn, đợi lúc an toàn rồi gọi.
	`,
	action: 'Lưu số {{hotline:111}} vào điện thoại của cả nhà.',
	leaflet: text`
		- Một số cần lưu: {{hotline:111}}.
		- Gọi không mất tiền, ngày đêm đều có người nghe.
		- Chỉ cho trẻ em và ông bà.
	`,
	zalo: text`
		Hai mươi giây để lưu một số: {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người và bảo vệ trẻ em. Gọi không mất tiền.
	`,
	sms: 'Lưu số {{hotline:111}}: tổng đài quốc gia phòng, chống mua bán người và bảo vệ trẻ em. Gọi không mất tiền, ngày đêm đều có người nghe.',
	isSample: true,
};
