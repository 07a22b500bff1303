import { communication, hotlineDecree, secrecy, supports } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'quyen-va-ho-tro',
	order: 13,
	topics: ['quyen-ho-tro'],
	legalContent: ['a', 'g'],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [supports, secrecy, communication('a, g'), hotlineDecree],
	renditions: [vi],
};
