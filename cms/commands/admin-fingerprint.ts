import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the admin's pages are built from; commands and migrations run as they are. */
const SOURCES = ['package-lock.json', 'content', 'cms'];
const NOT_BUILT = new Set([
	'.next',
	'commands',
	'node_modules',
	'guides',
	'README.md',
	'next-env.d.ts',
	'tsconfig.tsbuildinfo',
]);

/** Changes exactly when a file that the admin is built from changes. */
export function adminFingerprint(): string {
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

function filesBelow(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => !NOT_BUILT.has(name))
		.toSorted()
		.flatMap((name) => filesBelow(join(path, name)));
}
