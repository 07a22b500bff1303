import { communication, hotlineDecree, schoolAndTrade, supports } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'hoc-nghe-vay-von',
	order: 22,
	form: 'hoi-dap',
	topics: ['quyen-ho-tro', 'viec-lam'],
	legalContent: ['a', 'g'],
	audiences: ['nguoi-lao-dong', 'phu-nu', 'thanh-nien'],
	loudspeaker: 'fit',
	sources: [supports, schoolAndTrade, communication('a, g'), hotlineDecree],
	renditions: [vi],
};
