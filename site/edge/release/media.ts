import { contentTypeOf } from '../routes/content-types.ts';
import { IMMUTABLE } from '../routes/headers.ts';

import type { Snapshot } from '#content/model/snapshot.ts';
import type { ByteSource } from '../routes/byte-source.ts';
import type { MediaStore, StoredFile } from './media-store.ts';

const mediaName = (file: Pick<StoredFile, 'key' | 'extension'>): string => `${file.key}.${file.extension}`;
export const mediaUrl = (file: Pick<StoredFile, 'key' | 'extension'>): string => `/media/${mediaName(file)}`;

/** Every media file that a snapshot names, by `<key>.<ext>`: nothing else of the folder is ever served. */
export function mediaOf(
	snapshot: Pick<Snapshot, 'editions' | 'messages' | 'materials' | 'spokenNames' | 'spokenPrompts'>,
): ReadonlyMap<string, StoredFile> {
	const rendered = snapshot.editions.flatMap((edition) => edition.languages);
	const web = [
		...rendered.flatMap((language) => Object.values(language.web)),
		...snapshot.messages.flatMap((message) => message.renditions.flatMap((rendition) => rendition.audio ?? [])),
		...Object.values(snapshot.spokenNames),
		...Object.values(snapshot.spokenPrompts).flatMap((prompts) => Object.values(prompts)),
	];
	const files: readonly StoredFile[] = [
		...rendered.flatMap((language) => [...language.tracks, language.bulletin]),
		...rendered.flatMap(({ phone = {}, communes = [] }) => [
			...Object.values(phone),
			...communes.flatMap(({ parts, own }) => (own ? [...parts, own.track] : parts)),
		]),
		...web.flatMap((audio) => [audio.opus, audio.mp3]),
		...snapshot.materials.flatMap(({ file, preview }) => (preview ? [file, preview] : [file])),
	];
	return new Map(files.map((file) => [mediaName(file), file]));
}

/**
 * A media file to be sent.
 *
 * @throws {MediaMissingError} when it cannot be sent as the snapshot promises
 */
export async function mediaSource(store: MediaStore, file: StoredFile): Promise<ByteSource> {
	await store.ready(file);
	return {
		bytes: file.bytes,
		etag: `"${file.sha256}"`,
		type: contentTypeOf(mediaName(file)),
		cacheControl: IMMUTABLE,
		extra: [],
		read: (start, end) => store.read(file, start, end),
	};
}
