import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { faultOfRelease, readFileList } from '#content/lib/release-files.ts';
import {
	finishFolder,
	isReleaseName,
	PARTIAL,
	pointedRelease as readPointer,
	pointTo as movePointer,
} from '#content/lib/release-folder.ts';

import { cmsSettings } from '../foundation/settings.ts';
import { siteFingerprint } from './site-fingerprint.ts';

/** Releases kept for going back; older ones are deleted after a successful publish. */
const RELEASES_KEPT = 10;

const PIN = 'pinned';

export const releasesFolder = (): string => join(cmsSettings().dataDir, 'releases');
export const releaseFolder = (release: string): string => join(releasesFolder(), release);

/** An empty folder to write a release into; it becomes one by {@link finishRelease}. */
export async function startRelease(release: string): Promise<string> {
	const folder = releaseFolder(release) + PARTIAL;
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true, mode: 0o700 });
	return folder;
}

/** Takes a release away that was never served, half or whole. */
export async function dropRelease(release: string): Promise<void> {
	for (const folder of [releaseFolder(release), releaseFolder(release) + PARTIAL])
		await rm(folder, { recursive: true, force: true });
}

/** Puts what was written under its name, on disk as a whole. It is not served yet. */
export const finishRelease = (release: string): Promise<void> => finishFolder(releaseFolder(release));

export const pointTo = (release: string): Promise<void> => movePointer(releasesFolder(), release);

export const pointedRelease = (): Promise<string | undefined> => readPointer(releasesFolder());

/** Why a release cannot be served; undefined: it is whole. Those of older versions have no list and are taken as they are. */
export async function faultOf(release: string): Promise<string | undefined> {
	const folder = releaseFolder(release);
	if (!existsSync(join(folder, 'snapshot.json'))) return 'it is not there';
	return (await hasFileList(folder)) ? faultOfRelease(folder) : undefined;
}

/** Were its pages built from other sources than there are now? */
export async function isOfAnotherVersion(release: string): Promise<boolean> {
	return (await readFileList(releaseFolder(release)))?.builtFrom !== siteFingerprint();
}

/** Snapshots say themselves whether a list of files goes with them: one that was lost is noticed. */
async function hasFileList(folder: string): Promise<boolean> {
	try {
		const { hasFileList: has } = JSON.parse(await readFile(join(folder, 'snapshot.json'), 'utf8')) as {
			hasFileList?: boolean;
		};
		return has === true;
	} catch {
		// what cannot be read is judged, and refused, by its list
		return true;
	}
}

/** Names of the releases on disk, newest first: by their own order, not by the clock. */
export async function keptReleases(): Promise<readonly string[]> {
	const entries = await readdir(releasesFolder(), { withFileTypes: true }).catch(() => []);
	const names = entries.filter((entry) => entry.isDirectory() && isReleaseName(entry.name)).map(({ name }) => name);
	const sequences = new Map<string, number>();
	for (const name of names) sequences.set(name, (await readFileList(releaseFolder(name)))?.sequence ?? 0);
	return names.toSorted(
		(one, other) => (sequences.get(other) ?? 0) - (sequences.get(one) ?? 0) || (one < other ? 1 : -1),
	);
}

/** The newest release that is whole. */
export async function newestWhole(): Promise<string | undefined> {
	for (const release of await keptReleases()) if ((await faultOf(release)) === undefined) return release;
	return undefined;
}

/** The next number in the order of releases. */
export async function nextSequence(): Promise<number> {
	const [newest] = await keptReleases();
	const known = newest ? ((await readFileList(releaseFolder(newest)))?.sequence ?? 0) : 0;
	return known + 1;
}

export async function deleteOldReleases(current: string): Promise<void> {
	const old = (await keptReleases()).filter((name) => name !== current).slice(RELEASES_KEPT - 1);
	for (const name of old) await rm(releaseFolder(name), { recursive: true, force: true });
}

/** Takes away what a kill left behind. Only for who holds the lease of publishing: nobody else writes here then. */
export async function sweepReleases(): Promise<void> {
	const folder = releasesFolder();
	const entries = await readdir(folder).catch(() => []);
	for (const name of entries)
		if (name.endsWith(PARTIAL) || /^current\.\d+\.tmp$/.test(name))
			await rm(join(folder, name), { recursive: true, force: true });
}

/** Somebody chose this release by hand: nothing that runs by itself replaces it. */
export async function pinRelease(release: string): Promise<void> {
	await writeFile(join(releasesFolder(), PIN), release, { mode: 0o600 });
}

export const unpinRelease = (): void => rmSync(join(releasesFolder(), PIN), { force: true });

/** The release that somebody chose by hand, until a person publishes again. */
export async function pinnedRelease(): Promise<string | undefined> {
	const name = await readFile(join(releasesFolder(), PIN), 'utf8').catch(() => '');
	return isReleaseName(name.trim()) ? name.trim() : undefined;
}
