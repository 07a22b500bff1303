import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'cong-viec-ngoi-may-tinh',
	order: 28,
	form: 'ke-chuyen',
	topics: ['mang-xa-hoi', 'lao-dong-nuoc-ngoai'],
	legalContent: ['b', 'c'],
	audiences: ['thanh-nien', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, c'), hotlineDecree],
	renditions: [vi],
};
