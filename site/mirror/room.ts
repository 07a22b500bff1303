/** What a file system has left, and the piece in which it gives it out. */
export interface Room {
	readonly freeBytes: number;
	/** A file of one byte takes this much: 4 kB on most disks, up to 32 kB on FAT32 and 128 kB on exFAT. */
	readonly clusterBytes: number;
}

/** Left for the file system's own tables. */
const RESERVE = 1.01;
/** The list, its signature and key, and the list of what is done. */
const OWN_FILES = 6;

export const clustersOf = (bytes: number, clusterBytes: number): number =>
	Math.ceil(bytes / clusterBytes) * clusterBytes;

interface Work {
	/** In the order of writing; `replacedBytes` of what lies under that name, which goes when the new file is whole. */
	readonly written: readonly { readonly path: string; readonly bytes: number; readonly replacedBytes: number }[];
	/** What is removed before anything is written. */
	readonly removedBytes: readonly number[];
}

/**
 * The most that a run takes at any moment, in bytes, beside what is there; negative when it only makes room.
 * Folders count one cluster each, whether or not they exist.
 */
export function neededBytes({ written, removedBytes }: Work, clusterBytes: number): number {
	const whole = (bytes: number) => clustersOf(bytes, clusterBytes);
	let taken = -removedBytes.reduce((sum, bytes) => sum + whole(bytes), 0);
	let most = taken;
	for (const { bytes, replacedBytes } of written) {
		most = Math.max(most, taken + whole(bytes) * RESERVE);
		taken += whole(bytes) - whole(replacedBytes);
	}
	const folders = new Set(written.flatMap(({ path }) => foldersOf(path)));
	return Math.max(most, taken * RESERVE) + (folders.size + OWN_FILES) * clusterBytes;
}

/** `goi/2026-11/03166` of `goi/2026-11/03166/vi.zip`, and those above it. */
const foldersOf = (path: string): readonly string[] =>
	path
		.split('/')
		.slice(0, -1)
		.map((_name, index, all) => all.slice(0, index + 1).join('/'));
