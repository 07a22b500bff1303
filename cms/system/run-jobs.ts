import { APPOINTMENTS } from '../editions/publish-edition-job.ts';
import { takeOverDeadJobs, watchDeadJobs } from '../foundation/job-leases.ts';
import { runQueue } from '../foundation/run-queue.ts';
import { offerFigures } from '../foundation/process-figures.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { readFigures } from './read-figures.ts';

import type { Payload } from 'payload';

/** When Payload stands in the process that serves the admin: works off the queue beside it. Elsewhere: nothing. */
export async function runJobsOfThisProcess(payload: Payload): Promise<void> {
	if (process.env.LOA_RUNS_JOBS !== '1' || process.env.NEXT_PHASE === 'phase-production-build') return;
	offerFigures(() => readFigures(payload));
	// with SQLite nobody else runs jobs: whatever says that it runs was left by a dead process
	await takeOverDeadJobs(payload, { isOnlyRunner: cmsSettings().databaseUrl === '' });
	watchDeadJobs(payload);
	runQueue(payload, { atOnce: 4, limit: 2, isScheduling: true, appointments: APPOINTMENTS });
}
