import { Materials } from './collection.ts';
import { comicEndpoints } from './comics/comic-endpoints.ts';
import { sheetEndpoint } from './sheet-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const materials = {
	collections: [Materials],
	endpoints: [sheetEndpoint, ...comicEndpoints],
} satisfies Feature;
