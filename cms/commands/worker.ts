import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { ExpectedError, InvalidInputError } from '#content/model/errors.ts';

import { watchDeadJobs } from '../foundation/job-leases.ts';
import { runQueue } from '../foundation/run-queue.ts';
import { APPOINTMENTS } from '../jobs/publish-edition.ts';
import { closeCms, openCms } from '../open-cms.ts';
import { cmsSettings } from '../settings.ts';

/**
 * `npm run worker`: works off the queue of jobs in a process of its own, beside any number of others. For MongoDB:
 * with SQLite the CMS's own process does the jobs, because one process writes best.
 *
 * @returns the exit code: 0 stopped by a signal, 1 could not be done, 2 wrong settings */
async function main(): Promise<0 | 1 | 2> {
	try {
		if (cmsSettings().databaseUrl === '') {
			process.stderr.write(
				'With SQLite the CMS does the jobs itself (npm run cms). Set DATABASE_URL to a MongoDB replica set to run workers.\n',
			);
			return 2;
		}
		const payload = await openCms();
		const stop = new AbortController();
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
		const endWatch = watchDeadJobs(payload);
		const endQueue = runQueue(payload, { atOnce: 1, limit: 1, isScheduling: false, appointments: APPOINTMENTS });
		await new Promise((settle) => stop.signal.addEventListener('abort', settle, { once: true }));
		endWatch();
		await endQueue();
		await closeCms(payload);
		return 0;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		process.stderr.write(`${error.message}\n`);
		return error instanceof InvalidInputError ? 2 : 1;
	}
}

process.exitCode = await main();
process.exit();
