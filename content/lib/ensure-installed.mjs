/*
 * Plain JavaScript without dependencies: it runs on a fresh checkout, under whatever Node the machine has,
 * before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Oldest Node that runs TypeScript as it stands and has node:sqlite with all that we use. */
const OLDEST_NODE = [22, 18];

/**
 * Installs the locked packages when they are not there or not those of the lock file.
 * @returns {string} path of the Node that everything else runs with
 */
export function ensureInstalled() {
	const marker = join(root, 'node_modules/.loa-installed');
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
		console.error('Installing packages (the first time takes one to two minutes) …');
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		// devDependencies too: `npm start` of a checkout is also where people develop and test
		const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
			cwd: root,
			stdio: ['ignore', 2, 2],
			shell: process.platform === 'win32',
			env: { ...process.env, NODE_ENV: '' },
		});
		if (status !== 0) {
			console.error('The packages could not be installed. Check the connection to the npm registry, then start again.');
			process.exit(1);
		}
		writeFileSync(marker, lock);
	}
	return findNode();
}

function findNode() {
	const suffix = process.platform === 'win32' ? 'node.exe' : 'bin/node';
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, suffix);
	if (existsSync(pinned)) return pinned;
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
	if (isNewEnough) return process.execPath;
	console.error(
		`There is no packaged Node for ${process.platform} ${process.arch}, and this machine has Node ${process.versions.node}. ` +
			`Install Node ${OLDEST_NODE.join('.')} or newer (24 is best), then start again.`,
	);
	return process.exit(1);
}
