import { execFile } from 'node:child_process';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The file that names the release which is served, in the folder of releases. */
const POINTER = 'current';

export const isReleaseName = (name: string): boolean => /^[0-9a-z-]{8,60}$/.test(name);

/** What is being written has a name that no release has. */
export const PARTIAL = '.partial';

/** Puts what was written under its name, on disk as a whole. It is not served yet. */
export async function finishFolder(folder: string): Promise<void> {
	const partial = folder + PARTIAL;
	// one call for thousands of files; where there is none, the list of hashes still tells a torn release
	await promisify(execFile)('sync', ['-f', partial]).catch(() => undefined);
	await rename(partial, folder);
	await syncFolder(dirname(folder));
}

/** Flips the pointer: on disk before it is seen, and never half-written. */
export async function pointTo(releases: string, release: string): Promise<void> {
	await mkdir(releases, { recursive: true, mode: 0o700 });
	const draft = join(releases, `${POINTER}.${process.pid}.tmp`);
	const file = await open(draft, 'w');
	try {
		await file.writeFile(release);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, join(releases, POINTER));
	await syncFolder(releases);
}

/** The release that the pointer names; undefined: none, or nothing that can be a name. */
export async function pointedRelease(releases: string): Promise<string | undefined> {
	try {
		const name = (await readFile(join(releases, POINTER), 'utf8')).trim();
		return isReleaseName(name) ? name : undefined;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** A new name is on disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
	// Windows opens no folders
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}
