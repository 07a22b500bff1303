import { adoptionLaw, communication, hotlineDecree, unborn } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'con-trong-bung-me',
	order: 29,
	form: 'thong-bao',
	topics: ['mang-thai-ho', 'tre-em'],
	legalContent: ['a', 'b'],
	audiences: ['phu-nu', 'cha-me', 'moi-nguoi'],
	loudspeaker: 'fit',
	sources: [unborn, adoptionLaw, communication('a, b'), hotlineDecree],
	renditions: [vi],
};
