import { communication, hotlineDecree, secrecy } from '../sources.ts';
import { km } from './km.ts';
import { mww } from './mww-Latn-VN.ts';
import { vi } from './vi.ts';
import { yue } from './yue-Hant-VN.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'khi-nghi-ngo-thi-lam-gi',
	order: 5,
	topics: ['cong-dong'],
	legalContent: ['c', 'dd'],
	audiences: ['moi-nguoi'],
	loudspeaker: 'fit',
	sources: [secrecy, communication('c, đ'), hotlineDecree],
	renditions: [vi, km, mww, yue],
};
