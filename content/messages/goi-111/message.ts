import { communication, hotlineDecree } from '../sources.ts';
import { km } from './km.ts';
import { mww } from './mww-Latn-VN.ts';
import { vi } from './vi.ts';
import { yue } from './yue-Hant-VN.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'goi-111',
	order: 2,
	topics: ['goi-111'],
	legalContent: ['c', 'd'],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [hotlineDecree, communication('c, d')],
	renditions: [vi, km, mww, yue],
};
