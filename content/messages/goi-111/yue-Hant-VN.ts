import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '打一個電話，唔使錢',
	script: text`
		各位鄉親有擔心嘅事，請打 {{hotline:111}}。
		呢個號碼日夜都有人聽。
		打電話唔使錢。
		未肯定都可以打。
		家人去遠方做工，冇晒消息，請打電話。
		通話會錄音。
		即刻有危險，請打公安電話 {{hotline:113}}。
		今日請將呢個號碼存入電話：{{hotline:111}}。
	`,
	webText: text`
		- 打 {{hotline:111}} 唔使錢。
		- 日夜都有人聽。
	`,
	action: '今日將 {{hotline:111}} 存入電話。',
	backTranslation: text`
		Bà con có điều lo lắng, xin gọi {{hotline:111}}.
		Số này ngày đêm đều có người nghe.
		Gọi không mất tiền.
		Chưa chắc chắn cũng gọi được.
		Người nhà đi làm xa mà mất hết tin tức, xin hãy gọi.
		Cuộc gọi có ghi âm.
		Có nguy hiểm ngay, xin gọi công an, số {{hotline:113}}.
		Hôm nay xin lưu số này vào điện thoại: {{hotline:111}}.
		Việc cần làm: hôm nay lưu {{hotline:111}} vào điện thoại.
	`,
	isSample: true,
};
