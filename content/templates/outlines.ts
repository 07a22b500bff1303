import type { Topic } from '../model/message.ts';

/** What a topic has to say, in the order it is said; places in brackets are for the officer to fill in. */
export interface Outline {
	/** What it is about, in one sentence that speaks to the listener. */
	readonly opening: string;
	/** What to look out for: two to four points. */
	readonly signs: readonly string[];
	/** What to do about it, besides calling. */
	readonly steps: readonly string[];
	/** One doable thing, with the hotline. */
	readonly action: string;
	/** The whole of it in 160 characters, number included. */
	readonly sms: string;
}

/** Starter outlines by topic: short sentences of the village (look-and-voice.md), each with one action. */
export const outlines: Readonly<Record<Topic, Outline>> = {
	'goi-111': {
		opening: 'Có điều lo lắng về người thân, bà con gọi {{hotline:111}}.',
		signs: [
			'Đây là tổng đài quốc gia phòng, chống mua bán người',
			'Tổng đài này cũng bảo vệ trẻ em',
			'Ngày đêm đều có người nghe, gọi không mất tiền',
			'Cuộc gọi được ghi âm',
		],
		steps: ['Nói điều đã biết: ở đâu, lúc nào', 'Chưa biết chắc, bà con vẫn cứ gọi'],
		action: 'Hôm nay, bà con lưu số {{hotline:111}} vào điện thoại.',
		sms: 'Bà con lo cho người thân đi xa? Gọi {{hotline:111}}, ngày đêm đều nghe, không mất tiền. Lưu số này ngay hôm nay.',
	},
	'viec-lam': {
		opening: 'Có người rủ đi làm xa, bà con hỏi kỹ rồi hãy đi.',
		signs: ['Việc nhẹ mà hứa trả lương rất cao', 'Giục đi ngay, dặn đừng nói với ai', 'Đòi giữ giấy tờ của người làm'],
		steps: ['Hỏi ba câu: làm gì, ở đâu, ai trả lương', 'Cho người nhà biết nơi làm và số điện thoại'],
		action: 'Chưa rõ thì chưa đi, bà con gọi {{hotline:111}}.',
		sms: 'Ai rủ đi làm xa, bà con hỏi ba câu: làm gì, ở đâu, ai trả lương. Chưa rõ thì chưa đi. Gọi {{hotline:111}}.',
	},
	'lao-dong-nuoc-ngoai': {
		opening: 'Đi làm ở nước ngoài, bà con đi qua công ty có giấy phép.',
		signs: [
			'Hợp đồng phải viết bằng tiếng bà con đọc được',
			'Nộp tiền phải có biên lai, biên nhận',
			'Không ai được giữ hộ chiếu của người khác',
		],
		steps: ['Hỏi Sở Nội vụ tỉnh về công ty', 'Chụp lại hợp đồng, gửi cho người nhà'],
		action: 'Muốn hỏi cho chắc, bà con gọi {{hotline:111}}.',
		sms: 'Đi làm nước ngoài: công ty phải có giấy phép, hợp đồng phải đọc được. Bà con hỏi Sở Nội vụ tỉnh, hoặc gọi {{hotline:111}}.',
	},
	'hon-nhan': {
		opening: 'Lấy vợ, lấy chồng ở xa, hai bên cần hiểu nhau trước.',
		signs: ['Người mai mối giục cưới vội', 'Chưa gặp gia đình bên kia', 'Không ai nói rõ nơi sẽ sống'],
		steps: ['Đăng ký kết hôn theo luật', 'Hỏi Ủy ban xã, nơi đăng ký kết hôn'],
		action: 'Còn điều chưa rõ, bà con gọi {{hotline:111}}.',
		sms: 'Lấy chồng, lấy vợ ở xa: gặp gia đình, hỏi rõ giấy tờ, đăng ký ở xã. Chưa rõ, bà con gọi {{hotline:111}}.',
	},
	'mang-thai-ho': {
		opening: 'Có người mời mang thai thuê hay bán thận, bà con đừng nhận lời.',
		signs: ['Hứa cho nhiều tiền rất nhanh', 'Bảo giấu gia đình', 'Đưa đi khám ở nơi xa lạ'],
		steps: ['Nói với người nhà hoặc trạm y tế', 'Bị ép thì đợi lúc an toàn, báo công an xã'],
		action: 'Cần người nghe và giúp, bà con gọi {{hotline:111}}.',
		sms: 'Ai mời mang thai thuê, bán thận lấy tiền, bà con đừng nhận lời. Hãy nói với người nhà, gọi {{hotline:111}}.',
	},
	'no-nan': {
		opening: 'Không ai được bắt người khác làm việc để trừ nợ.',
		signs: ['Bị giữ giấy tờ, không cho về', 'Làm mãi mà nợ không bớt', 'Bị dọa khi muốn nghỉ việc'],
		steps: ['Khi an toàn, nhớ ngày làm và tiền đã nhận', 'Khi an toàn, nhắn người nhà hoặc báo công an'],
		action: 'Ai bị ép làm việc, đợi lúc an toàn rồi gọi {{hotline:111}}.',
		sms: 'Không ai được giữ giấy tờ hay bắt làm để trừ nợ. Ai gặp việc ấy, đợi lúc an toàn rồi gọi {{hotline:111}}.',
	},
	'tre-em': {
		opening: 'Trẻ em cần được học và được bảo vệ.',
		signs: ['Người lạ rủ trẻ nghỉ học đi làm', 'Trẻ được cho quà, cho điện thoại', 'Trẻ giấu chuyện với người nhà'],
		steps: ['Trò chuyện với con mỗi ngày', 'Hỏi thầy cô khi con nghỉ học'],
		action: 'Lo cho một em nhỏ, bà con gọi {{hotline:111}}.',
		sms: 'Có người rủ con em nghỉ học đi làm xa? Bà con chưa cho đi, hỏi thầy cô, hỏi xã, hoặc gọi {{hotline:111}}.',
	},
	'mang-xa-hoi': {
		opening: 'Quen nhau trên mạng, bà con đừng vội.',
		signs: ['Người mới quen hứa việc, hứa quà', 'Xin ảnh riêng hoặc giấy tờ', 'Rủ gặp ở nơi xa, đi một mình'],
		steps: ['Gọi thấy mặt, hỏi chuyện cho kỹ', 'Kể với người nhà trước khi gặp'],
		action: 'Còn nghi, bà con gọi {{hotline:111}}.',
		sms: 'Bạn mới quen trên mạng hứa việc, rủ đi xa? Bà con kể với người nhà trước. Chưa yên tâm, gọi {{hotline:111}}.',
	},
	'di-lai-an-toan': {
		opening: 'Trước khi đi xa, bà con chuẩn bị cho yên tâm.',
		signs: ['Giấy tờ tự giữ', 'Nơi đến có địa chỉ rõ', 'Có tiền đủ để quay về'],
		steps: ['Hẹn giờ gọi về nhà', 'Nhớ chung một câu riêng, phòng khi không nói thẳng được'],
		action: 'Trước khi đi, bà con lưu số {{hotline:111}}.',
		sms: 'Trước khi đi xa: tự giữ giấy tờ, để lại địa chỉ, hẹn giờ gọi về. Gặp khó, đợi lúc an toàn rồi gọi {{hotline:111}}.',
	},
	'quyen-ho-tro': {
		opening: 'Người từng bị mua bán không có lỗi và được giúp đỡ.',
		signs: ['Được khám bệnh, được ở nơi an toàn', 'Được giúp pháp lý không mất tiền', 'Được học nghề, vay vốn'],
		steps: ['Chuyện riêng được giữ kín', 'Gọi trước cho rõ, rồi hỏi cán bộ xã'],
		action: 'Muốn biết được giúp những gì, bà con gọi {{hotline:111}}.',
		sms: 'Người từng bị mua bán được khám bệnh, học nghề, giúp pháp lý, giữ kín chuyện riêng. Hỏi: gọi {{hotline:111}}.',
	},
	'ton-trong': {
		opening: 'Làng nào cũng có người đi làm xa; ai về, ta đón như người nhà.',
		signs: [
			'Không hỏi dồn chuyện cũ',
			'Không đoán, không đồn chuyện của nhà khác',
			'Rủ cùng làm, cùng vui với xóm làng',
		],
		steps: ['Lắng nghe khi ai đó muốn kể', 'Lỗi là ở kẻ lừa, không ở người bị lừa'],
		action: 'Ai cần giúp, bà con chỉ họ gọi {{hotline:111}}.',
		sms: 'Ai đi xa về, bà con đón như người nhà, đừng hỏi dồn, đừng đồn chuyện riêng. Ai cần giúp thì gọi {{hotline:111}}.',
	},
	'cong-dong': {
		opening: 'Cả xóm cùng để ý thì ai cũng an toàn hơn.',
		signs: ['Người lạ đến rủ nhiều người đi xa', 'Nhà trọ có người không được ra ngoài'],
		steps: ['Hỏi thăm nhà có người đi xa', 'Còn nghi thì đến chỗ an toàn, báo công an xã'],
		action: 'Thấy điều lạ, bà con gọi {{hotline:111}}.',
		sms: 'Thấy người lạ rủ nhiều người đi xa, bà con báo công an xã hoặc gọi {{hotline:111}}. Gọi không mất tiền.',
	},
	'ngay-30-7': {
		opening: 'Ngày 30 tháng 7 là Ngày toàn dân phòng, chống mua bán người.',
		signs: ['Mỗi nhà nói với nhau một lần', 'Mỗi thôn, bản, ấp nhớ một số điện thoại', 'Mỗi người để ý một chút'],
		steps: ['Đến buổi gặp ở [nơi họp], lúc [giờ]', 'Rủ hàng xóm cùng đi'],
		action: 'Hôm nay, bà con lưu số {{hotline:111}} vào điện thoại.',
		sms: 'Ngày 30/7, toàn dân phòng, chống mua bán người. Bà con lưu số {{hotline:111}}, gọi lúc nào cũng được, không mất tiền.',
	},
};
