import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

import { writeFileDurably } from '#content/lib/durable-file.ts';

import { BackupRefusedError, onDisk } from '../backup-refused.ts';
import { FORMAT, openManifest, sealManifest } from '../manifest.ts';
import { keptBackups } from '../retention.ts';
import { collectUnreferenced } from './object-store.ts';
import { assertRecipients, keyFromPassphrase, keyUnderPassphrase } from './sealing.ts';

import type { Manifest, StoredObject } from '../manifest.ts';

const LABEL = 'loa-lang-backup.json';
const KEY = 'key.age';
const MANIFESTS = 'backups';

const labelSchema = z.object({
	format: z.number().int(),
	installation: z.string(),
	/** Public keys for which everything here is encrypted; none: it is not. */
	recipients: z.array(z.string()),
});
type Label = z.output<typeof labelSchema>;

/** A folder (a stick, a disk, a share) with the backups of one installation. */
export interface BackupTarget {
	readonly folder: string;
	readonly label: Label;
}

/** Keys that a new target shall have. */
export interface Encryption {
	readonly recipients: readonly string[];
	readonly passphrase: string | undefined;
}

/** @throws {BackupRefusedError} for what is no folder of this machine */
export function assertFolder(given: string): void {
	if (/^[a-z][a-z0-9+]+:\/\//i.test(given))
		throw new BackupRefusedError(
			'target_not_folder',
			`Phiên bản này chỉ sao lưu vào thư mục (ổ ngoài, USB, ổ mạng đã gắn), chưa ghi thẳng lên ${given.split(':')[0]}://. Hãy gắn nơi đó thành thư mục hoặc chọn một ổ ngoài.`,
		);
}

/** @throws {BackupRefusedError} for a folder without backups */
export async function openTarget(folder: string): Promise<BackupTarget> {
	assertFolder(folder);
	const label = await labelIn(folder);
	if (label) return { folder, label };
	throw new BackupRefusedError(
		'no_backups',
		`${folder} không có bản sao lưu nào của Loa Làng. Hãy kiểm tra đường dẫn và xem ổ đã cắm chưa.`,
	);
}

/** The target of an installation; undefined: there is none in that folder yet. */
export async function existingTarget(folder: string, installation: string): Promise<BackupTarget | undefined> {
	assertFolder(folder);
	const label = await labelIn(folder);
	if (!label) return undefined;
	assertOurs(folder, label, installation);
	return { folder, label };
}

/**
 * The target for a new backup; an empty folder becomes one.
 *
 * @throws {BackupRefusedError} for a folder of another installation, one with other things in it, other keys
 */
export async function openTargetFor(
	folder: string,
	{ installation, encryption, hasBackups }: { installation: string; encryption: Encryption; hasBackups: boolean },
): Promise<BackupTarget> {
	assertFolder(folder);
	return onDisk(folder, async () => {
		const label = await labelIn(folder);
		if (!label && hasBackups)
			throw new BackupRefusedError(
				'target_gone',
				`Lần trước đã sao lưu vào ${folder}, nay ở đó không còn gì. Có thể ổ chưa cắm hoặc chưa gắn. Hãy cắm ổ rồi chạy lại; nếu ổ đã mất, hãy chọn một thư mục khác.`,
			);
		if (!label) return startTarget(folder, installation, encryption);
		assertOurs(folder, label, installation);
		assertSameKeys(folder, label, encryption);
		return { folder, label };
	});
}

function assertOurs(folder: string, label: Label, installation: string): void {
	if (label.installation === installation) return;
	throw new BackupRefusedError(
		'target_of_another',
		`${folder} giữ bản sao lưu của một nơi khác, không ghi đè. Hãy chọn một thư mục khác, ví dụ ${join(folder, '..', 'loa-lang-2')}.`,
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

async function startTarget(folder: string, installation: string, encryption: Encryption): Promise<BackupTarget> {
	// a stick that is not plugged in: its mount point may be missing, and must not be made on the system's own disk
	const found = await readdir(folder).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		await mkdir(folder, { mode: 0o700 });
		return [];
	});
	// what file systems and their desktops put there themselves
	const others = found.filter((name) => !/^(lost\+found|System Volume Information|\..*)$/.test(name));
	if (others.length > 0)
		throw new BackupRefusedError(
			'target_not_empty',
			`${folder} đang có thứ khác (${others.slice(0, 3).join(', ')}). Hãy tạo một thư mục trống trong đó, ví dụ ${join(folder, 'loa-lang')}, và sao lưu vào thư mục ấy.`,
		);
	assertRecipients(encryption.recipients);
	let recipients = [...encryption.recipients];
	if (recipients.length === 0 && encryption.passphrase !== undefined) {
		const { recipient, sealedKey } = await keyUnderPassphrase(encryption.passphrase);
		writeFileDurably(join(folder, KEY), Buffer.from(sealedKey).toString('base64'), { mode: 0o600 });
		recipients = [recipient];
	}
	const label: Label = { format: FORMAT, installation, recipients };
	await mkdir(join(folder, MANIFESTS), { recursive: true, mode: 0o700 });
	writeFileDurably(join(folder, LABEL), JSON.stringify(label), { mode: 0o600 });
	return { folder, label };
}

async function labelIn(folder: string): Promise<Label | undefined> {
	let text: string;
	try {
		text = await readFile(join(folder, LABEL), 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
	let label: Label | undefined;
	try {
		label = labelSchema.safeParse(JSON.parse(text)).data;
	} catch {
		// cut short: below
	}
	if (!label)
		throw new BackupRefusedError(
			'target_broken',
			`Tệp ${join(folder, LABEL)} bị hỏng, nên không rõ ổ này của ai. Hãy dùng một nơi sao lưu khác; các bản ở đây có thể vẫn lấy lại được.`,
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
	{ folder, label }: BackupTarget,
	{ passphrase, identityFile }: { passphrase: string | undefined; identityFile: string | undefined },
): Promise<string | undefined> {
	if (label.recipients.length === 0) return undefined;
	if (identityFile !== undefined) {
		const text = await readFile(identityFile, 'utf8');
		const key = /^AGE-SECRET-KEY-\S+$/m.exec(text)?.[0];
		if (key) return key;
		throw new BackupRefusedError('wrong_identity', `${identityFile} không có dòng AGE-SECRET-KEY-… của age.`);
	}
	const sealedKey = await readFile(join(folder, KEY), 'utf8').catch(() => undefined);
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

const manifestFile = (folder: string, name: string): string => join(folder, MANIFESTS, `${name}.json`);

/** Names of the backups, newest first. */
export async function backupNames({ folder }: Pick<BackupTarget, 'folder'>): Promise<readonly string[]> {
	const names = await readdir(join(folder, MANIFESTS)).catch(() => []);
	return names
		.filter((name) => /^\d{8}-\d{6}(-\d+)?\.json$/.test(name))
		.map((name) => basename(name, '.json'))
		.toSorted()
		.toReversed();
}

/** @param name undefined: the newest */
export async function readManifest(target: BackupTarget, name?: string): Promise<Manifest> {
	const asked = name ?? (await backupNames(target))[0];
	const text =
		asked === undefined || basename(asked) !== asked
			? undefined
			: await readFile(manifestFile(target.folder, asked), 'utf8').catch((error: NodeJS.ErrnoException) => {
					if (error.code === 'ENOENT') return undefined;
					throw error;
				});
	if (asked !== undefined && text !== undefined) return openManifest(text, asked);
	throw new BackupRefusedError(
		'no_such_backup',
		asked === undefined
			? `${target.folder} chưa có bản sao lưu nào hoàn thành.`
			: `Không có bản sao lưu tên ${asked} ở ${target.folder}. Xem danh sách: npm run backup -- --list --to ${target.folder}`,
	);
}

/** Every backup that can be read, newest first, and the names of those that cannot. */
export async function readManifests(
	target: BackupTarget,
): Promise<{ readonly whole: readonly Manifest[]; readonly broken: readonly string[] }> {
	const whole: Manifest[] = [];
	const broken: string[] = [];
	for (const name of await backupNames(target))
		try {
			whole.push(await readManifest(target, name));
		} catch (error) {
			if (!(error instanceof BackupRefusedError)) throw error;
			broken.push(name);
		}
	return { whole, broken };
}

/** The last step of a backup: with this file it is one. */
export function writeManifest({ folder }: BackupTarget, manifest: Manifest): void {
	writeFileDurably(manifestFile(folder, manifest.name), sealManifest(manifest), { mode: 0o600 });
}

/** What the whole backups refer to in the target. */
export const knownObjects = (manifests: readonly Manifest[]): Map<string, StoredObject> =>
	new Map(manifests.toReversed().flatMap(({ objects }) => Object.entries(objects)));

/**
 * Takes away old backups and contents that none of the rest names. Where one cannot be read nobody knows what it names,
 * so nothing is taken away.
 *
 * @returns names of the deleted backups, and bytes that became free
 */
export async function pruneTarget(target: BackupTarget): Promise<{ deleted: readonly string[]; freedBytes: number }> {
	const { whole, broken } = await readManifests(target);
	if (broken.length > 0) return { deleted: [], freedBytes: 0 };
	const kept = keptBackups(whole);
	const deleted = whole.filter((manifest) => !kept.includes(manifest)).map(({ name }) => name);
	for (const name of deleted) await rm(manifestFile(target.folder, name));
	const freedBytes = await collectUnreferenced(target.folder, new Set(knownObjects(kept).keys()));
	return { deleted, freedBytes };
}
