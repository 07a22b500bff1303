import { adoptionLaw, communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'nhan-con-nuoi-dung-luat',
	order: 30,
	form: 'hoi-dap',
	topics: ['tre-em'],
	legalContent: ['a', 'b'],
	audiences: ['cha-me', 'can-bo'],
	loudspeaker: 'fit',
	sources: [adoptionLaw, whatTraffickingIs, communication('a, b'), hotlineDecree],
	renditions: [vi],
};
