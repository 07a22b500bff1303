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
	let shown = releaseOf(pointer);
	let child = start(shown, { dataDir, port, host });
	let isStopping = false;
	/** Ended by us for a newer release, whatever code Astro ends with when it is asked. */
	let isReplaced = false;
	const watcher = watch(dirname(pointer), () => {
		// flipping the pointer renames a file: more than one event, one new release
		if (isStopping || isReplaced || !existsSync(pointer) || releaseOf(pointer) === shown) return;
		isReplaced = true;
		end(child);
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => {
			isStopping = true;
			end(child);
		});
	for (;;) {
		const code = await new Promise<number | null>((settle) => child.once('exit', settle));
		if (isStopping || !isReplaced) {
			watcher.close();
			return isStopping ? 0 : (code ?? 1);
		}
		isReplaced = false;
		shown = releaseOf(pointer);
		child = start(shown, { dataDir, port, host });
	}
}

const releaseOf = (pointer: string): string => readFileSync(pointer, 'utf8').trim();

/** Astro's server waits for connections that a browser keeps open: it gets a moment. */
const MOMENT_MS = 2_000;

function end(child: ChildProcess): void {
	child.kill('SIGTERM');
	setTimeout(() => child.kill('SIGKILL'), MOMENT_MS).unref();
}

function start(
	release: string,
	{ dataDir, port, host }: { dataDir: string; port: number; host: string },
): ChildProcess {
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
