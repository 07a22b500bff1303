import { communication, hotlineDecree } from '../sources.ts';
import { km } from './km.ts';
import { mww } from './mww-Latn-VN.ts';
import { vi } from './vi.ts';
import { yue } from './yue-Hant-VN.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'di-lam-xa-an-toan',
	order: 4,
	topics: ['di-lai-an-toan', 'viec-lam'],
	legalContent: ['c', 'd'],
	audiences: ['moi-nguoi', 'thanh-nien', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [communication('c, d'), hotlineDecree],
	renditions: [vi, km, mww, yue],
};
