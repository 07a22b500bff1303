import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureFolder } from '#content/lib/data-folder.ts';
import { writeNewFileDurably } from '#content/lib/durable-file.ts';
import { filesNamedIn } from '#content/lib/media-files.ts';
import { readFileList } from '#content/lib/release-files.ts';
import { isReleaseName, PARTIAL } from '#content/lib/release-folder.ts';
import { ExpectedError } from '#content/model/errors.ts';

import type { ReleaseFiles } from '#content/lib/release-files.ts';

/** Says of a folder that its releases are copies, so that old ones may be removed here. */
const MARK = 'copied';
/** For going back, and for who is in the middle of a download. */
const RELEASES_KEPT = 3;

class NotOwnFolderError extends ExpectedError {
	override readonly name = 'NotOwnFolderError';
	readonly code = 'folder_of_a_cms';
	constructor(dataDir: string, setting: string) {
		super(
			`${setting} is set, but the releases in ${dataDir} were made there by a CMS, and copying would remove them. ` +
				`Give this edge a DATA_DIR of its own, or leave ${setting} out.`,
		);
	}
}

/**
 * Makes the folder one of copies.
 *
 * @param setting name of the setting that asks for copies
 * @throws {NotOwnFolderError} somebody else writes releases there
 */
export function claimForCopies(dataDir: string, setting: 'EDGE_PULL_FROM' | 'EDGE_RELEASES'): void {
	const releases = join(dataDir, 'releases');
	const isOfCms = existsSync(join(dataDir, 'cms.sqlite')) || existsSync(join(releases, 'current'));
	if (isOfCms && !existsSync(join(releases, MARK))) throw new NotOwnFolderError(dataDir, setting);
	ensureFolder(releases);
	writeNewFileDurably(join(releases, MARK), `Releases in this folder are copies (${setting}).\n`, { mode: 0o600 });
}

export const removeRelease = (releases: string, release: string): Promise<void> =>
	rm(join(releases, release), { recursive: true, force: true });

/** Newest first. */
async function listsIn(releases: string): Promise<readonly ReleaseFiles[]> {
	const names = (await readdir(releases).catch(() => [])).filter(isReleaseName);
	const lists = await Promise.all(names.map((name) => readFileList(join(releases, name)).catch(() => undefined)));
	return lists.flatMap((list) => list ?? []).toSorted((one, other) => other.sequence - one.sequence);
}

/** The highest number of a release that was ever copied here and is kept; 0: none. */
export const newestSequence = async (releases: string): Promise<number> => (await listsIn(releases))[0]?.sequence ?? 0;

/** Removes old releases and what is left of copies that were given up. @returns names of those that stay */
export async function removeOldReleases(releases: string, current: string): Promise<ReadonlySet<string>> {
	const lists = await listsIn(releases);
	const kept = new Set([current, ...lists.slice(0, RELEASES_KEPT).map(({ release }) => release)]);
	for (const name of await readdir(releases)) {
		if ((isReleaseName(name) && !kept.has(name)) || name.endsWith(PARTIAL)) await removeRelease(releases, name);
	}
	return kept;
}

/** Removes old releases, and media that no kept release names. */
export async function tidyPulled(dataDir: string, current: string): Promise<void> {
	const releases = join(dataDir, 'releases');
	const kept = await removeOldReleases(releases, current);
	const named = new Set<string>();
	for (const release of kept) for (const name of await namedIn(join(releases, release))) named.add(name);
	const media = join(dataDir, 'media');
	const entries = await readdir(media, { recursive: true, withFileTypes: true }).catch(() => []);
	for (const entry of entries)
		if (entry.isFile() && !named.has(entry.name)) await rm(join(entry.parentPath, entry.name), { force: true });
}

async function namedIn(folder: string): Promise<readonly string[]> {
	const snapshot: unknown = JSON.parse(await readFile(join(folder, 'snapshot.json'), 'utf8'));
	return filesNamedIn(snapshot).map(({ key, extension }) => `${key}.${extension}`);
}
