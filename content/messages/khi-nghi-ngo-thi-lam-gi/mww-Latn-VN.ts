import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Pom tej yam txawv: peb kauj ruam pab',
	script: text`
		Yog pom tej yam txawv txav, nej ua peb kauj ruam no.
		Ib: ceev kom yus thiab tus neeg ntawd nyab xeeb.
		Tsis txhob caum qab, tsis txhob ib leeg mus ntsib lawv.
		Ob: nco qhov chaw, sij hawm, lub tsheb thiab txoj kev lawv mus.
		Peb: mus rau qhov chaw nyab xeeb, ces mam qhia.
		Nyob hauv zos, qhia tub ceev xwm hauv zej zog.
		Nyob ze ciam teb, qhia tub rog zov ciam teb.
		Yog ceev heev, hu {{hotline:113}}.
		Tsis txhob muab nws daim duab thiab lub npe tso rau hauv internet.
		Tsis tau paub meej los qhia tau.
		Nruab hnub los yog hmo ntuj, thov hu {{hotline:111}}.
		Rov hais dua: {{hotline:111}}.
	`,
	webText: text`
		- Ceev kom yus thiab tus neeg ntawd nyab xeeb. Tsis txhob caum qab, tsis txhob ib leeg mus ntsib lawv.
		- Nco qhov chaw, sij hawm, lub tsheb thiab txoj kev lawv mus.
		- Qhia tub ceev xwm, los yog hu {{hotline:111}}.
		- Tsis txhob muab nws daim duab thiab lub npe tso rau hauv internet.
	`,
	action: 'Nco qhov chaw thiab sij hawm, ces hu {{hotline:111}}.',
	backTranslation: text`
		Nếu thấy điều khác lạ, bà con làm ba bước này.
		Một: giữ cho bản thân và người ấy được an toàn.
		Đừng đuổi theo sau, đừng một mình đi gặp họ.
		Hai: nhớ chỗ, giờ, xe và đường họ đi.
		Ba: đi đến chỗ an toàn, rồi mới báo.
		Ở trong làng, báo công an trong xã.
		Ở gần biên giới, báo bộ đội biên phòng.
		Nếu gấp lắm, gọi {{hotline:113}}.
		Đừng đưa ảnh và tên người ấy lên mạng.
		Chưa biết rõ cũng báo được.
		Ban ngày hay ban đêm, xin gọi {{hotline:111}}.
		Nói lại: {{hotline:111}}.
		Việc cần làm: nhớ chỗ và giờ, rồi gọi {{hotline:111}}.
	`,
	isSample: true,
};
