import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { importChangesEndpoint } from './changes/changes-endpoint.ts';
import { CommuneChanges } from './changes/collection.ts';
import { Communes, Provinces } from './collections.ts';
import { edgeCardsEndpoint } from './edge-cards-endpoint.ts';
import { keyCardEndpoint, keyCardsEndpoint } from './key-card-endpoints.ts';
import { Languages } from './languages-collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const places = {
	collections: [Provinces, withStaleSaveCheck(Communes), CommuneChanges, Languages],
	endpoints: [keyCardEndpoint, keyCardsEndpoint, edgeCardsEndpoint, importChangesEndpoint],
	views: {
		communeChanges: {
			Component: '/cms/places/changes/admin/changes-view.tsx#ChangesView',
			path: '/doi-xa',
			meta: { title: 'Sáp nhập, chia, đổi tên xã' },
		},
	},
	links: ['/cms/places/changes/admin/changes-link.tsx#ChangesLink'],
} satisfies Feature;
