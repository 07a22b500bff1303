import { pairing, remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern, spansOf } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { around, quoted, remarksOn, wording } from '../wordings.ts';
import { FOREIGN, GROUP_WORDS, GROUPS, PEOPLES, POOR, WOMEN } from './peoples.ts';
import { replacementOf, wordsOf } from '../word-lists.ts';

import type { Rule } from '../finding.ts';
import type { Pairing } from '../pairing.ts';
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
	wording(wordsOf('stereotype.trinh-do-dan'), {
		why: `là định kiến với người ở vùng cao. ${ACCESS}`,
		instead: replacementOf('stereotype.trinh-do-dan'),
	}),
	wording(wordsOf('stereotype.lac-hau-mong'), {
		why: `là định kiến với cách sống của người khác. ${ACCESS}`,
		isOther: (near) => isThing(near) || occursIn(near.after.slice(0, 20), pattern('(động vật|thú|cây|thiên nhiên)')),
	}),
	wording(wordsOf('stereotype.bon-thang-lu'), {
		why: 'là lời khinh miệt một cộng đồng. Hãy bỏ đi, hoặc gọi đúng tên.',
	}),
	wording(wordsOf('stereotype.nguoi-dan-toc'), {
		why: 'là tên gọi cũ mang ý coi thường. Hãy dùng tên bà con tự gọi: người Mông, người Dao.',
		level: 'warn',
	}),
];

/** What is said of a group in one sentence, in either order. */
const DEFICITS = [
	'(thiếu|kém|ít|không có|chưa có|hạn chế|chậm) (về )?(mặt )?(sự )?(hiểu biết|nhận thức|trình độ|kiến thức|văn hóa|văn minh|học thức|học vấn|học hành|ý thức|suy nghĩ|tiếp thu|phát triển)',
	'(nhận thức|trình độ|hiểu biết|học vấn|văn hóa|ý thức|tư duy|kiến thức|đầu óc|trí óc|suy nghĩ|cái đầu)( \\S+){0,6}? (kém|thấp|hạn chế|non kém|yếu|đơn giản|chưa cao|không cao|nông cạn|chậm|lạc hậu|thua|ngắn|u mê|tối)( hơn)?',
	wordsOf('stereotype.it-hoc-that'),
	wordsOf('stereotype.that-tha-chat'),
	wordsOf('stereotype.ban-ga-ban'),
	wordsOf('stereotype.song-an-o'),
].map(pattern);

/** No stereotype: the lack is one of words, news or roads. */
const OF_ACCESS = pattern(
	'(thiếu|ít|chưa) (được |có )?(thông tin|tin tức|tiếp cận|nghe|đường|điện|sóng|tiếng)|(lười|dại|hay say|chậm) \\$',
);

const ALL = `(${GROUP_WORDS}|${POOR}|${WOMEN}|${FOREIGN})`;
const KIND = `là định kiến: gán một nét xấu cho cả một nhóm người. Kẻ xấu ở đâu cũng có, ai cũng có thể bị lừa. Hãy nói việc kẻ lừa làm, không nói nhóm người.`;
const NATURE = `(${wordsOf('stereotype.nature')}) `;
const COUNTRY =
	'(trung quốc|tàu|campuchia|cam pu chia|lào|thái lan|thái|miên|miến điện|myanmar|hàn quốc|đài loan|bên đó|bên ấy|bên kia|xứ đó|xứ ấy|nước đó|nước họ)';
const EVIL = `(${wordsOf('stereotype.evil')})`;

