import { communication, freeMarriage, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ket-hon-nuoc-ngoai',
	order: 11,
	topics: ['hon-nhan'],
	legalContent: ['a', 'b', 'd'],
	audiences: ['phu-nu', 'thanh-nien', 'cha-me'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, freeMarriage, communication('a, b, d'), hotlineDecree],
	renditions: [vi],
};
