import { text } from '../draft.ts';

import type { RenditionDraft } from '../draft.ts';

export const km: RenditionDraft = {
	language: 'km',
	title: 'ពាក្យស្វាគមន៍',
	script: text`
		នេះជាកម្មវិធី Loa Làng ជាភាសាខ្មែរ។
		សូមជម្រាបសួរបងប្អូន។
		សូមបងប្អូនស្តាប់ ដើម្បីទៅធ្វើការឆ្ងាយដោយសុវត្ថិភាព។
	`,
	webText: '',
	action: '',
	backTranslation: text`
		Đây là chương trình Loa Làng bằng tiếng Khmer.
		Kính chào bà con.
		Mời bà con nghe, để đi làm xa cho an toàn.
	`,
	isSample: true,
};
