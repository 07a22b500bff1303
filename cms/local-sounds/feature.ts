import { LocalSounds } from './collection.ts';
import { localSoundEndpoints } from './listen-endpoints.ts';

import type { Feature } from '../foundation/feature.ts';

export const localSounds = {
	collections: [LocalSounds],
	endpoints: localSoundEndpoints,
} satisfies Feature;
