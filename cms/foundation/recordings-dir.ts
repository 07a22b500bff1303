import { join } from 'node:path';

import { cmsSettings } from './settings.ts';

/** Where uploaded readings lie, under names of our own. */
export const recordingsDir = (): string => join(cmsSettings().dataDir, 'recordings');

/** Where the recordings of languages' names lie. */
export const spokenNamesDir = (): string => join(cmsSettings().dataDir, 'spoken-names');

/** Where music of areas and greetings of communes lie. */
export const localSoundsDir = (): string => join(cmsSettings().dataDir, 'local-sounds');
