import { occursIn, pattern, spansOf } from '../pattern.ts';
import { quoted } from '../wordings.ts';

import type { Remark } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/*
 * A recipe without numbers: things to do to a person, one after the other, joined by commas. One of them alone may be
 * a warning sign that people should know; in a row, with nobody who does them, they are instructions.
 */

/** To win somebody, to hold somebody, to carry somebody past a post. */
const STEPS = pattern(
	[
		'(chọn|nhắm|tìm|kiếm|lựa) (em|cô|người|đứa|nhà|con gái)( \\S+){0,3}? (nghèo|đi vắng|mồ côi|thiếu|cô đơn|hay lên mạng|buồn)',
		'làm quen|kết bạn|tặng quà|cho quà|hứa (cưới|việc|lương|cho)|nhắn (tin )?(ngọt|ngọt ngào|tình cảm)( ngào)?|tán tỉnh|giả (vờ )?(yêu|thương|làm)',
		'(thu|giữ|lấy|tịch thu|cất)( hết| luôn)? (điện thoại|giấy tờ|hộ chiếu|căn cước|sim)|đổi (chỗ ở|chỗ|sim|số)|(bắt |cho )?(ký|viết) giấy nợ|cho (vay|ứng)( tiền)?( ăn| trước)?|nhốt|khóa (cửa|trái)|canh (cửa|giữ)|cắt liên lạc|bắt làm trả nợ',
		'chia (nhóm|tốp|toán)( nhỏ)?|đi giày êm|tắt (điện thoại|máy|đèn)|chờ (tối|đêm|trời tối)|ngồi (hàng )?ghế (sau|cuối)|gặp (trạm|chốt|công an) thì|làm giấy giả|giấy (tờ )?giả|dạy (sẵn )?(câu|cách) (trả lời|khai|nói)|đón ra (bến|xe)|men (suối|rừng|sông)|né (chốt|trạm)|đi (vòng|tắt|đường rừng)|thay (áo|biển số|xe)|đổi xe',
	].join('|'),
);
/** Somebody does it, or somebody is told what to do against it. */
const TOLD = pattern(
	'kẻ|bọn|chúng|họ|đối tượng|môi giới|người (ta|rủ|lừa|lạ|xấu)|ai (mà )?(làm|rủ|bắt)|bị|đừng|chớ|không nên|hãy|cẩn thận|dấu hiệu|gặp vậy|báo (công an|ngay)|tố giác|phạt|tội|cấm|bà con|xin|nhớ',
);

export function* listedSteps(reading: NormalisedText): Generator<Remark> {
	for (const { start, end } of reading.sentences) {
		const sentence = reading.plain.slice(start, end);
		if (occursIn(sentence, TOLD) || (sentence.match(/[,;]/g)?.length ?? 0) < 2) continue;
		const steps = spansOf({ ...reading, plain: sentence }, STEPS);
		const [first] = steps;
		const last = steps.at(-1);
		if (!first || !last || steps.length < 3) continue;
		const span = { start: start + first.start, end: start + last.end };
		yield {
			level: 'block',
			...span,
			message: `${quoted(reading, span)} là các bước làm nối nhau, kẻ xấu làm theo được. Hãy chỉ nói dấu hiệu để nhận ra, và việc bà con nên làm.`,
		};
	}
}

const HOUR = pattern(
	'(\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai) ?(giờ|h)( \\S+){0,1}? (sáng|đêm|khuya|tối)|nửa đêm|rạng sáng|gà gáy',
);
const PRICE = pattern(
	'(\\d[\\d.]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy)( mươi| trăm)? (triệu|ngàn|nghìn|đô|tệ|củ|chai)|tiền công|giá',
);
const CROSSING = pattern(
	'men (suối|sông|rừng)|lối (rừng|mòn|tắt)|đường (mòn|rừng|tiểu ngạch)|sau (chốt|đồn|trạm)|bến (đò|phà) (cũ|hoang)|không ai (gác|canh|hỏi)|(là|thì|sáng) (qua|tới biên|tới bên)|(tới|sang|qua|đến) (biên giới|bên (kia|ấy))|lội (suối|sông)|vượt (suối|sông|biên)',
);
const HARMLESS = pattern(
	'xe buýt|vé|phiên chợ|chợ|học phí|lệ phí|bị|kẻ|bọn|chúng|đừng|phạt|công an|biên phòng tuần tra|tour|tham quan',
);

/** An hour, a price and a way over in one sentence: whoever wants to go has all that is needed. */
export function* hourPriceAndWay(reading: NormalisedText): Generator<Remark> {
	for (const { start, end } of reading.sentences) {
		const sentence = reading.plain.slice(start, end);
		if (occursIn(sentence, HARMLESS)) continue;
		if (![HOUR, PRICE, CROSSING].every((family) => occursIn(sentence, family))) continue;
		yield {
			level: 'block',
			start,
			end,
			message: `${quoted(reading, { start, end })} cho biết giờ, giá và lối đi. Hãy bỏ cả ba; chỉ nói việc bà con nên làm.`,
		};
	}
}
