import { communication, hotlineDecree, supports } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'nhom-ban-cung-giup-nhau',
	order: 19,
	form: 'phong-van',
	topics: ['quyen-ho-tro', 'cong-dong'],
	legalContent: ['d', 'g'],
	audiences: ['moi-nguoi', 'phu-nu'],
	loudspeaker: 'fit',
	sources: [supports, communication('d, g'), hotlineDecree],
	renditions: [vi],
};
