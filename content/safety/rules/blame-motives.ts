import { pairing } from '../pairing.ts';
import { HARM, TRADER } from './harm.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/*
 * The everyday motive that blames: "just because she wanted a telephone", "had she only listened". Nothing in it is a
 * bad word; what hurts is that a wish everybody has is given as the reason.
 */

const MOTIVE =
	'lấy một mong muốn bình thường làm lý do bị hại, nghe như trách người bị lừa. Ai cũng muốn sống tốt hơn. Hãy nói về việc làm của kẻ lừa.';

/** Links that make the reason small. */
const ONLY =
	'(chỉ|cũng chỉ|chỉ là|âu cũng|chung quy|suy cho cùng|rốt cuộc|cũng|chẳng qua|chẳng qua cũng)( là)? (vì|tại|do|bởi)|(chẳng qua|cũng chỉ) là';
const WISH =
	'(quá |cứ |lỡ |hay |còn |một chút |cái )*(muốn|thích|mê|ham|mong|mơ|khao khát|thèm|ngại|chán|lười|chê|sợ (khổ|cực|nghèo|vất vả)|đòi|ganh|sĩ diện|tính (thích|hay))';
/** What nobody is blamed for wanting: said like this it tells why people trust. */
const NOBLE = wordsOf('blame-motives.noble');
const TRADERS = `${TRADER}|(kẻ|người) (lừa|xấu|phạm)`;
const SELF = '(cô|chị|em|anh|nó|họ|cháu|con|đứa|người|thanh niên|phụ nữ|bạn trẻ|các em|nhiều)( \\S+){0,4}?';

export const MOTIVE_PAIRS: readonly Pairing[] = [
	pairing(`(${wordsOf('blame-motives.idiom')})`, undefined, {
		why: 'trách người bị hại bằng lời nói cửa miệng. Lỗi là ở kẻ lừa. Hãy nói về việc làm của kẻ lừa.',
		unless: `${TRADERS}|đừng (nói|trách|mắng)|không (nên|ai) (nói|trách)|ai cũng có thể`,
		isGoodWhenRefuted: true,
	}),
	pairing(ONLY, WISH, {
		apart: 1,
		why: MOTIVE,
		given: SELF,
		unless: `${NOBLE}|${TRADERS}`,
		isGoodWhenRefuted: true,
	}),
	pairing(ONLY, HARM, {
		apart: 9,
		why: MOTIVE,
		given: WISH,
		unless: `${NOBLE}|lời (hứa|nói|rủ)|tin lời`,
		isGoodWhenRefuted: true,
	}),
	pairing('(tại|do|bởi)( \\S+){0,1}? (thích|ham|mê|đòi|ganh|chán|chê|lười|ngại)', undefined, {
		given: `${HARM}|đi cũng|theo (người|trai)|bỏ (nhà|đi)`,
		why: MOTIVE,
		unless: `${NOBLE}|${TRADERS}`,
		isGoodWhenRefuted: true,
	}),
	pairing(
		'(muốn|thích|mong|mơ|ham|mê|thèm|hám|ước|tiếc)( \\S+){1,7}? (nên|thành ra|cho nên|mà|thế là)( mới| cuối cùng| rồi)?',
		HARM,
		{
			apart: 2,
			why: MOTIVE,
			unless: `${NOBLE}|${TRADERS}|đã gọi`,
			isGoodWhenRefuted: true,
		},
	),
	pairing(
		'(lấy chồng|lấy vợ|đi|theo|sang|bỏ nhà|yêu|tin|ham|mê)( \\S+){1,8}?',
		'(bị|gặp|chịu|khổ)( \\S+){0,3}? (là|cũng|thì|cũng là) (đáng|đáng đời|đáng kiếp|đáng lắm|phải|phải thôi|đúng|vừa)(?= (thôi|lắm|rồi|mà)|[.!,]|$)',
		{ apart: 3, why: MOTIVE, unless: `${TRADERS}|phạt|bắt giam|tù|công an`, isGoodWhenRefuted: true },
	),
	pairing(
		'(giá (mà|như)|phải chi|nếu|(con|con gái|con cái|đứa|cô|chị|em|nó|người|ai|cháu|gái)( \\S+){0,2}? mà)( \\S+){0,3}? (chịu|biết|nghe|đừng|không|ngoan|ở (nhà|yên))( \\S+){0,8}?',
		'(thì )?(đã|đâu|làm gì|có đâu)( \\S+){0,2}? (không|chẳng|đến nỗi|ra nông nỗi|bị|phải|ai)( \\S+){0,2}? (bị|ra|nên|khổ|lừa|bán|gạt|dụ|thế|vậy|này)',
		{ apart: 10, why: MOTIVE, unless: `${TRADERS}|báo sớm`, isGoodWhenRefuted: true },
	),
];
