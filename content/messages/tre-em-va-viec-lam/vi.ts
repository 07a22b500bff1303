import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Con em đi làm, đi học xa: hỏi cho kỹ',
	script: text`
		Có người đến xin đưa con đi làm xa, cha mẹ đừng vội.
		Hãy hỏi: con đi đâu, làm gì, ở với ai?
		Hãy đến tận nơi, hoặc nhờ người tin cậy đến xem.
		Luật không cho trẻ em làm việc nặng, việc độc hại.
		Nhà khó khăn, hãy hỏi về chế độ cho học sinh.
		Hỏi thầy cô, hỏi Ủy ban xã.
		Dặn con nhớ tên cha mẹ và tên xã.
		Dặn con: ai rủ đi xa thì về kể ngay.
		Con ở xa ít gọi về, cha mẹ hỏi công an xã ngay.
		Lo cho trẻ nào, bà con gọi {{hotline:111}}.
		Các cháu thấy sợ thì các cháu cũng gọi được số {{hotline:111}}.
	`,
	webText: text`
		Có khi người ta đến tận nhà xin cho trẻ đi làm, đi học, đi bán hàng ở nơi xa. Có khi là người quen. Cha mẹ hãy hỏi kỹ rồi mới quyết.

		Hỏi những điều này:

		- Con đi đâu, làm gì, mỗi ngày mấy giờ?
		- Con ở với ai, ai chăm khi con ốm?
		- Con có được đi học, được gọi về nhà không?
		- Ai nhận tiền công của con?

		Hãy đến tận nơi xem, hoặc nhờ người tin cậy đến xem. Chưa xem thì chưa cho đi.

		Luật cấm thuê người dưới 18 tuổi làm việc nặng nhọc, độc hại. Đưa trẻ em đi để lấy tiền hay để ép làm việc là mua bán người, dù không lừa, không dọa.

		Dạy con:

		- Nhớ tên cha mẹ, tên thôn, ấp, tên xã, số điện thoại của nhà.
		- Người lạ hay người quen rủ đi đều phải hỏi cha mẹ.
		- Thấy sợ thì chạy đến chỗ đông người, đến thầy cô, đến công an.

		Nhà khó khăn, hãy hỏi thầy cô và Ủy ban xã về chế độ cho học sinh. Lo cho bất cứ trẻ nào, hãy gọi {{hotline:111}}. Các cháu thấy sợ thì các cháu cũng gọi được số này.
	`,
	action: 'Dạy con nhớ tên xã, số của nhà và số {{hotline:111}}.',
	leaflet: text`
		- Ai xin đưa con đi làm, đi học xa: hỏi đi đâu, làm gì, ở với ai; đến tận nơi xem.
		- Luật không cho trẻ em làm việc nặng, việc độc hại.
		- Nhà khó khăn: hỏi thầy cô, hỏi xã.
		- Lo cho trẻ nào: gọi {{hotline:111}}.
	`,
	zalo: text`
		Có người xin đưa con đi làm, đi học xa? Hỏi: con đi đâu, làm gì, ở với ai. Chưa xem tận nơi thì chưa nhận lời.

		Nhà khó khăn, hỏi thầy cô, hỏi xã. Lo cho trẻ nào, gọi {{hotline:111}}.
	`,
	sms: 'Có người xin cho con đi làm xa, hỏi con đi đâu, làm gì, ở với ai, đến tận nơi xem. Nhà khó, hỏi thầy cô và xã. Lo cho trẻ, gọi {{hotline:111}}.',
	isSample: true,
};
