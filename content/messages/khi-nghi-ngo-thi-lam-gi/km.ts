import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ឃើញរឿងចម្លែក៖ បីជំហានដើម្បីជួយ',
	script: text`
		បើឃើញរឿងគួរឱ្យសង្ស័យ សូមបងប្អូនធ្វើបីជំហាន។
		ជំហានទីមួយ៖ រក្សាសុវត្ថិភាពខ្លួនឯង និងអ្នកនោះ។
		កុំដើរតាម កុំប្រឈមមុខតែម្នាក់ឯង។
		ជំហានទីពីរ៖ ចាំទីកន្លែង ម៉ោង រថយន្ត និងទិសដៅ។
		ជំហានទីបី៖ ទៅកន្លែងមានសុវត្ថិភាព រួចប្រាប់។
		នៅក្នុងភូមិ សូមប្រាប់នគរបាលឃុំ។
		នៅជិតព្រំដែន សូមប្រាប់កងការពារព្រំដែន។
		បើបន្ទាន់ណាស់ សូមទូរស័ព្ទទៅលេខ {{hotline:113}}។
		កុំបង្ហោះរូបថត ឬឈ្មោះអ្នកនោះលើអ៊ីនធឺណិត។
		មិនទាន់ប្រាកដ ក៏អាចប្រាប់បាន។
		ទាំងយប់ទាំងថ្ងៃ សូមទូរស័ព្ទទៅលេខ {{hotline:111}}។
		សូមនិយាយម្តងទៀត៖ {{hotline:111}}។
	`,
	webText: text`
		- រក្សាសុវត្ថិភាពខ្លួនឯង និងអ្នកនោះ។ កុំដើរតាម កុំប្រឈមមុខតែម្នាក់ឯង។
		- ចាំទីកន្លែង ម៉ោង រថយន្ត និងទិសដៅ។
		- ប្រាប់នគរបាលឃុំ ឬទូរស័ព្ទលេខ {{hotline:111}}។
		- កុំបង្ហោះរូបថត ឬឈ្មោះអ្នកនោះលើអ៊ីនធឺណិត។
	`,
	action: 'ចាំទីកន្លែង និងម៉ោង ហើយទូរស័ព្ទទៅលេខ {{hotline:111}}។',
	backTranslation: text`
		Nếu thấy việc đáng ngờ, xin bà con làm ba bước.
		Bước một: giữ an toàn cho bản thân và cho người ấy.
		Đừng đi theo, đừng đối mặt một mình.
		Bước hai: nhớ địa điểm, giờ, xe và hướng đi.
		Bước ba: đến chỗ an toàn rồi báo.
		Trong phum, xin báo công an xã.
		Gần biên giới, xin báo bộ đội biên phòng.
		Nếu gấp lắm, xin gọi số {{hotline:113}}.
		Đừng đăng ảnh hay tên người ấy lên mạng.
		Chưa chắc cũng báo được.
		Cả đêm lẫn ngày, xin gọi số {{hotline:111}}.
		Xin nói lại lần nữa: {{hotline:111}}.
		Việc cần làm: nhớ nơi và giờ, rồi gọi số {{hotline:111}}.
	`,
	isSample: true,
};