const PAIRS: readonly Pairing[] = [
	// a people, a region, the poor, women, foreigners: "by nature", "nine of ten", "all the same"
	pairing(
		ALL,
		`${NATURE}(là )?(\\S+ ){0,2}?(dễ|hay|ham|nhẹ|cả tin|yếu|tham|lười|ngu|khờ|dại|gian|lừa|bán|mê|thích|ỷ lại|chịu|nghe|bạc|ác|nghèo|hèn|kém)`,
		{ why: KIND },
	),
	pairing(
		`(cứ|hễ|đã là|mà là|gặp|thấy|nhìn|toàn|chỉ (có )?(mấy |mỗi )?|đúng là|đồ|cái loại|loại|mười|phần lớn|đa (phần|số)|hầu hết|có mỗi) (hễ |cứ |là |mấy |cái )*(người|dân|mấy|đám|nhà|hộ|bọn|tụi|lũ|đàn bà|đàn ông|con gái|đồng bào|phụ nữ|gái)`,
		`(là|thì|mới|y như rằng|kiểu gì cũng|thế nào cũng|thể nào cũng) (\\S+ ){0,4}?${EVIL}`,
		{
			given: ALL,
			apart: 8,
			why: KIND,
			unless: 'kẻ (xấu|lừa|gian) (hay|thường|lợi dụng)|môi giới|người (lạ|quen|rủ|nào)',
		},
	),
	// "whoever sees one must beware", "it is always they who do it"
	pairing(
		`(thấy|gặp|hễ|cứ|nghe|có|nhìn) (\\S+ )?(${FOREIGN}|${GROUP_WORDS}|người (${PEOPLES}))`,
		'(là|thì)( \\S+)? (đề phòng|cảnh giác|coi chừng|tránh|tránh xa|đuổi|nghi|báo|đừng (tin|cho|chơi)|né)',
		{ apart: 4, why: KIND, unless: 'không phải|đừng (nghi|đuổi|tránh)|đi cùng trẻ|dẫn trẻ|môi giới|rủ' },
	),
	pairing(
		`(toàn|toàn là|đều|đều là|đều do|đều tại|chỉ có|rặt|do|tại)( (mấy|lũ|bọn|đám|dân))? (${FOREIGN}|${GROUP_WORDS}|người (${PEOPLES}))`,
		'(làm|gây|gây ra|bày|bày ra|cầm đầu|đứng sau|mua|bán|dắt|dụ)( ra)?( (cả|hết|thôi|đấy))+',
		{ apart: 3, why: KIND, unless: 'không phải|đừng nói' },
	),
	pairing(
		`(${GROUP_WORDS})`,
		'(cứ|hay|suốt ngày|tối ngày|quanh năm|chỉ|chỉ biết|toàn|lúc nào cũng|uống vào|rồi)( \\S+)? ((uống )?rượu( \\S+)?( (say|vào))?|say (rượu|xỉn|khướt|mèm)|nhậu|rượu chè|ngủ nướng|cờ bạc|hút (thuốc phiện|xách))',
		{ apart: 4, why: KIND, unless: 'kẻ (xấu|lừa)|mời rượu|đám cưới|lễ|tết|không phải|cai|bỏ rượu' },
	),
	pairing(FOREIGN, `(${wordsOf('stereotype.la-toan-rat')})( \\S+){0,4}? ${EVIL}`, {
		apart: 4,
		why: KIND,
		unless:
			'kẻ (xấu|lừa)( \\S+){0,4} (giả|đóng|mạo|tự xưng)|giả (làm|danh|dạng|vờ)|một số|có (kẻ|người)|bị (lừa|bán|ép|đánh|bắt)|luật|hợp tác|không phải',
	}),
	pairing(FOREIGN, `${EVIL}(?= (lắm|cả|hết|thôi|sẵn|từ|hơn|như|nhất)|[.!,]|$)`, {
		apart: 2,
		why: KIND,
		unless: 'giả (làm|danh|dạng|vờ)|một số|có (kẻ|người)|bị|không phải|nghi',
	}),
	pairing(
		`${COUNTRY} (là|toàn|đúng là|vốn|rặt|thì)( \\S+){0,3}? (xứ|đất|nước|nơi|ổ|hang ổ|dân|bọn|người)?|(dân|người) (ở |bên )?(đó|bên đó|bên ấy|bển|xứ đó|nước đó)( (thì|toàn|chẳng|không|ai|là|đều))*`,
		EVIL,
		{
			apart: 5,
			why: KIND,
			unless: 'kẻ (xấu|lừa)|bị (lừa|bán|ép|đánh|bắt|đưa)|luật|không phải|một số|có (kẻ|người)|nhiều vụ',
		},
	),
	pairing(
		`(mười|10|trăm|chín|9) (người|đứa|nhà|thằng|ông|cô)( \\S+){0,8}? (thì|hết|có|tới|đến|là|cả)`,
		`(hết|cả|tới|đến|là|thì|đều|chín|mười|tám|9|10|8)( \\S+){0,4}? ${EVIL}|(bọn|kẻ|quân) (lừa|buôn|xấu|gian)\\S*|(ngu|dại|khờ|tham|lười|mê|ham)`,
		{ given: ALL, apart: 6, why: KIND },
	),
	pairing(
		`${POOR}|nghèo`,
		`(sinh|thì|là|nên|hay|mới|nào|cũng|đâm ra|dễ|chỉ|chẳng|không|vì|lại)( \\S+){0,5}? (${wordsOf('stereotype.hen-ban-con')})`,
		{ apart: 5, why: KIND, unless: 'không phải|vay|được (hỗ trợ|vay|miễn)|chính sách|đừng|kẻ (xấu|lừa)' },
	),
	pairing(
		WOMEN,
		`(thì|vốn|hay|nào|ai|thường|toàn|bao giờ|đời nào|là|đều|mà|cũng|sinh ra)( \\S+){0,2}? (nhẹ dạ|cả tin|bồng bột|yếu lòng|ham (chơi|vui))|(${wordsOf('stereotype.de-dai-lang')})`,
		{
			apart: 5,
			why: KIND,
			unless: 'kẻ (xấu|lừa|gian|dụ)|bọn|chúng|không phải|lợi dụng|đáng đời|nhiều|một số|chớ|đừng|vài|có những',
		},
	),
	pairing(
		GROUP_WORDS,
		`((tại|do|vì|bởi|là|ừ)( \\S+)? )?(quen )?(ỷ lại|lười|lạc hậu|bảo thủ|ngu|dốt|mù chữ|đẻ nhiều)|(tại|do|vì|bởi|thì|là|ừ)( tại| do| vì)? (họ|tụi nó|bọn họ|bọn nó|chúng nó|dân đó|dân ấy|người ta|mấy người (đó|ấy)|tụi đó|nhà đó)( \\S+){0,3}? (${wordsOf('stereotype.de-nhieu-dong')})`,
		{ sentencesOn: 2, apart: 24, why: KIND },
	),
	pairing(
		`người kinh|dân (phố|thành phố|xuôi|kinh)|người (xuôi|thành phố|thành thị)`,
		`(người|dân|mấy|đám|đồng bào|gái|con gái|phụ nữ|còn|chứ|hơn|như|ai) (\\S+ ){0,2}?(${PEOPLES}|dân tộc|thượng|miền núi|vùng cao|bản|quê|trên núi|nhà quê|thiểu số)`,
		{
			apart: 6,
			why: KIND,
			given: wordsOf('stereotype.khon-lanh-lanh'),
			unless: 'cùng (nhau|nghe|vui|ở|sống|chung)|đều|vui chung|như nhau|không (phải|có)',
		},
	),
	pairing(
		`(${GROUP_WORDS})`,
		`(hay|thường|quen|toàn|chỉ|ít|không|chưa) (\\S+ ){1,8}?(nên|cho nên|thành ra|vì thế|thế là)( \\S+){0,3}? (bị|dễ|dễ bị|mới bị|để) (\\S+ )?(lừa|dụ|bán|gạt|rủ|mất con|hại|bắt)`,
		{
			apart: 2,
			why: KIND,
			unless: 'kẻ (xấu|lừa)|không phải|bằng tiếng|xa đường|đường xa|chưa có (sóng|điện|đường)|thông tin',
		},
	),
	pairing(
		`(${GROUP_WORDS})`,
		`(nào|ai|đứa nào|nhà nào|thì|đều|toàn|hay|cũng|quen|thường|chuyên|chỉ|chỉ giỏi|phần lớn|đa số|đa phần|hầu hết|chủ yếu|vốn)( (ai|mà|chẳng|cũng|là|hay|thì|đều|chuyên|chỉ|toàn|biết))*( \\S+){0,3}? (${wordsOf('stereotype.nghe-theo-tin')})`,
		{ apart: 4, why: KIND, unless: 'kẻ (xấu|lừa)|ai cũng có thể|không phải|được' },
	),
];

export const stereotype: Rule = function* (reading) {
	yield* remarksOn(reading, ALONE);
	yield* remarksOnPairs(reading, PAIRS);
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
