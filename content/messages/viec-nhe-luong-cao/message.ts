import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { km } from './km.ts';
import { mww } from './mww-Latn-VN.ts';
import { vi } from './vi.ts';
import { yue } from './yue-Hant-VN.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'viec-nhe-luong-cao',
	order: 3,
	topics: ['viec-lam'],
	legalContent: ['b', 'c', 'd'],
	audiences: ['moi-nguoi', 'thanh-nien', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, c, d'), hotlineDecree],
	renditions: [vi, km, mww, yue],
};
