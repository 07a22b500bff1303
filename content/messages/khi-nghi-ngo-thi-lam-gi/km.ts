import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ឃើញរឿងចម្លែក៖ បីជំហានដើម្បីជួយ',
	script: text`
		បើឃើញរឿងគួរឱ្យសង្ស័យ សូមបងប្អូនធ្វើបីជំហាន។
		ជំហានទីមួយ៖ រក្សាសុវត្ថិភាពខ្លួនឯង និងអ្នកនោះ។
		កុំដើរតាមដោយខ្លួនឯង។
		ជំហានទីពីរ៖ ចាំទីកន្លែង ម៉ោង និងរថយន្ត។
		ជំហានទីបី៖ ប្រាប់នគរបាលឃុំ ឬកងការពារព្រំដែន។
		កុំបង្ហោះរូបថត ឬឈ្មោះអ្នកនោះលើអ៊ីនធឺណិត។
		មិនទាន់ប្រាកដ ក៏អាចប្រាប់បាន។
		ទាំងយប់ទាំងថ្ងៃ សូមទូរស័ព្ទទៅលេខ {{hotline:111}}។
	`,
	webText: text`
		- រក្សាសុវត្ថិភាព។
		- ចាំទីកន្លែង និងម៉ោង។
		- ប្រាប់នគរបាលឃុំ ឬទូរស័ព្ទលេខ {{hotline:111}}។
	`,
	action: 'ចាំទីកន្លែង និងម៉ោង ហើយទូរស័ព្ទទៅលេខ {{hotline:111}}។',
	backTranslation: text`
		Nếu thấy việc đáng ngờ, xin bà con làm ba bước.
		Bước một: giữ an toàn cho mình và cho người ấy.
		Đừng tự mình đi theo.
		Bước hai: nhớ địa điểm, giờ và xe.
		Bước ba: báo công an xã hoặc bộ đội biên phòng.
		Đừng đăng ảnh hay tên người ấy lên mạng.
		Chưa chắc cũng báo được.
		Cả đêm lẫn ngày, xin gọi số {{hotline:111}}.
		Việc cần làm: nhớ nơi và giờ, rồi gọi số {{hotline:111}}.
	`,
	isSample: true,
};
