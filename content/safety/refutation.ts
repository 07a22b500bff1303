import { inPlain, occursIn, pattern } from './pattern.ts';
import { sentenceIndexAt } from './sentences.ts';

import type { NormalisedText } from './normalised-text.ts';
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
	'sai|không đúng|chưa đúng|không phải|không nên|không công bằng|bất công|oan|đổ lỗi|đổ oan|xúc phạm|kỳ thị|định kiến|miệt thị|tổn thương|đau lòng|đau thêm|tủi thân|tủi|xấu hổ|ngại (tìm|kể|gọi|nhờ|lên tiếng|nói)|(chỉ )?(làm|khiến) (họ|người ta|người nghe|chị|em|cô|các em|người bị hại|người trở về|nạn nhân)|không (dám|giúp)|phân biệt đối xử|vi phạm|hiểu lầm|trái luật',
);
/** "Bà đừng nói vậy", "ấy chết": how the other one of a talk begins to answer. */
const ANSWER =
	'(dạ|thôi|ơ|ủa|ấy|này|kìa|trời ơi|trời|ấy chết|ấy đừng|mà|ừ|không|hông|nè|bà|ông|chị|anh|em|cô|chú|bác|má|mẹ|ba|bố|mế|cụ|tôi|tui|mình|bạn|chị em|con|cậu|mày|các chị|các bác|bà con|cán bộ|trưởng (bản|thôn)|cô giáo)';
