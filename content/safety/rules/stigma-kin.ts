import { pairing } from '../pairing.ts';
import { RETURNED } from './harm.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/* Who will marry her, and whose child is it: stigma that falls on a marriage or a child. */

const MARRIAGE = 'đem chuyện cưới hỏi ra phạt người bị hại. Hãy nói: “Ai cũng có quyền lấy vợ, lấy chồng, sinh con.”';
const CHILD = 'hạ nhục một đứa trẻ vì chuyện của cha mẹ. Hãy nói: “Trẻ nào cũng được đi học, được thương như nhau.”';
const SOLD =
	'coi hôn nhân với người nước ngoài là bán mình, làm đau nhiều gia đình. Hãy nói: “Kết hôn là do hai người tự nguyện và đăng ký đúng luật.”';
const PROTECTS = wordsOf('stigma-kin.protects');
const kind = { isGoodWhenRefuted: true, unless: PROTECTS } as const;

const ABROAD = '(bên (ấy|kia|đó|tàu|nớ|trung|trung quốc)|xứ người|nước ngoài|biên giới)';
const DIRTY =
	'coi người trở về là không sạch, làm họ mất chỗ sống. Hãy nói: “Người trở về học nghề, làm việc, lấy vợ, lấy chồng như mọi người.”';
/** Whoever has been there, said in passing. */
const BEEN_THERE =
	'(đứa|người|cô|gái|chị em|con|em|mấy|bọn)( \\S+){0,3}? (về từ|từ( \\S+){1,3} về|mới về|ở bên \\S+|qua tay)|từng (làm|ở|sang|đi|bị)( \\S+){0,3}? (bên (kia|ấy)|đưa đi|nghề (ấy|đó))|(ở|sống|ăn ở) (với|cùng) (người ta|bọn|chúng|thằng)( \\S+){0,3}?';
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
		`${CHILDREN}( \\S+){0,3}? (đẻ|sinh|có|đem|mang|theo mẹ|lai)( \\S+){0,3}? ${ABROAD}|${CHILDREN} (của|mẹ) (\\S+ ){0,3}?(bị (bán|lừa)|đi bên \\S+|về)|${CHILDREN} (của|lai|với) (\\S+ ){0,2}?(trung quốc|tàu|${ABROAD})`,
		`(${wordsOf('stigma-kin.khong-cha-khong')})`,
		{ apart: 8, why: CHILD, ...kind },
	),
	pairing(
		`(lấy|cưới|theo|gả( cho)?|làm dâu|kết hôn( với)?)( \\S+)? (chồng|vợ|dâu|rể|người)?( \\S+)?( )?(${ABROAD}|ngoại|trung quốc|đài loan|hàn quốc|đài|hàn|tàu|xa( xứ)?|xứ (lạ|xa))( quốc)?`,
		'(cũng |chỉ |toàn |đều |rặt |chẳng |thì |là |khác gì |khác nào |khác chi |như |một |kiểu |cách |hình thức |để )*(bán (mình|thân|con|trôn)|đem (thân|con) (đi )?bán|đổi (thân|con)( \\S+)? lấy tiền|vì tiền (cả|thôi)|ham tiền|đi ở đợ|(đi )?(làm )?(người hầu|kẻ hạ|ở đợ|nô lệ|tôi tớ|con ở|đầy tớ|máy đẻ))',
		{ apart: 4, why: SOLD, isGoodWhenRefuted: true, unless: `${PROTECTS}|kẻ (xấu|lừa|buôn|bán)|bọn|lừa|bị|lấy cớ` },
	),
	pairing(`(${RETURNED}|${BEEN_THERE})`, `(${wordsOf('stigma-kin.dirty')})`, { apart: 6, why: DIRTY, ...kind }),
	pairing(
		'(không nên|đừng|chớ|chẳng ai|ai dám|ai lại|không ai)( \\S+)? (để|cho|nhận|thuê|giao|mướn|kết nạp|bầu)( \\S+){0,2}? (người|đứa|cô|chị|gái|em)( \\S+){0,2}? (mới về|trở về|từng bị|đã bị|về từ|bên \\S+ về)',
		'(làm|dạy|trông|bán|vào|giữ|ở|nuôi|nấu|chơi|ngồi)',
		{ apart: 4, why: DIRTY, ...kind, unless: `${PROTECTS}|việc (nặng|quá)|một mình` },
	),
	pairing(
		RETURNED,
		'(cả|cho) (họ|nhà|bản|làng|dòng họ|gia đình|xóm)( \\S+){0,3}? (mang tiếng|mất mặt|nhục|xấu hổ|muối mặt)',
		{ apart: 5, why: MARRIAGE, ...kind },
	),
];
