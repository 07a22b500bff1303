import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Bà và chiếc điện thoại',
	...scene`
		dan | Chuyện đặt ra: bà đang ngồi bên chiếc điện thoại.
		ba | Cháu ơi, có người nhắn cho bà việc nhẹ, lương cao.
		chau | Bà ơi, bà có quen người ấy không?
		ba | Không, mà họ gọi bà là dì, ngọt lắm.
		chau | Bà đừng bấm vào chữ xanh bà nhé.
		chau | Họ xin ảnh căn cước thì bà cũng đừng gửi.
		ba | Họ bảo gửi tiền giữ chỗ cho cô của cháu.
		chau | Bà khoan gửi, gọi cho cô hỏi đã.
		ba | Bà già rồi, học mấy thứ này có kịp không?
		chau | Bà chỉ cần nhớ một điều: hỏi người nhà trước.
		chau | Còn đây là số {{hotline:111}}, cháu lưu cho bà.
		ba | Số ấy để làm gì hả cháu?
		chau | Đó là tổng đài quốc gia phòng, chống mua bán người.
		ba | Thế thì bà dán số {{hotline:111}} lên tủ luôn.
	`,
	webText: text`
		Người cao tuổi ở nhà trông cháu, giữ nhà, giữ liên lạc với con ở xa. Kẻ lừa hay nhắn, hay gọi cho ông bà. Con cháu dành mười phút ngồi cùng ông bà.

		Chỉ cho ông bà ba điều:

		- Người lạ nhắn tin: chưa trả lời, hỏi con cháu trước.
		- Không gửi ảnh giấy tờ, không đọc mã số cho ai.
		- Ai bảo chuyển tiền giữ chỗ, tiền vé cho người nhà: gọi cho người nhà hỏi đã.

		Con cháu làm giúp:

		- Lưu số người nhà và số {{hotline:111}} ở đầu danh bạ.
		- Viết số ra giấy, dán chỗ dễ thấy.
		- Không trách khi ông bà lỡ bấm, lỡ gửi. Trách thì lần sau ông bà không kể.

		Ai đang giả giọng người nhà xin tiền, hỏi lại bằng câu riêng của nhà. Còn lo cho người nhà đi xa, gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Con cháu lưu số {{hotline:111}} vào điện thoại của ông bà hôm nay.',
	leaflet: text`
		- Người lạ nhắn tin: hỏi con cháu trước khi trả lời.
		- Không gửi ảnh giấy tờ, không chuyển tiền giữ chỗ.
		- Nghe giọng người nhà xin tiền: hỏi câu riêng của nhà.
		- Lưu {{hotline:111}} cho ông bà.
	`,
	zalo: text`
		Ông bà ở nhà hay nhận tin nhắn lạ. Mười phút hôm nay, con cháu lưu số người nhà và số {{hotline:111}} cho ông bà.

		Dặn một điều: hỏi người nhà trước khi trả lời ai.
	`,
	sms: 'Ông bà nhận tin nhắn lạ: hỏi con cháu trước khi trả lời, không gửi ảnh giấy tờ, không chuyển tiền. Lưu số {{hotline:111}} cho ông bà.',
	isSample: true,
};
