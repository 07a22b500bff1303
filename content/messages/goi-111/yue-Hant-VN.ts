import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '打一個電話，唔使錢',
	script: text`
		各位鄉親有擔心嘅事，請打 {{hotline:111}}。
		呢條係全國防止販賣人口熱線。
		呢條熱線亦保護兒童。
		日夜都有人聽。
		打電話唔使錢。
		未肯定都可以打。
		有人叫屋企人去遠方，但係講唔清楚，請打電話。
		家人去遠方做工，冇晒消息，請打電話。
		只係想問清楚，都請打電話。
		通話會錄音。
		請大家慢慢講。
		即刻有危險，請打公安電話 {{hotline:113}}。
		今日請將呢個號碼存入電話。
		再講一次：{{hotline:111}}。
	`,
	webText: text`
		- 打 {{hotline:111}} 唔使錢。
		- 日夜都有人聽。
		- 通話會錄音。
		- 即刻有危險，請打公安電話 {{hotline:113}}。
	`,
	action: '今日將 {{hotline:111}} 存入電話。',
	backTranslation: text`
		Bà con có điều lo lắng, xin gọi {{hotline:111}}.
		Đây là đường dây cả nước phòng chống mua bán người.
		Đường dây này cũng bảo vệ trẻ em.
		Ngày đêm đều có người nghe.
		Gọi không mất tiền.
		Chưa chắc chắn cũng gọi được.
		Có người rủ người nhà đi xa mà nói không rõ, xin hãy gọi.
		Người nhà đi làm xa mà mất hết tin tức, xin hãy gọi.
		Chỉ muốn hỏi cho rõ, cũng xin gọi.
		Cuộc gọi có ghi âm.
		Xin bà con cứ từ từ nói.
		Có nguy hiểm ngay, xin gọi công an, số {{hotline:113}}.
		Hôm nay xin lưu số này vào điện thoại.
		Nói lại một lần: {{hotline:111}}.
		Việc cần làm: hôm nay lưu {{hotline:111}} vào điện thoại.
	`,
	isSample: true,
};
