import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ទូរស័ព្ទមួយដង មិនអស់លុយ',
	script: text`
		បើបងប្អូនមានការព្រួយបារម្ភ សូមទូរស័ព្ទទៅលេខ {{hotline:111}}។
		នេះជាលេខទូរស័ព្ទជាតិ ប្រឆាំងការជួញដូរមនុស្ស។
		លេខនេះក៏ការពារកុមារដែរ។
		មានអ្នកទទួលទាំងយប់ទាំងថ្ងៃ។
		ទូរស័ព្ទមិនអស់លុយទេ។
		មិនទាន់ដឹងច្បាស់ ក៏អាចទូរស័ព្ទបាន។
		បើមានគេបបួលសាច់ញាតិទៅឆ្ងាយ តែនិយាយមិនច្បាស់ សូមទូរស័ព្ទ។
		បើបាត់ដំណឹងសាច់ញាតិដែលទៅធ្វើការឆ្ងាយ សូមទូរស័ព្ទ។
		ចង់សួរឱ្យច្បាស់ ក៏សូមទូរស័ព្ទ។
		ការហៅទូរស័ព្ទត្រូវបានថតសំឡេង។
		សូមបងប្អូននិយាយដោយមិនប្រញាប់។
		បើមានគ្រោះថ្នាក់ភ្លាមៗ សូមទូរស័ព្ទទៅនគរបាល លេខ {{hotline:113}}។
		ថ្ងៃនេះ សូមរក្សាទុកលេខនេះក្នុងទូរស័ព្ទ។
		សូមនិយាយម្តងទៀត៖ {{hotline:111}}។
	`,
	webText: text`
		- ទូរស័ព្ទទៅលេខ {{hotline:111}} មិនអស់លុយទេ។
		- មានអ្នកទទួលទាំងយប់ទាំងថ្ងៃ។
		- ការហៅទូរស័ព្ទត្រូវបានថតសំឡេង។
		- បើមានគ្រោះថ្នាក់ភ្លាមៗ សូមទូរស័ព្ទទៅនគរបាល លេខ {{hotline:113}}។
	`,
	action: 'សូមរក្សាទុកលេខ {{hotline:111}} ក្នុងទូរស័ព្ទ។',
	backTranslation: text`
		Bà con có điều lo lắng, xin gọi số {{hotline:111}}.
		Đây là số điện thoại quốc gia chống mua bán người.
		Số này cũng bảo vệ trẻ em.
		Có người nghe cả đêm lẫn ngày.
		Gọi không mất tiền.
		Chưa biết rõ cũng gọi được.
		Nếu có người rủ người thân đi xa mà nói không rõ, xin hãy gọi.
		Nếu mất tin người thân đi làm xa, xin hãy gọi.
		Muốn hỏi cho rõ, cũng xin hãy gọi.
		Cuộc gọi được ghi âm.
		Xin bà con cứ nói, không phải vội.
		Nếu nguy hiểm ngay, xin gọi công an, số {{hotline:113}}.
		Hôm nay, xin lưu số này trong điện thoại.
		Xin nói lại lần nữa: {{hotline:111}}.
		Việc cần làm: xin lưu số {{hotline:111}} trong điện thoại.
	`,
	isSample: true,
};
