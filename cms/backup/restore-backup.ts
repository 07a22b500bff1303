import { mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import { databaseFingerprint, endCopy, startCopy, unfinishedCopy } from '../foundation/unfinished-copy.ts';
import { BackupRefusedError, onDisk } from './backup-refused.ts';
import { assertNotNewer } from './check-backup.ts';
import { fillDatabase } from './fill-database.ts';
import { restoreFile } from './restore-file.ts';
import { LINES_FILE, SQLITE_FILE } from './snapshot-database.ts';
import { readManifest } from './target/manifests.ts';

import type { FilledDatabase } from './fill-database.ts';
import type { Manifest } from './manifest.ts';
import type { BackupTarget } from './target/backup-target.ts';

/** Below the target while it is being filled. */
const WORK = 'restore-work';

export interface RestoreRequest {
	/** Undefined: the newest. */
	readonly name: string | undefined;
	/** Secret key of age; undefined: the backups are not encrypted. */
	readonly identity: string | undefined;
	/** Folder that becomes DATA_DIR. */
	readonly dataDir: string;
	/** Empty: SQLite in that folder. */
	readonly databaseUrl: string;
	readonly onLine?: (line: string) => void;
}

export interface Restored {
	readonly manifest: Manifest;
	readonly files: number;
	readonly bytes: number;
	readonly database: FilledDatabase;
	readonly seconds: number;
}

/**
 * Restores a backup into an empty folder and an empty database of either kind, and compares what is there afterwards
 * with what was backed up. Stopped at any moment, the same command goes on; until it is done the product does not open
 * the folder.
 *
 * @throws {BackupRefusedError}
 */
export async function restoreBackup(target: BackupTarget, request: RestoreRequest): Promise<Restored> {
	const began = performance.now();
	const { dataDir, databaseUrl, identity, onLine = () => undefined } = request;
	const manifest = await onDisk(target.to, () => readManifest(target, request.name));
	assertNotNewer(manifest);
	return onDisk(target.to, () =>
		onDisk(dataDir, async () => {
			await claimFolder(manifest, request);
			const work = join(dataDir, WORK);
			for (const [index, file] of manifest.files.entries()) {
				const path = join(isDatabase(file.path) ? work : dataDir, file.path);
				await restoreFile(file, path, { store: target.store, manifest, identity });
				if ((index + 1) % 500 === 0) onLine(`${index + 1} trong ${manifest.files.length} tệp`);
			}
			onLine('cơ sở dữ liệu');
			const database = await fillDatabase(manifest, { work, dataDir, databaseUrl });
			await rm(work, { recursive: true, force: true });
			endCopy(dataDir);
			const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
			const seconds = Math.round((performance.now() - began) / 100) / 10;
			return { manifest, files: manifest.files.length, bytes, database, seconds };
		}),
	);
}

const isDatabase = (path: string): boolean => path === SQLITE_FILE || path === LINES_FILE;

/** Only an empty folder, or one in which a restore of the same backup was stopped. */
async function claimFolder(manifest: Manifest, { dataDir, databaseUrl }: RestoreRequest): Promise<void> {
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const copy = { kind: 'restore', from: manifest.name, database: databaseFingerprint(databaseUrl) } as const;
	const unfinished = unfinishedCopy(dataDir);
	if (unfinished) {
		if (JSON.stringify(unfinished) === JSON.stringify(copy)) return;
		throw new BackupRefusedError(
			'other_unfinished',
			`${dataDir} đang dở một việc khác (${unfinished.kind === 'restore' ? `khôi phục bản ${unfinished.from}` : 'chuyển cơ sở dữ liệu'}). Hãy làm xong việc đó hoặc chọn một thư mục trống khác.`,
		);
	}
	const found = (await readdir(dataDir)).filter((name) => name !== 'lost+found');
	if (found.length > 0)
		throw new BackupRefusedError(
			'target_not_empty',
			`${dataDir} đang có dữ liệu (${found.slice(0, 3).join(', ')}), không khôi phục đè lên. Hãy chọn một thư mục trống hoặc chuyển dữ liệu cũ đi nơi khác.`,
		);
	const { bavail, bsize } = await statfs(dataDir);
	const needed = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
	if (bavail * bsize < needed)
		throw new BackupRefusedError(
			'target_full',
			`${dataDir} chỉ còn trống ${megabytes(bavail * bsize)}, bản sao lưu cần ${megabytes(needed)}. Hãy dọn bớt hoặc chọn ổ lớn hơn rồi chạy lại.`,
		);
	startCopy(dataDir, copy);
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6).toLocaleString('vi-VN')} MB`;
