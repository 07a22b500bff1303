import { join } from 'node:path';

import { cmsSettings } from '../../foundation/settings.ts';

/** Where workbooks wait for their job, under the digest of their bytes; deleted when it has ended. */
export const importDir = (): string => join(cmsSettings().dataDir, 'activity-imports');
export const importFile = (digest: string): string => join(importDir(), `${digest}.xlsx`);
