import { numberInWords } from './number-in-words.ts';

/** A place at which a reader, or a machine, would stumble, and what an announcer says instead. */
interface Stumble {
	/** UTF-16 offsets into the text. */
	readonly start: number;
	readonly end: number;
	readonly said: string;
}

/** Letters that stand for words. What ends in a full stop there loses it: it would be heard as the end of a sentence. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
	UBND: 'ủy ban nhân dân',
	HĐND: 'hội đồng nhân dân',
	MTTQ: 'mặt trận tổ quốc',
	CAND: 'công an nhân dân',
	BĐBP: 'bộ đội biên phòng',
	LHPN: 'liên hiệp phụ nữ',
	'TP.': 'thành phố',
	TP: 'thành phố',
	TX: 'thị xã',
	SĐT: 'số điện thoại',
	ĐT: 'điện thoại',
	CCCD: 'căn cước công dân',
	CMND: 'chứng minh nhân dân',
	BHYT: 'bảo hiểm y tế',
	BHXH: 'bảo hiểm xã hội',
	XKLĐ: 'xuất khẩu lao động',
	HĐLĐ: 'hợp đồng lao động',
	DVVL: 'dịch vụ việc làm',
	TGPL: 'trợ giúp pháp lý',
	THCS: 'trung học cơ sở',
	THPT: 'trung học phổ thông',
	'NĐ-CP': 'nghị định chính phủ',
	'QĐ-TTg': 'quyết định của thủ tướng',
	'v.v.': 'vân vân',
	'v.v': 'vân vân',
};

const ISSUERS: Readonly<Record<string, string>> = { CP: 'của Chính phủ', TTg: 'của Thủ tướng', QH: 'của Quốc hội' };
/** Days that everybody knows by their numbers; other pairs may be fractions. */
const KNOWN_DAYS = ['8/3', '30/4', '1/5', '1/6', '27/7', '30/7', '2/9', '20/10', '20/11', '22/12'];

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const alone = (source: string): RegExp =>
	new RegExp(`(?<!${LETTER}|${LETTER}[.,])(?:${source})(?!${LETTER}|[.,]\\d)`, 'gu');
const amount = (written: string): string => numberInWords(Number(written.replaceAll('.', '')));

const OF_WHAT = String.raw`(?!\s+(?:số|tổng|dân|hộ|người|diện))`;
/** A day begins a span: another one follows. Or it is the second one, or nothing follows that could be shared out. */
const SPAN_BEGINS = new RegExp(String.raw`^\s+(?:đến|tới)\s+(?:hết\s+)?\d{1,2}/\d{1,2}${OF_WHAT}`, 'iu');
const SPAN_ENDS = /từ\s+\d{1,2}\/\d{1,2}\s+(?:đến|tới)\s+(?:hết\s+)?$/iu;
const STANDS_ALONE = /^\s*(?:$|[.,;:!?)…]|(?:trở đi|hằng năm|hàng năm|năm nay|năm sau)(?![\p{L}\p{M}]))/iu;

/** "từ 3/4 số dân" is a share, "từ 1/7 đến 30/9" is a span of days: what stands around it says which. */
function isOfSpan(before: string, after: string): boolean {
	if (!/(?:đến|từ|tới|hết)\s+$/iu.test(before)) return false;
	if (STANDS_ALONE.test(after) || SPAN_BEGINS.test(after)) return true;
	return SPAN_ENDS.test(before) && new RegExp(`^${OF_WHAT}`, 'iu').test(after);
}

type Reading = readonly [pattern: RegExp, said: (match: RegExpMatchArray, before: string) => string | undefined];

