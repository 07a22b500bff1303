import { hotlineDecree } from '../sources.ts';
import { km } from './km.ts';
import { mww } from './mww-Latn-VN.ts';
import { vi } from './vi.ts';
import { yue } from './yue-Hant-VN.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'loi-mo-dau',
	role: 'opening',
	order: 1,
	topics: [],
	legalContent: [],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [hotlineDecree],
	renditions: [vi, km, mww, yue],
};
