import { pairing } from '../pairing.ts';
import { wordsOf } from '../word-lists.ts';

import type { Pairing } from '../pairing.ts';

/* Doom that needs no verb ("a promise, and then: the abyss"), and the alarm about kidnappers that empties a market. */

const DOOM =
	'nói như không còn lối nào; ai đang ở xa nghe vậy sẽ không dám gọi nhờ giúp. Hãy nói: “Ai gặp khó vẫn được giúp.”';
const PANIC =
	'làm cả xã sợ bắt cóc, người lạ vô tội dễ bị đuổi đánh. Hãy nói bình tĩnh: “Lo cho trẻ nào, bà con báo công an xã.”';

const IMAGE = `(${wordsOf('alarm-doom.image')})`;
const GOING = `(${wordsOf('alarm-doom.going')})`;
/** Already in the trap. */
const CAUGHT = `(${wordsOf('alarm-doom.caught')})`;
const HOPE =
	'vẫn|luôn (có|còn)|không sao|được (giúp|cứu|về)|gọi 111|giúp (họ|bà con|nhau)|không phải|phim|bài hát|truyện|hiến máu|nước mắt (vui|mừng)';

export const DOOM_PAIRS: readonly Pairing[] = [
	pairing(GOING, `${IMAGE}( \\S+){0,3}? ${IMAGE}`, { apart: 8, why: DOOM, unless: HOPE }),
	pairing(
		GOING,
		'(chỉ còn|chỉ có|là|toàn|đầy|trọn đời|cả đời|suốt đời|dẫn (đến|tới)|xuống)( là)? (vực thẳm|đáy vực|địa ngục|cửa tử|cõi chết|cái chết|nấm mồ|xích sắt|xiềng xích|bóng tối|kiếp (nô lệ|đọa đày)|ngõ cụt)',
		{ apart: 6, why: DOOM, unless: HOPE },
	),
	pairing(
		GOING,
		'(đời|đời con|đời con gái|cuộc đời|tương lai|thế|vậy)( \\S+){0,2}? (coi như|kể như|xem như|là) (hết|xong|bỏ|mất|chấm hết|tàn)',
		{
			apart: 6,
			why: DOOM,
			unless: HOPE,
		},
	),
	pairing(
		GOING,
		'(không|hết|chẳng|đâu|làm gì|không còn|chẳng còn|không có|chẳng có)( có| còn)? (đường|lối|ngày) (về|lui|ra|thoát|trở về)',
		{
			apart: 5,
			why: DOOM,
			unless: HOPE,
		},
	),
	pairing(
		GOING,
		'(là|chỉ có|coi như|thế nào cũng|thể nào cũng)( \\S+)? (mất mạng|mất xác|bỏ mạng|bỏ xác|chết)|(không|chẳng|chả|chưa) (ai|một ai|người nào|đứa nào|cô nào)( \\S+){0,2}? (trở về|về được|về nổi|quay về|thoát)',
		{ apart: 5, why: DOOM, unless: HOPE },
	),
	// of ten who go not one comes home
	pairing(
		'(mười|chục|một chục|cả chục|trăm|cả trăm|một trăm|10|100|bao nhiêu|trăm)( \\S+)? (người|đứa|cô|chị|em)?( \\S+)?( )?(đi|sang|qua|vào)?',
		'(chẳng|không|chưa|chỉ|may ra|họa may|được|còn|có|nổi)( \\S+){0,2}? (một|vài|hai|mấy|1|2|nửa)( \\S+){0,2}? (về|trở về|sống|thoát|lành)',
		{ apart: 4, why: DOOM, unless: HOPE, given: `${GOING}|${CAUGHT}` },
	),
	pairing(`(${wordsOf('alarm-doom.final')})`, undefined, {
		why: DOOM,
		unless: `${HOPE}|kẻ (lừa|xấu) (hay|thường) (nói|dọa)|đừng (nghĩ|nói)|xe|đường sá|sạt lở`,
		isGoodWhenRefuted: true,
	}),
	pairing(
		'(trẻ|trẻ con|trẻ em|con nít|cháu|bé|con|học sinh)',
		'(mất tích|biến mất)( \\S+)? (hàng loạt|liên tiếp|liên tục|bí ẩn)|(tẩm|bỏ|có|ngâm) (thuốc|bùa)( \\S+){0,4}? (dắt|dẫn|bắt|bế|đưa) đi|(nhốt|giữ)( \\S+)? trong nhà',
		{
			apart: 10,
			why: PANIC,
			unless: 'kẻ (lừa|xấu) giữ|bị (chủ|nhốt)|tin đồn|tin giả|không có thật|chưa xác (minh|nhận)|mưa|bão',
		},
	),
	// what is lost for good
	pairing(
		`(${GOING}|${CAUGHT})`,
		'(mất|mất đi|chôn vùi|vùi|tan|tiêu|hủy|vứt bỏ)( cả| hết| trọn| luôn| toàn bộ| sạch| tan)+ (\\S+ )?(tương lai|cuộc đời|đời|tuổi (xuân|trẻ)|tất cả|mọi thứ|danh dự)|(không|chẳng|hết|đừng mong|khó mà|vô phương)( còn| có)?( \\S+){0,2}? (cứu vãn|cứu chữa|gỡ lại|làm lại|cứu nổi|bù đắp|quay đầu)( nổi| được)?',
		{ apart: 7, why: DOOM, unless: HOPE },
	),
	pairing(
		`(bắt cóc|mẹ mìn|bắt (trẻ|trẻ con|trẻ em|con nít|học sinh|cháu|bé)( em| con)?|chụp thuốc mê|đánh thuốc mê|bỏ bao|${wordsOf('alarm-doom.snatching')})`,
		`(${wordsOf('alarm-doom.dang-lung-rinh')})`,
		{
			apart: 12,
			isAnyOrder: true,
			why: PANIC,
			unless:
				'chưa ai (xác nhận|thấy)|chưa (được )?xác nhận|đừng (chia sẻ|đăng|tin|loan)|tin đồn|tin giả|không đúng|bình tĩnh|phim|diễn tập|luật|tội|điều \\d+|không phải|bệnh viện|tiêm|xe buýt',
		},
	),
];
