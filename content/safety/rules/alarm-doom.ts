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
	pairing(
		'(bắt cóc|mẹ mìn|bắt (trẻ|trẻ con|trẻ em|con nít|học sinh|cháu|bé)( em| con)?|chụp thuốc mê|đánh thuốc mê|bỏ bao)',
		`(${wordsOf('alarm-doom.dang-lung-rinh')})`,
		{
			apart: 12,
			isAnyOrder: true,
			why: PANIC,
			unless:
				'chưa ai (xác nhận|thấy)|chưa (được )?xác nhận|đừng (chia sẻ|đăng|tin|loan)|tin đồn|tin giả|không đúng|bình tĩnh|phim|diễn tập|luật|tội|điều \\d+',
		},
	),
];
