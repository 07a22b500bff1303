import { checkMediaTask } from './check-media-job.ts';
import { Releases } from './collection.ts';
import { exchangeEndpoints } from './exchange-endpoints.ts';
import { followCalendarTask } from './follow-calendar-job.ts';
import { publishTask } from './publish-job.ts';
import { republishTask } from './republish-reach-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const releases = {
	collections: [Releases],
	endpoints: exchangeEndpoints,
	tasks: [publishTask, republishTask, followCalendarTask, checkMediaTask],
} satisfies Feature;
