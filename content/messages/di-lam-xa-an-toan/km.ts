import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ប្រាំយ៉ាងត្រូវធ្វើ មុនទៅឆ្ងាយ',
	script: text`
		មុនទៅធ្វើការឆ្ងាយ សូមបងប្អូនធ្វើប្រាំយ៉ាងនេះ។
		ទីមួយ៖ ប្រាប់គ្រួសារថាទៅណា ទៅជាមួយអ្នកណា។
		ទីពីរ៖ ទុករូបថតឯកសារនៅផ្ទះ។
		ទីបី៖ រក្សាឯកសារ និងទូរស័ព្ទដោយខ្លួនឯង។
		ទីបួន៖ ចាំលេខទូរស័ព្ទរបស់សាច់ញាតិម្នាក់។
		ទីប្រាំ៖ ណាត់ថ្ងៃទូរស័ព្ទមកផ្ទះ។
		គ្រួសារចាំពាក្យសម្ងាត់មួយជាមួយគ្នា សម្រាប់ពេលនិយាយត្រង់មិនបាន។
		ពេលទៅដល់ សូមផ្ញើអាសយដ្ឋានពិតឱ្យគ្រួសារ។
		បើការងារមិនដូចពាក្យសន្យា បងប្អូនមានសិទ្ធិត្រឡប់មកផ្ទះវិញ។
		បើគេមិនឱ្យត្រឡប់មកវិញ ចាំពេលមានសុវត្ថិភាព ទើបទូរស័ព្ទ។
		បើហួសថ្ងៃណាត់ ហើយមិនឃើញទូរស័ព្ទ គ្រួសារសូមសួររកភ្លាម។
		សូមប្រាប់នគរបាលឃុំ ឬទូរស័ព្ទទៅលេខ {{hotline:111}}។
		សូមនិយាយម្តងទៀត៖ {{hotline:111}}។
	`,
	webText: text`
		- ប្រាប់គ្រួសារថាទៅណា ទៅជាមួយអ្នកណា។
		- រក្សាឯកសារ និងទូរស័ព្ទដោយខ្លួនឯង។
		- ណាត់ថ្ងៃទូរស័ព្ទមកផ្ទះ។
		- បើការងារមិនដូចពាក្យសន្យា បងប្អូនមានសិទ្ធិត្រឡប់មកផ្ទះវិញ។
		- បើគេមិនឱ្យត្រឡប់មកវិញ ចាំពេលមានសុវត្ថិភាព ទើបទូរស័ព្ទ។
	`,
	action: 'សូមណាត់ថ្ងៃទូរស័ព្ទមកផ្ទះ ហើយរក្សាទុកលេខ {{hotline:111}}។',
	backTranslation: text`
		Trước khi đi làm xa, xin bà con làm năm việc này.
		Một: báo gia đình đi đâu, đi với ai.
		Hai: để ảnh giấy tờ ở nhà.
		Ba: tự mình giữ giấy tờ và điện thoại.
		Bốn: nhớ số điện thoại của một người thân.
		Năm: hẹn ngày gọi về nhà.
		Gia đình cùng nhớ một lời kín, cho lúc không nói thẳng được.
		Khi đến nơi, xin gửi địa chỉ thật cho gia đình.
		Nếu việc không như lời hứa, bà con có quyền trở về nhà.
		Nếu họ không cho trở về, đợi lúc an toàn mới gọi.
		Nếu quá ngày hẹn mà không thấy gọi, gia đình xin hỏi tìm ngay.
		Xin báo công an xã, hoặc gọi số {{hotline:111}}.
		Xin nói lại lần nữa: {{hotline:111}}.
		Việc cần làm: hẹn ngày gọi về nhà và lưu số {{hotline:111}}.
	`,
	isSample: true,
};
