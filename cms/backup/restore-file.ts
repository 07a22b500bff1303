import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { faultPoint } from '#content/lib/fault-point.ts';
import { digestOfStream } from '#content/lib/storage/digest.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';

import { BackupRefusedError, isOfDisk } from './backup-refused.ts';
import { brokenObject, readObject } from './target/stored-content.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { BackupFile, Manifest } from './manifest.ts';

interface RestoreFrom {
	/** Where the backups lie. */
	readonly store: ObjectStore;
	readonly manifest: Manifest;
	readonly identity: string | undefined;
}

/**
 * Writes a file of a backup under its name once its content has been proved; one that is there already, from a restore
 * that was stopped, stays.
 *
 * @throws {BackupRefusedError} when the backup does not hold what was stored
 */
export async function restoreFile(
	file: BackupFile,
	path: string,
	{ store, manifest, identity }: RestoreFrom,
): Promise<void> {
	const there = await stat(path).catch(() => undefined);
	if (there?.size === file.bytes && (await digestOfStream(createReadStream(path))).sha256 === file.sha256) return;
	const stored = manifest.objects[file.sha256];
	if (!stored) throw brokenObject(file.path, 'không có trong danh sách');
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const draft = `${path}.tmp`;
	await rm(draft, { force: true });
	const handle = await open(draft, 'wx', 0o600);
	try {
		const content = await readObject(store, file, stored, identity);
		for await (const chunk of content as AsyncIterable<Uint8Array>) await handle.appendFile(chunk);
		await handle.sync();
	} catch (error) {
		throw unusable(file, error);
	} finally {
		await handle.close();
	}
	const { sha256 } = await digestOfStream(createReadStream(draft));
	if (sha256 !== file.sha256) throw brokenObject(file.path, 'không giống lúc ghi');
	await rename(draft, path);
	faultPoint('restore.file');
}

/** What the disk or the bucket says for itself stays as it is. */
function unusable(file: BackupFile, error: unknown): unknown {
	if (error instanceof StorageError)
		return error.code === 'storage_missing' ? brokenObject(file.path, 'không còn trong nơi sao lưu') : error;
	return isOfDisk(error) ? error : unreadable(file, error);
}

function unreadable({ path, bytes }: BackupFile, cause: unknown): BackupRefusedError {
	return new BackupRefusedError(
		'backup_unreadable',
		`Không mở được tệp ${path} (${bytes} byte) trong bản sao lưu: sai khóa, hoặc tệp bị cắt cụt hay đã đổi. Hãy kiểm tra khóa, rồi thử một bản khác.`,
		{ cause },
	);
}
