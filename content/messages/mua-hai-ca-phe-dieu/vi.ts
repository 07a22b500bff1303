import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Đi hái cà phê, hái điều: rõ ràng từ đầu',
	script: text`
		Mùa cà phê, mùa điều, nhiều nhà đi làm thuê.
		Làm mùa là việc tốt khi nói rõ từ đầu.
		Hỏi tên chủ vườn, tên xã, số điện thoại.
		Hỏi công tính theo ngày hay theo cân, trả hôm nào.
		Hỏi chỗ ở, tiền ăn có bị trừ không.
		Ứng tiền trước thì ghi giấy, hai bên cùng ký.
		Còn nợ tiền ứng, chủ cũng không được giữ người.
		Đi theo nhóm, cử một người giữ liên lạc với nhà.
		Chủ vườn không thuê trẻ em làm việc nặng, việc phun thuốc.
		Bị giữ lương, giữ giấy tờ thì đợi lúc an toàn rồi gọi.
		Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Mỗi mùa cà phê, mùa điều, nhiều gia đình đi làm thuê xa nhà. Phần lớn chủ vườn làm đàng hoàng. Nói rõ từ đầu thì hai bên cùng vui.

		Trước khi đi:

		- Biết tên chủ vườn, thôn, xã, số điện thoại. Báo người nhà.
		- Thỏa thuận công theo ngày hay theo cân, trả ngày nào, trừ khoản gì.
		- Tiền ứng trước ghi ra giấy, hai bên ký, mỗi bên một tờ.
		- Không qua người gom thợ giữ giấy tờ và nhận lương thay.

		Dấu hiệu xấu: nợ tiền ứng cứ tăng; không được ra khỏi vườn; lương bị giữ đến hết mùa; giấy tờ bị thu.

		Chủ vườn: trả công đúng hẹn, để thợ tự giữ giấy tờ, không thuê người dưới 18 tuổi làm việc nặng nhọc, độc hại.

		Con nhỏ đi theo cha mẹ: hỏi trường ở nơi đến để các cháu không nghỉ học. Ai bị ép làm, khi an toàn gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Trước khi đi làm mùa, ghi tên chủ vườn cho người nhà và lưu {{hotline:111}}.',
	leaflet: text`
		- Biết tên chủ vườn, xã, số điện thoại; báo người nhà.
		- Công tính sao, trả hôm nào: nói rõ từ đầu.
		- Tiền ứng ghi giấy; nợ cũng không ai được giữ người.
		- Bị ép: khi an toàn, gọi {{hotline:111}}.
	`,
	zalo: text`
		Mùa cà phê, mùa điều: hỏi tên chủ vườn, công tính thế nào, trả hôm nào. Tiền ứng ghi giấy hai bên.

		Nợ tiền ứng cũng không ai được giữ người. Khi an toàn, gọi {{hotline:111}}.
	`,
	sms: 'Đi hái cà phê, hái điều: hỏi tên chủ vườn, công tính sao, trả hôm nào, báo người nhà. Bị giữ lại, khi an toàn gọi {{hotline:111}}.',
	isSample: true,
};
