import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes exactly when one of the files changes.
 *
 * @param paths files and folders
 * @param ignored names of files and folders that do not count, wherever they are
 */
export function fingerprintOfFiles(paths: readonly string[], ignored: ReadonlySet<string>): string {
	const hash = createHash('sha256');
	for (const file of paths.flatMap((path) => filesBelow(path, ignored)))
		hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

function filesBelow(path: string, ignored: ReadonlySet<string>): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => !ignored.has(name))
		.toSorted()
		.flatMap((name) => filesBelow(join(path, name), ignored));
}
