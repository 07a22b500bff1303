import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'me-con-truoc-tet',
	order: 32,
	form: 'hoi-thoai',
	topics: ['di-lai-an-toan', 'viec-lam'],
	legalContent: ['d'],
	audiences: ['cha-me', 'thanh-nien'],
	loudspeaker: 'fit',
	seasonMonths: [12, 1, 2],
	sources: [communication('d'), hotlineDecree],
	renditions: [vi],
};
