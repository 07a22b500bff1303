import { communication, hotlineDecree, noStigma, secrecy } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ton-trong-nguoi-tro-ve',
	order: 14,
	topics: ['ton-trong', 'cong-dong'],
	legalContent: ['a', 'e'],
	audiences: ['moi-nguoi', 'can-bo'],
	loudspeaker: 'fit',
	sources: [noStigma, secrecy, communication('a, e'), hotlineDecree],
	renditions: [vi],
};
