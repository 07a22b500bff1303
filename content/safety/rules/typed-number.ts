import { RETIRED_NUMBERS } from '../../model/hotline.ts';
import { inPlain, occursIn, pattern } from '../pattern.ts';
import { normalisedText } from '../normalised-text.ts';
import { quoted } from '../wordings.ts';

import type { Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';

/* Numbers come from the registry as tokens: a typed one would still be spoken after it has changed. */

const TOKEN = /\{\{hotline:(\d+)\}\}/g;
/** Groups of digits that belong together; slashes, colons and commas make dates, laws, times and figures. */
const DIGITS = /(?<![\p{L}\p{M}\d/:,.-])\+?\(?\d(?:[\s.()-]{0,2}\d)*(?![\p{L}\p{M}\d/:%]|,\d)/gu;
const DIGIT_WORD = '(không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)';
const SPOKEN = pattern(`${DIGIT_WORD}(,? ${DIGIT_WORD}){2,}`);

const CALLING = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${inPlain('(gọi|kêu|réo|nhấn|gõ|bấm|quay|alo|a lô|liên hệ|liên lạc|tổng đài|đường dây( nóng)?|hotline|điện thoại|đt|sđt|số máy|số( này| nóng)?|zalo|nhắn( tin)?|hoặc|nhấc máy|máy)')}(?:[\\s:.,"(]+(?:${inPlain('(ngay|cho|đến|tới|theo|qua|vào|số|tổng đài|đường dây nóng|quốc gia|là|miễn phí|công an|máy|hoặc|của xã|lại|về|điện thoại|hỗ trợ)')}))*)[\\s:."(]*$`,
	'u',
);
const NO_CALL = new RegExp(
	`(?<![\\p{L}\\p{M}])(?<!${inPlain('dự')} )(?:${inPlain('(cây số|ki lô mét|cọc|trụ|cột điện|số nhà|ghế|ghế số|xe số|tuyến|chuyến|số báo danh|kênh|tần số|mã|mã số|đội|khóa|tập|kế hoạch|số hiệu|thửa|tờ|lô|quyển|số đo|bệnh|phiếu|hồ sơ|vé|vé số|giải|dãy số|ký hiệu|model|loại|giống|đơn số|hóa đơn|điều|khoản|điểm|mục|chương|trang|km|quốc lộ|đường|phòng|nhà số|nghị định số|nghị định|quyết định số|quyết định|luật số|thông tư số|thông tư|kế hoạch số|năm|công văn số|văn bản số|ngày|tháng|mốc|cột mốc|lớp|tổ|tài khoản|stk|số tài khoản|căn cước|chứng minh( nhân dân)?( số)?|căn cước( công dân)?( số)?|(cccd|cmnd)( số)?|biển số|giấy phép số|bài|câu|thứ|đợt)')})[\\s:.]*$`,
	'u',
);
const COUNTED = new RegExp(
	`^[\\s]*(?:${inPlain('(người|xã|phường|tỉnh|bản|thôn|hộ|vụ|triệu|nghìn|ngàn|tỷ|đồng|tệ|đô|usd|vnđ|km|ki lô mét|mét|kg|cân|phần trăm|tuổi|năm|tháng|ngày|giờ|phút|giây|em|cháu|chị|trẻ|phụ nữ|nạn nhân|ca|cuộc|lượt|bài|trang|buổi|cụm|loa|chữ|tiếng|số|bạn|nước|đứa|gia đình|trường hợp|đối tượng|lần|tấn|ha|suất|học sinh)')})(?![\\p{L}\\p{M}])`,
	'u',
);
/** `O9OO 123 456`: the letter for the digit. */
const WITH_LETTERS = /(?<![\p{L}\p{M}\d])[0o][\s.-]?[235789](?:[\s.-]?[\do]){7,8}(?![\p{L}\p{M}\d])/gu;
/** Said as a figure, or partly in digits. */
const AS_FIGURE = pattern('một trăm (mười|mười một|mười hai|mười ba|mười lăm)|(ba|3) (con )?số (một|1)|ba lần số một');
const MIXED = new RegExp(
	`(?<![\\p{L}\\p{M}\\d])(?:(?:\\d|${inPlain(DIGIT_WORD)})[\\s.,-]{1,2}){8,12}(?:\\d|${inPlain(DIGIT_WORD)})(?![\\p{L}\\p{M}\\d])`,
	'gu',
);
const EMERGENCY = /^11[1-5]$/;

function isNumberToRing(
	digits: string,
	written: string,
	{ before, after }: { before: string; after: string },
): boolean {
	if (NO_CALL.test(before)) return false;
	if (/^(?:18|19)00\d{4,6}$/.test(digits)) return true;
	// 1.234.567 and 150 000 000 are figures
	if (/^[1-9]\d{0,2}(?:[. ]\d{3})+$/.test(written.trim()) && !CALLING.test(before)) return false;
	// "gọi 111 ngày đêm" rings, "111 ngày" counts
	if (COUNTED.test(after)) return EMERGENCY.test(digits) && CALLING.test(before);
	if (/^(?:0\d{9,10}|84\d{9,10})$/.test(digits)) return true;
	if (EMERGENCY.test(digits)) return true;
	const isYear = /^(?:19|20)\d\d$/.test(digits);
	return digits.length >= 3 && digits.length <= 11 && !isYear && CALLING.test(before);
}

/** Where a number to ring stands typed, as offsets into the reading. */
export function typedNumberSpans(reading: NormalisedText): readonly Span[] {
	// as many characters as before: offsets stay
	const plain = reading.plain.replaceAll(TOKEN, (token) => ' '.repeat(token.length - 1) + '¤');
	const spans: Span[] = [];
	for (const match of plain.matchAll(DIGITS)) {
		const written = match[0];
		const end = match.index + written.length;
		const near = { before: plain.slice(Math.max(0, match.index - 80), match.index), after: plain.slice(end, end + 30) };
		if (isNumberToRing(written.replaceAll(/\D/g, ''), written, near)) spans.push({ start: match.index, end });
	}
	for (const match of plain.matchAll(SPOKEN)) {
		const end = match.index + match[0].length;
		const before = plain.slice(Math.max(0, match.index - 80), match.index);
		const isCount = COUNTED.test(plain.slice(end, end + 30));
		const isLong = match[0].split(/[ \n]+/).length >= 9;
		if (!isCount && (isLong || CALLING.test(before) || occursIn(match[0], SAID_HOTLINE)))
			spans.push({ start: match.index, end });
	}
	for (const match of plain.matchAll(AS_FIGURE)) {
		const end = match.index + match[0].length;
		const isCount = COUNTED.test(plain.slice(end, end + 30));
		if (!isCount && CALLING.test(plain.slice(Math.max(0, match.index - 80), match.index)))
			spans.push({ start: match.index, end });
	}
	for (const match of [WITH_LETTERS, MIXED].flatMap((family) => [...plain.matchAll(family)])) {
		const span = { start: match.index, end: match.index + match[0].length };
		const isKnown = spans.some(({ start, end }) => start < span.end && span.start < end);
		// digits alone were judged above
		if (!isKnown && /\p{L}/u.test(match[0])) spans.push(span);
	}
	return spans;
}

const SAID_HOTLINE = pattern('một một (một|hai|ba|bốn|tư|năm)');

/** Typed telephone numbers of a text; tokens, dates such as 30/7, years and figures such as 53/2024 are none. */
export function typedNumbersIn(text: string): readonly string[] {
	const reading = normalisedText(text);
	return typedNumberSpans(reading).map((span) => {
		const { start, end } = reading.inText(span);
		return text.slice(start, end).trim();
	});
}

export const typedNumber: Rule = function* (reading) {
	for (const match of reading.plain.matchAll(TOKEN)) {
		if (!RETIRED_NUMBERS.includes(match[1] ?? '')) continue;
		const span = { start: match.index, end: match.index + match[0].length };
		yield { level: 'block', ...span, message: `${quoted(reading, span)} ${RETIRED}`, suggestion: '{{hotline:111}}' };
	}
	for (const span of typedNumberSpans(reading)) {
		const digits = reading.plain.slice(span.start, span.end).replaceAll(/\D/g, '');
		if (RETIRED_NUMBERS.includes(digits)) {
			yield { level: 'block', ...span, message: `${quoted(reading, span)} ${RETIRED}`, suggestion: '{{hotline:111}}' };
			continue;
		}
		const token = `{{hotline:${digits === '' ? '111' : digits}}}`;
		yield {
			level: 'block',
			...span,
			message: `${quoted(reading, span)} là số điện thoại gõ tay; khi số đổi thì bài vẫn đọc số cũ. Hãy viết bằng mã lấy từ sổ tổng đài, ví dụ {{hotline:111}}.`,
			...(EMERGENCY.test(digits) || /^(?:18|19)00/.test(digits) ? { suggestion: token } : {}),
		};
	}
};

const RETIRED = 'là số cũ, đã thay bằng tổng đài 111. Hãy dùng mã {{hotline:111}}.';
