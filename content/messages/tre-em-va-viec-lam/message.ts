import { communication, hotlineDecree, whatTraffickingIs, workForbiddenToMinors } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'tre-em-va-viec-lam',
	order: 8,
	topics: ['tre-em', 'viec-lam'],
	legalContent: ['a', 'b', 'd'],
	audiences: ['cha-me', 'tre-em'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, workForbiddenToMinors, communication('a, b, d'), hotlineDecree],
	renditions: [vi],
};
