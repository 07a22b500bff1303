/*
 * `node .ci/complete-lock.mjs`, after `npm install --package-lock-only` has changed package-lock.json.
 *
 * A registry that lacks a package's builds for other systems makes npm write a lock file without them, and `npm ci`
 * then refuses that file anywhere. This writes the missing entries from what the owners ask for: version, system,
 * processor. They carry no integrity, because nobody here has seen the files; on this system they are never installed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { stderr } = spawnSync('npm', ['ci', '--dry-run', '--loglevel=error'], { encoding: 'utf8' });
const missing = [...stderr.matchAll(/Missing: (\S+)@ from lock file/g)].map(([, name]) => name);

for (const name of missing) {
	for (const [ownerPath, owner] of Object.entries(lock.packages)) {
		const version = owner.optionalDependencies?.[name]?.replace(/^[\^~]/, '');
		if (version) lock.packages[pathFor(name, version, ownerPath)] = entryFor(name, version, owner);
	}
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, '\t')}\n`);
console.log(`${missing.length} entries added`);

/** Beside the others, or below its owner where another version has that place. */
function pathFor(name, version, ownerPath) {
	const shared = `node_modules/${name}`;
	const known = lock.packages[shared];
	return known && known.version !== version ? `${ownerPath}/node_modules/${name}` : shared;
}

function entryFor(name, version, owner) {
	const [, system, processor, abi] =
		/(win32|darwin|freebsd|openharmony|android|linux|wasm32)-?([a-z0-9]+)?-?([a-z]+)?$/.exec(name) ?? [];
	const libc = { musl: ['musl'], gnu: ['glibc'] }[abi];
	return {
		version,
		cpu: [system === 'wasm32' ? 'wasm32' : processor],
		...(system === 'wasm32' ? {} : { os: [system] }),
		...(owner.dev ? { dev: true } : {}),
		optional: true,
		...(libc ? { libc } : {}),
	};
}
