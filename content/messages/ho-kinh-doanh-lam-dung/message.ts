import { communication, hotlineDecree, noShielding, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ho-kinh-doanh-lam-dung',
	order: 26,
	form: 'thong-bao',
	topics: ['cong-dong', 'viec-lam'],
	legalContent: ['a', 'dd'],
	audiences: ['ho-kinh-doanh'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, noShielding, communication('a, đ'), hotlineDecree],
	renditions: [vi],
};
