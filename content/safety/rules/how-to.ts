import { remarksOnPairs } from '../pairing.ts';
import { inPlain, occursIn, pattern, spansOf } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { around, quoted, remarksOn, wording } from '../wordings.ts';
import { directionsOver } from './how-to-crossing.ts';
import { hourPriceAndWay, listedSteps, wayPastPosts } from './how-to-listed.ts';
import { RECIPE_PAIRS } from './how-to-recipes.ts';
import { wordsOf } from '../word-lists.ts';

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

const BYWAY = `(${wordsOf('how-to.byway')})`;
const ABROAD = `(${wordsOf('how-to.abroad')})`;
const PERSON = `(${wordsOf('how-to.person')})`;
const BODY =
	'(thận|gan|lá gan|giác mạc|nội tạng|tạng|bào thai|thai nhi|trứng|mang thai hộ|mang thai thuê|đẻ (thuê|mướn)|sinh con thuê|tinh trùng)';
const SUM =
	'((\\d[\\d.,]*|nửa|vài|mấy|hàng|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi)( (chục|trăm|mươi|đến|vài|nghìn|ngàn|vạn|hai|ba|bốn|năm|\\d[\\d.,]*)){0,4}( )?(nghìn|ngàn|vạn|triệu|tỷ|tr|củ|tệ|nhân dân tệ|ndt|đô|usd|đô la|bạt|kíp)|\\d[\\d.,]{5,})( đồng| tệ| nhân dân tệ| đô la| usd)?';
const GUARDS = `(${wordsOf('how-to.guards')})`;

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
	wording(wordsOf('how-to.qua-gan-canh'), { why: ROUTE }),
	wording(wordsOf('how-to.xe-thuyen-do'), { why: ROUTE }),
	wording(wordsOf('how-to.vuot-bien-qua'), { why: ROUTE }),
];

const RECOGNISING = pattern(
	'nhận (ra|biết|diện)|phòng (tránh|ngừa)|tránh|đề phòng|biết được|hiểu|không|đừng|cảnh giác|nhiều|những|các',
);
const ANYBODY = pattern(PERSON);
/** "mua con gà", "bán cho người quen": people in it, but as buyers or sellers. */
const isOrdinaryTrade = ({ before }: { before: string }) =>
	occursIn(`${before}$`, pattern('(người|hàng|cửa hàng|chỗ) \\$'));

const WAYS: readonly Wording[] = [wording(wordsOf('how-to.tu-bat-xe'), { why: ROUTE })];

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
	wording(`(${wordsOf('how-to.tranh-ne-ne')})( được)?( \\S+){0,4}? ${GUARDS}`, { why: EVASION }),
	wording(
		`(giờ|lúc|khi|đợi|chờ|canh)( \\S+){0,4}? ((đổi|giao|thay|hết) (gác|ca|phiên)|vắng( người)?( canh| gác)?|${GUARDS}( \\S+){0,2} (đi|ngủ|nghỉ|vắng|đổi|ăn)|không có (ai |người )?(${GUARDS}|canh|gác|tuần tra))`,
		{ why: EVASION },
	),
	wording(wordsOf('how-to.di-qua-theo'), {
		why: EVASION,
	}),
	wording(
		`(khai|nói|trả lời|bảo) (với )?(${GUARDS} )(là|rằng) (đi|sang|về|thăm)( \\S+){0,6}|(khai|nói) (gian|dối|man|sai)( \\S+){0,5} (để|cho) (qua|lọt|được)`,
		{ why: EVASION },
	),
	wording(wordsOf('how-to.kich-ban-mau'), {
		why: RECIPE,
		isOther: ({ before }) => occursIn(before, RECOGNISING),
	}),
	wording(wordsOf('how-to.nhan-noi-viet'), { why: RECIPE }),
	wording(wordsOf('how-to.lam-mua-dung'), { why: RECIPE }),
	wording(wordsOf('how-to.dau-tien-truoc'), { why: RECIPE }),
];

const WARNING = pattern(wordsOf('how-to.warning'));
const FORBIDS = pattern(
	'(đừng|chớ|không nên|không được|tuyệt đối không|không ai được|không cho|không)( \\S+){0,4} \\$',
);
const LONG_QUOTE = /"([^"\n]{60,})"/gu;
const RECRUITER = pattern(wordsOf('how-to.recruiter'));

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
		...listedSteps(reading),
		...hourPriceAndWay(reading),
		...wayPastPosts(reading),
		...directionsOver(reading),
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
