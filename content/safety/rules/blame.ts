import { remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern } from '../pattern.ts';
import { around, endsWith, remarksOn, wording } from '../wordings.ts';
import { BLAME_PAIRS } from './blame-links.ts';
import { TOPIC } from './harm.ts';
import { GROUPS } from './peoples.ts';

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
const PREY = pattern(
	'lợi dụng|lừa|đánh vào|nhắm|dụ|dụ dỗ|rủ|nạn nhân|bà con|phụ nữ|chị em|người dân|thanh niên|các em|trẻ|những người|người (bị|nào|ta|lao động|nhẹ|cả|ham|tham|hám)|ai',
);
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
	character('(sự |lòng |tính |thói )(nhẹ dạ|cả tin)((,)? (và |hay )?(cả tin|nhẹ dạ))?', { instead: 'lòng tin' }),
	character('nhẹ dạ'),
	character(
		'cả tin(?! (tức|nhắn|đồn|vui|buồn|mới|bài|tuyển|xấu|giả|thật|đăng|quảng cáo|báo|trên|trong|của|về|nóng|này|đó|ấy|khác|gửi))',
		{
			isOther: ({ before }) =>
				endsWith(before, pattern('(tất|đọc|gửi|xem|nghe|xóa|lưu|nhận|chụp|đăng|phát|chép|duyệt|gồm|giữ)$')),
		},
	),
	character('(dễ|quá|vội) tin (người|lời|kẻ|bạn)( lạ| xấu| khác)?'),
	character(
		'ham (chơi|vui|chơi bời|hưởng thụ|ăn chơi)|mải chơi|(thích|lo|chỉ biết) (ăn chơi|chơi bời|hưởng thụ|đàn đúm)|ăn chơi (đua đòi|lêu lổng|sa đọa)|lêu lổng|sống (buông thả|thử|gấp)',
		{ isOther: isChildrensPlay },
	),
	character('(ăn chơi )?đua đòi|học đòi'),
	character(
		'dễ dãi|dại dột|khờ dại|khờ khạo|ngu dại|ngu ngốc|ngu muội|u mê|mù quáng|nông nổi|bồng bột|sa ngã(?! (xứ|bên|nơi|ở))|nhẹ (lòng|bụng) tin',
	),
	character(
		'(lười|ngại|chây|không chịu|trốn) lao động|lười (biếng|nhác|làm)|(không|chẳng) chịu khó( làm ăn)?|(vì|do|tại|bởi) (\\S+ )?lười|lười(?= (nên|mà))|(không chịu|ngại|chê) làm ăn|không muốn làm mà|ăn không ngồi rồi',
	),
	character(
		'(do|vì|tại|bởi|bởi vì) (còn |quá )?(thiếu|kém|không|ít|chưa) (có )?(hiểu biết|nhận thức|kiến thức|suy nghĩ)( pháp luật| về pháp luật| xã hội)?|(thiếu|kém) hiểu biết|thiếu suy nghĩ|(nhận thức|hiểu biết) (còn |rất |quá )?(kém|thấp|hạn chế|non kém)',
		{
			instead: 'chưa được ai báo trước',
			isOther: isOfGroup,
		},
	),
	greed(
		'hám (lợi|tiền|của|danh|giàu|lời)( lộc)?|(ham|mê|tham|tham lam|mờ mắt vì|hoa mắt vì|lóa mắt vì|chạy theo) (đồng tiền|tiền bạc|tiền|của cải|của lạ|của|giàu sang|làm giàu|giàu|sướng|sung sướng|lợi lộc|lợi|lương cao|vật chất)',
	),
	greed(
		'(tham|ham|hám) (rẻ|của rẻ|cho lắm|quá|thì|nên|mà|mới)|tham lam|(lòng|máu|(vì|do|tại|bởi)( mình| họ| nó| quá)?) tham(?! (gia|quan|khảo|vấn|dự))',
	),
	greed(
		'(ham|thích|mê|muốn|ưa|tham) (làm )?(việc|công việc) nhẹ(,)?( mà)? (lương|lại lương) cao|(muốn|ham|mơ) (đổi đời|làm giàu) (nhanh|nhanh chóng|không cần làm)|thích (nhàn|sung sướng|làm ít)',
	),
	wording(
		'tự (nguyện|ý|giác) (ra )?(đi|bỏ đi|theo|trốn|sang|bán thân|bán mình|làm (gái|vợ))(?! (khám|học|làm chứng|đăng ký|bộ đội|nghĩa vụ|xét nghiệm|hiến|họp|hỏi|báo|trình|khai|tiêm|bầu|dọn|sang nhà|sang tên))',
		{
			why: CHOICE,
			instead: 'bị lừa đi',
		},
	),
	wording(
		'tự (mình )?(chuốc|rước|mua|gánh|gây|làm)( lấy)? (họa|vạ|khổ|hại|vào thân|lấy)( vào (thân|mình))?|tự (mình )?(chuốc|rước) (lấy|vào)|(tự|mình) làm (thì )?(tự |mình )?chịu|gieo (gì|nhân nào)( thì)?( gặt)?|đáng đời|(cũng|là) đáng (thôi|kiếp)|ai bảo … (đi|tin|ham|tham|hám|theo|nghe|không)|trách (ai|chi)( được| bây giờ)?(?= ?([.?!]|$))|bị (lừa|bán|bắt)( \\S+){0,2} (là|cũng) (phải|đáng)|con (cái|em|gái) hư (thì|nên|mới)',
		{
			why: FAULT,
			instead: 'bị kẻ xấu hại',
		},
	),
	wording(
		'(lỗi|tội) (là |cũng |phải |chính |một phần |trước hết |đều )*(ở|do|tại|của|thuộc về) (chính |chính bản thân |bản thân |các |những )*(nạn nhân|họ|người bị (lừa|bán|hại|mua bán)|chị ấy|cô ấy|em ấy|anh ấy|người ấy|cháu ấy|nó|mình|gia đình họ|cha mẹ họ|người trở về)|(nạn nhân|họ|người bị (lừa|bán)|chị ấy|cô ấy|em ấy) (cũng )?(có|phải chịu|đáng) (một phần )?(lỗi|trách nhiệm|trách)|(cũng )?(do|tại|bởi) (chính )?bản thân (họ|mình|nạn nhân|người bị|cô ấy|chị ấy|em ấy)|tại (họ|chị ấy|cô ấy|em ấy|nó|nạn nhân)(?= (không|ham|cứ|mà|nên|tin|muốn|thích|đi))',
		{
			why: FAULT,
			instead: 'lỗi là ở kẻ lừa',
			isGoodWhenRefuted: true,
		},
	),
	soft(
		'(mất|thiếu|không|lơ là|lơ là mất) cảnh giác|chủ quan|ngây (thơ|ngô)|không (chịu )?nghe lời (cha mẹ|bố mẹ|người lớn|gia đình)|hiếu kỳ|tò mò',
	),
	soft('cãi lời (cha mẹ|bố mẹ)|bỏ nhà theo trai'),
];

const CONCESSION = pattern('dù|dẫu|kể cả|cho dù|mặc dù|ngay cả|tưởng|ngỡ|bị coi là|có phải|ban đầu|lúc đầu');

const LACK = pattern('thiếu|kém|ít|thất học|mù chữ|dốt|ngu|lười|trình độ|không (biết|học|hiểu)|dễ tin|khờ|thật thà');
/** What is said of a whole people is told off as a stereotype. */
const isOfPeople = (reading: NormalisedText, span: Span) =>
	isOfGroup(around(reading, span)) && occursIn(reading.plain.slice(span.start, span.end), LACK);

export const blame: Rule = function* (reading) {
	const words = [...remarksOn(reading, TABLE)];
	// the word itself is nearer to what must be changed than the whole link
	const links = [...remarksOnPairs(reading, BLAME_PAIRS)].filter(
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
