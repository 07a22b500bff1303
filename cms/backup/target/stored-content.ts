import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';

import { faultPoint } from '#content/lib/fault-point.ts';
import { digestOf, measured, readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';

import { BackupRefusedError } from '../backup-refused.ts';
import { decrypted, encrypted } from './sealing.ts';

import type { Readable } from 'node:stream';
import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { BackupFile, StoredObject } from '../manifest.ts';

/** Below it lie the contents of all backups, and drafts of them. */
export const OBJECTS = 'objects';

interface WrittenContent {
	/** Of the content itself. */
	readonly bytes: number;
	readonly sha256: string;
	readonly stored: StoredObject;
	/** Did bytes travel; false: the target holds the whole of it already. */
	readonly isWritten: boolean;
}

interface WriteOptions {
	/** Public keys of age; none: not encrypted. */
	readonly recipients: readonly string[];
	readonly isCompressed: boolean;
	/** What earlier backups refer to: encrypting it anew would change its bytes under them. */
	readonly known: ReadonlyMap<string, StoredObject>;
}

/** Where a content lies: its name is the sha256 of what it holds. */
export const objectName = (sha256: string): string => `${OBJECTS}/${sha256.slice(0, 2)}/${sha256}`;

/** Stores a content once: compressed where that pays, encrypted where the target asks for it. */
export async function writeObject(
	store: ObjectStore,
	content: Readable,
	{ recipients, isCompressed, known }: WriteOptions,
): Promise<WrittenContent> {
	const plain = measured(content as AsyncIterable<Uint8Array>);
	const packed = isCompressed ? piped(plain.stream, createZstdCompress()) : plain.stream;
	const sealed = recipients.length > 0 ? await encrypted(packed, recipients) : packed;
	let before: StoredObject | undefined;
	const stored = await store.write(sealed, async () => {
		const { sha256 } = plain.result();
		before = known.get(sha256);
		const isThere = before !== undefined && (await sizeOf(store, sha256)) === before.bytes;
		if (!isThere) before = undefined;
		return isThere ? undefined : objectName(sha256);
	});
	if (!before) faultPoint('backup.object');
	return { ...plain.result(), stored: before ?? { ...stored, isCompressed }, isWritten: before === undefined };
}

/**
 * The content of a file of a backup.
 *
 * @param identity secret key of age; undefined: the target is not encrypted
 */
export async function readObject(
	store: ObjectStore,
	{ sha256 }: Pick<BackupFile, 'sha256'>,
	{ isCompressed }: StoredObject,
	identity: string | undefined,
): Promise<Readable> {
	const raw = await store.read(objectName(sha256));
	const opened = identity === undefined ? raw : await decrypted(raw, identity);
	return isCompressed ? piped(opened, createZstdDecompress()) : opened;
}

/** @returns what is wrong with a stored object, in Vietnamese; undefined: it is as it was written */
export async function faultOfObject(
	store: ObjectStore,
	sha256: string,
	stored: StoredObject,
): Promise<string | undefined> {
	const size = await sizeOf(store, sha256);
	if (size === undefined) return 'không còn trong nơi sao lưu';
	if (size < stored.bytes) return `bị cắt cụt, còn ${size} trong ${stored.bytes} byte`;
	const { sha256: found } = await digestOf(store, objectName(sha256));
	return found === stored.sha256 ? undefined : 'có byte đã khác lúc ghi';
}

/** @returns undefined: the target does not hold it */
export const sizeOf = async (store: ObjectStore, sha256: string): Promise<number | undefined> =>
	(await store.head(objectName(sha256)))?.bytes;

/** Bytes of every content in the target, by the sha256 that names it. */
export async function storedSizes(store: ObjectStore): Promise<ReadonlyMap<string, number>> {
	const found = await listAll(store, `${OBJECTS}/`);
	return new Map(found.map(({ name, bytes }) => [name.slice(name.lastIndexOf('/') + 1), bytes]));
}

/** Deletes what no backup names, and what kills left behind. @returns bytes that became free */
export async function collectUnreferenced(store: ObjectStore, referenced: ReadonlySet<string>): Promise<number> {
	let freed = 0;
	const unwanted = await listAll(store, `${OBJECTS}/`);
	for (const { name, bytes } of unwanted) {
		if (referenced.has(name.slice(name.lastIndexOf('/') + 1))) continue;
		await store.remove(name);
		freed += bytes;
	}
	return freed;
}

/** An error at the source ends the result too, which `pipe` alone does not do. */
function piped(source: Readable, transform: NodeJS.ReadWriteStream): Readable {
	const out = new PassThrough();
	pipeline(source, transform, out).catch((error: Error) => out.destroy(error));
	return out;
}

export function brokenObject(path: string, why: string): BackupRefusedError {
	return new BackupRefusedError(
		'backup_broken',
		`Bản sao lưu hỏng: tệp ${path} ${why}. Hãy chọn một bản khác hoặc một ổ khác; bản này không khôi phục được.`,
	);
}

/** @returns undefined: there is none of that name */
export async function smallText(store: ObjectStore, name: string): Promise<string | undefined> {
	try {
		return (await readBytes(store, name)).toString('utf8');
	} catch (error) {
		if (error instanceof StorageError && error.code === 'storage_missing') return undefined;
		throw error;
	}
}
