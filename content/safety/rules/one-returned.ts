import { occursIn, pattern } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { wordsOf } from '../word-lists.ts';

import type { Remark } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/*
 * "Somebody went far, met with misfortune and is home now": no name, no age, no village, and on the village's own
 * loudspeaker everybody knows who is meant (domain.md section 6, rule 10). So one unnamed person who has come back is
 * told like a name.
 */

const WHO = '(người|chị|cô|em|anh|cháu|bạn|bé|em gái|cô gái|phụ nữ|trường hợp|gia đình|nhà|bà|đứa)';
const ONE = pattern(
	`(có|chỉ có|có đúng|có mỗi|mới có|vừa có|hiện có|đang có|nay có|cũng có) (một |1 )?${WHO}( kia| nọ| ấy)?|(đón|nhận|tiếp nhận|đưa) (về )?(một|1) ${WHO}|(một|1) ${WHO}( \\S+){0,1}? (ở|trong|của|xóm|bản|thôn|ấp|vừa|mới|nay|từng|bị)`,
);
const BACK = pattern(`(${wordsOf('one-returned.back')})`);
const OF_HARM = pattern(wordsOf('one-returned.of-harm'));
/** Spoken of all, of what might be, or told as made up. */
const OF_ALL = pattern(wordsOf('one-returned.of-all'));
/** No name is needed where the text itself says that it is known. */
const KNOWN = pattern(
	'(ai|cả làng|cả bản|cả xóm|cả ấp|làng xóm)( mà)? (cũng|chẳng|đều)( \\S+)? (biết|rõ|hay)( rồi)?( là)? (ai|(cô|chị|em|nhà|người|cháu|anh|đứa) nào|con (ai|nhà ai))',
);
/** "One of ours was like that once, everybody knows": what was is not said, and need not be. */
const KNOWN_CASE = pattern(
	'(bị|gặp|như|chuyện|cảnh|hoàn cảnh)( \\S+)? (như )?(thế|vậy|ấy|đó|này)( \\S+){0,4}?[,;:]? (ai|cả (làng|bản|xóm|ấp|thôn|xã)|bà con|hàng xóm|làng xóm)( mà)? (cũng|chẳng|đều|còn)( \\S+)? (biết|rõ|hay|nhớ)',
);
/** The only one of a village, and the way to the house. */
const ONLY_ONE = pattern(
	`(chỉ có|mới có|duy nhất|có mỗi|có đúng)( đúng| mỗi| có)? (một |1 )?${WHO}( \\S+){0,2}? (từng|đã|vừa|mới) (bị|được) (đưa|bán|lừa|cứu|bắt|giải cứu)`,
);
const TO_THE_HOUSE = pattern(
	'(muốn|ai|mời|bà con|mọi người)( \\S+){0,8}? (đến|tới|ghé|qua) (thăm )?nhà( \\S+){0,3}? (cháu|em|chị|cô|nạn nhân)( \\S+){0,2}? (ở|cạnh|gần|sau|trước|gốc|đầu|cuối)',
);
const FEAST = pattern('đám cưới|cưới|mừng|họp|tiệc|sinh nhật|giỗ|đám (hiếu|tang)|khởi nghiệp|mua|bán hàng');
const WHY =
	'kể về một người trở về; không nêu tên thì cả làng vẫn biết là ai. Hãy nói về mọi người: “Làng nào cũng có người đi làm xa. Khi bà con ấy về, ta đón như người nhà.”';

export function* oneWhoCameBack(reading: NormalisedText): Generator<Remark> {
	for (const span of reading.sentences) {
		const sentence = reading.plain.slice(span.start, span.end);
		const isKnown =
			occursIn(sentence, ONE) &&
			(occursIn(sentence, KNOWN) || occursIn(sentence, KNOWN_CASE)) &&
			!sentence.includes('?');
		const isPointedAt =
			occursIn(sentence, ONLY_ONE) || (occursIn(sentence, TO_THE_HOUSE) && !occursIn(sentence, FEAST));
		if (
			(isKnown || (isPointedAt && !sentence.includes('?') && !occursIn(sentence, OF_ALL))) &&
			!isRefuted(reading, span)
		) {
			yield { level: 'block', ...span, message: `Câu này ${WHY}` };
			continue;
		}
		if (![ONE, BACK, OF_HARM].every((family) => occursIn(sentence, family))) continue;
		if (occursIn(sentence, OF_ALL) || sentence.includes('?') || isRefuted(reading, span)) continue;
		yield { level: 'block', ...span, message: `Câu này ${WHY}` };
	}
}
