import { AUDIENCE_NAMES } from '../model/message-names.ts';
import { monthInWords } from '../model/month.ts';

import type { LegalContent } from '../model/message.ts';
import type { Reason } from './propose-month.ts';

/** `dd` is đ in the law. */
const letterInWords = (letter: LegalContent): string => (letter === 'dd' ? 'đ' : letter);

/** Why a message is proposed, for the officer who takes it over or changes it. */
export function reasonInWords(reason: Reason): string {
	switch (reason.code) {
		case 'in-season':
			return 'đúng mùa';
		case 'on-theme':
			return 'đúng chủ đề của tháng';
		case 'fills-up':
			return 'thêm cho đủ bài, chủ đề của tháng còn ít';
		case 'never-said':
			return 'ở đây chưa phát bao giờ';
		case 'rested':
			return `phát lần trước ${monthInWords(reason.last)}, đã nghỉ ${reason.months} tháng`;
		case 'new':
			return 'mới có trong kho';
		case 'letter':
			return `12 tháng qua chưa nói nội dung ${reason.letters.map(letterInWords).join(', ')} của Điều 7`;
		case 'audience':
			return `12 tháng qua chưa nói với: ${reason.audiences.map((audience) => AUDIENCE_NAMES[audience].toLowerCase()).join(', ')}`;
	}
	return reason satisfies never;
}
