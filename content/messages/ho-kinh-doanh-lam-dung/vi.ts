import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Chủ trọ, chủ quán, chủ xưởng: làm đúng từ đầu',
	script: text`
		Làm ăn đàng hoàng là cách phòng tốt nhất.
		Thuê người, bà con ghi hợp đồng hai bên cùng giữ.
		Trả lương đúng ngày, trừ khoản nào ghi khoản ấy.
		Giấy tờ của người làm thì để họ tự giữ.
		Ai muốn nghỉ thì tính đủ công cho họ về.
		Không thuê người dưới mười tám tuổi làm việc nặng.
		Cho thuê phòng, nhớ thông báo lưu trú.
		Không cho ai mượn phòng để nhốt hay giấu người.
		Luật cấm bao che, tiếp tay cho mua bán người.
		Thấy điều lạ, đừng tự vào phòng, đừng đối mặt.
		Khi an toàn, báo công an xã hoặc gọi {{hotline:111}}.
		Đó là tổng đài quốc gia phòng, chống mua bán người.
		Xin nhắc lại: {{hotline:111}}.
	`,
	webText: text`
		Nhà trọ, quán ăn, xưởng, chủ thầu là nơi nhiều người đi làm xa tìm đến đầu tiên. Làm đúng thì người làm yên tâm, chủ cũng yên tâm.

		Khi thuê người:

		- Ghi hợp đồng, mỗi bên giữ một bản. Đọc cho người không biết chữ nghe.
		- Trả lương đúng ngày, ghi rõ từng khoản trừ.
		- Không giữ giấy tờ, không bắt đặt cọc, không giữ lương.
		- Không thuê người dưới 18 tuổi làm việc nặng nhọc, độc hại.

		Khi cho thuê phòng:

		- Thông báo lưu trú đúng quy định.
		- Khách thuê nhiều phòng mà người ở không được ra ngoài thì để ý.
		- Đừng tự vào phòng, đừng hỏi to. Nhớ giờ và biển số xe.

		Luật cấm dung túng, bao che, tiếp tay cho mua bán người. Báo sớm là giúp người và giữ cho cơ sở. Khi an toàn, báo công an xã, hoặc gọi {{hotline:111}}. Gấp lắm thì gọi {{hotline:113}}.
	`,
	action: 'Dán số {{hotline:111}} ở chỗ người làm và khách đều thấy.',
	leaflet: text`
		- Ghi hợp đồng, trả lương đúng ngày, người làm tự giữ giấy tờ.
		- Cho thuê phòng: thông báo lưu trú.
		- Luật cấm bao che, tiếp tay cho mua bán người.
		- Thấy lạ: khi an toàn, báo công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Chủ trọ, chủ quán, chủ xưởng: ghi hợp đồng, trả lương đúng ngày, để người làm tự giữ giấy tờ, thông báo lưu trú.

		Thấy người không được ra ngoài, đừng đối mặt. Khi an toàn, gọi {{hotline:111}}.
	`,
	sms: 'Chủ trọ, chủ quán, chủ xưởng: ghi hợp đồng, không giữ giấy tờ, thông báo lưu trú. Thấy điều lạ, khi an toàn hãy gọi {{hotline:111}}.',
	isSample: true,
};
