import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'nhac-luu-so',
	order: 37,
	form: 'nhac-ngan',
	topics: ['goi-111'],
	legalContent: ['c'],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [communication('c'), hotlineDecree],
	renditions: [vi],
};
