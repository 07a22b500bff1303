import { remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern } from '../pattern.ts';
import { around, endsWith, remarksOn, wording } from '../wordings.ts';
import { BLAME_PAIRS } from './blame-links.ts';
import { MOTIVE_PAIRS } from './blame-motives.ts';
import { TOPIC } from './harm.ts';
import { GROUPS } from './peoples.ts';
import { replacementOf, wordsOf } from '../word-lists.ts';

import type { Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';
import type { Around, Wording } from '../wordings.ts';

/*
 * Whoever hears that it was their own fault does not call. Blocked on the loudspeaker and on the web alike: the person
 * who came home reads too, pages are passed on by phone, and there always is a way to say it of the deceiver instead.
 */

const SAY_DECEIVER = 'Hãy nói về việc làm của kẻ lừa.';
const CHARACTER = `là lời chê trách người bị lừa; ai đã gặp nạn nghe vậy sẽ không dám gọi nhờ giúp. ${SAY_DECEIVER}`;
const GREED = `nói người bị lừa vì tham; họ cần việc làm và bị lừa. ${SAY_DECEIVER}`;
const CHOICE =
	'khiến người nghe nghĩ rằng người bị mua bán đã tự chọn; theo luật, bị lừa hay bị ép thì không phải tự nguyện. Hãy nói rõ họ bị lừa.';
const FAULT = 'đổ lỗi cho người bị hại. Hãy nói: “Lỗi là ở kẻ lừa, không ở người bị lừa.”';

const PERPETRATOR = pattern(
	'(những |các |một số )?(kẻ|bọn|chúng|tội phạm|thủ phạm|đối tượng|môi giới|tên|băng nhóm|đường dây|lũ)',
);
const PREY = pattern(wordsOf('blame.prey'));
const MOTIVE = pattern('(là )?động cơ( \\S+){0,3} (của|đường|môi|kẻ)|, (kẻ|bọn|chúng|đường dây|môi giới) \\S+');
/** Greed of the trafficker is no blame: “kẻ xấu tham tiền”. */
const isPerpetrators = ({ before, after }: Around) => {
	const clause = before.split(/[,;:]/).at(-1) ?? '';
	const isMotive = occursIn(after.slice(0, 60), MOTIVE);
	return isMotive || (occursIn(clause, PERPETRATOR) && !occursIn(clause, PREY));
};
const isOfGroup = ({ sentence }: Around) => occursIn(sentence, GROUPS);

const PLAYING = pattern('(trẻ|trẻ con|trẻ em|trẻ nhỏ|bọn trẻ|các cháu|con nít|tụi nhỏ|mèo|chó|học trò|cháu)');
const OF_TOPIC = pattern(TOPIC);
/** Children at a pond: nobody was deceived. */
const isChildrensPlay = ({ before, sentence }: Around) =>
	occursIn(before.slice(-30), PLAYING) && !occursIn(sentence, OF_TOPIC);

const character = (source: string, given: Partial<Omit<Wording, 'family'>> = {}) =>
	wording(source, { why: CHARACTER, instead: 'bị lừa', ...given });
const soft = (source: string, instead?: string) =>
	wording(source, {
		why: `dễ nghe thành lời chê người bị lừa. ${SAY_DECEIVER}`,
		level: 'warn',
		...(instead === undefined ? {} : { instead }),
		isGoodWhenRefuted: true,
	});
const greed = (source: string, instead = 'bị lừa') => wording(source, { why: GREED, instead, isOther: isPerpetrators });

const TABLE: readonly Wording[] = [
	character(wordsOf('blame.su-long-tinh'), { instead: replacementOf('blame.su-long-tinh') }),
	character(wordsOf('blame.nhe-da')),
	character(wordsOf('blame.ca-tin-tuc'), {
		isOther: ({ before }) =>
			endsWith(before, pattern('(tất|đọc|gửi|xem|nghe|xóa|lưu|nhận|chụp|đăng|phát|chép|duyệt|gồm|giữ)$')),
	}),
	character(wordsOf('blame.de-qua-voi')),
	character(wordsOf('blame.ham-choi-vui'), { isOther: isChildrensPlay }),
	character(wordsOf('blame.an-choi-dua')),
	character(wordsOf('blame.de-dai-dai')),
	character(wordsOf('blame.luoi-ngai-chay')),
	character(wordsOf('blame.do-vi-tai'), {
		instead: replacementOf('blame.do-vi-tai'),
		isOther: isOfGroup,
	}),
	greed(wordsOf('blame.ham-loi-tien')),
	greed(wordsOf('blame.tham-ham-ham')),
	greed(wordsOf('blame.ham-thich-me')),
	wording(wordsOf('blame.tu-nguyen-y'), {
		why: CHOICE,
		instead: replacementOf('blame.tu-nguyen-y'),
	}),
	wording(wordsOf('blame.tu-minh-chuoc'), {
		why: FAULT,
		instead: replacementOf('blame.tu-minh-chuoc'),
	}),
	wording(wordsOf('blame.loi-toi-la'), {
		why: FAULT,
		instead: replacementOf('blame.loi-toi-la'),
		isGoodWhenRefuted: true,
	}),
	soft(wordsOf('blame.mat-thieu-khong')),
	soft(wordsOf('blame.cai-loi-cha')),
];

const CONCESSION = pattern('dù|dẫu|kể cả|cho dù|mặc dù|ngay cả|tưởng|ngỡ|bị coi là|có phải|ban đầu|lúc đầu');

const LACK = pattern('thiếu|kém|ít|thất học|mù chữ|dốt|ngu|lười|trình độ|không (biết|học|hiểu)|dễ tin|khờ|thật thà');
/** What is said of a whole people is told off as a stereotype. */
const isOfPeople = (reading: NormalisedText, span: Span) =>
	isOfGroup(around(reading, span)) && occursIn(reading.plain.slice(span.start, span.end), LACK);

export const blame: Rule = function* (reading) {
	const words = [...remarksOn(reading, TABLE)];
	// the word itself is nearer to what must be changed than the whole link
	const links = [...remarksOnPairs(reading, [...BLAME_PAIRS, ...MOTIVE_PAIRS])].filter(
		(link) => !isOfPeople(reading, link) && !words.some(({ start, end }) => link.start <= start && end <= link.end),
	);
	for (const remark of [...words, ...links]) {
		const sentence = reading.sentences.findLast(({ start }) => start <= remark.start);
		const before = reading.plain.slice(sentence?.start ?? 0, remark.start);
		// "dù ban đầu tự nguyện đi, họ vẫn bị mua bán" corrects the blame
		const isConceded = remark.message.includes(CHOICE) && occursIn(before, CONCESSION);
		yield isConceded ? { ...remark, level: 'warn' } : remark;
	}
};
