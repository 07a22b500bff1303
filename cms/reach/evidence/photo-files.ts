import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { writeDurably } from '../../materials/store-durably.ts';
import { cmsSettings } from '../../foundation/settings.ts';

/** Below `DATA_DIR`, beside the recordings: nothing that serves the public reads there. */
const photosDir = (): string => join(cmsSettings().dataDir, 'evidence');

const NAME = /^([0-9a-f-]{36})\.jpg$/;
const fileOf = (clientId: string): string => join(photosDir(), `${clientId}.jpg`);

/** The same photo sent again writes the same file. */
export async function keepPhotoFile(clientId: string, jpeg: Buffer): Promise<void> {
	await mkdir(photosDir(), { recursive: true, mode: 0o700 });
	await writeDurably(fileOf(clientId), jpeg);
}

/** @returns undefined when it is not there any more */
export const readPhotoFile = (clientId: string): Promise<Buffer | undefined> =>
	readFile(fileOf(clientId)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});

export const deletePhotoFile = (clientId: string): Promise<void> => rm(fileOf(clientId), { force: true });

/** Files that were written before an instant, by the id of their photo. */
export async function photoFilesBefore(before: Date): Promise<readonly string[]> {
	const names = await readdir(photosDir()).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	const found: string[] = [];
	for (const name of names) {
		const clientId = NAME.exec(name)?.[1];
		if (clientId !== undefined && (await stat(fileOf(clientId))).mtimeMs < before.getTime()) found.push(clientId);
	}
	return found;
}
