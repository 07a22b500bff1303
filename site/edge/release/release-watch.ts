import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { readFileList } from '#content/lib/release-files.ts';

import { loadRelease } from './release.ts';

import type { Log } from '../log.ts';
import type { MediaStore } from './media-store.ts';
import type { Release } from './release.ts';

export interface ReleaseWatch {
	/** What is served at this moment; undefined: nothing was published yet. */
	readonly current: () => Release | undefined;
	readonly close: () => Promise<void>;
}

/** A disk that is taken out, a folder that is emptied: health says so within a minute. */
const MEDIA_LOOK_MS = 60_000;

/**
 * Follows the pointer `DATA_DIR/releases/current` and takes a new release over whole: requests see the old one until
 * the new one is loaded and checked. A broken one is logged once, and the last good one stays.
 */
export async function watchReleases({
	dataDir,
	media,
	log,
	pollMilliseconds,
	mediaMilliseconds = MEDIA_LOOK_MS,
}: {
	dataDir: string;
	media: MediaStore;
	log: Log;
	pollMilliseconds: number;
	/** Between two looks at the files of media. */
	mediaMilliseconds?: number;
}): Promise<ReleaseWatch> {
	const pointer = join(dataDir, 'releases', 'current');
	let release: Release | undefined;
	let seen = '';
	let isClosed = false;

	const look = async () => {
		const version = await versionOf(pointer);
		if (version === seen) return;
		seen = version;
		if (version === '') return;
		try {
			const name = (await readFile(pointer, 'utf8')).trim();
			if (name === release?.name) return;
			const loaded = await loadRelease(dataDir, name);
			release = loaded;
			log.info({ msg: 'release taken over', release: name, files: loaded.files.size, media: loaded.media.size });
			void reportMissing(loaded, media, log);
		} catch (err) {
			log.error({ msg: 'release refused', serving: release?.name ?? null, err });
		}
	};

	await look();
	if (!release) {
		release = await newestWhole(dataDir);
		if (release) log.error({ msg: 'fell back to the newest whole release', release: release.name });
	}
	let looking = Promise.resolve();
	const timer = setInterval(() => {
		looking = looking.then(() => (isClosed ? undefined : look()));
	}, pollMilliseconds);
	let counting = Promise.resolve();
	const mediaTimer = setInterval(() => {
		counting = counting.then(() => (isClosed || !release ? undefined : reportMissing(release, media, log)));
	}, mediaMilliseconds);
	return {
		current: () => release,
		close: async () => {
			isClosed = true;
			clearInterval(timer);
			clearInterval(mediaTimer);
			await counting;
			await looking;
		},
	};
}

/** The newest release that can be served, by the order in which they were made. */
async function newestWhole(dataDir: string): Promise<Release | undefined> {
	const folder = join(dataDir, 'releases');
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const lists = await Promise.all(
		entries.filter((entry) => entry.isDirectory()).map((entry) => readFileList(join(folder, entry.name))),
	);
	const newestFirst = lists.flatMap((list) => list ?? []).toSorted((one, other) => other.sequence - one.sequence);
	for (const list of newestFirst) {
		const loaded = await loadRelease(dataDir, list.release).catch(() => undefined);
		if (loaded) return loaded;
	}
	return undefined;
}

/** Changes when the pointer is written anew, with the same text too; empty when there is none. */
async function versionOf(pointer: string): Promise<string> {
	try {
		const { ino, mtimeMs, size } = await stat(pointer);
		return `${ino}/${mtimeMs}/${size}`;
	} catch {
		return '';
	}
}

async function reportMissing(release: Release, media: MediaStore, log: Log): Promise<void> {
	const before = release.mediaMissing ?? 0;
	release.mediaMissing = await media.countMissing(release.media.values());
	if (release.mediaMissing > 0 && release.mediaMissing !== before)
		log.warn({ msg: 'media missing', release: release.name, missing: release.mediaMissing });
}
