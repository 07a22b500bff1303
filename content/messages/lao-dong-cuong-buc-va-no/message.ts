import { communication, hotlineDecree, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'lao-dong-cuong-buc-va-no',
	order: 9,
	topics: ['no-nan', 'viec-lam'],
	legalContent: ['b', 'c'],
	audiences: ['nguoi-lao-dong', 'moi-nguoi'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, communication('b, c'), hotlineDecree],
	renditions: [vi],
};
