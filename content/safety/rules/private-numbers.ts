import { inPlain } from '../pattern.ts';
import { quoted } from '../wordings.ts';
import { typedNumberSpans } from './typed-number.ts';

import type { Remark } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/* Numbers that belong to one person: papers, accounts, plates, a private telephone. */

interface PrivateNumber {
	readonly what: string;
	readonly family: RegExp;
	/** Looks for capitals. */
	readonly isCased?: true;
}

const LABELLED = (labels: string, digits: string) =>
	new RegExp(
		`(?<![\\p{L}\\p{M}])(?:${inPlain(labels)})(?:[\\s:.]+[\\p{L}\\p{M}]+){0,5}[\\s:.]*(?<![\\p{L}\\d])(${digits})(?![\\p{L}\\d])`,
		'gu',
	);

const NUMBERS: readonly PrivateNumber[] = [
	{ what: 'số căn cước', family: /(?<![\p{L}\d.,/])0\d{2}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![\p{L}\d])/gu },
	{
		what: 'số giấy tờ',
		family: LABELLED(
			'(cmnd|cmtnd|cccd|cmt|chứng minh( thư| nhân dân)?|căn cước( công dân)?|hộ chiếu|định danh|bảo hiểm|số hộ khẩu|giấy khai sinh)',
			'[a-z]?\\d[\\d .-]{5,14}\\d',
		),
	},
	{
		what: 'số chứng minh',
		family: /(?<![\p{L}\d.,/-])\d{9}(?![\p{L}\d/]|[.,]\d)(?! (?:đô\u0300ng|đ|vnđ|ngươ\u0300i)(?!\p{L}))/gu,
	},
	{
		what: 'số tài khoản',
		family: LABELLED('(số tài khoản|tài khoản|stk|tk|chuyển khoản( vào| đến| tới)?|số thẻ)', '\\d[\\d .-]{4,20}\\d'),
	},
	{
		what: 'biển số xe',
		isCased: true,
		family: /(?<![\p{L}\d])\d{2}[ -]?(?:\p{Lu}{1,2}\d?|\p{Lu}\d)[ -]{0,3}\d{3}\.?\d{1,2}(?![\p{L}\d])/gu,
	},
];

/** Anybody may know the plate of the school bus. */
const PUBLIC_CAR = new RegExp(
	inPlain(
		'xe( \\S+)? (đưa đón|đưa học sinh|đón học sinh|học sinh|buýt|cứu thương|cứu hỏa|của (xã|ủy ban|trường|trạm|đài)|tuyên truyền|lưu động|tiêm|bán vé|thu gom|rác)|phụ huynh',
	),
	'u',
);

/** A telephone of somebody rather than of an office. */
const OWNER = new RegExp(
	`(?:${inPlain('(em|cháu|chị|anh|cô|chú|bác|nạn nhân|gia đình|mẹ|bố|cha|vợ|chồng|con|người nhà|nhà|của họ|của người)')})(?:[ \\n][^\\s.!?;]+){0,5}[ \\n(:,"]*$`,
	'u',
);
const OFFICE = new RegExp(
	`(?:${inPlain('(công an|biên phòng|ubnd|ủy ban|tổng đài|đường dây|trạm|hội phụ nữ|trung tâm|cơ quan|cán bộ|trưởng|hội|đồn)')})[^.!?\\n]{0,60}$`,
	'u',
);

export function* privateNumbers(reading: NormalisedText): Generator<Remark> {
	const message = (span: { start: number; end: number }, what: string) =>
		`${quoted(reading, span)} là ${what} của một người; ai nghe cũng tìm ra họ. Hãy bỏ hẳn, bài không cần số này.`;
	for (const { what, family, isCased } of NUMBERS) {
		for (const match of reading[isCased ? 'cased' : 'plain'].matchAll(family)) {
			const number = match[1] ?? match[0];
			if (isCased && PUBLIC_CAR.test(reading.plain.slice(Math.max(0, match.index - 60), match.index))) continue;
			const span = { start: match.index + match[0].length - number.length, end: match.index + match[0].length };
			yield { level: 'block', ...span, message: message(span, what) };
		}
	}
	for (const span of typedNumberSpans(reading)) {
		const isMobile = /^(?:0|84)[35789]\d{8}$/.test(reading.plain.slice(span.start, span.end).replaceAll(/\D/g, ''));
		const before = reading.plain.slice(Math.max(0, span.start - 60), span.start);
		if (!isMobile || !OWNER.test(before) || OFFICE.test(before)) continue;
		yield { level: 'block', ...span, message: message(span, 'số điện thoại') };
	}
}
