import { remarksOnPairs } from '../pairing.ts';
import { inPlain, occursIn, pattern, spansOf } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { around, quoted, remarksOn, wording } from '../wordings.ts';
import { RECIPE_PAIRS } from './how-to-recipes.ts';

import type { Remark, Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';
import type { Wording } from '../wordings.ts';

/*
 * Tricks only as far as needed to recognise them. A route, a price or a way past the guards helps the next trafficker
 * and the next desperate person; a warning against an unnamed path ("đừng đi đường mòn") names nothing.
 */

const ROUTE =
	'chỉ ra đường đi trái phép; kẻ xấu cũng nghe. Hãy bỏ nơi và đường đi, chỉ dặn: “Đi đường hợp pháp, có giấy tờ.”';
const PRICE = 'nêu giá của con người như một món hàng và có thể xui người túng thiếu. Hãy bỏ con số.';
const EVASION =
	'bày cách tránh lực lượng kiểm tra. Hãy bỏ đi, chỉ dặn gọi công an hoặc bộ đội biên phòng khi cần giúp.';
const RECIPE =
	'kể cách làm của kẻ lừa tỉ mỉ như bài mẫu. Chỉ nêu dấu hiệu để nhận ra, ví dụ “giục đi ngay, dặn giấu gia đình”.';

const BYWAY =
	'(đường (mòn|tắt|rừng|tiểu ngạch|bộ qua|lậu|chui|sông|suối|núi|dân sinh)|lối (mở|mòn|tắt|nhỏ|đi tắt)|tiểu ngạch|cột mốc|mốc( biên giới)?( số)? \\d+|khe (núi|suối)|bến (đò|sông)|con (suối|sông)|cánh rừng|hàng rào|rừng|suối|sông)';
const ABROAD =
	'(biên giới|bên kia|nước (ngoài|bạn|láng giềng)|trung quốc|lào|campuchia|cam pu chia|thái lan|myanmar|mi an ma|tam giác vàng|vân nam|quảng tây|đất bạn|trung hoa)';
const PERSON =
	'(người|phụ nữ|cô gái|cô dâu|trẻ|trẻ em|trẻ sơ sinh|em bé|đứa trẻ|đứa bé|cháu bé|bé gái|bé trai|con gái|vợ|lao động|nạn nhân|đầu người|mạng người|con trai|chị|em|đứa con|con mình|con đẻ)';
const BODY =
	'(thận|gan|lá gan|giác mạc|nội tạng|tạng|bào thai|thai nhi|trứng|mang thai hộ|mang thai thuê|đẻ (thuê|mướn)|sinh con thuê|tinh trùng)';
const SUM =
	'((\\d[\\d.,]*|nửa|vài|mấy|hàng|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi)( (chục|trăm|mươi|đến|vài|nghìn|ngàn|vạn|hai|ba|bốn|năm|\\d[\\d.,]*)){0,4}( )?(nghìn|ngàn|vạn|triệu|tỷ|tr|củ|tệ|nhân dân tệ|ndt|đô|usd|đô la|bạt|kíp)|\\d[\\d.,]{5,})( đồng| tệ| nhân dân tệ| đô la| usd)?';
const GUARDS =
	'(biên phòng|bộ đội( biên phòng)?|công an|cảnh sát|trạm( kiểm soát| kiểm tra)?|chốt( chặn| kiểm soát| gác)?|lính (gác|biên phòng)|hải quan|lực lượng (chức năng|kiểm tra|tuần tra|biên phòng)|tuần tra|cửa khẩu|kiểm soát|cán bộ kiểm tra|an ninh)';

const ROUTES: readonly Wording[] = [
	wording(
		`(đi|theo|qua|bằng|men|men theo|băng|băng qua|lội|vượt|trèo|chui|luồn|cắt|bơi|dẫn|đưa)( \\S+){0,3}? ${BYWAY}( \\S+){0,7}? (sang|qua|vượt|tới|đến|vào|ra|về) ${ABROAD}`,
		{ why: ROUTE },
	),
	wording(
		`(vượt biên|vượt biên giới|sang (được )?${ABROAD}|qua (được )?${ABROAD}|trốn sang|nhập cảnh trái phép|xuất cảnh trái phép)( \\S+){0,7}? (theo|qua|bằng|ở|tại|men|từ|lối|chỗ)( \\S+){0,3}? ${BYWAY}`,
		{ why: ROUTE },
	),
	wording(
		`(lội|bơi|vượt|băng|chèo|trèo|chui|luồn)( qua)?( \\S+){0,3} (suối|sông|rừng|rào|hàng rào|núi|cống|khe)( \\S+){0,6} (là )?(sang|tới|đến|qua) (được )?(${ABROAD})`,
		{ why: ROUTE },
	),
	wording(`(qua|gần|cạnh|ở|tại|theo|từ|đến|chỗ) (cột )?mốc( biên giới)?( số)? \\d+`, { why: ROUTE }),
	wording(
		'(xe|thuyền|đò|bè|có người)( \\S+){0,5} (chở|đưa|đón|dẫn)( \\S+){0,5} (vượt biên|qua biên giới|sang bên kia)( \\S+){0,4} (lúc|vào|đêm|\\d+ giờ|rạng sáng|nửa đêm|ban đêm)',
		{ why: ROUTE },
	),
	wording(
		'(vượt biên|qua biên giới|sang biên giới)( \\S+){0,5} (lúc|vào|vào lúc|khoảng) (\\d{1,2} (giờ|h)|đêm|nửa đêm|rạng sáng|ban đêm|tối)',
		{ why: ROUTE },
	),
];

const RECOGNISING = pattern(
	'nhận (ra|biết|diện)|phòng (tránh|ngừa)|tránh|đề phòng|biết được|hiểu|không|đừng|cảnh giác|nhiều|những|các',
);
const ANYBODY = pattern(PERSON);
/** "mua con gà", "bán cho người quen": people in it, but as buyers or sellers. */
const isOrdinaryTrade = ({ before }: { before: string }) =>
	occursIn(`${before}$`, pattern('(người|hàng|cửa hàng|chỗ) \\$'));

const WAYS: readonly Wording[] = [
	wording(
		`(từ|bắt xe|đi xe|xe ôm|xe khách|đi bộ|đi thuyền|thuê thuyền|xuống thuyền|lên thuyền)( \\S+){0,12}? (bến (đò|sông|thuyền)|qua (sông|suối|rừng|đồi)|lội( \\S+)? (suối|sông)|cột mốc|đường mòn|lối mở)( \\S+){0,8}? (người( \\S+){0,3} (đón|chờ|dẫn|đưa)|sang( được)? bên kia|là (tới|đến|sang|qua)|bên kia biên giới|là qua)`,
		{ why: ROUTE },
	),
];

const OTHERS: readonly Wording[] = [
	wording(
		`(bán|mua|rao bán|gả bán|đổi)( lại| được| đi)?( (một|hai|ba|mỗi|cả|những|các|\\d+|đứa|quả|con|cô|lá|bé|lẻ|cái))* (${PERSON}|${BODY})( \\S+){0,7}? ${SUM}`,
		{ why: PRICE, isOther: isOrdinaryTrade },
	),
	wording(`(bị|đã|được|đem|rao) (đem |rao )?(bán|mua)( \\S+){0,6}? ${SUM}`, {
		why: PRICE,
		isOther: ({ before }) => !occursIn(before, ANYBODY),
	}),
	wording(
		`(giá|mức giá)( của| cho| mỗi| một)* (${PERSON}|${BODY})( \\S+){0,4}? ${SUM}|(mỗi|một|hai) (${PERSON}|${BODY}) (giá|có giá|trị giá|đáng giá|được giá|bán được|bán)( \\S+){0,3}? ${SUM}`,
		{ why: PRICE },
	),
	wording(
		`${BODY}( \\S+){0,5}? (giá|trả|được|bán|nhận|công|trọn gói|khoảng|hết|tiền|tầm)( \\S+){0,4}? ${SUM}|(trả|nhận|được)( \\S+){0,4}? ${SUM}( \\S+){0,6}? ${BODY}`,
		{ why: PRICE },
	),
	wording(
		`${SUM} (một|mỗi|cho một|cho mỗi|/) ?(người|cô gái|cô dâu|đứa trẻ|em bé|quả thận|trẻ|đầu người|phụ nữ|ca đẻ|lần mang thai|mạng)`,
		{ why: PRICE },
	),
	wording(
		`(tránh|né|né tránh|trốn|trốn tránh|lẩn|qua mặt|lách|lách qua|vượt|vượt qua|lọt|lọt qua|qua mắt|đánh lừa|đi vòng|vòng qua|đối phó|che mắt|đút lót|mua chuộc|hối lộ|lót tay)( được)?( \\S+){0,4}? ${GUARDS}`,
		{ why: EVASION },
	),
	wording(
		`(giờ|lúc|khi|đợi|chờ|canh)( \\S+){0,4}? ((đổi|giao|thay|hết) (gác|ca|phiên)|vắng( người)?( canh| gác)?|${GUARDS}( \\S+){0,2} (đi|ngủ|nghỉ|vắng|đổi|ăn)|không có (ai |người )?(${GUARDS}|canh|gác|tuần tra))`,
		{ why: EVASION },
	),
	wording('(đi|qua|theo|vượt|sang)( \\S+){1,6} để (khỏi|tránh|không|né) bị (kiểm tra|soi|bắt|phát hiện|hỏi giấy tờ)', {
		why: EVASION,
	}),
	wording(
		`(khai|nói|trả lời|bảo) (với )?(${GUARDS} )(là|rằng) (đi|sang|về|thăm)( \\S+){0,6}|(khai|nói) (gian|dối|man|sai)( \\S+){0,5} (để|cho) (qua|lọt|được)`,
		{ why: EVASION },
	),
	wording(
		'(kịch bản|mẫu tin nhắn|mẫu câu|bí quyết|mẹo|thủ thuật|công thức)( \\S+){0,3} (dụ|dụ dỗ|rủ|lừa|tuyển|tiếp cận|làm quen|vượt biên|lôi kéo)|(cách|hướng dẫn|các bước|từng bước|làm thế nào để|làm sao để|muốn) (để )?(dụ|dụ dỗ|dụ được|lừa|lôi kéo|vượt biên|vượt qua biên giới|trốn (sang|qua|ra)|làm giả|làm giấy tờ giả|lách luật|qua mặt)(?! (đảo (là|rất|hay|này|ấy|đó)))( \\S+)?',
		{
			why: RECIPE,
			isOther: ({ before }) => occursIn(before, RECOGNISING),
		},
	),
	wording('(nhắn|nói|viết|bảo|rủ|mời) (như sau|như thế này|theo mẫu)(?= ?:)', { why: RECIPE }),
	wording(
		'(làm|mua|dùng|xài|khai)( \\S+){0,2} (hộ chiếu|căn cước|giấy tờ|giấy khai sinh|visa|thị thực|hợp đồng|tuổi)( \\S+)? giả( \\S+){0,3} (ở|tại|bằng cách|giá|hết|chỉ|để (qua|lọt|sang|đi))',
		{ why: RECIPE },
	),
	wording(
		'(đầu tiên|trước hết|trước tiên|bước (1|một|đầu))(,)?( \\S+){0,3} (kẻ|chúng|bọn|đối tượng|chúng nó|họ|hắn|môi giới)( \\S+){3,40} (sau đó|tiếp theo|tiếp đến|bước (2|hai)|rồi)( \\S+){2,40} (cuối cùng|sau cùng|bước (3|ba)|rồi)',
		{ why: RECIPE },
	),
];

const WARNING = pattern(
	'là dấu hiệu|đáng ngờ|phải cẩn thận|hãy cẩn thận|thì cẩn thận|đừng (tin|nghe|đi|theo|làm)|hãy (gọi|báo|dừng)|rất nguy hiểm|là phạm tội|là trái luật|trái pháp luật|bị phạt|bị xử',
);
const FORBIDS = pattern(
	'(đừng|chớ|không nên|không được|tuyệt đối không|không ai được|không cho|không)( \\S+){0,4} \\$',
);
const LONG_QUOTE = /"([^"\n]{60,})"/gu;
const RECRUITER = pattern(
	'tuyển|lương|bao (ăn|ở|ăn ở)|không cần (bằng|giấy|kinh nghiệm|hộ chiếu|biết)|lo hết|lo giấy tờ|đón tận|ứng trước|việc nhẹ|đừng (nói|kể|báo)|bên (anh|chị|em)|cứ (đi|sang|theo)|đặt cọc|triệu|đi ngay|trả (tiền )?xe|làm giàu',
);

