import { remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern } from '../pattern.ts';
import { remarksOn, wording } from '../wordings.ts';
import { KIN_PAIRS } from './stigma-kin.ts';
import { RETURNED_PAIRS } from './stigma-returned.ts';

import type { Rule } from '../finding.ts';
import type { Around, Wording } from '../wordings.ts';

/*
 * Names that stay on a person. Those who came home listen to the same loudspeaker as their neighbours; Law 53/2024
 * forbids insulting and stigmatising them.
 */

const PERSON = 'Hãy gọi là người, rồi mới nói việc đã xảy ra với họ.';
const HONOUR = 'đem danh dự của người bị hại ra bàn; người làm điều xấu là kẻ phạm tội. Hãy nói: “bị kẻ xấu hại”.';

const THINGS = pattern(
	'loa|cụm loa|máy|xe|đường|nhà|cầu|thiết bị|tài sản|giấy tờ|hàng|hàng hóa|đồ|dây|bộ khuếch|ampli|hồ sơ|công trình|điện|micro|bị hư hỏng|bảng',
);
const isThing = ({ before, after }: Around) => occursIn(`${before.slice(-60)} hư hỏng ${after.slice(0, 20)}`, THINGS);
/** "Đồ bỏ đi" beside bottles, a welfare case beside medicine. */
const RUBBISH = pattern(
	'rác|chai|nhựa|túi|thùng|gom|phân loại|vứt|ve chai|tái chế|kho|giấy vụn|bệnh viện|bác sĩ|khám|thuốc|trạm y tế|sức khỏe tâm thần|bảo hiểm',
);
const LAW = pattern(
	'phòng(,)? (và )?chống( tệ nạn)?( ma túy,?)?( và)?|tội|tệ nạn|luật|pháp lệnh|chi cục|chương trình|cục',
);
const isLaw = ({ before }: Around) => occursIn(before.slice(-30), LAW);

const ADDRESSED = pattern('bà con|bạn|các bạn|anh chị|chị em|mình|em|các em|cháu|con|cô bác|quý vị|ông bà');

const TABLE: readonly Wording[] = [
	wording(
		'(gái|đĩ|trai|ả|mụ) (bán dâm|mại dâm|bán hoa|bán thân|làm tiền|làng chơi(?! (bóng|cờ|nhạc|thể|đàn|vui|ở))|đứng đường|bao|điếm|ăn sương|bia ôm|nhà thổ|nhà hàng|quán|hư)|gái (gọi|hư)(?! (điện|về|cho|nhau|cả|là|mẹ))|gái (điếm|ngành|dịch vụ)|làm (gái|đĩ|điếm)(?! (út|đầu|nhà (mình|này|lành)))|đĩ điếm|cave|điếm',
		{
			why: `là lời hạ nhục. ${PERSON}`,
			instead: 'người bị ép bán dâm',
		},
	),
	wording('(con|bọn|thằng|lũ|dân|đám|tên|kẻ) (nghiện|nghiện ngập|nghiện hút|xì ke|sida|ết|tù tội)|xì ke', {
		why: `là lời hạ nhục. ${PERSON}`,
		instead: 'người nghiện ma túy',
	}),
	wording('hư hỏng|hư đốn|mất nết|hư thân( mất nết)?|đồ hư|lăng loàn|trắc nết|lẳng lơ', {
		why: `là lời phán xét tư cách. ${PERSON}`,
		isOther: isThing,
	}),
	wording(
		'thất (tiết|trinh)|mất trinh|mất (đời|đi đời) con gái|(bị |mang |chịu )?(làm nhục|ô nhục|nhục nhã|hoen ố|vấy bẩn|nhơ nhuốc|dơ bẩn|ô uế)|(mất|giữ) trinh tiết|trinh tiết|không còn trong (trắng|sạch)|đời con gái( \\S+){0,2} (hỏng|tàn|hết|coi như)|đời tàn|tàn (đời|tạ)|(hỏng|tan nát) (cả )?(đời|cuộc đời)|mang tiếng( xấu)?|bôi tro trát trấu|(mất|làm mất) (danh dự|mặt|thể diện) (của )?(gia đình|dòng họ|cả họ|nhà|bản|làng)',
		{
			why: HONOUR,
			instead: 'bị kẻ xấu hại',
		},
	),
	wording(
		'hàng thải|đồ bỏ đi|lấy (chồng|vợ) (tàu|đài|hàn) (bỏ|về)|con (hoang|lai tàu|không cha)|đồ (lấy chồng tàu|bị bán)|(loại|hạng|thứ|phường|quân) (gái|người|đàn bà) (ấy|đó|này|hư|như thế|như vậy|rẻ tiền)|món hàng rẻ|gái (quê mùa|ế|quá lứa( lỡ thì)?)|(sống|ăn) bám|tàn dư|nhiễm (bệnh xã hội|si đa)|tâm thần|điên dại',
		{
			why: `hạ thấp người trở về. ${PERSON}`,
			isOther: ({ before, after }) => occursIn(`${before} ${after}`, RUBBISH),
		},
	),
	wording('mại dâm', {
		why: 'nghe như một cái nghề hay một tật xấu của người bị ép. Hãy nói: “bị ép bán dâm”.',
		level: 'warn',
		instead: 'bị ép bán dâm',
		isOther: (near) => isLaw(near),
	}),
	wording('(các |những )?nạn nhân(?= (hãy|ơi|xin|nên|cứ|đừng|thân mến|cần (gọi|đến|báo|nhớ)|có thể (gọi|đến|báo)))', {
		why: 'khi nói với người đã trải qua thì nghe nặng nề và cột họ vào chuyện cũ. Hãy nói: “người từng bị mua bán”.',
		level: 'warn',
		instead: 'người từng bị mua bán',
		isGoodWhenRefuted: true,
	}),
	wording('(nếu |khi )?(là|từng là|đã là|trở thành|thành|có phải là) (một |những )?nạn nhân', {
		why: 'khi nói với người đã trải qua thì nghe nặng nề. Hãy nói: “từng bị mua bán”.',
		level: 'warn',
		instead: 'từng bị mua bán',
		isOther: ({ before, after }) => !occursIn(before.slice(-40), ADDRESSED) && !occursIn(after.slice(0, 40), ADDRESSED),
		isGoodWhenRefuted: true,
	}),
];

export const stigma: Rule = function* (reading) {
	yield* remarksOn(reading, TABLE);
	yield* remarksOnPairs(reading, [...RETURNED_PAIRS, ...KIN_PAIRS]);
};
