import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { InterfaceWords } from './collection.ts';
import { wordEndpoints } from './endpoints.ts';

import type { Feature } from '../foundation/feature.ts';

export const interfaceWords = {
	collections: [withStaleSaveCheck(InterfaceWords)],
	endpoints: wordEndpoints,
	views: {
		interfaceWords: {
			Component: '/cms/interface-words/admin/words-view.tsx#WordsView',
			path: '/loi-tren-trang',
			meta: { title: 'Lời trên trang' },
		},
	},
	links: ['/cms/interface-words/admin/words-link.tsx#WordsLink'],
} satisfies Feature;