/** One table, read from the top: what a line has found is left alone by those below. */
const READINGS: readonly Reading[] = [
	// 162/2025/NĐ-CP, 53/2024/QH15, 33/QĐ-TTg
	[
		alone(String.raw`(\d{1,5})(?:/(\d{4}))?/(QH\d{1,2}|[A-ZĐ]{2,}(?:-[A-Za-zĐđ]+)+)`),
		([, number = '', year, signs = ''], before) => {
			const issuer = ISSUERS[signs.startsWith('QH') ? 'QH' : (signs.split('-').at(-1) ?? '')];
			const named = /số\s+$/iu.test(before) ? amount(number) : `số ${amount(number)}`;
			return [named, ...(year ? [`năm ${amount(year)}`] : []), ...(issuer ? [issuer] : [])].join(' ');
		},
	],
	[alone('24/7'), () => 'cả ngày lẫn đêm'],
	// 30/7, 30/7/2027
	[
		alone(String.raw`(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?!/)`),
		(match, before) => {
			const [, day = '', month = '', year] = match;
			if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return undefined;
			const isNamed = /(ngày|hôm|mùng|mồng)\s+$/iu.test(before);
			const isDay =
				isNamed ||
				year !== undefined ||
				KNOWN_DAYS.includes(match[0]) ||
				/(dịp|lễ)\s+$/iu.test(before) ||
				isOfSpan(before, match.input?.slice((match.index ?? 0) + match[0].length) ?? '');
			if (!isDay) return undefined;
			const said = `${amount(day)} tháng ${amount(month)}${year ? ` năm ${amount(year)}` : ''}`;
			return isNamed ? said : `ngày ${said}`;
		},
	],
	// 7h30, 17:00, 7g
	[
		alone(String.raw`([01]?\d|2[0-4])(?:[hg](?:([0-5]\d))?|:([0-5]\d))`),
		([, hour = '', minute, other]) => {
			const minutes = Number(minute ?? other ?? 0);
			return `${amount(hour)} giờ${minutes > 0 ? ` ${numberInWords(minutes)} phút` : ''}`;
		},
	],
	// 5.000.000 đ, 500đ, 5.000.000 đồng
	[
		alone(String.raw`(\d{1,3}(?:\.\d{3}){1,3}|\d{1,9})\s?(?:đ|₫|VNĐ|VND)|(\d{1,3}(?:\.\d{3}){1,3})\s?đồng`),
		([, short, long]) => `${amount(short ?? long ?? '')} đồng`,
	],
	// 1.110
	[alone(String.raw`\d{1,3}(?:\.\d{3}){1,3}`), (match) => amount(match[0])],
	// 80%, 12,5 %
	[
		new RegExp(String.raw`(?<!${LETTER}|[.,])(\d{1,3})(?:,(\d{1,2}))?\s?%`, 'gu'),
		([, whole = '', part]) => `${amount(whole)}${part ? ` phẩy ${amount(part)}` : ''} phần trăm`,
	],
];

const ABBREVIATED = new RegExp(
	`(?<!${LETTER})(?:${Object.keys(ABBREVIATIONS)
		.toSorted((one, other) => other.length - one.length)
		.map((word) => word.replaceAll('.', String.raw`\.`))
		.join('|')})(?!${LETTER})`,
	'gu',
);

/** Every place of a Vietnamese text where figures, signs or letters are to be said as words. */
export function stumblesIn(text: string, { withAbbreviations = true } = {}): readonly Stumble[] {
	const found: Stumble[] = [];
	const readings: readonly Reading[] = withAbbreviations
		? [...READINGS, [ABBREVIATED, (match) => ABBREVIATIONS[match[0]]]]
		: READINGS;
	for (const [pattern, said] of readings)
		for (const match of text.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (found.some((other) => start < other.end && end > other.start)) continue;
			const words = said(match, text.slice(Math.max(0, start - 24), start));
			if (words !== undefined) found.push({ start, end, said: words });
		}
	return found.toSorted((one, other) => one.start - other.start);
}

/** The text with those places as words. */
export const saidAloud = (text: string, options?: Parameters<typeof stumblesIn>[1]): string =>
	stumblesIn(text, options).reduceRight(
		(said, { start, end, said: words }) => said.slice(0, start) + words + said.slice(end),
		text,
	);
