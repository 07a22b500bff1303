import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Hỏi chuyện cô giáo: nghỉ hè, con ở đâu',
	...scene`
		dan | Sắp nghỉ hè, mời bà con nghe chuyện với cô giáo.
		dan | Lời đáp do ban biên tập soạn, cô đọc bằng lời của cô.
		hoi | Thưa cô, hè này cha mẹ cần nhớ gì?
		giao-vien | Nhớ biết con ở đâu, chơi với ai, mấy giờ về.
		hoi | Có người xin đưa các em đi phụ quán thì sao?
		giao-vien | Cha mẹ hỏi ở đâu, làm mấy giờ, ai trông.
		giao-vien | Luật không cho trẻ em làm việc nặng, việc độc hại.
		hoi | Các em bị rủ qua mạng thì nói với ai?
		giao-vien | Nói với cha mẹ, với tôi, cô trò không giận nhau.
		hoi | Nhà khó, định cho con nghỉ học thì sao ạ?
		giao-vien | Mời cha mẹ đến trường, ta cùng hỏi chế độ.
		giao-vien | Đầu năm học, vắng em nào tôi hỏi em ấy.
		dan | Các em sợ hay lo, hãy gọi {{hotline:111}}.
		dan | Số này là tổng đài quốc gia phòng, chống mua bán người.
		dan | Và cũng bảo vệ trẻ em: {{hotline:111}}.
	`,
	webText: text`
		Dàn bài phỏng vấn thầy cô ở xã, phát vào cuối năm học và trong hè. Thầy cô nói bằng lời của thầy cô, không kể về học sinh nào.

		Câu hỏi gợi ý:

		- Nghỉ hè, cha mẹ cần nhớ những gì?
		- Có người xin đưa các em đi làm thì cha mẹ hỏi gì?
		- Các em bị rủ rê qua mạng thì nói với ai?
		- Nhà khó, muốn cho con nghỉ học thì đến đâu?

		Cha mẹ làm gì trong hè:

		- Biết con ở đâu, với ai, mấy giờ về.
		- Cùng con xem điện thoại, hỏi con kết bạn với ai.
		- Đi làm xa thì gửi con cho người thân, hẹn ngày gọi, có số gọi.
		- Chưa xem tận nơi thì chưa nhận lời ai.

		Đầu năm học, vắng học sinh nào thì nhà trường hỏi gia đình, hỏi thôn. Không liên lạc được thì báo công an xã, hoặc gọi {{hotline:111}}.
	`,
	action: 'Nghỉ hè, dặn con số của nhà và số {{hotline:111}}.',
	leaflet: text`
		- Hè: biết con ở đâu, với ai, mấy giờ về.
		- Có người xin cho con đi làm: hỏi ở đâu, mấy giờ, ai trông; xem tận nơi.
		- Nhà khó: đến trường hỏi chế độ.
		- Các cháu sợ hay lo: gọi {{hotline:111}}.
	`,
	zalo: text`
		Nghỉ hè, cha mẹ nhớ: con ở đâu, chơi với ai, mấy giờ về. Có người xin cho con đi làm thì hỏi kỹ, xem tận nơi.

		Các cháu thấy sợ cứ gọi {{hotline:111}}, không mất tiền.
	`,
	sms: 'Nghỉ hè, cha mẹ nhớ con ở đâu, chơi với ai. Ai xin đưa con đi làm, hỏi kỹ, xem tận nơi. Các cháu sợ thì gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
