import { occursIn, pattern } from '../pattern.ts';
import { remarksOn, wording } from '../wordings.ts';
import { replacementOf, wordsOf } from '../word-lists.ts';

import type { Rule } from '../finding.ts';
import type { Around, Wording } from '../wordings.ts';

/* One word for the crime, the one of the law (53/2024/QH15), so that people recognise it everywhere. */

const WHY = 'không phải từ của luật. Hãy dùng “mua bán người” để bà con nghe ở đâu cũng nhận ra.';

const TRADER = pattern('(nhà|lái|con|tiểu|bà|ông|chủ|khách) \\$');
// "nhà buôn người Hoa", "buôn người Ê Đê ở": trade and villages, not the crime
const isTrade = ({ before }: Around) => occursIn(`${before}$`, TRADER);
const FOLLOWED = "(?! (ta|dân|kinh|hoa|việt|ê đê|mông|m'nông|gia rai|ba na|khmer|đông|qua lại))";

const TABLE: readonly Wording[] = [
	wording(`buôn người${FOLLOWED}`, { level: 'warn', why: WHY, instead: 'mua bán người', isOther: isTrade }),
	wording(`buôn bán người${FOLLOWED}`, { level: 'warn', why: WHY, instead: 'mua bán người' }),
	wording(wordsOf('term.buon-ban-phu'), {
		level: 'warn',
		why: WHY,
		instead: replacementOf('term.buon-ban-phu'),
	}),
	wording(wordsOf('term.bon-ke-lu'), {
		level: 'warn',
		why: WHY,
		instead: replacementOf('term.bon-ke-lu'),
	}),
];

export const term: Rule = (reading) => remarksOn(reading, TABLE);
