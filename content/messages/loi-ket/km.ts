import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ពាក្យបញ្ចប់',
	script: text`
		លេខទូរស័ព្ទជាតិ ប្រឆាំងការជួញដូរមនុស្ស៖ លេខ {{hotline:111}}។
		លេខនេះក៏ការពារកុមារដែរ។
		ទូរស័ព្ទមិនអស់លុយទេ មានអ្នកទទួលទាំងយប់ទាំងថ្ងៃ។
		ត្រូវការជំនួយ សូមបងប្អូនទូរស័ព្ទទៅលេខ {{hotline:111}}។
	`,
	webText: '',
	action: 'ត្រូវការជំនួយ សូមទូរស័ព្ទទៅលេខ {{hotline:111}}។',
	backTranslation: text`
		Số điện thoại quốc gia chống mua bán người: số {{hotline:111}}.
		Số này cũng bảo vệ trẻ em.
		Gọi không mất tiền, có người nghe cả đêm lẫn ngày.
		Cần giúp đỡ, xin bà con gọi số {{hotline:111}}.
		Việc cần làm: cần giúp đỡ, xin gọi số {{hotline:111}}.
	`,
	isSample: true,
};
