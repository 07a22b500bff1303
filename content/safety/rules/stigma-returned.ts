import { pairing } from '../pairing.ts';
import { RETURNED, TOPIC } from './harm.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/*
 * What neighbours say of those who came home: keep away, unclean, ill, not to be trusted, a shame. Each is harmless of
 * other things (a dirty floor, a sick pig), so each needs somebody who came home, or whom one does not marry.
 */

const SHUN =
	'khiến người trở về bị xa lánh; luật cấm kỳ thị họ, và ai nghe vậy sẽ không dám về. Hãy nói: “Ai trở về cũng được sống, được làm ăn như mọi người.”';
const HONOUR =
	'đem danh dự của người bị hại ra phán xét; người làm điều xấu là kẻ phạm tội. Hãy nói: “Họ không có lỗi.”';
const ILLNESS =
	'gán bệnh tật cho người trở về, vừa sai vừa làm họ không dám đi khám. Hãy bỏ đi; bệnh của ai là chuyện riêng của người ấy.';
const DISTRUST = 'coi người trở về như mối nguy. Họ là người bị hại và cần được tin. Hãy nói việc xã giúp họ ra sao.';

/** Keeping away from people; `đừng … nói` and `đừng … hỏi` protect them. */
const AVOID = `(${wordsOf('stigma-returned.avoid')})( \\S+){0,5}? (${wordsOf('stigma-returned.avoid-2')})`;
const APART = `(${wordsOf('stigma-returned.apart')})`;
const UNCLEAN = wordsOf('stigma-returned.unclean');
const ILL = wordsOf('stigma-returned.ill');
const DANGER = wordsOf('stigma-returned.danger');
const SHAME = wordsOf('stigma-returned.shame');

const kind = (unless: string) => ({ isGoodWhenRefuted: true, unless });
// neighbours who speak up, laws that forbid it
const PROTECTS = wordsOf('stigma-returned.protects');

export const RETURNED_PAIRS: readonly Pairing[] = [
	pairing(RETURNED, AVOID, { isAnyOrder: true, apart: 8, why: SHUN, ...kind(`${PROTECTS}|người lạ|hứa|môi giới`) }),
	pairing(RETURNED, APART, {
		isAnyOrder: true,
		apart: 11,
		why: SHUN,
		...kind(`${PROTECTS}|môi giới|người lạ|lời mời|thủ đoạn`),
	}),
	pairing(RETURNED, UNCLEAN, { isAnyOrder: true, apart: 8, why: HONOUR, ...kind(PROTECTS) }),
	pairing(RETURNED, ILL, { apart: 8, why: ILLNESS, ...kind(`${PROTECTS}|có bệnh thì|khám`) }),
	pairing(RETURNED, DANGER, { apart: 8, why: DISTRUST, ...kind(`${PROTECTS}|bị (ép|bắt)|kẻ (xấu|lừa)|lại bị`) }),
	pairing(RETURNED, SHAME, { isAnyOrder: true, apart: 9, why: HONOUR, ...kind(PROTECTS) }),
	pairing(
		'(cưới|lấy|rước|hỏi) (con |vợ |gái |dâu |làm vợ |về )*(nhà lành|đàng hoàng|tử tế|trong trắng|gái tân|ngoan|còn trinh|trong sạch)|con nhà (lành|tử tế|đàng hoàng|gia giáo)',
		'(tránh|đừng|chứ|không|bỏ|né|chớ)',
		{ apart: 4, given: TOPIC, why: SHUN, isAnyOrder: true },
	),
	pairing(
		'(người|kẻ|đứa|bọn|đám|ai) (nhiễm|có|bị|mang|dính) (hiv|h|sida|si đa|ết|bệnh)( \\S+)?',
		`${AVOID}|${APART}|mầm (họa|bệnh)|nguồn lây|mối (họa|nguy)|đáng sợ|đáng tội`,
		{
			apart: 8,
			why: ILLNESS,
			unless: `${PROTECTS}|trái luật|sai`,
		},
	),
	pairing('con lai|con hoang', `${DANGER}|${SHAME}`, { apart: 8, why: HONOUR }),
	pairing('con (lai|hoang|rơi|không cha|ngoài giá thú|của (thằng|bọn) \\S+|tàu|khựa)', TOPIC, {
		isAnyOrder: true,
		apart: 14,
		why: 'hạ nhục một đứa trẻ vì nơi em sinh ra. Hãy nói: “em bé”, trẻ nào cũng có quyền như nhau.',
	}),
	pairing(`(${wordsOf('stigma-returned.nhung-cham-vet')})`, undefined, {
		given: `${TOPIC}|một lần|cả đời|về`,
		why: HONOUR,
		unless: 'giấy tờ|tiền|đồ|hàng|xe|máy',
	}),
];
