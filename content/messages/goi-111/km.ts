import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ទូរស័ព្ទមួយដង មិនអស់លុយ',
	script: text`
		បើបងប្អូនមានការព្រួយបារម្ភ សូមទូរស័ព្ទទៅលេខ {{hotline:111}}។
		លេខនេះមានអ្នកទទួលទាំងយប់ទាំងថ្ងៃ។
		ទូរស័ព្ទមិនអស់លុយទេ។
		មិនទាន់ដឹងច្បាស់ ក៏អាចទូរស័ព្ទបាន។
		បើបាត់ដំណឹងសាច់ញាតិដែលទៅធ្វើការឆ្ងាយ សូមទូរស័ព្ទ។
		ការហៅទូរស័ព្ទត្រូវបានថតសំឡេង។
		បើមានគ្រោះថ្នាក់ភ្លាមៗ សូមទូរស័ព្ទទៅនគរបាល លេខ {{hotline:113}}។
		ថ្ងៃនេះ សូមរក្សាទុកលេខនេះក្នុងទូរស័ព្ទ៖ {{hotline:111}}។
	`,
	webText: text`
		- ទូរស័ព្ទទៅលេខ {{hotline:111}} មិនអស់លុយទេ។
		- មានអ្នកទទួលទាំងយប់ទាំងថ្ងៃ។
	`,
	action: 'សូមរក្សាទុកលេខ {{hotline:111}} ក្នុងទូរស័ព្ទ។',
	backTranslation: text`
		Bà con có điều lo lắng, xin gọi số {{hotline:111}}.
		Số này có người nghe cả đêm lẫn ngày.
		Gọi không mất tiền.
		Chưa biết rõ cũng gọi được.
		Nếu mất tin người thân đi làm xa, xin hãy gọi.
		Cuộc gọi được ghi âm.
		Nếu nguy hiểm ngay, xin gọi công an, số {{hotline:113}}.
		Hôm nay, xin lưu số này trong điện thoại: {{hotline:111}}.
		Việc cần làm: xin lưu số {{hotline:111}} trong điện thoại.
	`,
	isSample: true,
};
