import { communication, freeMarriage, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'cuoi-hoi-do-hai-nguoi',
	order: 31,
	form: 'thong-bao',
	topics: ['hon-nhan'],
	legalContent: ['a', 'b', 'd'],
	audiences: ['thanh-nien', 'phu-nu', 'cha-me'],
	loudspeaker: 'fit',
	seasonMonths: [12, 1, 2, 3],
	sources: [freeMarriage, whatTraffickingIs, communication('a, b, d'), hotlineDecree],
	renditions: [vi],
};
