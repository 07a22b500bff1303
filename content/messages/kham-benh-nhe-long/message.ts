import { communication, healthAndMind, hotlineDecree, noStigma } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'kham-benh-nhe-long',
	order: 23,
	form: 'thong-bao',
	topics: ['quyen-ho-tro'],
	legalContent: ['e', 'g'],
	audiences: ['moi-nguoi', 'phu-nu'],
	loudspeaker: 'fit',
	sources: [healthAndMind, noStigma, communication('e, g'), hotlineDecree],
	renditions: [vi],
};
