import { communication, hotlineDecree, workForbiddenToMinors } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'he-nay-con-o-dau',
	order: 40,
	form: 'phong-van',
	topics: ['tre-em', 'di-lai-an-toan'],
	legalContent: ['d', 'dd'],
	audiences: ['cha-me', 'tre-em'],
	loudspeaker: 'fit',
	seasonMonths: [5, 6, 7, 8],
	sources: [workForbiddenToMinors, communication('d, đ'), hotlineDecree],
	renditions: [vi],
};
