import { inPlain, occursIn, pattern } from './pattern.ts';
import { sentenceIndexAt } from './sentences.ts';

import type { Reading } from './reading.ts';
import type { Span } from './sentences.ts';

/*
 * Who says the hard words? "Chị ấy nhẹ dạ" says them; "Đừng nói chị ấy nhẹ dạ" teaches not to. The second must reach
 * people. But "đừng nhẹ dạ" and "không nên cả tin" blame the listener: a bare "no" before the words refutes nothing.
 */

const SPEECH =
	'(nói|gọi|trách|trách móc|bảo|cho rằng|cho là|coi|xem|nghĩ|đổ lỗi|đổ tại|đổ cho|chê|chê bai|mắng|gán|dùng|viết|đăng|kể|gắn|phán xét|quy|kết luận|kỳ thị|hỏi|lên án|chửi|chế giễu|miệt thị|xúc phạm|chì chiết|dè bỉu|đàm tiếu|xì xào)';

/** Before the words, up to them: the rest of the match is what may stand between. */
const REFUTING = [
	`(đừng|chớ|không nên|không được|không thể|không cần|không bao giờ|không ai|chẳng ai|không cho phép|không cho|có quyền|hãy thôi|xin thôi|tránh|hết) (\\S+ ){0,3}${SPEECH}`,
	'(không|chẳng|chả|đâu|chưa chắc|chưa hẳn|chứ không|nào) (có )?phải(?! (ai|chỉ))',
	'(không|chẳng) (hề|có nghĩa|đồng nghĩa)',
	'chứ (không|chẳng|đâu)',
	'(không|chẳng) (vì|do|tại|bởi|là)',
	'(không|chẳng|chưa) (có )?(ai|một ai|người nào|em nào|chị nào|bạn nào|cháu nào|trẻ nào|đứa trẻ nào) (\\S+ ){0,6}(vì|do|tại|bởi|là)',
	'(không|chẳng) (hề )?bị (\\S+ ){0,5}(vì|do|tại|bởi)',
	'(thay vì|thay cho)',
	'(bỏ|xóa|sửa|không dùng|không viết|không nói|không gọi|tránh) (\\S+ ){0,3}(từ|chữ|câu|cụm từ|lối nói|cách nói|những từ|các từ|họ là|người \\S+ là)',
].map((source) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${inPlain(source)})(?![\\p{L}\\p{M}])`, 'gu'));

const REPORTED = pattern(
	'định kiến|hiểu lầm|lầm tưởng|quan niệm sai|lời trách|câu trách|lời đổ lỗi|mang tiếng|bị (coi|cho|gọi|xem|gán|chê|trách|mắng|nói|đổ|quy)',
);
/** After these the sentence takes back its "no". */
const PIVOT = pattern('mà (là|vì|do|tại|bởi|chính)|nhưng|thực ra|thật ra|chính vì|vì thế|cho nên|nên|chỉ vì');
const SAID = pattern(`${SPEECH}|từ|chữ|câu|cụm từ|lời|cách nói|lối nói|có phải`);
const WRONG = pattern(
	'sai|không đúng|chưa đúng|không phải|không nên|không công bằng|bất công|oan|đổ lỗi|đổ oan|xúc phạm|kỳ thị|định kiến|miệt thị|tổn thương|đau lòng|đau thêm|tủi thân|tủi|xấu hổ|phân biệt đối xử|vi phạm|hiểu lầm|trái luật',
);
const TAKEN_BACK = new RegExp(
	`^"?(?:${inPlain('(nói|nghĩ|gọi|trách|bảo) (vậy|thế|như vậy|như thế) … (sai|không|oan|đau|tổn thương)|không phải|không đúng|không hề|hoàn toàn không|không[.,!]|sai|đó là (sai|định kiến|hiểu lầm|lời)|đó không|điều (đó|này|ấy) (không đúng|sai|là sai)|câu (đó|này|ấy)|sự thật|thật ra|thực ra|xin đừng|đừng (nói|nghĩ|trách)|lỗi (là )?(ở|của|thuộc về) (kẻ|bọn|người lừa)')})`,
	'u',
);
const HEADING = new RegExp(
	`${inPlain('(không nên|đừng|tránh|không nói|không viết|không dùng|chớ|không được|từ cần tránh|câu cần tránh|nói sai|cách nói sai|định kiến)')}[^:\\n]{0,60}:\\s*$`,
	'u',
);
const LINK = new RegExp(`^[\\s,"']*(?:${inPlain('(và|hay|hoặc|hay là|lại|là|vì|do|tại|rồi)')})?[\\s"']*$`, 'u');

/** A comma is a new thought unless what follows it is the next item of the same list. */
function reaches(between: string): boolean {
	if (occursIn(between, PIVOT) || between.includes(';')) return false;
	const items = between.split(',');
	return items.length === 1 || LINK.test(items.at(-1) ?? '');
}

/** Is the thing said only to be denied, corrected or named as what not to say? */
export function isRefuted({ plain, sentences }: Reading, span: Span): boolean {
	const index = sentenceIndexAt(sentences, span.start);
	const sentence = sentences[index] ?? { start: 0, end: plain.length };
	const before = plain.slice(sentence.start, span.start);
	const after = plain.slice(span.end, sentence.end);
	for (const cue of REFUTING) {
		const last = [...before.matchAll(cue)].at(-1);
		if (last && reaches(before.slice(last.index + last[0].length))) return true;
	}
	const reported = [...before.matchAll(REPORTED)].at(-1);
	if (reported && reaches(before.slice(reported.index + reported[0].length))) return true;

	const isSaid = occursIn(before, SAID) || after.includes('?');
	if (isSaid && occursIn(after, WRONG)) return true;

	const next = sentences[index + 1];
	if (isSaid && next && TAKEN_BACK.test(plain.slice(next.start, next.end))) return true;
	return isUnderHeading(plain, sentences.slice(0, index), sentence);
}

/** `Không nên:` and the items under it. */
function isUnderHeading(plain: string, earlier: readonly Span[], sentence: Span): boolean {
	if (plain[sentence.start] !== '-') return false;
	const heading = earlier.findLast((each) => plain[each.start] !== '-');
	return heading !== undefined && HEADING.test(plain.slice(heading.start, heading.end));
}

/** Adds to each span whether it is refuted; the later items of one list stand like the first. */
export function withStanding<Item extends Span>(
	reading: Reading,
	spans: readonly Item[],
): readonly (Item & { readonly isRefuted: boolean })[] {
	const seen: (Item & { readonly isRefuted: boolean })[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const before = seen.at(-1);
		const isListed = before !== undefined && LINK.test(reading.plain.slice(before.end, span.start));
		seen.push({ ...span, isRefuted: (isListed && before.isRefuted) || isRefuted(reading, span) });
	}
	return seen;
}
