import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const vi: RenditionDraft = {
	language: 'vi',
	title: 'Giữ gìn sức khỏe và thân thể của mình',
	script: text`
		Sức khỏe của mình, bà con hãy giữ gìn.
		Có người hứa nhiều tiền để nhờ mang thai hộ.
		Có người hứa nhiều tiền để lấy một phần cơ thể.
		Pháp luật không cho mua bán như vậy.
		Người đứng ra tổ chức là người phạm tội.
		Lúc khó khăn mà bị rủ, đó không phải lỗi mình.
		Đã nhận lời, mình vẫn có quyền từ chối.
		Không ai được giữ mình lại vì mình đổi ý.
		Cứu người bằng hiến tặng thì làm ở bệnh viện.
		Cần tiền gấp, hãy hỏi xã về khoản vay đúng luật.
		Bị rủ hay bị ép, hãy gọi {{hotline:111}}.
	`,
	webText: text`
		Có người tìm đến lúc mình khó khăn nhất. Họ hứa một món tiền lớn để mình mang thai hộ, hoặc cho đi một phần cơ thể. Bà con hãy dừng lại và nói chuyện với một người mình tin.

		Điều nên biết:

		- Pháp luật không cho mang thai hộ để lấy tiền, và không cho mua bán bộ phận cơ thể người.
		- Người tổ chức, môi giới là người phạm tội.
		- Mang thai hộ vì tình thân, hiến tạng để cứu người là việc khác: làm ở bệnh viện được phép, có bác sĩ, có giấy tờ, không ai trả tiền.

		Điều nên làm:

		- Nói không, kể cả khi đã nhận lời hay đã nhận tiền. Không ai được giữ mình lại.
		- Đừng đưa giấy tờ, đừng đi khám ở nơi lạ theo lời người môi giới.
		- Cần tiền chữa bệnh hay trả nợ, hãy hỏi cán bộ xã về các khoản vay và hỗ trợ.

		Nếu đã lỡ đi rồi, bà con vẫn gọi được. Người từng bị mua bán được giúp, được giữ kín chuyện riêng. Gọi {{hotline:111}}, không mất tiền, ngày đêm đều có người nghe.
	`,
	action: 'Nói chuyện với một người mình tin, hoặc gọi {{hotline:111}}.',
	isSample: true,
};
