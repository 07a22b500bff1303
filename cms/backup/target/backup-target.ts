import { mkdir, readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';

import { isS3 } from '#content/lib/storage/storage-url.ts';

import { BackupRefusedError, onDisk } from '../backup-refused.ts';
import { FORMAT } from '../manifest.ts';
import { assertRecipients, keyFromPassphrase, keyUnderPassphrase } from './sealing.ts';
import { smallText } from './stored-content.ts';
import { placeBeside, placeOfBackups } from './target-place.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { TargetPlace } from './target-place.ts';

const LABEL = 'loa-lang-backup.json';
const KEY = 'key.age';

const labelSchema = z.object({
	format: z.number().int(),
	installation: z.string(),
	/** Public keys for which everything here is encrypted; none: it is not. */
	recipients: z.array(z.string()),
});
type Label = z.output<typeof labelSchema>;

/** A folder (a stick, a disk, a share) or a bucket with the backups of one installation. */
export interface BackupTarget extends TargetPlace {
	readonly label: Label;
}

/** Keys that a new target shall have. */
export interface Encryption {
	readonly recipients: readonly string[];
	readonly passphrase: string | undefined;
}

/** @throws {BackupRefusedError} for a place without backups */
export async function openTarget(to: string): Promise<BackupTarget> {
	const place = placeOfBackups(to);
	const label = await labelIn(place);
	if (label) return { ...place, label };
	throw new BackupRefusedError(
		'no_backups',
		`${to} không có bản sao lưu nào của Loa Làng. Hãy kiểm tra đường dẫn và xem ổ đã cắm chưa.`,
	);
}

/** The target of an installation; undefined: there is none in that place yet. */
export async function existingTarget(
	to: string,
	{ installation, workFolder }: { installation: string; workFolder: string },
): Promise<BackupTarget | undefined> {
	const place = placeOfBackups(to, workFolder);
	const label = await labelIn(place);
	if (!label) return undefined;
	assertOurs(to, label, installation);
	return { ...place, label };
}

interface NewBackup {
	readonly installation: string;
	readonly encryption: Encryption;
	readonly hasBackups: boolean;
	/** Where what travels to a bucket lies meanwhile. */
	readonly workFolder: string;
}

/**
 * The target for a new backup; an empty folder becomes one, and so does a bucket (or a prefix of one) without objects.
 *
 * @throws {BackupRefusedError} for a place of another installation, one with other things in it, other keys
 */
export async function openTargetFor(
	to: string,
	{ installation, encryption, hasBackups, workFolder }: NewBackup,
): Promise<BackupTarget> {
	const place = placeOfBackups(to, workFolder);
	return onDisk(to, async () => {
		const label = await labelIn(place);
		if (!label && hasBackups)
			throw new BackupRefusedError(
				'target_gone',
				`Lần trước đã sao lưu vào ${to}, nay ở đó không còn gì. ${isS3(to) ? 'Có thể bucket đã bị xóa hoặc tạo lại. Hãy hỏi nơi cho thuê kho' : 'Có thể ổ chưa cắm hoặc chưa gắn. Hãy cắm ổ rồi chạy lại'}; nếu ${isS3(to) ? 'dữ liệu' : 'ổ'} đã mất, hãy chọn một thư mục khác.`,
			);
		if (!label) return startTarget(place, installation, encryption);
		assertOurs(to, label, installation);
		assertSameKeys(to, label, encryption);
		return { ...place, label };
	});
}

function assertOurs(folder: string, label: Label, installation: string): void {
	if (label.installation === installation) return;
	throw new BackupRefusedError(
		'target_of_another',
		`${folder} giữ bản sao lưu của một nơi khác, không ghi đè. Hãy chọn một thư mục khác, ví dụ ${placeBeside(folder, 'loa-lang-2')}.`,
	);
}

function assertSameKeys(folder: string, label: Label, { recipients, passphrase }: Encryption): void {
	const asks = recipients.length > 0 || passphrase !== undefined;
	const isOther =
		recipients.length > 0
			? recipients.toSorted().join() !== label.recipients.toSorted().join()
			: label.recipients.length === 0;
	if (asks && isOther)
		throw new BackupRefusedError(
			'other_keys',
			`Nơi sao lưu ${folder} ${label.recipients.length === 0 ? 'không mã hóa từ lần đầu' : 'được mã hóa cho khóa khác'}, nên không đổi khóa ở đó được. Hãy chọn một thư mục mới cho khóa mới.`,
		);
}

async function startTarget(place: TargetPlace, installation: string, encryption: Encryption): Promise<BackupTarget> {
	const { to, store } = place;
	const others = isS3(to) ? await firstNames(store) : await namesIn(to);
	if (others.length > 0)
		throw new BackupRefusedError(
			'target_not_empty',
			`${to} đang có thứ khác (${others.slice(0, 3).join(', ')}). Hãy tạo một thư mục trống trong đó, ví dụ ${isS3(to) ? placeBeside(to, 'loa-lang') : placeBeside(`${to}/x`, 'loa-lang')}, và sao lưu vào thư mục ấy.`,
		);
	assertRecipients(encryption.recipients);
	let recipients = [...encryption.recipients];
	if (recipients.length === 0 && encryption.passphrase !== undefined) {
		const { recipient, sealedKey } = await keyUnderPassphrase(encryption.passphrase);
		await store.put(KEY, Buffer.from(Buffer.from(sealedKey).toString('base64')));
		recipients = [recipient];
	}
	const label: Label = { format: FORMAT, installation, recipients };
	await store.put(LABEL, Buffer.from(JSON.stringify(label)));
	return { ...place, label };
}

/** What people have in a folder; a folder that is missing is made. */
async function namesIn(folder: string): Promise<readonly string[]> {
	// a stick that is not plugged in: its mount point may be missing, and must not be made on the system's own disk
	const found = await readdir(folder).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		await mkdir(folder, { mode: 0o700 });
		return [];
	});
	// what file systems and their desktops put there themselves
	return found.filter((name) => !/^(lost\+found|System Volume Information|\..*)$/.test(name));
}

