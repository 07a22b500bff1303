import { communication, hotlineDecree, noRevenge } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'thu-don-bien-phong',
	order: 34,
	form: 'thu',
	topics: ['di-lai-an-toan', 'cong-dong'],
	legalContent: ['c', 'dd'],
	audiences: ['moi-nguoi', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [noRevenge, communication('c, đ'), hotlineDecree],
	renditions: [vi],
};
