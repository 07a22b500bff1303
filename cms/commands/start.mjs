/*
 * `npm start`: from a fresh checkout to a served site and a served admin. Plain JavaScript without dependencies, since it
 * runs before the install and under whatever Node the machine has; the work itself is in supervise.ts.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { ensureInstalled, root } from '../../content/lib/ensure-installed.mjs';

process.chdir(root);
// logs and whatever else is made here: for the user that runs this, for nobody else on the machine
process.umask(0o077);
const node = ensureInstalled();

// the channel tells the supervisor when we are gone, also by kill -9
const supervisor = spawn(node, ['cms/commands/supervise.ts'], {
	cwd: root,
	env: {
		...process.env,
		PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
		// what is read from TypeScript is kept: each of our short processes starts in two thirds of the time
		NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/compiled'),
	},
	stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
// Ctrl-C reaches the supervisor by itself; a signal for this process alone is handed on
const reload = process.platform === 'win32' ? [] : ['SIGUSR2'];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', ...reload]) process.on(signal, () => supervisor.kill(signal));
supervisor.once('error', (error) => {
	console.error(`Loa Làng could not be started: ${error.message}`);
	process.exit(1);
});
supervisor.once('exit', (code) => process.exit(code ?? 1));
