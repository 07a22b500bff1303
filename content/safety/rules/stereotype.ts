import { occursIn, pattern, spansOf } from '../pattern.ts';
import { isRefuted } from '../standing.ts';
import { around, quoted, remarksOn, wording } from '../wordings.ts';
import { GROUPS } from './peoples.ts';

import type { Rule } from '../finding.ts';
import type { Around, Wording } from '../wordings.ts';

/*
 * A people is not gullible, backward or poor by nature; traffickers go where help and news are far. Whoever hears
 * their own people belittled stops listening, in every language.
 */

const ACCESS = 'Hãy nói điều kiện, không nói con người: “nơi đường xa, ít tin tức bằng tiếng của mình”.';
const THINGS = pattern(
	'máy|máy móc|thiết bị|công nghệ|kỹ thuật|loa|đài|hạ tầng|phương tiện|công cụ|xe|mạng lưới|giống|canh tác|sản xuất',
);
const isThing = ({ before }: Around) => occursIn(before, THINGS);

/** Said of nobody in particular, these are still said of peoples. */
const ALONE: readonly Wording[] = [
	wording('(trình độ )?dân trí( \\S+){0,6}? (thấp|kém|hạn chế|lạc hậu|chưa cao|không cao)', {
		why: `là định kiến với người ở vùng cao. ${ACCESS}`,
		instead: 'còn ít được nghe tin tức',
	}),
	wording('lạc hậu|mông muội|kém văn minh|man di|chậm tiến|cổ hủ|hoang dã', {
		why: `là định kiến với cách sống của người khác. ${ACCESS}`,
		isOther: isThing,
	}),
	wording(
		'(bọn|thằng|lũ|dân|đồ|người|con) mọi(?! (người|nhà|nơi|lúc|mặt|miền|chuyện))|mọi rợ|bọn (dân tộc|thiểu số|mèo|mán)|dân tộc (ít người |thiểu số )?(kém|lười|ngu|bẩn|thấp kém|hạ đẳng)',
		{
			why: 'là lời khinh miệt một dân tộc. Hãy bỏ đi, hoặc gọi đúng tên dân tộc.',
		},
	),
	wording('(người|dân tộc|đồng bào) (mèo|mán)(?! (con|nhà|hoang))', {
		why: 'là tên gọi cũ mang ý coi thường. Hãy dùng tên bà con tự gọi: người Mông, người Dao.',
		level: 'warn',
	}),
];

/** What is said of a group in one sentence, in either order. */
const DEFICITS = [
	'(thiếu|kém|ít|không có|chưa có|hạn chế|chậm) (về )?(mặt )?(sự )?(hiểu biết|nhận thức|trình độ|kiến thức|văn hóa|văn minh|học thức|học vấn|học hành|ý thức|suy nghĩ|tiếp thu|phát triển)',
	'(nhận thức|trình độ|hiểu biết|học vấn|văn hóa|ý thức|tư duy|kiến thức|đầu óc)( \\S+){0,6}? (kém|thấp|hạn chế|non kém|yếu|đơn giản|chưa cao|không cao|nông cạn|chậm)( hơn)?',
	'ít học|thất học|vô học|mù chữ|mê tín|hủ tục|lười (biếng|nhác|làm|lao động|học)?|ỷ lại|trông chờ|nghiện rượu|(hay|chỉ biết|suốt ngày) (say xỉn|uống rượu)|ăn ở mất vệ sinh|bẩn thỉu|đẻ nhiều|thô lỗ|chậm chạp|ngu|ngu dốt|dốt nát|kém (cỏi|thông minh)|thua kém',
	'(thật thà|chất phác|hiền lành|ngây thơ|đơn giản)( \\S+){0,3}? (nên|dễ)|(dễ|hay|cả) (tin|bị lừa|bị dụ|bị dụ dỗ|bị lợi dụng|bị lôi kéo|nghe theo|sa ngã)|nhẹ dạ|tham tiền|hám lợi|ham chơi',
	'(bán|gả bán) (con|vợ)|coi thường pháp luật|không biết (luật|pháp luật|gì)|(hay|thường|quen) (bắt vợ|tảo hôn)',
].map(pattern);

/** No stereotype: the lack is one of words, news or roads. */
const OF_ACCESS = pattern('(thiếu|ít|chưa) (được |có )?(thông tin|tin tức|tiếp cận|nghe|đường|điện|sóng|tiếng)');

export const stereotype: Rule = function* (reading) {
	yield* remarksOn(reading, ALONE);
	for (const span of DEFICITS.flatMap((family) => spansOf(reading, family))) {
		const { before, after } = around(reading, span);
		const words = reading.plain.slice(span.start, span.end);
		const clause = `${before.split(';').at(-1) ?? ''}${words}${after.split(';')[0] ?? ''}`;
		if (!occursIn(clause, GROUPS) || occursIn(words, OF_ACCESS)) continue;
		yield {
			level: isRefuted(reading, span) ? 'warn' : 'block',
			...span,
			message: `${quoted(reading, span)} gán một điểm yếu cho cả một dân tộc hay một vùng. Ai ở đâu cũng có thể bị lừa. ${ACCESS}`,
			suggestion: 'nơi còn ít tin tức bằng tiếng của bà con',
		};
	}
};
