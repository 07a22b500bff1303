import { hotlineDecree, law } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ton-trong-nguoi-tro-ve',
	order: 14,
	topics: ['ton-trong', 'cong-dong'],
	legalContent: ['dd', 'e'],
	audiences: ['moi-nguoi', 'can-bo'],
	loudspeaker: 'fit',
	sources: [law, hotlineDecree],
	renditions: [vi],
};
