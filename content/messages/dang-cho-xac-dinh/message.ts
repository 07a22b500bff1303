import { communication, hotlineDecree, secrecy, supportsWhileIdentified } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'dang-cho-xac-dinh',
	order: 21,
	form: 'hoi-dap',
	topics: ['quyen-ho-tro'],
	legalContent: ['a', 'g'],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [supportsWhileIdentified, secrecy, communication('a, g'), hotlineDecree],
	renditions: [vi],
};
