import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { checkBackup } from '#cms/backup/check-backup.ts';
import { makeBackup } from '#cms/backup/make-backup.ts';
import { openStore } from '#cms/backup/open-store.ts';
import { planBackup } from '#cms/backup/plan-backup.ts';
import { digestOf } from '#cms/backup/portable/copy-documents.ts';
import { entitiesOf, nameOfEntity } from '#cms/backup/portable/entities.ts';
import { restoreBackup } from '#cms/backup/restore-backup.ts';
import { identityFor, openTarget } from '#cms/backup/target/backup-target.ts';
import { backupNames, readManifest } from '#cms/backup/target/manifests.ts';
import { folderStore } from '#content/lib/storage/folder-store.ts';

import { dropDatabase, emptyFolder, fillInstallation, UNENCRYPTED, writeData } from '../support/backups.ts';
import { database, databaseName, isDatabaseMissing, messageInVietnamese, openTestCms } from '../support/cms.ts';
import { freshMongoUrl } from '../support/fresh-mongo-url.ts';

import type { Payload } from 'payload';

const hasMongo = Boolean(process.env.TEST_MONGODB_URL);

/** What each collection holds, so that two databases can be compared. */
async function contentOf(store: Payload): Promise<Record<string, unknown>> {
	const content: Record<string, unknown> = {};
	for (const entity of entitiesOf(store))
		// keys of the backup itself change with each backup
		if (entity.collection !== 'payload-kv') content[nameOfEntity(entity)] = await digestOf(store, entity);
	return content;
}