const TAKEN_BACK = new RegExp(
	`^[-"\\s]*(?:${inPlain(`(${ANSWER}( (ơi|à|này|ạ|nè|ba|tư|năm|sáu|bảy|\\p{L}+))?,? ){0,3}(sao )?(lại |cũng |mình |không nên |xin )?(đừng|chớ|không nên|không được|sao lại|ai lại|ai cho) (có )?(nói|nghĩ|trách|đổ|chê|gọi|kêu|bêu|đùa|ăn nói|mắng|kỳ thị|coi|xem|nói xấu|bàn tán|nặng lời|phán)|(${ANSWER}( \\p{L}+)?,? ){0,3}(nói|nghĩ|gọi|trách|bảo|kêu) (vậy|thế|như vậy|như thế|kiểu đó|kiểu ấy)( \\S+){0,4} (sai|không|oan|đau|tội|chết|kỳ|buồn|tổn thương|nặng|ác|bậy|hổng|chưa)|(${ANSWER},? ){0,3}(người ta |họ |nó |chị ấy |em ấy |cô ấy |con bé )?(đâu có|không (hề )?có|không phải|đâu phải|làm gì có|chẳng có|nào có|có)( \\S+){0,2} (lỗi|tội)( \\S+){0,3}( gì)?( đâu| cả)?|(người|kẻ) (có lỗi|có tội|đáng trách)( duy nhất)? (là|phải là) (kẻ|bọn|người lừa|thằng lừa)`)}|${inPlain('(nói|nghĩ|gọi|trách|bảo) (vậy|thế|như vậy|như thế) … (sai|không|oan|đau|tổn thương)|không phải|không đúng|không hề|hoàn toàn không|không[.,!]|sai|đó là (sai|định kiến|hiểu lầm|lời)|đó không|điều (đó|này|ấy) (không đúng|sai|là sai)|câu (đó|này|ấy)|sự thật|thật ra|thực ra|xin đừng|đừng (nói|nghĩ|trách)|lỗi (là )?(ở|của|thuộc về) (kẻ|bọn|người lừa)')})`,
	'u',
);
const HEADING = new RegExp(
	`${inPlain('(không nên|đừng|tránh|không nói|không viết|không dùng|chớ|không được|từ cần tránh|câu cần tránh|nói sai|cách nói sai|định kiến)')}[^:\\n]{0,60}:\\s*$`,
	'u',
);
/** After the words of a table for writers: what to say instead. */
const REPLACED = /^["')\s,:;.]*(?:→|->|=>|⇒|➜|›|>|\|)/u;
const REPLACING = new RegExp(
	`(?:${inPlain('(thay|đổi|sửa|thế|bỏ|gạch|xóa|tránh|không dùng|không viết|không nói|đừng viết|đừng nói|đừng dùng)( \\S+){0,3}?')}) "[^"]*$`,
	'u',
);
const INSTEAD = new RegExp(
	`^(?:["')]|\\s*:)[\\s,:;.-]*(?:${inPlain('(thì |xin |ta |mình |hãy |nên |phải |được |là |cần |bằng |chữ |từ )*(thay (bằng|thành|là|vào|vào đó)|đổi (thành|sang|ra|là)|sửa (thành|lại|là)|viết (lại|thành|là)|(hãy|nên|ta) (nói|viết|dùng|gọi là)|nói (lại|thành) là|bỏ|gạch|xóa|không dùng|bị (gạch|xóa|bỏ|loại)|không (còn )?(dùng|được dùng|viết|nói|nên))')})`,
	'u',
);
const MARKED_WRONG = new RegExp(
	`(?:^|[\\n.!?|])[-\\s"•*❌✗✘x]*(?:${inPlain('(sai|chưa đúng|không nên|nên tránh|tránh|chưa hay|bản cũ|câu cũ|đừng (viết|nói|dùng|gọi)|không (viết|nói|dùng)|lời nói sai|cách nói sai|định kiến|hiểu lầm|tin đồn|lầm tưởng|thay|thay vì|lỗi|câu sai|câu hỏi|hỏi|ví dụ sai|trước khi sửa|trước)')}( \\S+){0,2})[\\s"]*:[^:\\n]{0,80}$|❌[^\\n]{0,80}$`,
	'u',
);
/** Words about words: somebody writes of how to write. */
const OF_WORDS = pattern(
	'(từ|chữ|câu|cụm từ|lời|cách (nói|viết|gọi)|lối nói|tiêu đề|khẩu hiệu|tựa|dòng chữ|câu nói|nhãn|lời bình|bình luận|tít|kiểu|các từ|những từ)( \\S+){0,3} "|(nói|gọi|viết|dùng|bảo|chê|trách|nghe|thêm|tránh|cho rằng|đừng|kiểu|hô|coi|xem)( \\S+){0,4} "',
);
const LINK = new RegExp(`^[\\s,"']*(?:${inPlain('(và|hay|hoặc|hay là|lại|là|vì|do|tại|rồi)')})?[\\s"']*$`, 'u');

/** A comma is a new thought unless what follows it is the next item of the same list. */
function reaches(between: string): boolean {
	if (occursIn(between, PIVOT) || between.includes(';')) return false;
	const items = between.split(',');
	return items.length === 1 || LINK.test(items.at(-1) ?? '');
}

/** Is the thing said only to be denied, corrected or named as what not to say? */
export function isRefuted({ plain, sentences }: NormalisedText, span: Span): boolean {
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

	const isTalk = isSaid || /^[-"]/u.test(plain.slice(sentence.start)) || /(?:^|[\n.?!] ?)-/u.test(plain);
	const answers = sentences.slice(index + 1, index + (isTalk ? 4 : 2));
	if (isTalk && answers.some(({ start, end }) => TAKEN_BACK.test(plain.slice(start, end)))) return true;
	if (REPLACING.test(before)) return true;
	if (REPLACED.test(after) || INSTEAD.test(after)) return true;
	if (MARKED_WRONG.test(plain.slice(Math.max(0, span.start - 120), span.start))) return true;
	if (isQuoted(before, after) && (occursIn(before, OF_WORDS) || occursIn(after, WRONG))) return isTaughtAgainst(plain);
	return isUnderHeading(plain, sentences.slice(0, index), sentence);
}

/** Inside quotation marks that open and close in this sentence. */
const isQuoted = (before: string, after: string) => (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');

/** Somewhere the text says no: a quotation alone repeats the words. */
const isTaughtAgainst = (plain: string) => occursIn(plain, AGAINST);
const AGAINST = pattern(
	'không nên|đừng|chớ|tránh|thay (bằng|vì|cho)|sai|không (đúng|công bằng|dùng|viết|nói|có lỗi|phải)|chưa (đúng|công bằng)|định kiến|kỳ thị|đổ lỗi|làm (họ|người)( \\S+){0,3} (sợ|đau|tủi|hoảng|tổn thương)|hoảng|xin (bỏ|thôi)|bỏ (từ|chữ|câu)|vì sao|nghe quen',
);

/** `Không nên:` and the items under it. */
function isUnderHeading(plain: string, earlier: readonly Span[], sentence: Span): boolean {
	if (plain[sentence.start] !== '-') return false;
	const heading = earlier.findLast((each) => plain[each.start] !== '-');
	return heading !== undefined && HEADING.test(plain.slice(heading.start, heading.end));
}

/** Adds to each span whether it is refuted; the later items of one list stand like the first. */
export function withRefutation<Item extends Span>(
	reading: NormalisedText,
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
