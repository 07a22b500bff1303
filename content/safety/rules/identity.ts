import { occursIn, pattern } from '../pattern.ts';
import { sentenceIndexAt } from '../sentences.ts';
import { quoted } from '../wordings.ts';
import { caseDetails } from './case-details.ts';
import { namedPersonsIn } from './names.ts';
import { oneWhoCameBack } from './one-returned.ts';
import { privateNumbers } from './private-numbers.ts';

import type { Remark, Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';
import type { CaseDetails } from './case-details.ts';
import type { NamedPerson } from './names.ts';

/*
 * In a commune of some thousand people a name is not needed: age and village say who it was. So the rule looks for
 * what stands together, in one sentence or the two around it, not for single words.
 */

const OFFICIAL = pattern(
	'chi hội|(chi )?hội trưởng|tổ trưởng|thư ký|phụ trách|trực ban|kế toán|cán sự|hội viên|chủ tịch|phó chủ tịch|bí thư|trưởng (bản|thôn|xóm|ấp|phòng|ban|công an|trạm|đồn)|phó trưởng|phó|đồng chí|cán bộ|thủ tướng|bộ trưởng|giám đốc|hiệu trưởng|đại (úy|tá)|thượng (úy|tá)|thiếu (úy|tá)|trung (úy|tá)|bác sĩ|luật sư|hội phụ nữ|hội (liên hiệp )?phụ nữ|đoàn thanh niên|già làng|người (đọc|dịch|viết|duyệt|nghe|trình bày)|biên tập|tác giả|phát thanh viên|thầy|thầy giáo|cô giáo|nghệ nhân|người có uy tín|báo cáo viên|tuyên truyền viên|nhạc sĩ|ca sĩ|đồn trưởng|cộng tác viên|mời (ông|bà|anh|chị)',
);
const HARMED = pattern('bị|mất tích|giải cứu|trốn về|trở về|nạn nhân|lừa bán|vụ');
/** Told as made up: nobody can be looked for. */
const MADE_UP = pattern(
	'(nhân vật|câu chuyện|chuyện|tình huống|ví dụ)( \\S+){0,4} (không có thật|hư cấu|giả định|tưởng tượng|ghép|được ghép|dựng|do (chúng tôi|người viết) (đặt|dựng))|(tên|nhân vật)( \\S+){0,4} (thay đổi|đã đổi|được đổi|tưởng tượng|giả định|hư cấu)|tên đã đổi|đã đổi tên|không phải tên thật',
);

const WHO = 'Hãy bỏ tên và mọi chi tiết chỉ ra một người; kể chung: “Có người được rủ đi làm xa rồi bị lừa.”';

export const identity: Rule = function* (reading) {
	yield* privateNumbers(reading);
	yield* oneWhoCameBack(reading);
	const persons = namedPersonsIn(reading);
	const details = detailsIn(reading);
	for (const person of persons) {
		const remark = remarkOnPerson(reading, person, details);
		if (remark) yield remark;
	}
	for (const own of reading.sentences) {
		const sentence = withHarmAfter(reading, own);
		const isNamed = persons.some(({ start }) => start >= sentence.start && start < sentence.end);
		if (isNamed || !pointsToSomeone(details(sentence))) continue;
		const isMadeUp = occursIn(reading.plain, MADE_UP) && !details(sentence).place;
		yield {
			level: isMadeUp ? 'warn' : 'block',
			...sentence,
			message: `Câu này không có tên nhưng ${listed(details(sentence))} đủ để người trong vùng biết là ai. ${WHO}`,
		};
	}
};

/** Many names may stand in one sentence: it is read once. */
function detailsIn(reading: NormalisedText): (span: Span) => CaseDetails {
	const known = new Map<string, CaseDetails>();
	return (span) => {
		const key = `${span.start}-${span.end}`;
		const details = known.get(key) ?? caseDetails(reading, span);
		known.set(key, details);
		return details;
	};
}

function remarkOnPerson(
	reading: NormalisedText,
	person: NamedPerson,
	details: (span: Span) => CaseDetails,
): Remark | undefined {
	const own = wordsAround(reading, person, 0);
	const near = wordsAround(reading, person, 4);
	const inSentence = details(own);
	const nearby = details(near);
	const ownWords = reading.plain.slice(own.start, own.end);
	const isOfficial = occursIn(ownWords, OFFICIAL) && !occursIn(ownWords, HARMED) && !inSentence.kin;
	if (isOfficial || isPraised(reading)) return undefined;
	const inOwn = inSentence.age || inSentence.place || inSentence.school || inSentence.date;
	const isKnown = (inSentence.kin || inSentence.standsOut) && nearby.event;
	const inNext = (nearby.age || nearby.place || nearby.school || nearby.kin) && (nearby.event || person.isInitials);
	const isCase = inSentence.event || (nearby.event && (person.isFull || person.isInitials));
	if (!(inOwn || isKnown || inNext || isCase)) return undefined;

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
const pointsToSomeone = ({
	age,
	place,
	school,
	date,
	kin,
	standsOut,
	family,
	unique,
	harm,
	event,
	told,
	someone,
}: CaseDetails) =>
	((event || told) && someone && ((place && (age || school || date)) || (school && (age || date)))) ||
	(harm && (kin || unique || (standsOut && (place || age || school || someone)))) ||
	(harm && family && (place || age || school)) ||
	(harm && place && age);

function listed({ age, place, school, date, kin, standsOut, family, unique }: CaseDetails): string {
	const parts = [
		age && 'tuổi',
		place && 'nơi ở',
		school && 'trường lớp',
		date && 'ngày tháng',
		(kin || family) && 'người thân',
		(standsOut || unique) && 'nét riêng',
	].filter((part) => part !== false);
	return parts.length === 0 ? 'chuyện đã xảy ra' : parts.join(', ');
}

const GOOD_NEWS = pattern(
	'(đoạt|đạt|giành|nhận|trao) (\\S+ ){0,3}(giải|huy chương|học bổng|bằng khen|giấy khen|danh hiệu|cúp)|giải (nhất|nhì|ba|khuyến khích|đặc biệt)|huy chương|học bổng|thủ khoa|trúng tuyển|đỗ đại học|tuyên dương|khen thưởng|sinh nhật|mừng thọ|chúc thọ|thượng thọ|vô địch|hiến (đất|máu)|tốt nghiệp|nghệ nhân|dạy (dệt|khèn|múa|hát|chữ|nghề|đan|thêu)|khởi nghiệp|làm giàu|làm kinh tế|trồng|chăn nuôi|mất (một )?(con )?(bò|trâu|dê|chó|ví|giấy tờ)|đám cưới|lễ cưới|thành hôn|biểu diễn|thi đấu|cầu thủ|liên hệ|xây nhà|hiến tặng',
);
const OF_HARM = pattern(
	'bị (\\S+ ){0,3}?(lừa|bán|gạt|dụ|bắt|ép|hại|mua bán|xâm hại|nhốt)|mất tích|giải cứu|nạn nhân|trốn (về|thoát)|lừa bán|trở về sau|bị hại|hồi hương|bỏ nhà|mua bán người',
);
/** A prize, a hundredth birthday, a lost cow: names belong there. */
const isPraised = ({ plain }: NormalisedText) => occursIn(plain, GOOD_NEWS) && !occursIn(plain, OF_HARM);

/** The sentence, and those after it that go on about the same person in few words. */
const NEAR_CHARACTERS = 260;

function wordsAround({ sentences, plain }: NormalisedText, { start }: Span, more: number): Span {
	const index = Math.max(0, sentenceIndexAt(sentences, start));
	const own = sentences[index] ?? { start: 0, end: plain.length };
	const next = sentences
		.slice(index + 1, index + 1 + more)
		.filter(({ end }, place) => place === 0 || end - own.start <= NEAR_CHARACTERS);
	return { start: own.start, end: more === 0 ? own.end : (next.at(-1)?.end ?? own.end) };
}

const GOES_ON = pattern('(nó|em ấy|chị ấy|cô ấy|cháu ấy|em|cháu|bé|con bé|con nhỏ|chị|cô|ai cũng|cả nhà|gia đình)');
/** "Nhớ con gái ông Tư không? Nó bị bán đấy." */
function withHarmAfter({ sentences, plain }: NormalisedText, own: Span): Span {
	const next = sentences[sentenceIndexAt(sentences, own.start) + 1];
	if (!next || next.end - own.start > NEAR_CHARACTERS) return own;
	return occursIn(plain.slice(next.start, next.start + 40), GOES_ON) ? { start: own.start, end: next.end } : own;
}