describe.skipIf(isDatabaseMissing)(`backups of an installation on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let filled: Awaited<ReturnType<typeof fillInstallation>>;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		filled = await fillInstallation(payload, dataDir);
	});
	afterAll(() => close());

	const backUp = (folder: string, encryption: Parameters<typeof makeBackup>[1]['encryption'] = UNENCRYPTED) =>
		makeBackup(payload, { to: folder, encryption });
	const sameKind = () => (database === 'sqlite' ? '' : freshMongoUrl());

	test('a backup restored into an empty place is the same, and half written files stay out', async () => {
		const folder = await emptyFolder('backup');
		const { manifest } = await backUp(folder);
		expect(manifest.files.map(({ path }) => path)).toEqual(
			expect.arrayContaining([
				database === 'sqlite' ? 'cms.sqlite' : 'documents.jsonl',
				'secrets.json',
				'media/ab/cd/abcd.mp3',
			]),
		);
		expect(manifest.files.some(({ path }) => path.includes('dang-ghi'))).toBe(false);
		const before = await contentOf(payload);
		const to = await emptyFolder('restored');
		const databaseUrl = sameKind();
		const restored = await restoreBackup(await openTarget(folder), {
			name: undefined,
			identity: undefined,
			dataDir: to,
			databaseUrl,
		});
		expect(restored.database.engine).toBe(database);
		const store = await openStore({ databaseUrl, dataDir: to });
		expect(await contentOf(store)).toEqual(before);
		expect(await readFile(join(to, 'media/ab/cd/abcd.mp3'))).toEqual(
			await readFile(join(dataDir, 'media/ab/cd/abcd.mp3')),
		);
		const { filename } = filled.recording;
		expect(await readFile(join(to, 'recordings', filename ?? ''))).toEqual(
			await readFile(join(dataDir, 'recordings', filename ?? '')),
		);
		if (databaseUrl !== '') await dropDatabase(store);
		await store.destroy();
	});

	test.skipIf(!hasMongo)(
		'restored into the other kind of database, signatures, versions and appointments stand',
		async () => {
			const folder = await emptyFolder('backup');
			await backUp(folder);
			const to = await emptyFolder('restored');
			const databaseUrl = database === 'sqlite' ? freshMongoUrl() : '';
			await restoreBackup(await openTarget(folder), { name: undefined, identity: undefined, dataDir: to, databaseUrl });
			const store = await openStore({ databaseUrl, dataDir: to });
			try {
				const { docs: renditions } = await store.find({ collection: 'renditions', depth: 1 });
				const before = await payload.findByID({ collection: 'renditions', id: filled.rendition.id, depth: 1 });
				expect(renditions[0]).toMatchObject({
					approvedDigest: before.approvedDigest,
					signedVoice: before.signedVoice,
					updatedAt: before.updatedAt,
					message: { key: 'giu-lai', title: 'Bài đã sửa' },
				});
				const { docs: users } = await store.find({
					collection: 'users',
					where: { email: { equals: filled.officer.email } },
				});
				const { docs: editions } = await store.find({ collection: 'editions', depth: 0 });
				const { docs: jobs } = await store.find({
					collection: 'payload-jobs',
					where: { taskSlug: { equals: 'publishEdition' } },
				});
				expect(jobs[0]).toMatchObject({
					input: { edition: String(editions[0]?.id) },
					concurrencyKey: `appointment-${editions[0]?.id}`,
					waitUntil: '2099-12-01T00:00:00.000Z',
				});
				const { docs: versions } = await store.findVersions({ collection: 'messages', depth: 0 });
				const { totalDocs: versionsBefore } = await payload.findVersions({ collection: 'messages', depth: 0 });
				expect(versions).toHaveLength(versionsBefore);
				const { docs: audit } = await store.find({
					collection: 'audit',
					where: { who: { equals: filled.officer.email } },
				});
				expect(audit[0]).toMatchObject({ document: expect.stringContaining('giu-lai') as string });
				expect(await store.kv.get('set-aside:thử')).toMatchObject({ what: { a: null, b: [], c: {} } });
				await expect(
					store.login({ collection: 'users', data: { email: users[0]?.email ?? '', password: 'mat-khau-dai-12' } }),
				).resolves.toMatchObject({ user: { email: filled.officer.email } });
			} finally {
				if (databaseUrl !== '') await dropDatabase(store);
				await store.destroy();
			}
		},
	);

	test('the next backup sends only what is new', async () => {
		const folder = await emptyFolder('backup');
		const first = await backUp(folder);
		await writeData(dataDir, 'media/ef/01/ef01.mp3', Buffer.alloc(50_000, 'mới'));
		const plan = await planBackup(payload, folder);
		expect(plan).toMatchObject({ newFiles: 1, fits: true });
		const second = await backUp(folder);
		expect(first.newBytes).toBeGreaterThan(300_000);
		expect(second.newBytes).toBeLessThan(first.newBytes - 250_000);
		expect(second.manifest.files.map(({ path }) => path)).toContain('media/ef/01/ef01.mp3');
		expect(await backupNames({ store: folderStore(folder) })).toHaveLength(2);
	});

	test('made while people write, it is of one moment', async () => {
		const folder = await emptyFolder('backup');
		const stop = new AbortController();
		let written = 0;
		const wait = () => new Promise((settle) => setTimeout(settle, 5));
		let hasEnough = () => {};
		const enough = new Promise<void>((settle) => (hasEnough = settle));
		const writing = (async () => {
			while (!stop.signal.aborted) {
				written += 1;
				await messageInVietnamese(payload, { key: `khi-ghi-${written}`, state: 'drafted' });
				if (written === 5) hasEnough();
				await wait();
			}
		})();
		await enough;
		try {
			for (let count = 0; count < 3; count += 1) await backUp(folder);
		} finally {
			stop.abort();
			await writing;
		}
		const to = await emptyFolder('restored');
		const databaseUrl = sameKind();
		await restoreBackup(await openTarget(folder), { name: undefined, identity: undefined, dataDir: to, databaseUrl });
		const store = await openStore({ databaseUrl, dataDir: to });
		const { docs: messages } = await store.find({ collection: 'messages', pagination: false, depth: 0, joins: false });
		const { docs: renditions } = await store.find({
			collection: 'renditions',
			pagination: false,
			depth: 0,
			joins: false,
		});
		const ids = new Set(messages.map(({ id }) => id));
		expect(renditions.every(({ message }) => ids.has(message as never))).toBe(true);
		// one after the other, without a gap
		const keys = messages.flatMap(({ key }) => (key.startsWith('khi-ghi-') ? [Number(key.slice(8))] : []));
		expect(keys.toSorted((one, other) => one - other)).toEqual(keys.map((_key, index) => index + 1));
		expect(keys.length).toBeGreaterThan(4);
		if (databaseUrl !== '') await dropDatabase(store);
		await store.destroy();
	});

	test('under a passphrase nothing can be read without it, and everything with it', async () => {
		const folder = await emptyFolder('backup');
		await backUp(folder, { recipients: [], passphrase: 'cá kho làng Vũ Đại 1995' });
		const target = await openTarget(folder);
		const manifest = await readManifest(target);
		const secrets = manifest.files.find(({ path }) => path === 'secrets.json');
		const stored = await readFile(join(folder, 'objects', (secrets?.sha256 ?? '').slice(0, 2), secrets?.sha256 ?? ''));
		expect(stored.toString('latin1')).toContain('age-encryption.org');
		await expect(identityFor(target, { passphrase: 'sai mật khẩu rồi', identityFile: undefined })).rejects.toThrow(
			/Mật khẩu.*không đúng/,
		);
		await expect(identityFor(target, { passphrase: undefined, identityFile: undefined })).rejects.toThrow(
			'BACKUP_PASSPHRASE',
		);
		const identity = await identityFor(target, { passphrase: 'cá kho làng Vũ Đại 1995', identityFile: undefined });
		await expect(checkBackup(target, { name: undefined, identity })).resolves.toMatchObject({ name: manifest.name });
		const again = await backUp(folder);
		expect(again.isEncrypted).toBe(true);
		await expect(checkBackup(target, { name: manifest.name, identity })).resolves.toMatchObject({
			name: manifest.name,
		});
		const to = await emptyFolder('restored');
		const databaseUrl = sameKind();
		await restoreBackup(target, { name: manifest.name, identity, dataDir: to, databaseUrl });
		expect(JSON.parse(await readFile(join(to, 'secrets.json'), 'utf8'))).toMatchObject({
			cardSecret: 'a third secret of the tests, long enough',
		});
		if (databaseUrl !== '') {
			const store = await openStore({ databaseUrl, dataDir: to });
			await dropDatabase(store);
			await store.destroy();
		}
	});

	test('what a site has not handed on goes along', async () => {
		await writeData(dataDir, 'edge/khac.txt', '');
		const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'));
		spool.exec("pragma journal_mode = wal; create table airings (id text); insert into airings values ('một')");
		const folder = await emptyFolder('backup');
		await backUp(folder);
		const to = await emptyFolder('restored');
		const databaseUrl = sameKind();
		await restoreBackup(await openTarget(folder), { name: undefined, identity: undefined, dataDir: to, databaseUrl });
		spool.close();
		const restored = new DatabaseSync(join(to, 'edge', 'spool.sqlite'), { readOnly: true });
		expect(restored.prepare('select id from airings').all()).toEqual([{ id: 'một' }]);
		restored.close();
		if (databaseUrl !== '') {
			const store = await openStore({ databaseUrl, dataDir: to });
			await dropDatabase(store);
			await store.destroy();
		}
	});
});
