import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const yue: RenditionDraft = {
	language: 'yue-Hant-VN',
	title: '接工之前，先問三句',
	script: text`
		有人叫你去遠方做工，請先問三句。
		第一句：做咩工？
		第二句：喺邊度做？
		第三句：邊個出糧？
		正當僱主會講清楚，仲會寫低。
		工好輕鬆，人工又好高，就要小心。
		佢催你即刻走，就要小心。
		佢叫你瞞住屋企人，就要小心。
		販賣人口嘅人成日用呢啲方法。
		錯嘅係呃人嗰個，唔係被呃嗰個。
		未清楚，就未好去。
		出門之前，請打 {{hotline:111}} 問清楚，唔使錢。
		再講一次：{{hotline:111}}。
	`,
	webText: text`
		- 做咩工？
		- 喺邊度做？
		- 邊個出糧？

		錯嘅係呃人嗰個，唔係被呃嗰個。未清楚，就未好去。請打 {{hotline:111}}。
	`,
	action: '問齊三句先好去；未清楚就打 {{hotline:111}}。',
	backTranslation: text`
		Có người gọi bà con đi làm xa, xin hỏi trước ba câu.
		Câu một: làm việc gì?
		Câu hai: làm ở đâu?
		Câu ba: ai trả lương?
		Người thuê đàng hoàng sẽ nói rõ, lại viết ra.
		Việc rất nhẹ mà lương lại rất cao thì phải cẩn thận.
		Họ giục đi ngay thì phải cẩn thận.
		Họ bảo giấu người nhà thì phải cẩn thận.
		Kẻ mua bán người hay dùng những cách ấy.
		Người sai là người lừa, không phải người bị lừa.
		Chưa rõ thì chưa nên đi.
		Trước khi đi, xin gọi {{hotline:111}} hỏi cho rõ, không mất tiền.
		Nói lại một lần: {{hotline:111}}.
		Việc cần làm: hỏi đủ ba câu rồi hãy đi; chưa rõ thì gọi {{hotline:111}}.
	`,
	isSample: true,
};
