import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'tuyen-dung-tren-mang',
	order: 6,
	topics: ['mang-xa-hoi', 'viec-lam'],
	legalContent: ['b', 'd'],
	audiences: ['thanh-nien', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, d'), hotlineDecree],
	renditions: [vi],
};
