import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { Hotlines } from './collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const hotlines = {
	collections: [withStaleSaveCheck(Hotlines)],
} satisfies Feature;
