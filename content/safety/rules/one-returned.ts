import { occursIn, pattern } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';

import type { Remark } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/*
 * "Somebody went far, met with misfortune and is home now": no name, no age, no village, and on the village's own
 * loudspeaker everybody knows who is meant (domain.md section 6, rule 10). So one unnamed person who has come back is
 * told like a name.
 */

const WHO = '(người|chị|cô|em|anh|cháu|bạn|bé|em gái|cô gái|phụ nữ|trường hợp|gia đình|nhà|bà|đứa)';
const ONE = pattern(
	`(có|mới có|vừa có|hiện có|đang có|nay có|cũng có) (một |1 )?${WHO}( kia| nọ| ấy)?|(một|1) ${WHO}( \\S+){0,1}? (ở|trong|của|xóm|bản|thôn|ấp|vừa|mới|nay|từng|bị)`,
);
const BACK = pattern(
	'(trở về|quay về|về (làng|bản|xã|ấp|nhà|quê|với (mẹ|cha|bố|gia đình|vợ|chồng|con))|(được|vừa|mới) (đón|đưa|giải cứu|trao trả)( về)?|trốn về|thoát về|mới về|vừa về|hồi hương)',
);
const OF_HARM = pattern(
	'gặp nạn|bị (bán|lừa|gạt|ép|mua bán|hại|bắt)|giải cứu|đón về|đưa về|trao trả|nạn|lấy chồng xa|sau (mấy|nhiều|bao|\\S+) năm( \\S+){0,2} (bị|mất)|đừng hỏi|thông cảm|cảm thông|bên (kia|ấy)',
);
/** Spoken of all, of what might be, or told as made up. */
const OF_ALL = pattern(
	'làng nào|nhà nào|bản nào|xã nào|ai (cũng|về|trở về)|nếu|khi (có|nào)|lỡ (có)?|giả sử|những người|nhiều (người|nhà|anh|chị|em|bạn|cháu)|các (anh|chị|em|cháu|bạn)|mọi người|mỗi người|bất cứ|chuyện kể|câu chuyện|nhân vật|tưởng tượng|hư cấu|thì (hãy|gọi|báo)',
);
const WHY =
	'kể về một người trở về; không nêu tên thì cả làng vẫn biết là ai. Hãy nói về mọi người: “Làng nào cũng có người đi làm xa. Khi bà con ấy về, ta đón như người nhà.”';

export function* oneWhoCameBack(reading: NormalisedText): Generator<Remark> {
	for (const span of reading.sentences) {
		const sentence = reading.plain.slice(span.start, span.end);
		if (![ONE, BACK, OF_HARM].every((family) => occursIn(sentence, family))) continue;
		if (occursIn(sentence, OF_ALL) || sentence.includes('?') || isRefuted(reading, span)) continue;
		yield { level: 'block', ...span, message: `Câu này ${WHY}` };
	}
}
