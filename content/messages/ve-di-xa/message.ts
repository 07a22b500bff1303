import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 've-di-xa',
	order: 38,
	form: 've',
	topics: ['di-lai-an-toan', 'viec-lam'],
	legalContent: ['d', 'h'],
	audiences: ['moi-nguoi', 'tre-em'],
	loudspeaker: 'fit',
	sources: [communication('d, h'), hotlineDecree],
	renditions: [vi],
};
