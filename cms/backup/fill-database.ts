import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { faultPoint } from '#content/lib/fault-point.ts';

import { BackupRefusedError } from './backup-refused.ts';
import { claimDatabase, releaseDatabase } from './claim-database.ts';
import { openStore } from './open-store.ts';
import { copyDocuments, digestOf, sourceOf } from './portable/copy-documents.ts';
import { entitiesOf, nameOfEntity } from './portable/entities.ts';
import { linesSource } from './portable/lines-file.ts';
import { LINES_FILE, rowsIn, SQLITE_FILE } from './snapshot-database.ts';

import type { CopiedEntity, OnEntity } from './portable/copy-documents.ts';
import type { DocumentSource } from './portable/document-source.ts';
import type { Manifest } from './manifest.ts';

export interface FilledDatabase {
	readonly engine: Manifest['engine'];
	/** What is there now, by collection. */
	readonly entities: readonly CopiedEntity[];
	/** The copy is the same file, byte for byte; else each document was compared. */
	readonly isSameFile: boolean;
}

interface Places {
	/** Where the database of the backup lies. */
	readonly work: string;
	readonly dataDir: string;
	/** Empty: SQLite in `dataDir`. */
	readonly databaseUrl: string;
}

/** Makes the database of a backup that of an installation, of the same kind or of the other one. */
export async function fillDatabase(
	manifest: Manifest,
	{ work, dataDir, databaseUrl }: Places,
): Promise<FilledDatabase> {
	if (manifest.engine === 'sqlite' && databaseUrl === '') return placeFile(manifest, { work, dataDir });
	const source = await openSource(manifest, work);
	try {
		return databaseUrl === ''
			? await fillSqlite(source.documents, { work, dataDir })
			: await fillMongo(source.documents, {
					databaseUrl,
					dataDir,
					by: `restore ${manifest.installation} ${manifest.name}`,
				});
	} finally {
		await source.close();
	}
}

/** The backup's file is the database. It is opened once: an older one is brought up to date, and read through. */
async function placeFile(manifest: Manifest, { work, dataDir }: Omit<Places, 'databaseUrl'>): Promise<FilledDatabase> {
	const [from, to] = [join(work, SQLITE_FILE), join(dataDir, SQLITE_FILE)];
	// the second time after a stop it is in its place already
	if (existsSync(from)) {
		if (JSON.stringify(rowsIn(from)) !== JSON.stringify(manifest.counts))
			throw new BackupRefusedError(
				'not_equal',
				'Cơ sở dữ liệu trong bản sao lưu không có đủ số dòng đã ghi. Hãy chọn một bản khác.',
			);
		await place(from, to);
		faultPoint('restore.placed');
	}
	const store = await openStore({ databaseUrl: '', dataDir });
	try {
		const entities: CopiedEntity[] = [];
		for (const entity of entitiesOf(store))
			entities.push({ name: nameOfEntity(entity), leftOut: [], ...(await digestOf(store, entity)) });
		return { engine: 'sqlite', entities, isSameFile: true };
	} finally {
		await store.destroy();
	}
}

export async function fillSqlite(
	source: DocumentSource,
	{ work, dataDir, onEntity }: Omit<Places, 'databaseUrl'> & { onEntity?: OnEntity },
): Promise<FilledDatabase> {
	// filled beside its place; a stop goes on with what is in it
	const folder = join(work, 'filling');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const store = await openStore({ databaseUrl: '', dataDir: folder });
	let entities: readonly CopiedEntity[];
	try {
		entities = await copyDocuments(source, store, onEntity);
	} finally {
		await store.destroy();
	}
	await place(join(folder, SQLITE_FILE), join(dataDir, SQLITE_FILE));
	return { engine: 'sqlite', entities, isSameFile: false };
}

/** @param by who fills it: the same one goes on after a stop */
export async function fillMongo(
	source: DocumentSource,
	{ databaseUrl, dataDir, by, onEntity }: { databaseUrl: string; dataDir: string; by: string; onEntity?: OnEntity },
): Promise<FilledDatabase> {
	const store = await openStore({ databaseUrl, dataDir });
	try {
		await claimDatabase(store, by);
		const entities = await copyDocuments(source, store, onEntity);
		await releaseDatabase(store);
		return { engine: 'mongodb', entities, isSameFile: false };
	} finally {
		await store.destroy();
	}
}

/** What a stop left of an earlier try must not be read together with this file. */
async function place(from: string, to: string): Promise<void> {
	for (const rest of ['-wal', '-shm']) await rm(`${to}${rest}`, { force: true });
	await rename(from, to);
}

async function openSource(
	manifest: Manifest,
	work: string,
): Promise<{ documents: DocumentSource; close(): Promise<void> }> {
	if (manifest.engine === 'mongodb')
		return { documents: linesSource(join(work, LINES_FILE), 'mongodb'), close: async () => undefined };
	const store = await openStore({ databaseUrl: '', dataDir: work });
	return { documents: sourceOf(store), close: () => store.destroy() };
}
