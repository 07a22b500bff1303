import { pairing } from '../pairing.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/* Fear told to the listener: threats with the authorities, "your child is next", "they are everywhere", "too late". */

const THREAT =
	'doạ bà con bằng hình phạt; người bị doạ không nghe, cũng không báo tin nữa. Hãy nói việc cần làm và nơi giúp.';
const DOOM =
	'gieo nỗi sợ cho người nghe và con em họ; sợ quá thì không ai biết làm gì. Hãy nói bình tĩnh một việc làm được ngay.';
const PANIC = 'làm bà con hoảng sợ; chỉ bão lũ, cháy nổ mới được báo như vậy. Hãy nói bình tĩnh, việc cần làm trước.';

const YOU = `(${wordsOf('alarm-threats.you')})( \\S+){0,3}? (bà con|mình|bạn|các bạn|anh chị|quý vị|chúng ta|nhà bạn|ông bà|chị em|mọi người|ai|chính bạn|cô bác|các em|các cháu|các con)?`;
const LAWFUL = wordsOf('alarm-threats.lawful');
const FLOOD = wordsOf('alarm-threats.flood');

export const THREAT_PAIRS: readonly Pairing[] = [
	pairing(
		'(nhà|ai|hộ|người|gia đình|thôn|bản|xóm|đứa|kẻ|cha mẹ|phụ huynh|ông bà|cá nhân)( \\S+)? (nào|mà|không|chẳng|vắng|cãi|trái|để)( \\S+){0,8}?|không( \\S+){0,6}? (ký|nghe|họp|đi họp|dự|tham gia|chấp hành|báo|khai|trình báo|có mặt|đăng ký|quản)|vắng (họp|mặt)|(để|mà)( \\S+)? con( em| cái)? (đi|bị|bỏ|trốn)( \\S+){0,4}?|cố tình( \\S+){0,4}?',
		`(sẽ|thì|là|đều|phải|bị|liệu)( \\S+){0,3}? (bị )?(${wordsOf('alarm-threats.phat-cat-cat')})( \\S+){0,3}`,
		{ apart: 10, why: THREAT, unless: `${LAWFUL}|hộ chiếu|kỳ thị|miễn|không bị phạt|được|bình gas` },
	),
	pairing(`(sẽ |phải |bị |coi chừng |liệu )*(${wordsOf('alarm-threats.beu-ten-rieu')})`, undefined, {
		why: THREAT,
		unless: `${LAWFUL}|không bị|không nên|đừng bêu|(không|chẳng|đừng|chưa bao giờ) (đọc|nêu|bêu|phát|réo)`,
	}),
	pairing(
		'(không|chẳng|chưa|nếu không|mà không|hễ|cứ|chỉ cần|sơ sẩy|còn chần chừ|chần chừ|lơ là|chủ quan|rời mắt|một phút|một giây|lỡ|ai|bước chân|để con)( \\S+){0,7}?',
		`(là|thì|sẽ|ngày mai|mai|sớm muộn|có ngày|coi như|thế nào|đêm nay|tối nay|kẻo|đừng hòng|vĩnh viễn)( \\S+){0,6}? (${wordsOf('alarm-threats.mat-con-mat')})`,
		{ apart: 8, why: DOOM, unless: 'không (bị|phải) (phạt|lỗi)|không có lỗi|trách|nhẹ dạ|ham|tham' },
	),
	pairing(
		`(${YOU})`,
		`(có thể|sẽ|là|đã|bị|đang|rất có thể|chính là|cũng)( \\S+){0,4}? (${wordsOf('alarm-threats.nan-nhan-tiep')})|(tiếp theo|kế tiếp) (là|sẽ là|có thể là) (con|bạn|nhà|chính|ai|em|cháu)`,
		{ apart: 6, why: DOOM, unless: 'không (ai|phải)|đừng' },
	),
	pairing(
		'(bạn|bà con|mình|các em|các bạn|cô bác|chị em|em)',
		`(có thể |sẽ |đã |là |rất )*(${wordsOf('alarm-threats.nam-trong-kho')})`,
		{ apart: 4, why: DOOM, unless: 'không có lỗi|kẻ lừa hay nói' },
	),
	pairing(
		'(ai|đứa nào|người nào|kẻ nào|cô nào|nhà nào|đã|sang|qua|bước|lỡ)( \\S+){0,6}? (sang|qua|đi|theo|lên|vào|bước)( \\S+){0,4}?',
		'(một đời|vĩnh viễn|mãi mãi|là|thì|chỉ có|khó|đừng mong|không bao giờ|chẳng bao giờ|không còn|hết)( \\S+){0,3}? (không về|chẳng về|đường về|ngày về|trở về|về nữa|sống sót|chết|bỏ xác|bỏ mạng|mất mạng|về được|toàn mạng|đường chết|đường lui)',
		{ apart: 6, why: DOOM, unless: 'luôn|vẫn|được|giúp|cứ về|kẻ' },
	),
	pairing(
		`(${wordsOf('alarm-threats.lu-bay-dam')})`,
		`(đang |đã |luôn |hiện )*(${wordsOf('alarm-threats.rinh-rap-bua')})`,
		{ apart: 4, why: PANIC, unless: `${FLOOD}|không|sạt|điện|thú` },
	),
	pairing(wordsOf('alarm-threats.toan-dan-xa'), undefined, {
		why: PANIC,
		unless: `${FLOOD}|chưa (bao giờ )?(là )?(quá )?muộn|không (bao giờ )?(là )?(quá )?muộn|nhà trọ|gas|chó dại|điện giật|uống nước|không phải|khi ra khỏi nhà`,
	}),
	pairing(
		'(chúng|bọn|kẻ|tên|nó|gã|ông chủ|chủ|tú bà|người ta|nạn nhân|nhiều em|các em|chị em|cô|em|bị)( \\S+){0,6}?',
		'(đánh|đập|đấm|đá|quất|đốt|dí|chích|nhốt|trói|xích|bỏ đói|cắt|rạch|tạt|đâm|chém|chôn|treo|vụt|tát|xẻo)( \\S+){0,4}? (gãy|thâm|bầm|chảy máu|máu|chết|ngất|lửa|điện|roi|dao|a xít|axit|xích|chó|lên|bằng (gậy|dây|roi|điện|thanh)|mù|tàn phế|sẹo)',
		{
			apart: 6,
			why: 'không hợp với loa công cộng vì trẻ em cùng nghe. Hãy nói nhẹ đi, ví dụ “bị đối xử rất tệ”.',
			unless: 'điện giật|chó dại|phòng cháy|cỏ|rẫy',
		},
	),
	pairing(`(${wordsOf('alarm-threats.cruel-scene')})`, undefined, {
		why: 'tả cảnh đau đớn, không hợp với loa công cộng vì trẻ em cùng nghe. Hãy nói nhẹ đi, ví dụ “bị đối xử rất tệ”.',
		unless: 'tai nạn|cháy|điện giật|phòng|cấp cứu|sơ cứu|lợn|gà|trâu|bò|cá|cây|hiến máu|không ai được',
	}),
	// torment told as it was done, with what and where on the body
	pairing(`(${wordsOf('alarm-threats.torment')})`, undefined, {
		given: '(chúng|bọn|kẻ|tên|gã|ông chủ|chủ|tú bà|bảo kê|nạn nhân|bị|bắt|ép|phải)',
		why: 'tả cảnh hành hạ, không hợp với loa công cộng vì trẻ em cùng nghe. Hãy nói nhẹ đi, ví dụ “bị đối xử rất tệ”.',
		unless: 'đuối nước|té nước|phòng cháy|sơ cứu|bỏng|chống rét|chữa cháy|không ai được|cấm',
	}),
];
