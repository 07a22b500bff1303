import { communication, hotlineDecree, whatTraffickingIs, workForbiddenToMinors } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'mua-hai-ca-phe-dieu',
	order: 39,
	form: 'thong-bao',
	topics: ['viec-lam', 'no-nan'],
	legalContent: ['b', 'd'],
	audiences: ['nguoi-lao-dong', 'ho-kinh-doanh'],
	loudspeaker: 'fit',
	seasonMonths: [2, 3, 4, 10, 11, 12],
	sources: [whatTraffickingIs, workForbiddenToMinors, communication('b, d'), hotlineDecree],
	renditions: [vi],
};
