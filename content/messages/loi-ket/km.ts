import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ពាក្យបញ្ចប់',
	script: text`
		ត្រូវការជំនួយ សូមបងប្អូនទូរស័ព្ទទៅលេខ {{hotline:111}}។
		ទូរស័ព្ទមិនអស់លុយទេ មានអ្នកទទួលទាំងយប់ទាំងថ្ងៃ។
	`,
	webText: '',
	action: 'ត្រូវការជំនួយ សូមទូរស័ព្ទទៅលេខ {{hotline:111}}។',
	backTranslation: text`
		Cần giúp đỡ, xin bà con gọi số {{hotline:111}}.
		Gọi không mất tiền, có người nghe cả đêm lẫn ngày.
		Việc cần làm: cần giúp đỡ, xin gọi số {{hotline:111}}.
	`,
	isSample: true,
};
