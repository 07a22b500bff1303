import { pairing, remarksOnPairs } from '../pairing.ts';

import type { Pairing } from '../pairing.ts';
import type { Rule } from '../finding.ts';

/*
 * A promise that no commune can keep: "ring and tomorrow she is home", "nobody will ever know", "everybody gets a house".
 * Who trusted it and was let down does not ring a second time. What may be asked for, and what the law says, stays free.
 */

const RESULT =
	'hứa một kết quả mà xã không giữ chắc được; không thành thì bà con mất lòng tin, lần sau không gọi nữa. Hãy nói việc sẽ được làm: “Có người nghe và chỉ chỗ giúp.”';
const SECRET =
	'hứa giữ kín tuyệt đối, không ai bảo đảm được. Hãy nói đúng luật: “Thông tin của người báo được bảo vệ; có thể xin không nêu tên.”';
const GRANT =
	'hứa ai cũng được cấp; luật định ai được gì và phải xét. Hãy nói: “Có thể xin hỗ trợ theo quy định; hỏi xã hoặc tổng đài.”';
const SAFE = 'hứa không bao giờ gặp nạn; ai cũng có thể bị lừa. Hãy nói: “làm vậy thì bớt rủi ro”.';

/** Somebody deceives by it, it is refused, or it is said as what may be. */
const NO_PROMISE =
	'(kẻ|bọn|chúng|môi giới|họ|người lạ|người rủ|nếu ai|ai mà) (\\S+ ){0,4}?(hứa|bảo|nói|cam kết)|không (ai )?(thể |nên |dám )?(hứa|cam kết|bảo đảm|đảm bảo)|đừng (hứa|tin|cam kết)|(chưa|không) chắc|theo quy định|theo luật|nếu (đủ|được) (điều kiện|xác)|có thể|hợp đồng|công ty|ký|bảo hành';

const SURE =
	'(chắc chắn|nhất định|thế nào cũng|kiểu gì cũng|bảo đảm|đảm bảo|cam kết|cam đoan|xin hứa|hứa|tuyệt đối|trăm phần trăm|100%|một trăm phần trăm)';
const HOME =
	'(được (đưa|đón|cứu|giải cứu|giải thoát)( \\S+){0,3}? (về|ra|ngay|liền)|(sẽ|đã) (về|về đến|ở) (tận |đến )?nhà|(về|đưa về) (tận |đến )?nhà|tìm (thấy|ra|được) (con|cháu|người)|gặp lại (con|cháu|người thân)|(bắt|tóm) (được|gọn)|thoát (nạn|ra) ngay|có (công an|người) (đến|tới|xuống) ngay)';

const PAIRS: readonly Pairing[] = [
	pairing(`(cứ|chỉ cần|hễ|chỉ|đã)( \\S+)? (gọi|báo|bấm|nhắn|đến|trình báo)( \\S+){0,4}? (là|thì)( \\S+){0,6}?`, HOME, {
		apart: 5,
		why: RESULT,
		unless: NO_PROMISE,
	}),
	pairing(
		'(sẽ|được|là|tìm|đưa|đón)( \\S+){0,2}? (về|thấy|ra|được|gặp|cứu)( \\S+){0,4}? (trong|sau|nội|nội trong|chỉ|chậm nhất|trước)( \\S+){0,4}? (ngày|giờ|tuần|tháng|hôm|tết)',
		undefined,
		{
			why: RESULT,
			given:
				'(con|cháu|người thân|người nhà|nạn nhân|con em)( \\S+){0,5}? (về|gặp|thấy|cứu)|tìm (được|thấy|ra)( \\S+)? (người|con|cháu)|(đưa|đón) (con|cháu|người)',
			unless: `${NO_PROMISE}|hẹn|gọi về|nhắn về|xe|vé|đi làm (về|xa)|nghỉ|hộ chiếu|giấy|thẻ|mùa|đón (con|cháu)|cổng trường`,
		},
	),
	pairing(
		'(về|trở về|về nước|về đây|về làng|về bản|hồi hương|khai báo|ra trình báo)( \\S+){0,2}? (là|thì) (có|được|sẽ có|sẽ được)',
		'(nhà|đất|vốn|việc|tiền|nghề|hộ nghèo)',
		{ apart: 3, why: GRANT, unless: `${NO_PROMISE}|xin|hỏi|xét|quyền` },
	),
	pairing(
		'(thì|là) (sẽ )?(không|chẳng) (thể nào|bao giờ|thể|sợ|lo|còn lo)( \\S+){0,2}? (lừa|gạt|bán|dụ|mắc bẫy)',
		undefined,
		{ why: SAFE, unless: 'kẻ|bọn|chúng|đừng|không ai dám' },
	),
	pairing(
		'(sẽ|nhất định|chắc chắn|hứa)( \\S+)? (bắt|xử|tóm|dẹp|triệt phá|xóa)( \\S+){0,2}? (hết|sạch|toàn bộ|tất cả|tận gốc)',
		undefined,
		{ why: RESULT, unless: NO_PROMISE },
	),
	pairing(
		'(ai|người nào|người bị hại|nạn nhân|gia đình|nhà)( \\S+){0,4}? (cũng|đều)( sẽ)? được( \\S+){0,3}? (đền bù|bồi thường|hỗ trợ|trả lại|cấp)( \\S+)? (đầy đủ|hết|toàn bộ|ngay)',
		undefined,
		{ why: GRANT, unless: `${NO_PROMISE}|quyền` },
	),
	pairing(
		'(cứ|hãy|bà con|mọi người)( \\S+)? (đi|yên tâm|ký|sang)',
		'(đã có|có) (xã|nhà nước|công an|cán bộ|tôi|chúng tôi) lo|không (sợ|lo)( \\S+)? (rủi ro|gì|mất|lừa)',
		{ apart: 5, why: SAFE, unless: NO_PROMISE },
	),
	pairing(SURE, HOME, { apart: 8, why: RESULT, unless: NO_PROMISE }),
	pairing(
		`${SURE}|sẽ`,
		'(không|chẳng)( có)?( một)? ai( \\S+){0,3}? (biết|hay|dò ra|lộ)|giữ kín (mãi mãi|tuyệt đối)|(tuyệt đối|hoàn toàn) (bí mật|kín)|không bao giờ (bị )?lộ',
		{ apart: 5, why: SECRET, unless: `${NO_PROMISE}|đừng` },
	),
	pairing(
		'(ai|nhà nào|người nào|tất cả|mọi người|bất cứ ai|người trở về|ai trở về)( \\S+){0,4}? (cũng|đều)( sẽ)?',
		'(được|sẽ được|có) (\\S+ )?(cấp|cho|nhận|tặng|xây|bồi thường|chia)( \\S+){0,3}? (nhà|đất|tiền|vốn|bò|trâu|việc|sổ|lương)|(được|có) việc( làm)? ngay',
		{ apart: 4, why: GRANT, unless: `${NO_PROMISE}|xin|hỏi|có quyền` },
	),
	pairing(
		'(chỉ cần|cứ|làm (theo|đúng)|nghe (theo|lời)|nhớ|thuộc)( \\S+){0,8}? (là|thì)( \\S+){0,2}?',
		'(không bao giờ|chẳng bao giờ|không thể nào|hết|không lo|khỏi lo)( \\S+){0,2}? (lừa|gạt|bán|dụ|gặp nạn|mắc bẫy)|(an toàn|yên tâm) (tuyệt đối|trăm phần trăm|100%)',
		{ apart: 4, why: SAFE, unless: NO_PROMISE },
	),
];

export const promise: Rule = (reading) => remarksOnPairs(reading, PAIRS);
