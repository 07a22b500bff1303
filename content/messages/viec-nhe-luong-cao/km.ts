import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'មុនទទួលការងារ សូមសួរបីសំណួរ',
	script: text`
		បើមានគេបបួលបងប្អូនទៅធ្វើការឆ្ងាយ សូមសួរបីសំណួរ។
		ទីមួយ៖ ធ្វើការអ្វី?
		ទីពីរ៖ ធ្វើនៅកន្លែងណា?
		ទីបី៖ អ្នកណាបើកប្រាក់ខែឱ្យ?
		អ្នកជួលល្អ នឹងនិយាយច្បាស់ ហើយសរសេរលើក្រដាស។
		ការងារស្រាលពេក តែប្រាក់ខែខ្ពស់ពេក សូមប្រយ័ត្ន។
		បើគេប្រញាប់ឱ្យទៅភ្លាម សូមប្រយ័ត្ន។
		បើគេប្រាប់ឱ្យលាក់មិនឱ្យគ្រួសារដឹង សូមប្រយ័ត្ន។
		អ្នកជួញដូរមនុស្សច្រើនប្រើវិធីទាំងនេះ។
		កំហុសជារបស់អ្នកបោក មិនមែនរបស់អ្នកដែលត្រូវគេបោកទេ។
		មិនទាន់ច្បាស់ កុំទាន់ទៅ។
		មុននឹងទៅ សូមសួរលេខ {{hotline:111}} មិនអស់លុយទេ។
		សូមនិយាយម្តងទៀត៖ {{hotline:111}}។
	`,
	webText: text`
		- ធ្វើការអ្វី?
		- ធ្វើនៅកន្លែងណា?
		- អ្នកណាបើកប្រាក់ខែឱ្យ?

		កំហុសជារបស់អ្នកបោក មិនមែនរបស់អ្នកដែលត្រូវគេបោកទេ។ មិនទាន់ច្បាស់ កុំទាន់ទៅ។ សូមសួរលេខ {{hotline:111}}។
	`,
	action: 'សូមសួរឱ្យបានបីសំណួរ មិនទាន់ច្បាស់ សូមទូរស័ព្ទលេខ {{hotline:111}}។',
	backTranslation: text`
		Nếu có người rủ bà con đi làm xa, xin hỏi ba câu.
		Một: làm việc gì?
		Hai: làm ở đâu?
		Ba: ai trả lương tháng?
		Người thuê tốt sẽ nói rõ và viết ra giấy.
		Việc quá nhẹ mà lương quá cao, xin cẩn thận.
		Nếu họ giục đi ngay, xin cẩn thận.
		Nếu họ dặn giấu không cho gia đình biết, xin cẩn thận.
		Kẻ mua bán người hay dùng những cách này.
		Lỗi là của người lừa, không phải của người bị lừa.
		Chưa rõ thì chưa đi.
		Trước khi đi, xin hỏi số {{hotline:111}}, không mất tiền.
		Xin nói lại lần nữa: {{hotline:111}}.
		Việc cần làm: hỏi đủ ba câu, chưa rõ thì gọi {{hotline:111}}.
	`,
	isSample: true,
};
