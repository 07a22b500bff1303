import { stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { isS3 } from '#content/lib/storage/storage-url.ts';

import { databaseFacts } from '../foundation/database-facts.ts';
import { objectStorage } from '../foundation/object-storage.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { pointedRelease } from '../releases/release-store.ts';
import { installationOf } from './backup-state.ts';
import { onDisk } from './backup-refused.ts';
import { installationFiles } from './installation-files.ts';
import { SPOOL_FILE } from './snapshot-database.ts';
import { existingTarget } from './target/backup-target.ts';
import { ContentWriter } from './target/content-writer.ts';
import { readManifests } from './target/manifests.ts';

import type { Payload } from 'payload';

export interface BackupPlan {
	readonly files: number;
	/** What the installation holds in files and database. */
	readonly bytes: number;
	readonly newFiles: number;
	/** At most: the database is counted as it is, and travels compressed. */
	readonly newBytes: number;
	/** Of a bucket nobody can say: infinite. */
	readonly freeBytes: number;
	readonly fits: boolean;
}

/** What a backup would send to a target, and whether there is room; nothing is written. */
export async function planBackup(payload: Payload, to: string): Promise<BackupPlan> {
	return onDisk(to, async () => {
		const { dataDir } = cmsSettings();
		const files = await installationFiles(dataDir, await pointedRelease(), objectStorage());
		const target = await existingTarget(to, {
			installation: await installationOf(payload),
			workFolder: join(dataDir, 'backup-work'),
		});
		const writer = target && (await ContentWriter.open(target, (await readManifests(target)).whole));
		const made = (await databaseFacts(payload, dataDir)).bytes + (await sizeOr0(join(dataDir, SPOOL_FILE)));
		let [newFiles, newBytes] = [0, made];
		for (const { path, bytes, changedAt } of files) {
			if (writer?.has({ path, changedAt, expectedBytes: bytes })) continue;
			newFiles += 1;
			newBytes += bytes;
		}
		const freeBytes = isS3(to) ? Number.POSITIVE_INFINITY : await freeBytesAt(to);
		const bytes = made + files.reduce((sum, file) => sum + file.bytes, 0);
		return { files: files.length, bytes, newFiles, newBytes, freeBytes, fits: newBytes <= freeBytes };
	});
}

/** Where the folder is, or will be. */
async function freeBytesAt(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder).catch(() => statfs(dirname(folder)));
	return bavail * bsize;
}

const sizeOr0 = (path: string): Promise<number> =>
	stat(path).then(
		({ size }) => size,
		() => 0,
	);
