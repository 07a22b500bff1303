import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'hai-ban-va-loi-ru',
	order: 25,
	form: 'hoi-thoai',
	topics: ['viec-lam', 'mang-xa-hoi'],
	legalContent: ['b', 'd'],
	audiences: ['thanh-nien'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, d'), hotlineDecree],
	renditions: [vi],
};
