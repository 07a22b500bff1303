import { pairing } from '../pairing.ts';
import { RETURNED } from './harm.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/* Who will marry her, and whose child is it: stigma that falls on a marriage or a child. */

const MARRIAGE = 'đem chuyện cưới hỏi ra phạt người bị hại. Hãy nói: “Ai cũng có quyền lấy vợ, lấy chồng, sinh con.”';
const CHILD = 'hạ nhục một đứa trẻ vì chuyện của cha mẹ. Hãy nói: “Trẻ nào cũng được đi học, được thương như nhau.”';
const PROTECTS = wordsOf('stigma-kin.protects');
const kind = { isGoodWhenRefuted: true, unless: PROTECTS } as const;

const ABROAD = '(bên (ấy|kia|đó|tàu|nớ|trung|trung quốc)|xứ người|nước ngoài|biên giới)';
const CHILDREN = '(con|đứa con|đứa trẻ|đứa bé|đứa nhỏ|trẻ|trẻ con|cháu|mấy đứa|thằng bé|con bé)';

export const KIN_PAIRS: readonly Pairing[] = [
	pairing(
		RETURNED,
		'(khó|khó mà|khó lòng|đừng hòng|đừng mong|còn lâu mới|không dễ|hết mong|đâu dễ)( \\S+){0,2}? (lấy|lấy được|kiếm|kiếm được|có|có được|tìm|tìm được|cưới)( \\S+){0,2}? (vợ|chồng|tấm chồng|dâu|ai)|(khó|đừng hòng) (gả|nên (vợ|duyên))',
		{ apart: 6, why: MARRIAGE, ...kind },
	),
	pairing(
		'(lấy|cưới|chọn|kén|rước|hỏi) (vợ|chồng|dâu|con dâu|rể)',
		'(người |con gái |cô |đứa )*(chưa (từng|bao giờ)( \\S+){0,3}? (đi xa|đi đâu|bị|sang)|còn (sạch|sạch sẽ|trong trắng|nguyên|trinh|con gái))',
		{ apart: 5, why: MARRIAGE, ...kind },
	),
	pairing(
		`${CHILDREN}( \\S+){0,3}? (đẻ|sinh|có|đem|mang|theo mẹ|lai)( \\S+){0,3}? ${ABROAD}|${CHILDREN} (của|mẹ) (\\S+ ){0,3}?(bị (bán|lừa)|đi bên \\S+|về)`,
		`(${wordsOf('stigma-kin.khong-cha-khong')})`,
		{ apart: 8, why: CHILD, ...kind },
	),
	pairing(
		RETURNED,
		'(cả|cho) (họ|nhà|bản|làng|dòng họ|gia đình|xóm)( \\S+){0,3}? (mang tiếng|mất mặt|nhục|xấu hổ|muối mặt)',
		{ apart: 5, why: MARRIAGE, ...kind },
	),
];
