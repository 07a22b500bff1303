import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const mww: RenditionDraft = {
	language: 'mww-Latn-VN',
	title: 'Tsib yam yuav tsum ua ua ntej mus deb',
	script: text`
		Ua ntej mus ua hauj lwm deb, nej ua tsib yam no.
		Ib: qhia tsev neeg tias mus qhov twg, nrog leej twg mus.
		Ob: yees duab cov ntaub ntawv cia hauv tsev.
		Peb: yus khaws yus cov ntaub ntawv thiab lub xov tooj.
		Plaub: nco ntsoov ib tug txheeb ze tus xov tooj.
		Tsib: teem hnub hu los tsev.
		Tsev neeg nco ntsoov ib lo lus zais, siv thaum hais ncaj tsis tau.
		Thaum mus txog, xa qhov chaw nyob tiag rau tsev neeg.
		Yog hauj lwm tsis zoo li lawv cog lus, nej muaj cai rov los tsev.
		Yog lawv tsis pub nej los, tos txog thaum nyab xeeb mam hu.
		Yog dhau hnub teem es tsis hu los, tsev neeg cia li nug tam sim.
		Qhia tub ceev xwm hauv zej zog, los yog hu {{hotline:111}}.
		Rov hais dua: {{hotline:111}}.
	`,
	webText: text`
		- Qhia tsev neeg tias mus qhov twg, nrog leej twg mus.
		- Yus khaws yus cov ntaub ntawv thiab lub xov tooj.
		- Teem hnub hu los tsev.
		- Yog hauj lwm tsis zoo li lawv cog lus, nej muaj cai rov los tsev.
		- Yog lawv tsis pub nej los, tos txog thaum nyab xeeb mam hu.
	`,
	action: 'Teem hnub hu los tsev thiab khaws tus xov tooj {{hotline:111}}.',
	backTranslation: text`
		Trước khi đi làm xa, bà con làm năm việc này.
		Một: báo gia đình là đi đâu, đi với ai.
		Hai: chụp ảnh giấy tờ để ở nhà.
		Ba: tự giữ giấy tờ và điện thoại.
		Bốn: nhớ kỹ số điện thoại của một người thân.
		Năm: hẹn ngày gọi về nhà.
		Gia đình nhớ kỹ một lời kín, dùng khi không nói thẳng được.
		Khi đến nơi, gửi chỗ ở thật cho gia đình.
		Nếu việc không như họ hứa, bà con có quyền về nhà.
		Nếu họ không cho về, đợi đến lúc an toàn mới gọi.
		Nếu quá ngày hẹn mà không gọi về, gia đình hãy hỏi ngay.
		Báo công an trong xã, hoặc gọi {{hotline:111}}.
		Nói lại: {{hotline:111}}.
		Việc cần làm: hẹn ngày gọi về nhà và lưu số {{hotline:111}}.
	`,
	isSample: true,
};
