import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'gia-dinh-chu-tro-tai-xe',
	order: 15,
	topics: ['cong-dong', 'di-lai-an-toan'],
	legalContent: ['c', 'dd'],
	audiences: ['ho-kinh-doanh', 'cha-me'],
	loudspeaker: 'fit',
	sources: [communication('c, đ'), hotlineDecree],
	renditions: [vi],
};
