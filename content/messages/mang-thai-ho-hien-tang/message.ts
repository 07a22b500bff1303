import {
	communication,
	hotlineDecree,
	noPaidSurrogacy,
	noTradeInOrgans,
	unborn,
	whatTraffickingIs,
} from '../sources.ts';
import { vi } from './vi.ts';

import type { MessageDraft } from '../draft.ts';

export const message: MessageDraft = {
	key: 'mang-thai-ho-hien-tang',
	order: 12,
	topics: ['mang-thai-ho'],
	legalContent: ['a', 'b', 'c'],
	audiences: ['moi-nguoi', 'phu-nu'],
	loudspeaker: 'fit',
	sources: [whatTraffickingIs, unborn, noPaidSurrogacy, noTradeInOrgans, communication('a, b, c'), hotlineDecree],
	renditions: [vi],
};
