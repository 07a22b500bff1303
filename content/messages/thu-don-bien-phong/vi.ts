import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Lá thư từ đồn biên phòng',
	...scene`
		dan | Mời bà con nghe một lá thư từ đồn biên phòng.
		dan | Thư do ban biên tập soạn, đồn đọc bằng lời của đồn.
		bien-phong | Kính gửi bà con trong xã.
		bien-phong | Ngày nào anh em cũng gặp bà con qua lại.
		bien-phong | Bà con đi chợ, thăm thân, xin cứ qua cửa khẩu.
		bien-phong | Có giấy tờ thì anh em ghi giúp, không phải lo.
		bien-phong | Ai rủ bà con đi lén, xin đừng theo.
		bien-phong | Thấy người lạ dắt nhiều bạn trẻ, bà con nhắn đồn.
		bien-phong | Bà con chỉ cần nói nơi và giờ đã thấy.
		bien-phong | Luật cấm đe dọa, trả thù người báo tin.
		bien-phong | Ai lỡ đi rồi muốn về, cứ đến đồn.
		bien-phong | Anh em đón trước, hỏi sau.
		bien-phong | Ở xa đồn, bà con gọi {{hotline:111}}.
		dan | Đó là tổng đài quốc gia phòng, chống mua bán người.
		dan | Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Lá thư này là mẫu để đồn biên phòng đọc bằng lời của đồn. Mỗi đồn thêm giờ tiếp dân của đồn khi đọc.

		Đồn muốn nói với bà con:

		- Đi chợ, thăm thân thì qua cửa khẩu, mang giấy tờ.
		- Ai rủ đi lén thì đừng theo.
		- Thấy người lạ dắt theo nhiều bạn trẻ, phụ nữ, trẻ em, hãy nhắn đồn.
		- Muốn về nước, cứ đến đồn. Thiếu giấy tờ vẫn được giúp.

		Khi báo, bà con nói điều đã thấy: ở đâu, lúc nào, có mấy người. Khi an toàn mới báo, đừng đi theo họ. Không phải nói tên nếu chưa muốn.

		Luật cấm đe dọa, trả thù người báo tin và người thân của họ. Ở xa đồn, bà con báo công an xã, hoặc gọi {{hotline:111}}, không mất tiền. Gấp lắm thì gọi {{hotline:113}}.
	`,
	action: 'Nhớ chỗ đồn biên phòng gần nhà và số {{hotline:111}}.',
	leaflet: text`
		- Qua lại biên giới: qua cửa khẩu, mang giấy tờ.
		- Ai rủ đi lén: đừng theo.
		- Muốn về nước: đến đồn, thiếu giấy tờ vẫn được giúp.
		- Thấy lạ: khi an toàn, nhắn đồn hoặc gọi {{hotline:111}}.
	`,
	zalo: text`
		Lá thư từ đồn biên phòng: bà con đi chợ, thăm thân thì qua cửa khẩu. Ai rủ đi lén, xin đừng theo.

		Ai muốn về, đồn đón trước, hỏi sau. Ở xa đồn, gọi {{hotline:111}}.
	`,
	sms: 'Qua lại biên giới: qua cửa khẩu, mang giấy tờ. Ai rủ đi lén, đừng theo. Thấy điều lạ, khi an toàn báo đồn biên phòng hoặc gọi {{hotline:111}}.',
	isSample: true,
};
