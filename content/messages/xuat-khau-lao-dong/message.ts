import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'xuat-khau-lao-dong',
	order: 10,
	topics: ['lao-dong-nuoc-ngoai', 'viec-lam'],
	legalContent: ['d'],
	audiences: ['nguoi-lao-dong', 'thanh-nien'],
	loudspeaker: 'fit',
	sources: [communication('d'), hotlineDecree],
	renditions: [vi],
};
