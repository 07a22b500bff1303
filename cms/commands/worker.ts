import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { setTimeout as sleep } from 'node:timers/promises';

import { runCommand } from '#content/lib/run-command.ts';

import { watchDeadJobs } from '../foundation/job-leases.ts';
import { closeCms, openCms } from '../open-cms.ts';
import { cmsSettings } from '../settings.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

/**
 * `npm run worker`: works off the queue of jobs in a process of its own, beside any number of others. For MongoDB:
 * with SQLite the CMS's own process does the jobs, because one process writes best.
 */
const PAUSE_MS = 2_000;

/** Runs until a signal comes. */
async function main(): Promise<ExitCode> {
	if (cmsSettings().databaseUrl === '') {
		process.stderr.write(
			'With SQLite the CMS does the jobs itself (npm run cms). Set DATABASE_URL to a MongoDB replica set to run workers.\n',
		);
		return 2;
	}
	const payload = await openCms();
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
	const endWatch = watchDeadJobs(payload);
	let isDown = false;
	while (!stop.signal.aborted) {
		try {
			await payload.jobs.run({ limit: 1 });
			isDown = false;
		} catch (err) {
			// the database is away: it is asked again, and said once
			if (!isDown) payload.logger.warn({ msg: 'the queue cannot be read, will try again', err });
			isDown = true;
		}
		await sleep(PAUSE_MS, undefined, { signal: stop.signal }).catch(() => undefined);
	}
	endWatch();
	await closeCms(payload);
	return 0;
}

await runCommand(main);
