import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { Communes, Provinces } from './collections.ts';
import { edgeCardsEndpoint } from './edge-cards-endpoint.ts';
import { keyCardEndpoint, keyCardsEndpoint } from './key-card-endpoints.ts';
import { Languages } from './languages-collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const places = {
	collections: [Provinces, withStaleSaveCheck(Communes), Languages],
	endpoints: [keyCardEndpoint, keyCardsEndpoint, edgeCardsEndpoint],
} satisfies Feature;
