import { scene, text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Hỏi chuyện người đi làm xa: cùng nhau cho vững',
	...scene`
		dan | Hôm nay, mời bà con nghe một cuộc trò chuyện về quyền.
		dan | Lời đáp do ban biên tập soạn, không kể chuyện của ai.
		hoi | Làm sao để không bị lừa thêm lần nữa?
		khach | Đừng quyết một lúc, hãy để qua một đêm.
		khach | Hỏi thêm hai người tin cậy rồi hãy trả lời.
		khach | Người rủ thật lòng sẽ chờ được.
		hoi | Nhóm bạn giúp nhau làm những gì?
		khach | Gặp nhau đều, học nghề, góp vốn, trông con giúp nhau.
		khach | Ai muốn kể thì kể, không ai hỏi dồn.
		khach | Điều nghe trong nhóm thì để lại trong nhóm.
		hoi | Muốn vào nhóm thì hỏi ai?
		khach | Hỏi Hội Phụ nữ hoặc cán bộ xã.
		khach | Chưa muốn gặp ai thì gọi {{hotline:111}} trước.
		dan | Đó là tổng đài quốc gia phòng, chống mua bán người.
		dan | Số {{hotline:111}}, gọi không mất tiền.
	`,
	webText: text`
		Đây là dàn bài để phỏng vấn một người ở địa phương: trưởng thôn, cô giáo, cán bộ Hội Phụ nữ, hoặc người từng đi làm xa và tự muốn nói về quyền. Người nói dùng lời của họ. Không ai kể về một trường hợp nào, của họ hay của người khác.

		Câu hỏi gợi ý:

		- Làm sao để không bị lừa thêm lần nữa?
		- Nhóm bạn giúp nhau làm những gì, gặp nhau ở đâu?
		- Ai muốn học nghề, vay vốn thì hỏi ai?

		Trước khi thu:

		- Hỏi người nói có thật lòng muốn lên loa không; từ chối là chuyện thường.
		- Cho nghe lại, đồng ý rồi mới phát. Đổi ý thì gỡ.
		- Không hỏi về chuyện đã qua, về gia đình, về sức khỏe.

		Người từng bị mua bán có quyền được học nghề, tư vấn việc làm, hỗ trợ vay vốn. Muốn hỏi, hãy gọi {{hotline:111}}, không mất tiền.
	`,
	action: 'Quyết việc lớn, hãy hỏi thêm hai người tin cậy hoặc gọi {{hotline:111}}.',
	leaflet: text`
		- Việc lớn: để qua một đêm, hỏi hai người tin cậy.
		- Nhóm bạn cùng giúp: học nghề, góp vốn, trông con.
		- Điều nghe trong nhóm để lại trong nhóm.
		- Muốn vào nhóm: hỏi Hội Phụ nữ xã, hoặc gọi {{hotline:111}}.
	`,
	zalo: text`
		Việc lớn đừng quyết một lúc. Để qua một đêm, hỏi thêm hai người tin cậy. Người rủ thật lòng sẽ chờ được.

		Ở xã có nhóm bạn cùng học nghề, góp vốn. Muốn hỏi, gọi {{hotline:111}}.
	`,
	sms: 'Việc lớn đừng quyết một lúc: để qua một đêm, hỏi hai người tin cậy. Cần người nghe và giúp, gọi {{hotline:111}}, không mất tiền.',
	isSample: true,
};
