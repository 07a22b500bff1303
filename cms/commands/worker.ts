import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { serveMetrics } from '#content/lib/metrics-server.ts';
import { runCommand } from '#content/lib/run-command.ts';

import { watchDeadJobs } from '../foundation/job-leases.ts';
import { runQueue } from '../foundation/run-queue.ts';
import { APPOINTMENTS } from '../editions/publish-edition-job.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';
import { FIGURES } from '../foundation/process-figures.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { readFigures } from '../system/read-figures.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

/**
 * `npm run worker`: works off the queue of jobs in a process of its own, beside any number of others. For MongoDB:
 * with SQLite the CMS's own process does the jobs, because one process writes best. Runs until a signal comes.
 */
async function main(): Promise<ExitCode> {
	if (cmsSettings().databaseUrl === '') {
		process.stderr.write(
			'With SQLite the CMS does the jobs itself (npm run cms). Set DATABASE_URL to a MongoDB replica set to run workers.\n',
		);
		return 2;
	}
	const payload = await openCms();
	const { metricsHost, workerMetricsPort } = cmsSettings();
	const metrics =
		workerMetricsPort === undefined
			? undefined
			: await serveMetrics({
					host: metricsHost,
					port: workerMetricsPort,
					part: 'worker',
					figures: () => readFigures(payload),
					help: FIGURES,
				});
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
	const endWatch = watchDeadJobs(payload);
	const endQueue = runQueue(payload, { atOnce: 1, limit: 1, isScheduling: false, appointments: APPOINTMENTS });
	await new Promise((settle) => stop.signal.addEventListener('abort', settle, { once: true }));
	await metrics?.close();
	endWatch();
	await endQueue();
	await closeCms(payload);
	return 0;
}

await runCommand(main);
