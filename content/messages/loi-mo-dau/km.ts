import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ពាក្យស្វាគមន៍',
	script: text`
		នេះជាកម្មវិធី Loa Làng ជាភាសាខ្មែរ។
		សូមជម្រាបសួរបងប្អូន។
		ថ្ងៃនេះ សូមបងប្អូនស្តាប់អំពីការបង្ការការជួញដូរមនុស្ស។
		ទៅធ្វើការឆ្ងាយយ៉ាងណាឱ្យមានសុវត្ថិភាព ត្រូវការជំនួយ ទូរស័ព្ទទៅអ្នកណា?
		សូមទូរស័ព្ទទៅលេខ {{hotline:111}} ជាលេខទូរស័ព្ទជាតិ ប្រឆាំងការជួញដូរមនុស្ស។
		លេខនេះក៏ការពារកុមារដែរ។
	`,
	webText: '',
	action: '',
	backTranslation: text`
		Đây là chương trình Loa Làng bằng tiếng Khmer.
		Kính chào bà con.
		Hôm nay, mời bà con nghe về việc phòng ngừa mua bán người.
		Đi làm xa thế nào cho an toàn, cần giúp thì gọi ai?
		Xin gọi số {{hotline:111}}, là số điện thoại quốc gia chống mua bán người.
		Số này cũng bảo vệ trẻ em.
	`,
	isSample: true,
};
