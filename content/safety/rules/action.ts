import { occursIn, pattern } from '../pattern.ts';

import type { Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/* Every item ends with one thing to do and the hotline (domain.md section 6, rule 5): fear without a way out paralyses. */

/** A notice of two sentences may stand between others. */
const FREE_SENTENCES = 2;

const DOABLE = pattern(
	'(hãy|xin|nên|nhớ|cần|cứ|thì|mời|vui lòng|bà con|mình|đừng|hoặc|rồi) (\\S+ ){0,3}(gọi|hỏi|báo|lưu|nhớ|giữ|kể|ghi|nhờ|đến|dặn|chụp|gửi|xem|hẹn|tìm hiểu|nói|dừng|nghe|chào|dán|đi cùng|kiểm tra|chạy|tránh xa|từ chối)|đừng \\S+|hãy \\S+|gọi( ngay)?( cho| đến| số| tới)? (\\{|công an|cho|tổng đài)|báo( ngay)? (công an|cho|người nhà|bộ đội)',
);
const TOKEN = /\{\{hotline:\d+\}\}/;

/** The words that open or frame a bulletin ask for nothing yet. */
const isGreeting = ({ plain, sentences }: NormalisedText) =>
	sentences.length <= 3 &&
	occursIn(plain, pattern('(kính|xin|thân ái) chào|đây là (bản tin|chương trình|đài|tiếng nói)'));

export const action: Rule = function* (reading, channel) {
	const { text, plain, sentences } = reading;
	const last = sentences.at(-1);
	if (channel !== 'loudspeaker' || !last || sentences.length <= FREE_SENTENCES || isGreeting(reading)) return;
	const missing = [
		...(occursIn(plain, DOABLE) ? [] : ['một việc cụ thể bà con làm được ngay']),
		...(TOKEN.test(text) ? [] : ['số tổng đài, viết bằng mã {{hotline:111}}']),
	];
	if (missing.length === 0) return;
	yield {
		level: 'warn',
		...last,
		message: `Bài chưa có ${missing.join(' và ')}. Nghe xong mà không biết làm gì thì bà con chỉ thêm lo. Hãy thêm ở cuối, ví dụ: “Chưa rõ thì gọi {{hotline:111}}, không mất tiền.”`,
	};
};
