import { hotlineDecree, law } from '../sources.ts';
import { km } from './km.ts';
import { mww } from './mww-Latn-VN.ts';
import { vi } from './vi.ts';
import { yue } from './yue-Hant-VN.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'goi-111',
	order: 2,
	topics: ['goi-111'],
	legalContent: ['a', 'c', 'g'],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [law, hotlineDecree],
	renditions: [vi, km, mww, yue],
};
