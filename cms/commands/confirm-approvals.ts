import '#content/lib/load-env-file.ts';

import { runCommand } from '#content/lib/run-command.ts';

import { confirmApprovals } from '../messages/approvals/confirm-approvals.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

/**
 * `npm run confirm-approvals`: once, after the upgrade to approvals by fingerprint. Names everything that keeps its
 * approval, so that the operator can look at it.
 */
async function main(): Promise<ExitCode> {
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
}

await runCommand(main);
