import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '見到可疑嘅事：三步幫手',
	script: text`
		見到可疑嘅事，請做三步。
		第一步：保護自己，亦保護嗰個人。
		唔好跟住去，唔好自己一個人面對佢哋。
		第二步：記住地點、時間、車輛同去邊個方向。
		第三步：去到安全嘅地方先報。
		喺村入面，請報知鄉公安。
		近邊境，請報知邊防部隊。
		好緊急就打 {{hotline:113}}。
		唔好將嗰個人嘅相同名放上網。
		未肯定都可以報。
		日頭夜晚都可以打 {{hotline:111}}。
		再講一次：{{hotline:111}}。
	`,
	webText: text`
		- 保護自己同嗰個人。唔好跟住去，唔好自己一個人面對佢哋。
		- 記住地點、時間、車輛同去邊個方向。
		- 報知鄉公安，或者打 {{hotline:111}}。
		- 唔好將嗰個人嘅相同名放上網。
	`,
	action: '記住地點同時間，再打 {{hotline:111}}。',
	backTranslation: text`
		Thấy việc đáng ngờ, xin làm ba bước.
		Bước một: bảo vệ bản thân, cũng bảo vệ người ấy.
		Đừng đi theo, đừng một mình đối mặt với họ.
		Bước hai: nhớ địa điểm, giờ, xe và đi hướng nào.
		Bước ba: đến chỗ an toàn rồi mới báo.
		Ở trong làng, xin báo công an xã.
		Gần biên giới, xin báo bộ đội biên phòng.
		Gấp lắm thì gọi {{hotline:113}}.
		Đừng đưa ảnh và tên người ấy lên mạng.
		Chưa chắc chắn cũng báo được.
		Ngày hay đêm đều gọi được {{hotline:111}}.
		Nói lại một lần: {{hotline:111}}.
		Việc cần làm: nhớ nơi và giờ, rồi gọi {{hotline:111}}.
	`,
	isSample: true,
};
