import { communication, hotlineDecree, noStigma, supports } from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'co-so-nhan-nguoi-vao-lam',
	order: 24,
	form: 'phong-van',
	topics: ['cong-dong', 'viec-lam'],
	legalContent: ['dd', 'e'],
	audiences: ['ho-kinh-doanh', 'can-bo'],
	loudspeaker: 'fit',
	sources: [noStigma, supports, communication('đ, e'), hotlineDecree],
	renditions: [vi],
};
