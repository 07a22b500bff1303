import { digestOfStream } from '#content/lib/storage/digest.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';

import { migrations } from '../migrations/index.ts';
import { BackupRefusedError, isOfDisk, onDisk } from './backup-refused.ts';
import { readManifest } from './target/manifests.ts';
import { brokenObject, faultOfObject, readObject } from './target/stored-content.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { BackupFile, Manifest, StoredObject } from './manifest.ts';
import type { BackupTarget } from './target/backup-target.ts';

/**
 * Proves a backup without restoring: everything that it names is there, byte for byte, and holds what was stored once it
 * is decrypted and unpacked.
 *
 * @param identity secret key of age; undefined: not encrypted
 * @throws {BackupRefusedError}
 */
export async function checkBackup(
	target: BackupTarget,
	{ name, identity }: { name: string | undefined; identity: string | undefined },
): Promise<Manifest> {
	return onDisk(target.to, async () => {
		const manifest = await readManifest(target, name);
		assertNotNewer(manifest);
		const seen = new Set<string>();
		for (const file of manifest.files) {
			if (seen.has(file.sha256)) continue;
			seen.add(file.sha256);
			const stored = manifest.objects[file.sha256];
			const why = stored ? await faultOfObject(target.store, file.sha256, stored) : 'không có trong danh sách';
			if (why || !stored) throw brokenObject(file.path, why ?? '');
			await assertContent(target.store, { file, stored, identity });
		}
		return manifest;
	});
}

async function assertContent(
	store: ObjectStore,
	{ file, stored, identity }: { file: BackupFile; stored: StoredObject; identity: string | undefined },
): Promise<void> {
	try {
		const { bytes, sha256 } = await digestOfStream(await readObject(store, file, stored, identity));
		if (sha256 === file.sha256 && bytes === file.bytes) return;
	} catch (error) {
		if (isOfDisk(error) || error instanceof StorageError) throw error;
		throw brokenObject(file.path, 'không mở được bằng khóa này');
	}
	throw brokenObject(file.path, 'mở ra không giống lúc ghi');
}

/** A backup of a schema that this version does not know yet would lose what is new in it. */
export function assertNotNewer({ name, migration, version }: Manifest): void {
	if (migration === '' || migrations.some((known) => known.name === migration)) return;
	throw new BackupRefusedError(
		'backup_newer',
		`Bản sao lưu ${name} do phiên bản Loa Làng mới hơn làm ra (${version}, ${migration}). Hãy cài phiên bản đó rồi khôi phục.`,
	);
}
