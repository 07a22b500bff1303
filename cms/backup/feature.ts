import { nightlyBackupTask } from './nightly-backup-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const backup = {
	tasks: [nightlyBackupTask],
} satisfies Feature;
