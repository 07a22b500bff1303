import type { Readable } from 'node:stream';

import { ExpectedError } from '../../model/errors.ts';

/** What a store says of one object without giving its bytes. */
export interface ObjectFacts {
	/** Below the place of the store, with `/`. */
	readonly name: string;
	readonly bytes: number;
	/** Milliseconds since 1970, by the clock of the store. */
	readonly changedAt: number;
	/** What was noted when it was put there; a folder notes nothing. Not a proof: only reading is ({@link digestOf}). */
	readonly sha256: string | undefined;
}

/** Bytes that can be sent a second time after a failure. */
export type Content = Buffer | { readonly path: string };

export interface Digest {
	readonly bytes: number;
	readonly sha256: string;
}

/**
 * One place for files with a name each: media, recordings, materials, releases, backups. A folder and an S3 bucket keep
 * the same contract (`test/processes/storage-contract.test.ts`):
 *
 * - an object is there whole or not at all, whatever dies while it is written;
 * - what was acknowledged stays when the power goes;
 * - a name that is written again shows the old or the new bytes, never a mixture;
 * - whatever fails comes out as {@link StorageError}, or as the error of a disk for a folder.
 */
export interface ObjectStore {
	/** For people and logs: the folder, or `s3://bucket/prefix`. Never a key. */
	readonly place: string;
	/**
	 * Stores an object under its name.
	 *
	 * @param sha256 of the content where it is known: other bytes are refused before they have a name
	 */
	put(name: string, content: Content, sha256?: string): Promise<Digest>;
	/**
	 * Stores a stream whose name depends on its bytes.
	 *
	 * @param nameOf told the digest when the stream has ended; undefined: it is not wanted after all
	 */
	write(content: Readable, nameOf: (digest: Digest) => Promise<string | undefined>): Promise<Digest>;
	/** @returns undefined: there is none of that name */
	head(name: string): Promise<ObjectFacts | undefined>;
	/**
	 * The bytes of an object, from `start` to `end`, both included. A transfer that breaks off goes on where it broke.
	 *
	 * @throws {StorageError} `storage_missing`
	 */
	read(name: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
	/** Everything whose name begins so, in no order that counts. */
	list(prefix: string): AsyncIterable<ObjectFacts>;
	/** Also when there is none. */
	remove(name: string): Promise<void>;
}

type StorageErrorCode =
	| 'storage_away'
	| 'storage_refused'
	| 'storage_bucket_missing'
	| 'storage_missing'
	| 'storage_other_bytes'
	| 'storage_clock'
	| 'storage_failed';

/** Why a store could not do something: Vietnamese, what happened, where, what next. */
export class StorageError extends ExpectedError {
	override readonly name = 'StorageError';
	readonly code: StorageErrorCode;
	constructor(code: StorageErrorCode, sentence: string, options?: { readonly cause: unknown }) {
		super(sentence);
		this.code = code;
		if (options) this.cause = options.cause;
	}
}

export const missingObject = (place: string, name: string): StorageError =>
	new StorageError(
		'storage_missing',
		`Kho ${place} không có tệp ${name}. Hãy chép lại tệp lên kho: npm run move -- --storage.`,
	);

export const otherBytes = (place: string, name: string): StorageError =>
	new StorageError(
		'storage_other_bytes',
		`Kho ${place} đưa ra nội dung khác với lúc lưu của tệp ${name}, nên tệp không được dùng. Hãy chép lại tệp lên kho (npm run move -- --storage) và hỏi nơi cho thuê kho.`,
	);

/** @throws {TypeError} for a name that could lead out of the place: a bug of whoever asks */
export function assertObjectName(name: string): void {
	if (/[\\\0]/.test(name) || name.split('/').some((part) => ['', '.', '..'].includes(part)))
		throw new TypeError(`"${name}" cannot be the name of a stored object.`);
}
