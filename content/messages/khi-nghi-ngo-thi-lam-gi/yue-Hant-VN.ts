import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '見到可疑嘅事：三步幫手',
	script: text`
		見到可疑嘅事，請做三步。
		第一步：保護自己，亦保護嗰個人。
		唔好自己跟住去。
		第二步：記住地點、時間同車輛。
		第三步：報知鄉公安或者邊防部隊。
		唔好將嗰個人嘅相同名放上網。
		未肯定都可以報。
		日頭夜晚都可以打 {{hotline:111}}。
	`,
	webText: text`
		- 保護自己同嗰個人。
		- 記住地點同時間。
		- 報知鄉公安，或者打 {{hotline:111}}。
	`,
	action: '記住地點同時間，再打 {{hotline:111}}。',
	backTranslation: text`
		Thấy việc đáng ngờ, xin làm ba bước.
		Bước một: bảo vệ mình, cũng bảo vệ người ấy.
		Đừng tự mình đi theo.
		Bước hai: nhớ địa điểm, giờ và xe.
		Bước ba: báo công an xã hoặc bộ đội biên phòng.
		Đừng đưa ảnh và tên người ấy lên mạng.
		Chưa chắc chắn cũng báo được.
		Ngày hay đêm đều gọi được {{hotline:111}}.
		Việc cần làm: nhớ nơi và giờ, rồi gọi {{hotline:111}}.
	`,
	isSample: true,
};
