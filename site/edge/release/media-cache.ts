import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { mediaPath } from '#content/lib/media-files.ts';
import { digestOfStream } from '#content/lib/storage/digest.ts';
import { FETCHING, fetchObject } from '#content/lib/storage/fetch-object.ts';
import { listAll } from '#content/lib/storage/list-all.ts';

import { readFileRange } from '../routes/file-range.ts';
import { MediaMissingError } from './media-store.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { MediaStore, StoredFile } from './media-store.ts';

interface CacheOptions {
	readonly folder: string;
	/** What lies in the folder together; the files that were asked for longest ago make room. */
	readonly mostBytes: number;
	/** Media of this machine: where the CMS runs beside the edge, it has made them here. */
	readonly local: MediaStore;
}

/** Readings of a file that was taken away between the look and the opening. */
const TRIES = 3;

/**
 * Media of a bucket. A file is fetched whole, compared with the hash that was published, and only then sent, from disk:
 * what the bucket says never reaches a visitor unproved, and neither does its address. A file of an earlier run is
 * compared again when it is asked for the first time.
 */
export function cachedMedia(store: ObjectStore, { folder, mostBytes, local }: CacheOptions): MediaStore {
	/** Bytes by path below the folder, the one asked for longest ago first. */
	let kept: Map<string, number> | undefined;
	const proved = new Set<string>();
	const fetching = new Map<string, Promise<string>>();
	const nameOf = (file: StoredFile): string => mediaPath('', file);

	const open = async () => (kept ??= await filesIn(folder));

	const makeRoom = async (cache: Map<string, number>) => {
		let bytes = [...cache.values()].reduce((sum, size) => sum + size, 0);
		for (const [name, size] of cache) {
			// the newest stays, however large: somebody waits for it
			if (bytes <= mostBytes || cache.size === 1) return;
			cache.delete(name);
			proved.delete(name);
			bytes -= size;
			await rm(join(folder, name), { force: true });
		}
	};

	const bring = async (file: StoredFile): Promise<string> => {
		const cache = await open();
		const name = nameOf(file);
		const path = join(folder, name);
		if (cache.get(name) === file.bytes && (proved.has(name) || (await holds(path, file)))) {
			touch(cache, name, file.bytes);
			proved.add(name);
			return path;
		}
		cache.delete(name);
		await fetchObject(store, `media/${name}`, { expected: file, path }).catch((cause: unknown) => {
			throw new MediaMissingError(file.key, (cause as Error).message.replace(/\.$/, ''), { cause });
		});
		touch(cache, name, file.bytes);
		proved.add(name);
		await makeRoom(cache);
		return path;
	};

	/** Many who ask for the same file at once wait for one transfer. */
	const brought = (file: StoredFile): Promise<string> => {
		const name = nameOf(file);
		const running = fetching.get(name);
		if (running) return running;
		const bringing = bring(file).finally(() => fetching.delete(name));
		fetching.set(name, bringing);
		return bringing;
	};
	const isLocal = (file: StoredFile): Promise<boolean> =>
		local.ready(file).then(
			() => true,
			() => false,
		);

	return {
		ready: async (file) => {
			if (!(await isLocal(file))) await brought(file);
		},
		read: async function* read(file, start, end) {
			if (await isLocal(file)) {
				yield* local.read(file, start, end);
				return;
			}
			let hasBegun = false;
			for (let tried = 1; ; tried += 1) {
				try {
					for await (const chunk of readFileRange(await brought(file), start, end)) {
						hasBegun = true;
						yield chunk;
					}
					return;
				} catch (error) {
					if (hasBegun || tried === TRIES || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
					// somebody emptied the folder
					kept?.delete(nameOf(file));
				}
			}
		},
		countMissing: async (files) => {
			const cache = await open();
			const stored = await sizesIn(store);
			let missing = 0;
			for (const file of files) {
				const name = nameOf(file);
				const isThere = cache.get(name) === file.bytes || stored?.get(name) === file.bytes;
				if (!isThere && !(await isLocal(file))) missing += 1;
			}
			return missing;
		},
	};
}

function touch(cache: Map<string, number>, name: string, bytes: number): void {
	cache.delete(name);
	cache.set(name, bytes);
}

async function holds(path: string, file: StoredFile): Promise<boolean> {
	try {
		return (await digestOfStream(createReadStream(path))).sha256 === file.sha256;
	} catch {
		// gone, or the disk cannot read it: it is fetched anew
		return false;
	}
}

/** What the bucket holds, in a request for each thousand; undefined: it does not answer. */
async function sizesIn(store: ObjectStore): Promise<ReadonlyMap<string, number> | undefined> {
	try {
		const found = await listAll(store, 'media/');
		return new Map(found.map(({ name, bytes }) => [name.slice('media/'.length), bytes]));
	} catch {
		return undefined;
	}
}

/** What earlier runs left, oldest first; half-fetched files are taken away. */
async function filesIn(folder: string): Promise<Map<string, number>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const found: { name: string; bytes: number; changedAt: number }[] = [];
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		if (entry.name.startsWith(FETCHING)) await rm(path, { force: true });
		else {
			const { size, mtimeMs } = await stat(path);
			found.push({ name: path.slice(folder.length + 1), bytes: size, changedAt: mtimeMs });
		}
	}
	found.sort((one, other) => one.changedAt - other.changedAt);
	return new Map(found.map(({ name, bytes }) => [name, bytes]));
}