async function firstNames(store: ObjectStore): Promise<readonly string[]> {
	for await (const { name } of store.list('')) return [name];
	return [];
}

async function labelIn({ to: folder, store }: TargetPlace): Promise<Label | undefined> {
	const text = await smallText(store, LABEL);
	if (text === undefined) return undefined;
	let label: Label | undefined;
	try {
		label = labelSchema.safeParse(JSON.parse(text)).data;
	} catch {
		// cut short: below
	}
	if (!label)
		throw new BackupRefusedError(
			'target_broken',
			`Tệp ${LABEL} ở ${folder} bị hỏng, nên không rõ ổ này của ai. Hãy dùng một nơi sao lưu khác; các bản ở đây có thể vẫn lấy lại được.`,
		);
	if (label.format > FORMAT)
		throw new BackupRefusedError(
			'backup_newer',
			`Nơi sao lưu ${folder} do phiên bản Loa Làng mới hơn tạo ra. Hãy cài phiên bản mới rồi chạy lại.`,
		);
	return label;
}

/**
 * The secret key with which the target can be read.
 *
 * @returns undefined: it is not encrypted
 */
export async function identityFor(
	{ store, label }: BackupTarget,
	{ passphrase, identityFile }: { passphrase: string | undefined; identityFile: string | undefined },
): Promise<string | undefined> {
	if (label.recipients.length === 0) return undefined;
	if (identityFile !== undefined) {
		const text = await readFile(identityFile, 'utf8');
		const key = /^AGE-SECRET-KEY-\S+$/m.exec(text)?.[0];
		if (key) return key;
		throw new BackupRefusedError('wrong_identity', `${identityFile} không có dòng AGE-SECRET-KEY-… của age.`);
	}
	const sealedKey = await smallText(store, KEY);
	if (sealedKey === undefined)
		throw new BackupRefusedError(
			'identity_missing',
			'Bản sao lưu được mã hóa cho một khóa age. Hãy chỉ tệp khóa bí mật bằng --identity TỆP.',
		);
	if (passphrase === undefined)
		throw new BackupRefusedError(
			'passphrase_missing',
			'Bản sao lưu được khóa bằng mật khẩu. Hãy đặt mật khẩu vào biến BACKUP_PASSPHRASE rồi chạy lại.',
		);
	return keyFromPassphrase(Buffer.from(sealedKey, 'base64'), passphrase);
}
