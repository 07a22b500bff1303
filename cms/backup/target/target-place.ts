import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { folderStore } from '#content/lib/storage/folder-store.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { credentialsIn, isS3, s3PlaceOf, storageUrlMistake } from '#content/lib/storage/storage-url.ts';

import { BackupRefusedError } from '../backup-refused.ts';
import { OBJECTS } from './stored-content.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';

/** Where backups lie: a folder (a stick, a disk, a share) or a bucket. */
export interface TargetPlace {
	/** As it was given; folders absolute. */
	readonly to: string;
	readonly store: ObjectStore;
	/** File that tells what an unfinished backup has stored already. */
	readonly journal: string;
}

/** @throws {BackupRefusedError} for what is neither a folder of this machine nor a bucket */
export function assertPlace(to: string): void {
	if (isS3(to)) {
		const mistake = storageUrlMistake(to);
		if (mistake !== undefined)
			throw new BackupRefusedError(
				'target_address',
				`Địa chỉ ${to} không dùng được (${mistake}). Hãy viết như s3://bucket/thu-muc?endpoint=https://…&region=….`,
			);
		const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = credentialsIn(process.env);
		if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
			throw new BackupRefusedError(
				'target_keys_missing',
				'Sao lưu lên kho s3:// cần khóa truy cập. Hãy đặt S3_ACCESS_KEY_ID và S3_SECRET_ACCESS_KEY trong .env rồi chạy lại.',
			);
	} else if (/^[a-z][a-z0-9+]+:\/\//i.test(to))
		throw new BackupRefusedError(
			'target_not_folder',
			`Chỉ sao lưu vào thư mục (ổ ngoài, USB, ổ mạng đã gắn) hoặc kho s3://, không ghi được lên ${to.split(':')[0]}://. Hãy chọn một trong hai.`,
		);
}

/**
 * @param workFolder where what travels to a bucket lies meanwhile; a folder needs none
 * @throws {BackupRefusedError}
 */
export function placeOfBackups(to: string, workFolder?: string): TargetPlace {
	assertPlace(to);
	if (!isS3(to)) {
		const folder = resolve(to);
		return { to: folder, store: folderStore(folder, OBJECTS), journal: join(folder, 'unfinished.jsonl') };
	}
	const id = createHash('sha256').update(to).digest('hex').slice(0, 12);
	return {
		to,
		store: s3Store(s3PlaceOf(to, credentialsIn(process.env)), { tempDir: workFolder ?? tmpdir() }),
		journal: join(workFolder === undefined ? tmpdir() : dirname(workFolder), `backup-unfinished-${id}.jsonl`),
	};
}

/** The folder whose disk is worked on: of a bucket, that of what travels to it. */
export const diskOf = (to: string, dataDir: string): string => (isS3(to) ? dataDir : to);

/** A place beside, for an example. */
export const placeBeside = (to: string, name: string): string =>
	isS3(to) ? to.replace(/^(s3:\/\/[^/?]+)[^?]*/i, `$1/${name}`) : join(to, '..', name);
