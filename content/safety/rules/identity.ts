import { occursIn, pattern } from '../pattern.ts';
import { sentenceIndexAt } from '../sentences.ts';
import { quoted } from '../wordings.ts';
import { caseDetails } from './case-details.ts';
import { namedPersonsIn } from './names.ts';
import { privateNumbers } from './private-numbers.ts';

import type { Remark, Rule } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';
import type { CaseDetails } from './case-details.ts';
import type { NamedPerson } from './names.ts';

/*
 * In a commune of some thousand people a name is not needed: age and village say who it was. So the rule looks for
 * what stands together, in one sentence or the two around it, not for single words.
 */

const OFFICIAL = pattern(
	'chủ tịch|phó chủ tịch|bí thư|trưởng (bản|thôn|xóm|ấp|phòng|ban|công an|trạm|đồn)|phó trưởng|phó|đồng chí|cán bộ|thủ tướng|bộ trưởng|giám đốc|hiệu trưởng|đại (úy|tá)|thượng (úy|tá)|thiếu (úy|tá)|trung (úy|tá)|bác sĩ|luật sư|hội phụ nữ|hội (liên hiệp )?phụ nữ|đoàn thanh niên|già làng|người (đọc|dịch|viết|duyệt|nghe|trình bày)|biên tập|tác giả|phát thanh viên|thầy|thầy giáo|cô giáo|nghệ nhân|người có uy tín|báo cáo viên|tuyên truyền viên|nhạc sĩ|ca sĩ|đồn trưởng|cộng tác viên|mời (ông|bà|anh|chị)',
);
const HARMED = pattern('bị|mất tích|giải cứu|trốn về|trở về|nạn nhân|lừa bán|vụ');
/** Told as made up: nobody can be looked for. */
const MADE_UP = pattern(
	'(nhân vật|câu chuyện|chuyện|tình huống|ví dụ)( \\S+){0,4} (không có thật|hư cấu|giả định|tưởng tượng|ghép|được ghép|dựng|do (chúng tôi|người viết) (đặt|dựng))|(tên|nhân vật)( \\S+){0,4} (thay đổi|đã đổi|được đổi|tưởng tượng|giả định|hư cấu)|tên đã đổi|đã đổi tên|không phải tên thật',
);

const WHO = 'Hãy bỏ tên và mọi chi tiết chỉ ra một người; kể chung: “Có người được rủ đi làm xa rồi bị lừa.”';

export const identity: Rule = function* (reading) {
	yield* privateNumbers(reading);
	const persons = namedPersonsIn(reading);
	for (const person of persons) {
		const remark = remarkOnPerson(reading, person);
		if (remark) yield remark;
	}
	for (const sentence of reading.sentences) {
		const isNamed = persons.some(({ start }) => start >= sentence.start && start < sentence.end);
		const details = caseDetails(reading, sentence);
		if (isNamed || !pointsToSomeone(details)) continue;
		const isMadeUp = occursIn(reading.plain, MADE_UP) && !details.place;
		yield {
			level: isMadeUp ? 'warn' : 'block',
			...sentence,
			message: `Câu này không có tên nhưng ${listed(details)} đủ để người trong vùng biết là ai. ${WHO}`,
		};
	}
};

function remarkOnPerson(reading: Reading, person: NamedPerson): Remark | undefined {
	const own = wordsAround(reading, person, 0);
	const near = wordsAround(reading, person, 1);
	const inSentence = caseDetails(reading, own);
	const nearby = caseDetails(reading, near);
	const ownWords = reading.plain.slice(own.start, own.end);
	const isOfficial = occursIn(ownWords, OFFICIAL) && !occursIn(ownWords, HARMED);
	const inOwn = inSentence.age || inSentence.place || inSentence.school || inSentence.date;
	const inNext = (nearby.age || nearby.place || nearby.school) && (nearby.event || person.isInitials);
	const isCase = inSentence.event || (nearby.event && (person.isFull || person.isInitials));
	if (isOfficial || !(inOwn || inNext || isCase)) return undefined;

	const isMadeUp = occursIn(reading.plain, MADE_UP);
	const found = inOwn ? inSentence : nearby;
	if (isMadeUp && !found.age && !found.place && !found.school && !found.date) return undefined;
	return {
		level: isMadeUp && !found.place && !found.school ? 'warn' : 'block',
		start: person.start,
		end: person.end,
		message: `${quoted(reading, person)} cùng với ${listed(found)} cho biết đó là ai. ${WHO}`,
		suggestion: 'một người',
	};
}

/** Without a name: an age in a village, or a day in a village, when something happened to somebody there. */
const pointsToSomeone = ({ age, place, school, date, event, told, someone }: CaseDetails) =>
	(event || told) && someone && ((place && (age || school || date)) || (school && (age || date)));

function listed({ age, place, school, date }: CaseDetails): string {
	const parts = [age && 'tuổi', place && 'nơi ở', school && 'trường lớp', date && 'ngày tháng'].filter(
		(part) => part !== false,
	);
	return parts.length === 0 ? 'chuyện đã xảy ra' : parts.join(', ');
}

function wordsAround({ sentences, plain }: Reading, { start }: Span, more: number): Span {
	const index = sentenceIndexAt(sentences, start);
	return {
		start: sentences[index]?.start ?? 0,
		end: sentences[Math.min(sentences.length - 1, index + more)]?.end ?? plain.length,
	};
}
