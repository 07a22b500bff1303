import { Materials } from './collection.ts';
import { sheetEndpoint } from './sheet-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const materials = {
	collections: [Materials],
	endpoints: [sheetEndpoint],
} satisfies Feature;
