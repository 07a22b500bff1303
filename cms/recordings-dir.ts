import { join } from 'node:path';

import { cmsSettings } from './settings.ts';

/** Where uploads lie, under names of our own. */
export const recordingsDir = (): string => join(cmsSettings().dataDir, 'recordings');
