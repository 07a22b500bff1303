import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Hai bạn và một lời rủ',
	...scene`
		dan | Đây là chuyện đặt ra, để các bạn trẻ cùng nghe.
		nguoi-ru | Hai em ơi, có việc nhẹ lắm, đi luôn tối nay nhé.
		ban-mot | Anh ơi, việc gì, ở đâu, ai trả lương?
		nguoi-ru | Cứ đi rồi biết, đừng nói với người nhà.
		ban-hai | Này bạn ơi, sao lại phải giấu người nhà?
		ban-mot | Ừ, việc thật thì đâu cần giấu.
		nguoi-ru | Không đi là mất phần đấy.
		ban-hai | Anh cho số công ty, mai chúng em hỏi.
		ban-hai | Chưa rõ thì chúng em chưa đi.
		dan | Hai bạn đã làm đúng một việc: hỏi nhau.
		dan | Có bạn đứng cạnh, nói không dễ hơn nhiều.
		dan | Ai lỡ nhận lời vẫn rút lời được.
		dan | Lỗi là ở kẻ lừa, không ở người bị lừa.
		dan | Gọi {{hotline:111}}, tổng đài quốc gia phòng, chống mua bán người.
		dan | Nhóm bạn nào cũng nhớ số {{hotline:111}}.
	`,
	webText: text`
		Chuyện đặt ra: hai bạn trẻ được rủ đi làm ngay trong đêm. Hai bạn hỏi nhau, hỏi ba câu, rồi chưa đi.

		Nhóm bạn giúp nhau được nhiều hơn ta tưởng:

		- Hẹn nhau: ai được rủ đi xa thì kể cho nhóm trước.
		- Hỏi giúp nhau ba câu: làm gì, ở đâu, ai trả lương.
		- Bạn muốn từ chối mà ngại, cả nhóm cùng đứng bên.
		- Bạn lỡ đi rồi, giữ liên lạc, đừng trách.

		Lời rủ cần dừng lại khi: giục đi ngay, dặn giấu người nhà, không cho hỏi công ty. Có một trong những điều ấy thì để hôm sau hãy trả lời.

		Bạn nào bỗng mất liên lạc, hãy nói với người lớn tin cậy, báo công an xã, hoặc gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Được rủ đi xa, hãy kể cho một người bạn và lưu số {{hotline:111}}.',
	leaflet: text`
		- Được rủ đi xa: kể cho bạn, cho người nhà trước.
		- Hỏi ba câu: làm gì, ở đâu, ai trả lương.
		- Bị giục, bị dặn giấu: chưa đi.
		- Bạn mất liên lạc: báo công an xã, gọi {{hotline:111}}.
	`,
	zalo: text`
		Được rủ đi làm xa? Kể cho một người bạn trước khi trả lời. Việc thật thì đâu cần giấu người nhà.

		Chưa rõ thì chưa đi. Gọi {{hotline:111}} hỏi, không mất tiền.
	`,
	sms: 'Được rủ đi làm xa, kể cho một người bạn trước khi trả lời. Bị giục, bị dặn giấu người nhà thì chưa đi. Hỏi: gọi {{hotline:111}}.',
	isSample: true,
};
