import { hotlineDecree, law } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'tre-em-va-viec-lam',
	order: 8,
	topics: ['tre-em', 'viec-lam'],
	legalContent: ['a', 'b', 'dd'],
	audiences: ['cha-me', 'tre-em'],
	loudspeaker: 'fit',
	sources: [law, hotlineDecree],
	renditions: [vi],
};
