import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'do-vui-ba-cau',
	order: 35,
	form: 'do-vui',
	topics: ['viec-lam', 'goi-111'],
	legalContent: ['b', 'c'],
	audiences: ['moi-nguoi', 'thanh-nien'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, c'), hotlineDecree],
	renditions: [vi],
};
