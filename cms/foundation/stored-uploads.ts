import { basename, join } from 'node:path';

import { bringHere, objectStorage, storedName } from './object-storage.ts';

import type { CollectionAfterChangeHook, CollectionConfig } from 'payload';

interface UploadDocument {
	readonly filename?: unknown;
	readonly sizes?: Readonly<Record<string, { readonly filename?: unknown } | undefined>>;
}

/** The file of a document, and its smaller pictures. */
const filesOf = ({ filename, sizes = {} }: UploadDocument): readonly string[] =>
	[filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].flatMap((name) =>
		typeof name === 'string' && name !== '' ? [basename(name)] : [],
	);

/** Puts what was uploaded into the bucket before the record is committed: a record whose file is nowhere never stays. */
const putUploads =
	(folder: string): CollectionAfterChangeHook =>
	async ({ doc, previousDoc, operation, req }) => {
		const store = objectStorage();
		if (!store) return doc;
		const before = new Set(operation === 'create' || req.file ? [] : filesOf(previousDoc as UploadDocument));
		for (const file of filesOf(doc as UploadDocument)) {
			const path = join(folder, file);
			if (!before.has(file)) await store.put(storedName(path), { path });
		}
		return doc;
	};

/** Files of a collection in the bucket, where there is one: put there with the record, and brought here to be read. */
export function withStoredUploads(collection: CollectionConfig): CollectionConfig {
	const { upload, hooks } = collection;
	if (typeof upload !== 'object' || upload.staticDir === undefined) return collection;
	const folder = upload.staticDir;
	return {
		...collection,
		upload: {
			...upload,
			handlers: [
				...(upload.handlers ?? []),
				// it answers nothing: Payload then reads the file from the folder
				async (_req, { params: { filename } }) => {
					if (basename(filename) === filename) await bringHere(join(folder, filename));
				},
			],
		},
		hooks: { ...hooks, afterChange: [putUploads(folder), ...(hooks?.afterChange ?? [])] },
	};
}
