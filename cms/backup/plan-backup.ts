import { stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { databaseFacts } from '../foundation/database-facts.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { pointedRelease } from '../releases/release-store.ts';
import { installationOf } from './backup-state.ts';
import { onDisk } from './backup-refused.ts';
import { installationFiles } from './installation-files.ts';
import { SPOOL_FILE } from './snapshot-database.ts';
import { existingTarget, readManifests } from './target/backup-target.ts';
import { ContentWriter } from './target/content-writer.ts';

import type { Payload } from 'payload';

export interface BackupPlan {
	readonly files: number;
	/** What the installation holds in files and database. */
	readonly bytes: number;
	readonly newFiles: number;
	/** At most: the database is counted as it is, and travels compressed. */
	readonly newBytes: number;
	readonly freeBytes: number;
	readonly fits: boolean;
}

/** What a backup would send to a target, and whether there is room; nothing is written. */
export async function planBackup(payload: Payload, folder: string): Promise<BackupPlan> {
	return onDisk(folder, async () => {
		const { dataDir } = cmsSettings();
		const files = await installationFiles(dataDir, await pointedRelease());
		const target = await existingTarget(folder, await installationOf(payload));
		const writer = target && (await ContentWriter.open(target, (await readManifests(target)).whole));
		const made = (await databaseFacts(payload, dataDir)).bytes + (await sizeOr0(join(dataDir, SPOOL_FILE)));
		let [newFiles, newBytes] = [0, made];
		for (const { path, bytes, changedAt } of files) {
			if (await writer?.has({ path, changedAt, expectedBytes: bytes })) continue;
			newFiles += 1;
			newBytes += bytes;
		}
		const freeBytes = await freeBytesAt(folder);
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
