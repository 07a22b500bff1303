import { remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern } from '../pattern.ts';
import { remarksOn, wording } from '../wordings.ts';
import { KIN_PAIRS } from './stigma-kin.ts';
import { RETURNED_PAIRS } from './stigma-returned.ts';
import { replacementOf, wordsOf } from '../word-lists.ts';

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
	wording(wordsOf('stigma.gai-di-trai'), {
		why: `là lời hạ nhục. ${PERSON}`,
		instead: replacementOf('stigma.gai-di-trai'),
	}),
	wording(wordsOf('stigma.con-bon-thang'), {
		why: `là lời hạ nhục. ${PERSON}`,
		instead: replacementOf('stigma.con-bon-thang'),
	}),
	wording(wordsOf('stigma.hu-hong-hu'), {
		why: `là lời phán xét tư cách. ${PERSON}`,
		isOther: isThing,
	}),
	wording(wordsOf('stigma.that-tiet-trinh'), {
		why: HONOUR,
		instead: replacementOf('stigma.that-tiet-trinh'),
	}),
	wording(wordsOf('stigma.hang-thai-do'), {
		why: `hạ thấp người trở về. ${PERSON}`,
		isOther: ({ before, after }) => occursIn(`${before} ${after}`, RUBBISH),
	}),
	wording(wordsOf('stigma.mai-dam'), {
		why: 'nghe như một cái nghề hay một tật xấu của người bị ép. Hãy nói: “bị ép bán dâm”.',
		level: 'warn',
		instead: replacementOf('stigma.mai-dam'),
		isOther: (near) => isLaw(near),
	}),
	wording(wordsOf('stigma.cac-nhung-nan'), {
		why: 'khi nói với người đã trải qua thì nghe nặng nề và cột họ vào chuyện cũ. Hãy nói: “người từng bị mua bán”.',
		level: 'warn',
		instead: replacementOf('stigma.cac-nhung-nan'),
		isGoodWhenRefuted: true,
	}),
	wording(wordsOf('stigma.neu-khi-la'), {
		why: 'khi nói với người đã trải qua thì nghe nặng nề. Hãy nói: “từng bị mua bán”.',
		level: 'warn',
		instead: replacementOf('stigma.neu-khi-la'),
		isOther: ({ before, after }) => !occursIn(before.slice(-40), ADDRESSED) && !occursIn(after.slice(0, 40), ADDRESSED),
		isGoodWhenRefuted: true,
	}),
];

export const stigma: Rule = function* (reading) {
	yield* remarksOn(reading, TABLE);
	yield* remarksOnPairs(reading, [...RETURNED_PAIRS, ...KIN_PAIRS]);
};
