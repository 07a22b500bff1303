import { communication, hotlineDecree, noStigma, schoolAndTrade, supportsOfMinors } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'tre-em-di-cung',
	order: 20,
	form: 'thong-bao',
	topics: ['tre-em', 'quyen-ho-tro'],
	legalContent: ['e', 'g'],
	audiences: ['cha-me', 'tre-em', 'can-bo'],
	loudspeaker: 'fit',
	sources: [supportsOfMinors, schoolAndTrade, noStigma, communication('e, g'), hotlineDecree],
	renditions: [vi],
};
