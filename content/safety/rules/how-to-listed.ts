import { occursIn, pattern, spansOf } from '../pattern.ts';
import { quoted } from '../wordings.ts';
import { wordsOf } from '../word-lists.ts';

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
		wordsOf('how-to-listed.thu-giu-lay'),
		wordsOf('how-to-listed.chia-nhom-top'),
		wordsOf('how-to-listed.luring'),
	].join('|'),
);
/** Somebody does it, or somebody is told what to do against it. */
const TOLD = pattern(wordsOf('how-to-listed.told'));

/** "… and any of them will come": one step is a recipe then. */
const WORKS = pattern(
	'(là|thì|kiểu gì|thế nào)( \\S+){0,2}? (cô|đứa|em|chị|ai|người|con|thằng|nhà)( nào)? (cũng|mà chẳng|chẳng) (đi|theo|tin|mê|gật|nghe|chịu|xiêu|đổ)',
);

export function* listedSteps(reading: NormalisedText): Generator<Remark> {
	for (const { start, end } of reading.sentences) {
		const sentence = reading.plain.slice(start, end);
		if (occursIn(sentence, TOLD) || (sentence.match(/[,;]/g)?.length ?? 0) < 2) continue;
		const steps = spansOf({ ...reading, plain: sentence }, STEPS);
		const [first] = steps;
		const last = steps.at(-1);
		if (!first || !last || steps.length < (occursIn(sentence, WORKS) ? 1 : 3)) continue;
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
const CROSSING = pattern(wordsOf('how-to-listed.crossing'));
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

const PATH = pattern(
	'(đường|lối|ngả|lối đi|đường đi)( \\S+){0,2}? (mòn|rừng|tắt|suối|cạn|đèo|nương|ruộng|mở|vắng|tiểu ngạch)|(men|dọc|lội|băng|vượt|theo)( \\S+){0,2}? (suối|rừng|sông|khe|đồi|bờ|nương)',
);
const PAST_POSTS = pattern(
	'(không|khỏi|chẳng|tránh|né|lách|qua mặt|vòng qua)( \\S+){0,2}? (bộ đội|biên phòng|công an|chốt|trạm|đồn|kiểm tra|kiểm soát|tuần tra|lực lượng|hải quan)',
);
const AGAINST = pattern('đừng|không nên|chớ|kẻ|bọn|chúng|trái phép|phạt|nguy hiểm|báo|nghi|giấy thông hành|khai báo');

/** A way on which nobody is met who checks. */
export function* wayPastPosts(reading: NormalisedText): Generator<Remark> {
	for (const { start, end } of reading.sentences) {
		const sentence = reading.plain.slice(start, end);
		if (occursIn(sentence, AGAINST) || ![PATH, PAST_POSTS].every((family) => occursIn(sentence, family))) continue;
		yield {
			level: 'block',
			start,
			end,
			message: `${quoted(reading, { start, end })} chỉ lối tránh người kiểm tra. Hãy bỏ đi; chỉ nói việc bà con nên làm.`,
		};
	}
}
