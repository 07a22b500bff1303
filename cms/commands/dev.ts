import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';

import { runCommand } from '#content/lib/run-command.ts';

import { startGroup } from './supervisor/process-group.ts';

/**
 * `npm run dev`: the admin and the pages, both following changes of their sources; the pages are made of the snapshot
 * that was published last. When one ends, the other goes, too.
 */
async function main(): Promise<number> {
	process.env.SAMPLE_DATA ||= '1';
	const preparing = startGroup('cms/commands/prepare.ts', { env: process.env });
	const running = [preparing];
	let isStopping = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => {
			isStopping = true;
			for (const group of running) void group.stop();
		});
	const prepared = await preparing.ended;
	if (isStopping || prepared.code !== 0) return isStopping ? 0 : prepared.code;
	const env = { ...process.env, LOA_PREPARED: '1' };
	running.push(startGroup('site/dev.ts', { env }), startGroup('cms/commands/serve.ts', { env, args: ['--dev'] }));
	const first = await Promise.race(running.slice(1).map(({ ended }) => ended));
	await Promise.all(running.map((group) => group.stop()));
	return isStopping ? 0 : first.code;
}

await runCommand(main);
