import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Con em đi làm, đi học xa: hỏi kỹ đã',
	script: text`
		Ai xin đưa con đi làm xa, cha mẹ đừng vội.
		Hãy hỏi: con đi đâu, làm gì, ở với ai?
		Hãy đến tận nơi, hoặc nhờ người tin cậy đến xem.
		Luật không cho trẻ em làm việc nặng, việc độc hại.
		Nhà khó khăn, hãy nói với thầy cô và cán bộ xã.
		Mọi người cùng tìm cách để con được đi học.
		Dặn con nhớ tên cha mẹ và tên xã mình.
		Dặn con: người lạ rủ đi thì về kể ngay.
		Con ở xa ít gọi về, cha mẹ đi hỏi ngay.
		Các cháu thấy sợ, các cháu cũng gọi được.
		Lo cho trẻ nào, bà con gọi {{hotline:111}}.
	`,
	webText: text`
		Có người đến tận nhà xin đưa trẻ đi làm, đi học, đi bán hàng ở nơi xa. Có khi là người quen. Cha mẹ hãy hỏi kỹ rồi mới quyết.

		Hỏi những điều này:

		- Con đi đâu, làm gì, mỗi ngày mấy giờ?
		- Con ở với ai, ai chăm khi con ốm?
		- Con có được đi học, được gọi về nhà không?
		- Ai nhận tiền công của con?

		Hãy đến tận nơi xem, hoặc nhờ người tin cậy đến xem. Chưa xem thì chưa cho đi.

		Luật không cho thuê trẻ em làm việc nặng nhọc, độc hại, việc ban đêm hay việc khiến trẻ phải bỏ học. Giữ trẻ lại để ép làm là phạm tội.

		Dạy con:

		- Nhớ tên cha mẹ, tên thôn, tên xã, số điện thoại của nhà.
		- Người lạ hay người quen rủ đi đều phải hỏi cha mẹ.
		- Thấy sợ thì chạy đến chỗ đông người, đến thầy cô, đến công an.

		Nhà khó khăn, hãy nói với thầy cô và cán bộ xã. Lo cho bất cứ trẻ nào, hãy gọi {{hotline:111}}. Các cháu cũng tự gọi được.
	`,
	action: 'Dạy con nhớ tên xã, số của nhà và số {{hotline:111}}.',
	isSample: true,
};
