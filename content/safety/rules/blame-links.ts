import { pairing } from '../pairing.ts';
import { HARM, TOPIC, TRADER } from './harm.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/*
 * Blame is a link: something about the harmed person (clothes, wishes, upbringing, a word not listened to) is made the
 * cause of what others did to them. Each part alone may be harmless, so the link is what is looked for.
 */

const CAUSE =
	'lấy một nét của người bị hại làm nguyên do, như thể đó là lỗi của họ. Nguyên do là kẻ lừa. Hãy nói kẻ lừa đã làm gì.';
const SHRUG =
	'là lời bỏ mặc, đổ hết cho người bị hại; ai nghe vậy sẽ không dám gọi nhờ giúp. Hãy nói: “Lỗi là ở kẻ lừa. Ai gặp chuyện cứ gọi, sẽ có người giúp.”';
const PROVERB = 'là câu tục ngữ đem dạy người đã gặp nạn; nghe như chê trách. Hãy nói về việc làm của kẻ lừa.';

const VERY = '(quá |rất |còn |cứ |hay |lại |cũng |thì |hơi |chỉ |toàn |đã |mà |cái |tính |thói |sự |lòng )*';
/** What a person is scolded for. */
const TRAIT = `${VERY}(${wordsOf('blame-links.trait')})`;

const VICTIM = `(${wordsOf('blame-links.victim')})`;
const UNLESS = `loa|bà con sẽ|${TRADER}( \\S+){0,3} (tham|hám|lợi dụng|bán)|không (phải|ai|có ai)( \\S+){0,4} (vì|do|tại|bởi)|không có lỗi|lỗi (là )?(ở|của|thuộc về) (kẻ|bọn|người lừa)|đáng bị lừa|có thể`;
const UNLESS_DENIED =
	'không (phải|ai|có ai)( \\S+){0,4} (vì|do|tại|bởi)|không (có|phải) lỗi|lỗi (là )?(ở|của|thuộc về) (kẻ|bọn|người lừa|chúng)';

