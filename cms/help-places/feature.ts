import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { Services } from './collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const helpPlaces = {
	collections: [withStaleSaveCheck(Services)],
} satisfies Feature;
