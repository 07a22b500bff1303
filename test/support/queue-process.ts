import { APPOINTMENTS } from '#cms/editions/publish-edition-job.ts';
import { closeCms, openCms } from '#cms/foundation/open-cms.ts';
import { runQueue } from '#cms/foundation/run-queue.ts';

/**
 * The queue as the CMS's own process works it off, schedules included, without its pages: a program of its own, so that
 * a test can give it another clock and another zone. Runs until it is asked to stop.
 */
const payload = await openCms();
const end = runQueue(payload, { atOnce: 2, limit: 1, isScheduling: true, appointments: APPOINTMENTS });
process.stdout.write(`queue runs at ${new Date().toISOString()}\n`);
await new Promise((settle) => process.once('SIGTERM', settle));
await end();
await closeCms(payload);
process.exit(0);