const BYWAYS = pattern('lối (mở|mòn|tắt)|đường (mòn|tiểu ngạch)|bến đò');
/** After a byway: the name that lets others find it. */
const NAME_AFTER = new RegExp(
	`^[ \\n](?:(?:${inPlain('ở|tại|qua|của|bản|xã|thôn|khu vực|biên giới')})[ \\n]){0,2}\\p{Lu}[\\p{L}\\p{M}]+`,
	'u',
);

export const howTo: Rule = function* (reading) {
	for (const remark of [
		...remarksOn(reading, ROUTES),
		...remarksOn(reading, WAYS),
		...remarksOn(reading, OTHERS),
		...scripts(reading),
		...namedWays(reading),
		...remarksOnPairs(reading, RECIPE_PAIRS),
	]) {
		const { before, after } = around(reading, remark);
		const isWarning =
			occursIn(after, WARNING) || occursIn(`${before.slice(-40)}$`, FORBIDS) || isRefuted(reading, remark);
		yield { ...remark, level: isWarning && !remark.message.includes(PRICE) ? 'warn' : remark.level };
	}
};

function* namedWays(reading: NormalisedText): Generator<Remark> {
	for (const span of spansOf(reading, BYWAYS)) {
		if (/^ hồ̀? chí|^ (?:hồ|hô)/u.test(reading.plain.slice(span.end, span.end + 4))) continue;
		const following = NAME_AFTER.exec(reading.cased.slice(span.end));
		if (!following) continue;
		const named = { start: span.start, end: span.end + following[0].length };
		yield { level: 'block', ...named, message: `${quoted(reading, named)} ${ROUTE}` };
	}
}

/** What a recruiter says, word for word and at length. */
function* scripts(reading: NormalisedText): Generator<Remark> {
	for (const match of reading.plain.matchAll(LONG_QUOTE)) {
		const signs = [...(match[1] ?? '').matchAll(RECRUITER)].length;
		if (signs < 2) continue;
		const span = { start: match.index, end: match.index + match[0].length };
		yield {
			level: 'block',
			...span,
			message: `Đoạn trích dài này ${RECIPE}`,
			suggestion: 'lời mời việc rất nhẹ, lương rất cao, giục đi ngay',
		};
	}
}
