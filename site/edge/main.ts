import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';

import { runCommand } from '#content/lib/run-command.ts';

import { jsonLog } from './log.ts';
import { edgeSettings } from './settings.ts';
import { startEdge } from './start-edge.ts';

/** `npm run site`: the public server, until a signal comes. */
async function main(): Promise<number> {
	const stopped = new Promise<void>((settle) => {
		// heard more than once: a second one must not end us in the middle of the last commit
		for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => settle());
	});
	const settings = edgeSettings(process.env);
	const log = jsonLog((line) => process.stdout.write(`${line}\n`));
	const edge = await startEdge({ ...settings, log });
	log.info({ msg: 'edge listening', url: edge.url });
	await stopped;
	await edge.close();
	log.info({ msg: 'edge stopped' });
	return 0;
}

await runCommand(main);
