import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ket-ban-tren-mang',
	order: 7,
	topics: ['mang-xa-hoi'],
	legalContent: ['b', 'c'],
	audiences: ['thanh-nien', 'phu-nu', 'cha-me'],
	loudspeaker: 'fit',
	sources: [communication('b, c'), hotlineDecree],
	renditions: [vi],
};
