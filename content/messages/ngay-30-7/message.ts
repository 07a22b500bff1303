import { communication, hotlineDecree, nationalDayDecision } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'ngay-30-7',
	order: 16,
	topics: ['ngay-30-7', 'cong-dong'],
	legalContent: ['d', 'dd'],
	audiences: ['moi-nguoi', 'can-bo'],
	loudspeaker: 'fit',
	seasonMonths: [7],
	sources: [nationalDayDecision, communication('d, đ'), hotlineDecree],
	renditions: [vi],
};
