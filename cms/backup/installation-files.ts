import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';

/** What lies in a folder of DATA_DIR, by its use; in a bucket under the same names. */
export const FILE_FOLDERS = ['recordings', 'spoken-names', 'local-sounds', 'materials', 'media'] as const;
/** Photos of log books stay on this disk: after their days they are deleted, and a bucket would keep a copy. */
const ONLY_HERE = ['evidence'] as const;
/** Does a bucket, where there is one, hold the file? @param name below DATA_DIR */
export const isInBucket = (name: string): boolean => FILE_FOLDERS.some((folder) => name.startsWith(`${folder}/`));
/** Keys and addresses that nobody could make again. */
const SINGLE = ['mirror-key.pem', 'first-login.json'] as const;
/** Of the release that serves: held-back bulletins are taken from it. Its pages are built anew. */
const OF_RELEASE = ['snapshot.json', 'release.json'] as const;

export interface InstallationFile {
	/** Below DATA_DIR, with `/`. */
	readonly path: string;
	readonly bytes: number;
	/** Milliseconds, as the file system keeps them. */
	readonly changedAt: number;
	/** It is not on this machine. */
	readonly isInBucket?: boolean;
}

/**
 * The files that go along, in order; what is half written has another name and stays out.
 *
 * @param bucket its files that are not here go along too
 */
export async function installationFiles(
	dataDir: string,
	release: string | undefined,
	bucket?: ObjectStore,
): Promise<readonly InstallationFile[]> {
	const found = [...(await filesOfFolders(dataDir, [...FILE_FOLDERS, ...ONLY_HERE]))];
	if (bucket) found.push(...(await onlyInBucket(bucket, found)));
	const single = [
		...SINGLE,
		...(release
			? ['releases/current', 'releases/pinned', ...OF_RELEASE.map((name) => `releases/${release}/${name}`)]
			: []),
	];
	for (const path of single) {
		const facts = await stat(join(dataDir, path)).catch(() => undefined);
		if (facts?.isFile()) found.push({ path, bytes: facts.size, changedAt: facts.mtimeMs });
	}
	return found;
}

/** Recordings, names, materials and media, in order. */
export async function filesOfFolders(
	dataDir: string,
	folders: readonly string[] = FILE_FOLDERS,
): Promise<readonly InstallationFile[]> {
	const found: InstallationFile[] = [];
	for (const folder of folders) found.push(...(await filesIn(dataDir, folder)));
	return found;
}

async function onlyInBucket(
	bucket: ObjectStore,
	here: readonly InstallationFile[],
): Promise<readonly InstallationFile[]> {
	const known = new Set(here.map(({ path }) => path));
	const found: InstallationFile[] = [];
	for (const folder of FILE_FOLDERS)
		for await (const { name, bytes, changedAt } of bucket.list(`${folder}/`))
			if (!known.has(name)) found.push({ path: name, bytes, changedAt, isInBucket: true });
	return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

async function filesIn(dataDir: string, folder: string): Promise<readonly InstallationFile[]> {
	const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return [];
			throw error;
		},
	);
	const files: InstallationFile[] = [];
	for (const entry of entries) {
		if (!entry.isFile() || entry.name.startsWith('.') || /\.(tmp|bad|partial)$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const facts = await stat(path).catch(() => undefined);
		if (facts)
			files.push({ path: relative(dataDir, path).split(sep).join('/'), bytes: facts.size, changedAt: facts.mtimeMs });
	}
	return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