export const BLAME_PAIRS: readonly Pairing[] = [
	pairing(
		TRAIT,
		`(nên|thì|là|mới|rồi|để|cho nên|thành ra|thế là|khiến|dẫn đến|sẽ|bảo sao|hèn chi|hèn gì|thảo nào|trách gì|ắt|có ngày|dễ|khó tránh|mà)( \\S+){0,6}? (${HARM}|(mới|nên) (đi|theo|ra|nghe|thế|vậy|khổ|dính|dẫn xác)|biến (mình|bản thân) thành|con mồi|miếng mồi|mồi ngon|mục tiêu|tạo (điều kiện|cơ hội|kẽ hở|sơ hở) cho|tiếp tay cho|mời gọi|khiêu khích|rước)`,
		{
			apart: 5,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		`(vì|do|tại|bởi|bởi vì|cũng tại|cũng vì|cũng do|chỉ vì|chỉ tại|một phần (do|vì|tại)|phần lớn (do|vì|là do)|chẳng qua)( \\S+){0,4}? ${TRAIT}`,
		`${HARM}|(nên|mà|cả|mới|thôi|đấy|đó)`,
		{
			apart: 8,
			isAnyOrder: true,
			given: TOPIC,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		HARM,
		`(vì|do|tại|bởi|là do|là vì|cũng tại|cũng vì|cũng do|chỉ vì|chẳng qua|hệ quả của|hậu quả của|kết quả của)( \\S+){0,5}? ${TRAIT}`,
		{
			apart: 8,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		`(chỉ có|chỉ|toàn|rặt|mấy|những|đứa nào|người nào|ai|kẻ nào|cô nào|con nào)( những| mấy| loại| đứa| người| kẻ| cô| hạng)*( mà)? ${TRAIT}`,
		`(mới|thì|là|hay|dễ|sẽ|ắt)( \\S+){0,3}? ${HARM}`,
		{
			apart: 6,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		`(${wordsOf('blame-links.con-nha-ngoan')})`,
		`(thì|đâu|làm gì|chẳng|không|có)( \\S+){0,3}? (ai |bao giờ |có ai |mà |đời nào |đã )*${HARM}`,
		{ apart: 4, given: TOPIC, why: CAUSE, unless: `${UNLESS_DENIED}|gọi|khôn khéo` },
	),
	pairing(TRAIT, `(tự |vô tình |đã |đang |chính là |khác nào |chẳng khác )*(${wordsOf('blame-links.bien-minh-ban')})`, {
		apart: 12,
		given: TOPIC,
		why: CAUSE,
		unless: `${UNLESS_DENIED}|kẻ \\S+ (biến|đưa)`,
	}),
	pairing(
		'(người|con gái|gái|phụ nữ|con nhà) (đàng hoàng|tử tế|ngoan|có học|khôn|nhà lành)( \\S+)?',
		'(ai|đâu|chẳng|đời nào|làm gì|không|sao lại)( \\S+){0,2}? (đi|theo|làm|nghe|tin|lên|dính|mà)',
		{
			apart: 2,
			given: TOPIC,
			why: CAUSE,
			unless: UNLESS_DENIED,
		},
	),
	pairing(
		`(giá|giá như|giá mà|phải chi|nếu như|nếu|biết vậy|ước gì|chi bằng)( mà)? (ngày (đó|ấy)|hồi đó|lúc (đó|ấy)|bữa đó|hôm đó)?( )?(${VICTIM}|chị|cô|em|anh|bạn|cháu|các (chị|em|cô|cháu))( \\S+){0,2}? (chịu|biết|nghe|suy|tỉnh|không|đừng|bớt|cẩn|hỏi|cảnh|ngoan|tìm|học|ở|bỏ|khôn)`,
		'(thì|đâu|có khi)( \\S+){0,3}? (đâu( có| đến| tới| ra)?|đã không|đã chẳng|đã khỏi|làm gì|chẳng đến|không đến|không ra|khỏi|đỡ|chả)',
		{ apart: 12, why: CAUSE, unless: 'kẻ (xấu|lừa)|không có lỗi|công an|được (báo|giúp|biết|nghe)' },
	),
	pairing(
		`(ai bảo|ai biểu|ai mượn|ai kêu|ai khiến|ai xui|ai bắt|ai ép|ai mướn|ai nói|ai dạy)`,
		`(${VICTIM}|mi|mày|bay|tụi bay|mi|con|chị|em|cô|anh|mình|tự|tin|ham|tham|đi|theo|nghe|dại|bỏ|lên mạng|không nghe|mê|cãi)( \\S+){0,3}? (ham|tham|tin|đi|theo|nghe|mê|cãi|dại|ngu|không nghe|lên|bỏ|thích|tự|leo|gọi|yêu|chừa|đáng|sáng mắt)`,
		{ apart: 0, given: TOPIC, why: SHRUG, unless: 'nhé|nghen|hãy|cho biết' },
	),
	// "cho con đi học" lets a child go; "cho chừa" rejoices
	pairing(
		`cho( (${VICTIM}|mi|mày|bay|tụi bay|con|chị|em|cô|anh))?`,
		'(chừa|đáng đời|đáng kiếp|sáng mắt|biết thân|biết mặt|tởn|tỉnh ra)',
		{ apart: 2, given: TOPIC, why: SHRUG },
	),
	pairing('ai (bảo|biểu|mượn|kêu|khiến|xui|mướn)', '((thì|giờ|nay|phải) )?(ráng|phải|tự) chịu|chịu (lấy|thôi)', {
		apart: 14,
		why: SHRUG,
	}),
	pairing(TRAIT, '(để rồi|rồi|nên|mà) (\\S+ )?(bị|mắc|dính) (bán|lừa|gạt|bẫy)', {
		apart: 12,
		why: CAUSE,
		unless: `${UNLESS_DENIED}|${TRADER}`,
	}),
	pairing(
		'ai (bảo|biểu|mượn|kêu|khiến|xui|mướn)',
		'(ham|tham|tin|theo|mê|cãi|dại|ngu|không (chịu )?nghe|đua đòi|dễ dãi|thích|hám)',
		{
			apart: 4,
			why: SHRUG,
		},
	),
	pairing(
		`((có )?ai|đâu có ai|không ai|chẳng ai|nào ai|đâu ai|có đứa nào)( \\S+)? (ép|trói|bắt|bắt ép|kề dao|dí súng|dí dao|lôi|kéo|cột|xích|ép uổng|buộc)`,
		`(họ|nó|mình|đâu|chị|cô|em|mà|phải|lên|đi|tự|cổ|tay)`,
		{ apart: 3, why: SHRUG, unless: 'kẻ|không ai được|quyền|được phép|không được|có quyền' },
	),
	pairing(
		`tự( \\S+){0,6}? (leo|đi|lên|dẫn|chui|chọn|bước|theo|tìm|làm|chuốc|rước|mua|gây|quyết|nguyện|đưa|đâm|nộp|vác|xách|gánh|ý|bán|sa|hại|mình|trách)|(dẫn xác|vác xác|chui đầu|đâm đầu|lao đầu|nộp mạng|rúc đầu|thò cổ|đưa cổ|dâng mình)`,
		wordsOf('blame-links.tu-rang-phai'),
		{ apart: 8, why: SHRUG, unless: 'không có lỗi|không phải|đừng nói' },
	),
	pairing(
		'(thì|thế thì|vậy thì|giờ|bây giờ|rồi|nay|còn|đã)( \\S+){0,5}? (khóc|kêu|than|trách|oán|đòi|kiện|hối|tiếc|la|đổ)|đừng( \\S+)? (trách|kêu|than|khóc|oán|hỏi tại sao)|(trách|kêu|than|khóc|oán) (ai|gì|chi|nỗi gì|được gì|cha khóc mẹ|mẹ khóc cha)',
		'(ai|gì|chi|nỗi gì|sao được|cái gì|được gì|cha|mẹ|trời|muộn|nữa|đâu|số phận|bây giờ|kêu cha)',
		{
			apart: 3,
			given: `${TRAIT}|tự|cố|đã (bảo|nói|dặn|nhắc|tuyên truyền|cảnh báo)|bao nhiêu lần|không nghe|ngãi|bị (lừa|bán|gạt)`,
			why: SHRUG,
			unless:
				'đừng (đổ|nói|trách (họ|chị|em|cô|người|nạn|con|cháu|nhau))|không trách|ai trách|không ai|trách họ|trách mình|là oan|kẻ (lừa|xấu)|sao lại trách',
		},
	),
	pairing(
		'đã( được)?( \\S+)? (bảo|nói|dặn|nhắc|can|khuyên|cảnh báo|tuyên truyền|cảnh tỉnh|phổ biến|học|ký cam kết)|biết (rõ|thế|trước|là lừa|nguy hiểm)|(bảo|nói|khuyên|can|dặn|nhắc|tuyên truyền)( \\S+){0,3} (rồi|bao nhiêu|mãi|hoài|bao lần|nhiều lần|rát cổ|khản cổ)',
		`(mà|vẫn|còn|cứ|rồi) (\\S+ ){0,3}?(không|chẳng|hổng|cứ|vẫn|cố|đâm|cãi|mắc|sa|dính|đi|để|nghe|chịu)( \\S+){0,3}? (nghe|mắc|đi|lừa|bẫy|tin|theo|trách|chịu|bị|dính|đầu|lời|lên)`,
		{ apart: 6, given: TOPIC, why: SHRUG, unless: 'không (có|phải) lỗi|kẻ (xấu|lừa) (vẫn|cứ)|họ (là|không) \\S+ lỗi' },
	),
	pairing(wordsOf('blame-links.khon-thi-thi'), undefined, {
		given: TOPIC,
		why: PROVERB,
		unless: 'kẻ (lừa|xấu|buôn)( \\S+){0,4} (tham|gậy|gieo)',
	}),
	pairing(
		'(lỗi|trách nhiệm|nguyên nhân|cái sai|cái lỗi|sai lầm|cái giá)( \\S+){0,5}? (ở|do|thuộc về|nằm ở|của|từ|là|là do|xuất phát từ|trước hết)',
		`(chính |bản thân |một phần |các |sự |lòng |thói )*(${VICTIM}|${TRAIT})`,
		{
			apart: 3,
			given: TOPIC,
			why: CAUSE,
			unless: `${UNLESS_DENIED}|lỗi (là|thuộc về|ở)( chính)? (kẻ|bọn|đứa|thằng|người lừa)|không (thuộc|nằm|ở|do)|chăm sóc|tố giác|nói ra`,
		},
	),
	pairing(
		`(là )?(${wordsOf('blame-links.cai-gia-phai')})`,
		`(${TRAIT}|${HARM}|những (ai|kẻ|người|đứa|cô)|đứa|kẻ|họ|nó|lối sống|việc)`,
		{
			apart: 6,
			isAnyOrder: true,
			given: TOPIC,
			why: SHRUG,
			unless: 'kẻ (lừa|buôn|xấu|mua bán)|môi giới|tội phạm|người phạm tội|phạt tù',
		},
	),
	pairing(`${VICTIM}|người bị hại|phía nạn nhân`, wordsOf('blame-links.cung-phai-thi'), {
		apart: 3,
		given: TOPIC,
		why: CAUSE,
		unless: UNLESS_DENIED,
	}),
	pairing(
		'(bà con|chị em|các (em|cháu|con|cô|chị)|con em|thanh niên|đừng|chớ|đừng (có )?như|ai|mọi người)',
		'(đừng|chớ|đừng có)( \\S+)? (dại|ngu|khờ|tham|ham|mê|hám|dốt|học đòi|đua|dễ dãi)( \\S+){0,2} (như|mà|rồi|kẻo|để)|như (mấy|cái|bọn|lũ|tụi|con|thằng)( \\S+)? (đứa|con|cô|thằng|nhỏ)( \\S+){0,3} (xóm|bản|kia|đó|làng|bên|trên|dưới|nhà)',
		{ apart: 5, given: TOPIC, why: CAUSE },
	),
];
