import { communication, hotlineDecree, noBrokering, whatTraffickingIs } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'tra-tien-ru-hang-xom',
	order: 18,
	form: 'hoi-dap',
	topics: ['cong-dong', 'viec-lam'],
	legalContent: ['b', 'dd'],
	audiences: ['moi-nguoi', 'nguoi-lao-dong'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, noBrokering, communication('b, đ'), hotlineDecree],
	renditions: [vi],
};
