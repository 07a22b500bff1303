import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'viec-o-quan-ban-dem',
	order: 17,
	form: 'thong-bao',
	topics: ['viec-lam'],
	legalContent: ['b', 'c'],
	audiences: ['phu-nu', 'thanh-nien', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, c'), hotlineDecree],
	renditions: [vi],
};
