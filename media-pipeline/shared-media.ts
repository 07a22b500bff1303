import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { mediaPath } from '#content/lib/media-files.ts';
import { fetchObject } from '#content/lib/storage/fetch-object.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { MediaFile } from '#content/model/clip.ts';

/** Files beside a media file: figures, outline for a picture, places to jump to (Podcasting 2.0). */
export const SIDECARS = { figures: 'json', peaks: 'peaks.json', chapters: 'chapters.json' } as const;
export type Sidecar = keyof typeof SIDECARS;

type Target = Pick<MediaFile, 'key' | 'extension'>;

/** Media that several machines make and read: what one has rendered no other renders again. */
interface SharedMedia {
	/** Puts a file with what lies beside it into the bucket; the figures last: whoever finds them finds everything. */
	put(file: Target & { readonly sha256: string }, besides: readonly ('peaks' | 'chapters')[]): Promise<void>;
	/** Brings the figures of a key here. @returns false: no machine has made it */
	bringFigures(key: string): Promise<boolean>;
	/** Brings a file here, and what lies beside it. */
	bring(file: Target & { readonly sha256: string }): Promise<void>;
}

/** @param mediaDir the working copy of this machine; names in the bucket are those below its parent */
export function sharedMedia(store: ObjectStore, mediaDir: string): SharedMedia {
	const nameOf = (path: string): string => `media/${path}`;
	const besideOf = (key: string, what: Sidecar): string =>
		join(dirname(mediaPath('', { key, extension: '' })), `${key}.${SIDECARS[what]}`);
	const bringNoted = async (path: string): Promise<boolean> => {
		const facts = await store.head(nameOf(path));
		if (facts?.sha256 === undefined) return false;
		await fetchObject(store, nameOf(path), { expected: { sha256: facts.sha256 }, path: join(mediaDir, path) });
		return true;
	};
	return {
		put: async (file, besides) => {
			const path = mediaPath('', file);
			await store.put(nameOf(path), { path: join(mediaDir, path) }, file.sha256);
			for (const what of [...besides, 'figures'] as const) {
				const beside = besideOf(file.key, what);
				await store.put(nameOf(beside), await readFile(join(mediaDir, beside)));
			}
		},
		bringFigures: (key) => bringNoted(besideOf(key, 'figures')),
		bring: async (file) => {
			const path = mediaPath('', file);
			try {
				await fetchObject(store, nameOf(path), { expected: file, path: join(mediaDir, path) });
			} catch (error) {
				// figures without their file: it is made anew
				if (error instanceof StorageError && error.code === 'storage_missing') return;
				throw error;
			}
			for (const what of ['peaks', 'chapters'] as const)
				if (!existsSync(join(mediaDir, besideOf(file.key, what)))) await bringNoted(besideOf(file.key, what));
		},
	};
}
