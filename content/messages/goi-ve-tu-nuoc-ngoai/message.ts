import { communication, hotlineDecree, supportsWhileIdentified } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'goi-ve-tu-nuoc-ngoai',
	order: 27,
	form: 'hoi-dap',
	topics: ['lao-dong-nuoc-ngoai', 'di-lai-an-toan'],
	legalContent: ['c', 'g'],
	audiences: ['nguoi-lao-dong', 'moi-nguoi'],
	loudspeaker: 'fit',
	sources: [supportsWhileIdentified, communication('c, g'), hotlineDecree],
	renditions: [vi],
};
