import { hotlineDecree, law, nationalDayDecision } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ngay-30-7',
	order: 16,
	topics: ['ngay-30-7', 'cong-dong'],
	legalContent: ['a', 'dd'],
	audiences: ['moi-nguoi', 'can-bo'],
	loudspeaker: 'fit',
	seasonMonths: [7],
	sources: [law, hotlineDecree, nationalDayDecision],
	renditions: [vi],
};
