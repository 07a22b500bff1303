import '#content/lib/load-env-file.ts';

import { ExpectedError, InvalidInputError } from '#content/model/errors.ts';

import { confirmApprovals } from '../approvals/confirm-approvals.ts';
import { closeCms, openCms } from '../open-cms.ts';

/**
 * `npm run confirm-approvals`: once, after the upgrade to approvals by fingerprint. Names everything that keeps its
 * approval, so that the operator can look at it.
 *
 * @returns the exit code: 0 done, 1 could not be done, 2 wrong settings
 */
async function main(): Promise<0 | 1 | 2> {
	try {
		const payload = await openCms();
		const { renditions, samples, uploads } = await confirmApprovals(payload);
		await closeCms(payload);
		const lines = [
			...renditions.map((name) => `approved as it is now: ${name}`),
			...uploads.map((name) => `approved as it is now: ${name}`),
			...samples.map((name) => `starter content as it came: ${name}`),
		];
		process.stdout.write(`${[...lines, `${lines.length} confirmed`].join('\n')}\n`);
		return 0;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		process.stderr.write(`${error.message}\n`);
		return error instanceof InvalidInputError ? 2 : 1;
	}
}

process.exitCode = await main();
// Payload keeps timers; everything is on disk now
process.exit();
