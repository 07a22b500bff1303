import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'nhac-truoc-gio-xe',
	order: 36,
	form: 'nhac-ngan',
	topics: ['di-lai-an-toan'],
	legalContent: ['c', 'd'],
	audiences: ['nguoi-lao-dong', 'thanh-nien'],
	loudspeaker: 'fit',
	seasonMonths: [1, 2, 3],
	sources: [communication('c, d'), hotlineDecree],
	renditions: [vi],
};
