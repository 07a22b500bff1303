import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Nên vợ nên chồng: hai người cùng ưng',
	script: text`
		Phong tục cưới hỏi của mỗi dân tộc là vốn quý.
		Nên vợ nên chồng, xưa nay quý nhất là hai người ưng nhau.
		Có kẻ mượn tiếng cưới hỏi để đưa người đi bán.
		Làm vậy là xúc phạm phong tục của bà con.
		Luật nói: nam đủ hai mươi tuổi, nữ đủ mười tám.
		Và phải do hai người tự quyết.
		Ai bị kéo đi khi chưa ưng, có quyền nói không.
		Đã theo về rồi, vẫn có quyền quay lại nhà.
		Người lớn hãy hỏi riêng: con có ưng không?
		Đón dâu đi xa, nhà gái phải biết rõ nơi đến.
		Sợ hãi thì đợi lúc an toàn, nhờ già làng, công an xã.
		Hoặc gọi tổng đài quốc gia phòng, chống mua bán người.
		Số {{hotline:111}}, xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Mỗi dân tộc có phong tục cưới hỏi đẹp của riêng. Trong phong tục nào, điều quý nhất vẫn là hai người ưng nhau, hai họ cùng biết.

		Có kẻ mượn tiếng cưới hỏi, mượn tiếng kéo vợ để đưa người đi bán. Đó không phải phong tục. Đó là tội mua bán người.

		Khác nhau ở chỗ:

		- Cưới thật: hai họ biết nhau, có người làm chứng, cô dâu được nói ý của cô.
		- Mượn tiếng cưới: đi thật xa, đi ban đêm, người nhà không biết nơi đến, không ai hỏi cô gái có ưng không.

		Luật nói:

		- Nam đủ 20 tuổi, nữ đủ 18 tuổi.
		- Việc kết hôn do hai người tự nguyện quyết định.

		Người lớn làm gì: hỏi riêng con có ưng không, hỏi rõ nhà trai ở đâu, giữ liên lạc sau khi cưới. Con muốn về thì mở cửa đón.

		Khi an toàn, các bạn trẻ nhờ già làng, trưởng bản, thầy cô, công an xã, hoặc gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Chưa ưng thì nói không, khi an toàn hãy gọi {{hotline:111}}.',
	leaflet: text`
		- Phong tục nào cũng quý chỗ hai người ưng nhau.
		- Nam đủ 20, nữ đủ 18 tuổi, tự nguyện quyết định.
		- Đưa đi xa mà người nhà không biết: không phải phong tục.
		- Khi an toàn, nhờ già làng, công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Nên vợ nên chồng, quý nhất là hai người ưng nhau. Kẻ mượn tiếng cưới hỏi để bán người là kẻ phạm tội.

		Chưa ưng thì có quyền nói không, đã theo về vẫn quay lại nhà được. Gọi {{hotline:111}}.
	`,
	sms: 'Nên vợ nên chồng phải do hai người ưng. Ai bị kéo đi khi chưa ưng có quyền nói không, quay về nhà. Khi an toàn, gọi {{hotline:111}}.',
	isSample: true,
};
