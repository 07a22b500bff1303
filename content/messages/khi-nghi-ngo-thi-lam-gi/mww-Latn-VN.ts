import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Pom tej yam txawv: peb kauj ruam pab',
	script: text`
		Yog pom tej yam txawv txav, nej ua peb kauj ruam no.
		Ib: ceev kom yus thiab tus neeg ntawd nyab xeeb.
		Tsis txhob ib leeg caum lawv qab.
		Ob: nco qhov chaw, sij hawm thiab lub tsheb.
		Peb: qhia tub ceev xwm los yog tub rog zov ciam teb.
		Tsis txhob muab nws daim duab thiab lub npe tso rau hauv internet.
		Tsis tau paub meej los qhia tau.
		Nruab hnub los yog hmo ntuj, thov hu {{hotline:111}}.
	`,
	webText: text`
		- Ceev kom nyab xeeb.
		- Nco qhov chaw thiab sij hawm.
		- Qhia tub ceev xwm, los yog hu {{hotline:111}}.
	`,
	action: 'Nco qhov chaw thiab sij hawm, ces hu {{hotline:111}}.',
	backTranslation: text`
		Nếu thấy điều khác lạ, bà con làm ba bước này.
		Một: giữ cho mình và người ấy được an toàn.
		Đừng một mình đuổi theo họ.
		Hai: nhớ chỗ, giờ và xe.
		Ba: báo công an hoặc bộ đội biên phòng.
		Đừng đưa ảnh và tên người ấy lên mạng.
		Chưa biết rõ cũng báo được.
		Ban ngày hay ban đêm, xin gọi {{hotline:111}}.
		Việc cần làm: nhớ chỗ và giờ, rồi gọi {{hotline:111}}.
	`,
	isSample: true,
};
