import { createReadStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { faultPoint } from '#content/lib/fault-point.ts';
import { digestOf, digestOfStream } from '#content/lib/storage/digest.ts';
import { fetchObject } from '#content/lib/storage/fetch-object.ts';

import { BackupRefusedError } from './backup-refused.ts';
import { filesOfFolders, FILE_FOLDERS } from './installation-files.ts';

import type { Digest, ObjectStore } from '#content/lib/storage/object-store.ts';

interface MovedFiles {
	readonly files: number;
	readonly bytes: number;
	/** Files that travelled; the rest was there, with the same bytes. */
	readonly copied: number;
}

interface Move {
	readonly dataDir: string;
	readonly store: ObjectStore;
	readonly onLine?: (line: string) => void;
}

const LINE_EACH = 200;

/**
 * Copies recordings, spoken names, materials and media of DATA_DIR into a bucket. Each file counts once the bucket has
 * given it back byte for byte; one that is there already is compared in the same way, and sent again where it differs.
 * So the command goes on where it was stopped, and mends what a bucket has lost. Nothing here is deleted.
 *
 * @throws {StorageError} {@link BackupRefusedError} when the bucket gives back other bytes than it was given
 */
export async function filesToBucket({ dataDir, store, onLine = () => undefined }: Move): Promise<MovedFiles> {
	const files = await filesOfFolders(dataDir);
	let [copied, bytes] = [0, 0];
	for (const [index, { path: name }] of files.entries()) {
		const path = join(dataDir, name);
		const here = await digestOfStream(createReadStream(path));
		bytes += here.bytes;
		if (!(await isSame(store, name, here))) {
			await store.put(name, { path }, here.sha256);
			copied += 1;
			faultPoint('move.file');
			if (!(await isSame(store, name, here))) throw different(store, name);
		}
		if ((index + 1) % LINE_EACH === 0) onLine(`${index + 1} trong ${files.length} tệp`);
	}
	return { files: files.length, bytes, copied };
}

/**
 * Copies the same files of a bucket into DATA_DIR. A file that is here with the same bytes stays; one with others is a
 * reason to stop: nobody but a person can say which is right.
 *
 * @throws {StorageError} {@link BackupRefusedError}
 */
export async function filesFromBucket({ dataDir, store, onLine = () => undefined }: Move): Promise<MovedFiles> {
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	let [files, copied, bytes] = [0, 0, 0];
	for (const folder of FILE_FOLDERS)
		for await (const { name } of store.list(`${folder}/`)) {
			files += 1;
			const path = join(dataDir, name);
			const there = await digestOf(store, name);
			bytes += there.bytes;
			if (!existsSync(path)) {
				await fetchObject(store, name, { expected: there, path });
				copied += 1;
				faultPoint('move.file');
			} else if ((await digestOfStream(createReadStream(path))).sha256 !== there.sha256)
				throw new BackupRefusedError(
					'file_differs',
					`Tệp ${name} ở ${dataDir} khác với tệp cùng tên trong kho ${store.place}, không ghi đè. Hãy xem tệp nào đúng (npm run doctor), chuyển tệp sai đi nơi khác rồi chạy lại.`,
				);
			if (files % LINE_EACH === 0) onLine(`${files} tệp`);
		}
	return { files, bytes, copied };
}

/** Read back: what a bucket says of itself proves nothing. */
async function isSame(store: ObjectStore, name: string, here: Digest): Promise<boolean> {
	const facts = await store.head(name);
	if (facts?.bytes !== here.bytes || facts.sha256 !== here.sha256) return false;
	return (await digestOf(store, name)).sha256 === here.sha256;
}

const different = ({ place }: ObjectStore, name: string): BackupRefusedError =>
	new BackupRefusedError(
		'file_differs',
		`Kho ${place} trả lại tệp ${name} khác với tệp vừa gửi, nên chưa dùng kho này được. Hãy báo nơi cho thuê kho; tệp ở máy này còn nguyên.`,
	);
