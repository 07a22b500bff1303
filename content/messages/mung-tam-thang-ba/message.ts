import { communication, hotlineDecree, supports } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'mung-tam-thang-ba',
	order: 41,
	form: 've',
	topics: ['quyen-ho-tro', 'hon-nhan'],
	legalContent: ['d', 'g', 'h'],
	audiences: ['phu-nu', 'moi-nguoi'],
	loudspeaker: 'fit',
	seasonMonths: [3],
	sources: [supports, communication('d, g, h'), hotlineDecree],
	renditions: [vi],
};
