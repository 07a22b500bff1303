import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '出遠門之前做五件事',
	script: text`
		去遠方做工之前，請做五件事。
		第一：話畀屋企人知去邊度、同邊個去。
		第二：證件影低相，留喺屋企。
		第三：證件同電話自己保管。
		第四：記熟一位屋企人嘅電話。
		第五：約好邊日打電話返屋企。
		全家記住一句自己人先明嘅說話，唔方便直講嗰陣用。
		到咗之後，將真地址話畀屋企人知。
		份工同講好嘅唔同，就有權返屋企。
		如果唔畀你走，等到安全先好打電話。
		過咗約定日仲未有電話，屋企人要即刻去問。
		請報知鄉公安，或者打 {{hotline:111}}。
		再講一次：{{hotline:111}}。
	`,
	webText: text`
		- 話畀屋企人知去邊度、同邊個去。
		- 證件同電話自己保管。
		- 約好邊日打電話返屋企。
		- 份工同講好嘅唔同，就有權返屋企。
		- 如果唔畀你走，等到安全先好打電話。
	`,
	action: '同屋企人約好打電話嘅日子，存低 {{hotline:111}}。',
	backTranslation: text`
		Trước khi đi làm xa, xin làm năm việc.
		Một: báo người nhà biết đi đâu, đi với ai.
		Hai: chụp ảnh giấy tờ, để ở nhà.
		Ba: giấy tờ và điện thoại thì tự giữ.
		Bốn: nhớ kỹ số điện thoại của một người nhà.
		Năm: hẹn ngày nào gọi điện về nhà.
		Cả nhà nhớ một câu chỉ người nhà mới hiểu, dùng khi không tiện nói thẳng.
		Đến nơi rồi, báo địa chỉ thật cho người nhà biết.
		Việc không như đã nói thì có quyền về nhà.
		Nếu không cho đi, đợi đến lúc an toàn mới gọi.
		Quá ngày hẹn mà chưa có điện thoại, người nhà phải đi hỏi ngay.
		Xin báo công an xã, hoặc gọi {{hotline:111}}.
		Nói lại một lần: {{hotline:111}}.
		Việc cần làm: hẹn với người nhà ngày gọi điện, lưu số {{hotline:111}}.
	`,
	isSample: true,
};
