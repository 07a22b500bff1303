import { communication, hotlineDecree } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ba-va-chiec-dien-thoai',
	order: 33,
	form: 'hoi-thoai',
	topics: ['mang-xa-hoi', 'goi-111'],
	legalContent: ['b', 'c'],
	audiences: ['moi-nguoi', 'cha-me'],
	loudspeaker: 'fit',
	sources: [communication('b, c'), hotlineDecree],
	renditions: [vi],
};
