import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freshMongoUrl } from '../support/fresh-mongo-url.ts';

import type { Payload } from 'payload';

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 10_000);
const FILES = Number(process.env.BENCH_FILES ?? 800);
const FILE_BYTES = 2_500_000;

/** The recovery drill on an installation of a size: bytes and seconds of each step, from SQLite. */
export async function benchBackup(terminal: { print(line: string): void }): Promise<void> {
	const root = await mkdtemp(join(tmpdir(), 'loa-bench-backup-'));
	const dataDir = join(root, 'data');
	Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '' });
	const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
		const began = performance.now();
		const result = await work();
		terminal.print(`${what}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
		return result;
	};
	try {
		const { openCms } = await import('#cms/foundation/open-cms.ts');
		const { makeBackup } = await import('#cms/backup/make-backup.ts');
		const { checkBackup } = await import('#cms/backup/check-backup.ts');
		const { openStore } = await import('#cms/backup/open-store.ts');
		const { copyDocuments, sourceOf } = await import('#cms/backup/portable/copy-documents.ts');
		const { restoreBackup } = await import('#cms/backup/restore-backup.ts');
		const { openTarget } = await import('#cms/backup/target/backup-target.ts');
		const payload = await openCms();
		await fill(payload, dataDir);
		terminal.print(`${DOCUMENTS} documents, ${FILES} files, ${((FILES * FILE_BYTES) / 1e9).toFixed(1)} GB`);
		const folder = join(root, 'stick');
		const backUp = () => makeBackup(payload, { to: folder, encryption: { recipients: [], passphrase: undefined } });
		await timed('first backup, verified', backUp);
		const { newBytes } = await timed('the next one, with one new file', async () => {
			await addFile(dataDir, 'ff');
			return backUp();
		});
		terminal.print(`the next one sends ${(newBytes / 1e6).toFixed(1)} MB`);
		const target = await openTarget(folder);
		await timed('check', () => checkBackup(target, { name: undefined, identity: undefined }));
		await timed('restore, compared', () =>
			restoreBackup(target, { name: undefined, identity: undefined, dataDir: join(root, 'restored'), databaseUrl: '' }),
		);
		const databaseUrl = freshMongoUrl();
		if (databaseUrl === '') {
			terminal.print('move to MongoDB: not measured, TEST_MONGODB_URL is not set');
			return;
		}
		const store = await openStore({ databaseUrl, dataDir });
		await timed('move to MongoDB, compared', () => copyDocuments(sourceOf(payload), store));
		await (store.db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase();
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

async function fill(payload: Payload, dataDir: string): Promise<void> {
	payload.logger.level = 'silent';
	const { seedReferenceData } = await import('#cms/places/seed-places.ts');
	const { insertManyAirings } = await import('./many-airings.ts');
	await seedReferenceData(payload);
	await insertManyAirings(payload, DOCUMENTS, '2026-11' as never);
	for (let count = 0; count < FILES; count += 1) await addFile(dataDir, String(count % 90).padStart(2, '0'));
}

async function addFile(dataDir: string, folder: string): Promise<void> {
	const at = join(dataDir, 'media', folder, '00');
	await mkdir(at, { recursive: true });
	// audio does not compress
	await writeFile(join(at, `${randomUUID()}.mp3`), randomBytes(FILE_BYTES));
}
