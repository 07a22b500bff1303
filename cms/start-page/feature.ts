import { mailDigestTask } from './mail-digest-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const startPage = {
	tasks: [mailDigestTask],
} satisfies Feature;
