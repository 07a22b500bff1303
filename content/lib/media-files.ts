import { join } from 'node:path';

/** Where the files of one key lie, `<media>/ab/cd`: few enough in each folder for any file system. */
export const mediaFolder = (mediaDir: string, key: string): string => join(mediaDir, key.slice(0, 2), key.slice(2, 4));

/** Where a file of the media storage lies; pipeline, CMS and edge all ask here. */
export const mediaPath = (mediaDir: string, { key, extension }: Pick<NamedFile, 'key' | 'extension'>): string =>
	join(/* turbopackIgnore: true */ mediaFolder(mediaDir, key), `${key}.${extension}`);

/** A file of the media storage as documents name it. */
export interface NamedFile {
	readonly key: string;
	readonly extension: string;
	readonly bytes: number;
	/** Of its bytes. */
	readonly sha256: string;
}

/** Every file that a document names, however deep, each once, by key: documents grow, and none may be forgotten. */
export function filesNamedIn(document: unknown): readonly NamedFile[] {
	const files = new Map<string, NamedFile>();
	const open: unknown[] = [document];
	while (open.length > 0) {
		const value = open.pop();
		if (typeof value !== 'object' || value === null) continue;
		if (isFile(value)) {
			const { key, extension, bytes, sha256 } = value;
			files.set(`${key}.${extension}`, { key, extension, bytes, sha256 });
		}
		open.push(...Object.values(value));
	}
	return [...files.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

const isFile = (value: object): value is NamedFile =>
	'key' in value &&
	typeof value.key === 'string' &&
	'extension' in value &&
	typeof value.extension === 'string' &&
	'bytes' in value &&
	typeof value.bytes === 'number' &&
	'sha256' in value &&
	typeof value.sha256 === 'string';
