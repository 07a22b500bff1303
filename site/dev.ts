import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

import { runCommand } from '#content/lib/run-command.ts';

import { edgeSettings } from './edge/settings.ts';

import type { ChildProcess } from 'node:child_process';

/**
 * The pages while they are being worked on: Astro's own server with the snapshot of the release that is served now, so
 * a change of a page shows at once. A new release starts it again. Audio, kits and logging are the edge's.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
	const { dataDir, port, host } = edgeSettings(process.env);
	const pointer = join(dataDir, 'releases/current');
	if (!existsSync(pointer)) {
		say(`There is no release in ${dataDir} yet. Publish one first: npm run publish`);
		return 2;
	}
	let child = start(pointer, { dataDir, port, host });
	let isStopping = false;
	const watcher = watch(dirname(pointer), (_event, name) => {
		// flipping the pointer renames a file: more than one event, one new release
		if (name === 'current' && !isStopping && existsSync(pointer)) child.kill('SIGTERM');
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => {
			isStopping = true;
			child.kill('SIGTERM');
		});
	for (;;) {
		const code = await new Promise<number | null>((settle) => child.once('exit', settle));
		if (isStopping || (code !== 0 && code !== null)) {
			watcher.close();
			return isStopping ? 0 : 1;
		}
		child = start(pointer, { dataDir, port, host });
	}
}

function start(
	pointer: string,
	{ dataDir, port, host }: { dataDir: string; port: number; host: string },
): ChildProcess {
	const release = readFileSync(pointer, 'utf8').trim();
	const astro = resolve(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
	say(`Pages of release ${release}: http://${host}:${port}/`);
	return spawn(
		process.execPath,
		[astro, 'dev', '--root', import.meta.dirname, '--port', String(port), '--host', host],
		{
			env: {
				...process.env,
				NODE_ENV: 'development',
				ASTRO_TELEMETRY_DISABLED: '1',
				SNAPSHOT_FILE: join(dataDir, 'releases', release, 'snapshot.json'),
			},
			stdio: 'inherit',
		},
	);
}

await runCommand(main);
