import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { checkBackup } from '#cms/backup/check-backup.ts';
import { makeBackup } from '#cms/backup/make-backup.ts';
import { sealManifest } from '#cms/backup/manifest.ts';
import { backUpWhenDue } from '#cms/backup/nightly-backup-job.ts';
import { backupState } from '#cms/backup/backup-state.ts';
import { openStore } from '#cms/backup/open-store.ts';
import { restoreBackup } from '#cms/backup/restore-backup.ts';
import { rowsIn } from '#cms/backup/snapshot-database.ts';
import { openTarget } from '#cms/backup/target/backup-target.ts';
import { backupNames, writeManifest } from '#cms/backup/target/manifests.ts';
import { migrations } from '#cms/migrations/index.ts';
import { folderStore } from '#content/lib/storage/folder-store.ts';
import { objectName, writeObject } from '#cms/backup/target/stored-content.ts';

import { emptyPlace, run, smallDisk, takeBackSchema } from '../support/backup-trials.ts';
import { UNENCRYPTED, dropDatabase, emptyFolder, fillInstallation, writeData } from '../support/backups.ts';
import { database, databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { canMount } from '../support/failing-disk.ts';

import type { Payload } from 'payload';

describe.skipIf(isDatabaseMissing)(`backups in bad times on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let rendition: string | number;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		rendition = (await fillInstallation(payload, dataDir)).rendition.id;
	});
	afterAll(() => close());

	const backUp = (folder: string) => makeBackup(payload, { to: folder, encryption: UNENCRYPTED });
	const restore = async (folder: string, name?: string) =>
		restoreBackup(await openTarget(folder), { name, identity: undefined, ...(await emptyPlace()) });
	const check = async (folder: string) =>
		checkBackup(await openTarget(folder), { name: undefined, identity: undefined });

	async function madeBackup() {
		const folder = await emptyFolder('backup');
		const { manifest } = await backUp(folder);
		const media = manifest.files.find(({ path }) => path.startsWith('media/'));
		return { folder, manifest, mediaObject: join(folder, objectName(media?.sha256 ?? '')) };
	}

	test('a byte changed, a file cut short or gone: neither check nor restore takes it', async () => {
		const { folder, manifest, mediaObject } = await madeBackup();
		await expect(check(folder)).resolves.toMatchObject({ name: manifest.name });
		const bytes = await readFile(mediaObject);
		bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
		await writeFile(mediaObject, bytes);
		await expect(check(folder)).rejects.toThrow(/Bản sao lưu hỏng: tệp media\/ab.*có byte đã khác/);
		await expect(restore(folder)).rejects.toThrow(/media\/ab.*không giống lúc ghi/);
		await truncate(mediaObject, 5);
		await expect(check(folder)).rejects.toThrow(/bị cắt cụt, còn 5 trong/);
		await rm(mediaObject);
		await expect(check(folder)).rejects.toThrow(/không còn trong nơi sao lưu/);
		await expect(restore(folder)).rejects.toThrow(/media\/ab.*không còn trong nơi sao lưu/);
	});

	test('a list that was cut short or changed is no backup, and keeps what it names from being thrown away', async () => {
		const { folder, manifest } = await madeBackup();
		const file = join(folder, 'backups', `${manifest.name}.json`);
		const text = await readFile(file, 'utf8');
		await writeFile(
			file,
			text.replace(/(bytes\\":)(\d)/, (_all, before: string, digit: string) => `${before}${9 - Number(digit)}`),
		);
		await expect(check(folder)).rejects.toThrow(/bị cắt cụt hoặc đã bị sửa/);
		await writeFile(file, text.slice(0, 500));
		await expect(restore(folder)).rejects.toThrow(/bị cắt cụt hoặc đã bị sửa/);
		const { manifest: next } = await backUp(folder);
		await expect(check(folder)).resolves.toMatchObject({ name: next.name });
		await writeFile(file, text);
		await expect(
			checkBackup(await openTarget(folder), { name: manifest.name, identity: undefined }),
		).resolves.toMatchObject({ name: manifest.name });
	});

	test('a backup of a newer version is refused with what to do', async () => {
		const { folder, manifest } = await madeBackup();
		const file = join(folder, 'backups', `${manifest.name}.json`);
		await writeFile(file, sealManifest({ ...manifest, format: 2 }));
		await expect(check(folder)).rejects.toThrow(/mới hơn/);
		await writeFile(file, sealManifest({ ...manifest, migration: '20991231_000000_later' }));
		await expect(check(folder)).rejects.toThrow(/mới hơn.*20991231/);
		await expect(restore(folder)).rejects.toThrow(/mới hơn/);
	});

	test.skipIf(database === 'mongodb')('an older one is brought up to date', async () => {
		const { folder, manifest } = await madeBackup();
		const target = await openTarget(folder);
		const older = await emptyFolder('older');
		await restoreBackup(target, { name: undefined, identity: undefined, dataDir: older, databaseUrl: '' });
		const newest = migrations.at(-1);
		await takeBackSchema(older, newest);
		const file = join(older, 'cms.sqlite');
		const { sha256, bytes, stored } = await writeObject(target.store, createReadStream(file), {
			recipients: [],
			isCompressed: true,
			known: new Map(),
		});
		await writeManifest(target, {
			...manifest,
			name: `${manifest.name}-9`,
			migration: migrations.at(-2)?.name ?? '',
			counts: rowsIn(file),
			files: manifest.files.map((one) => (one.path === 'cms.sqlite' ? { ...one, sha256, bytes } : one)),
			objects: { ...manifest.objects, [sha256]: stored },
		});
		const to = await emptyFolder('restored');
		await restoreBackup(target, { name: `${manifest.name}-9`, identity: undefined, dataDir: to, databaseUrl: '' });
		const done = new DatabaseSync(join(to, 'cms.sqlite'), { readOnly: true });
		expect(done.prepare('select name from payload_migrations order by id desc limit 1').get()).toEqual({
			name: newest?.name,
		});
		done.close();
	});

	test('a place that holds something is not overwritten', async () => {
		const { folder } = await madeBackup();
		await expect(
			restoreBackup(await openTarget(folder), { name: undefined, identity: undefined, dataDir, databaseUrl: '' }),
		).rejects.toThrow(/đang có dữ liệu.*không khôi phục đè/);
		const others = await emptyFolder('others');
		await writeFile(join(others, 'anh-cuoi.jpg'), 'của người khác');
		await expect(backUp(others)).rejects.toThrow(/đang có thứ khác \(anh-cuoi.jpg\)/);
		expect(await readdir(others)).toEqual(['anh-cuoi.jpg']);
		const label = join(folder, 'loa-lang-backup.json');
		await writeFile(
			label,
			(await readFile(label, 'utf8')).replace(/"installation":"[^"]+"/, '"installation":"nơi-khác"'),
		);
		await expect(backUp(folder)).rejects.toThrow(/của một nơi khác, không ghi đè/);
	});

	test.skipIf(database === 'sqlite')('a database of MongoDB that holds something is not overwritten', async () => {
		const { folder } = await madeBackup();
		await expect(
			restoreBackup(await openTarget(folder), {
				name: undefined,
				identity: undefined,
				dataDir: await emptyFolder('restored'),
				databaseUrl: process.env.DATABASE_URL ?? '',
			}),
		).rejects.toThrow(/Cơ sở dữ liệu nhận đang có dữ liệu/);
	});

	test('a stick that is not plugged in is missed, and nothing is written where it was', async () => {
		const { folder } = await madeBackup();
		await rename(folder, `${folder}.pulled`);
		await mkdir(folder);
		await expect(backUp(folder)).rejects.toThrow(/Có thể ổ chưa cắm/);
		expect(await readdir(folder)).toEqual([]);
		expect((await backupState(payload)).failure?.reason).toMatch(/Có thể ổ chưa cắm/);
		await rm(folder, { recursive: true });
		await rename(`${folder}.pulled`, folder);
		await backUp(folder);
		expect((await backupState(payload)).failure).toBeNull();
	});

	test('other places than folders are refused with what works', async () => {
		await expect(backUp('ftp://kho/loa')).rejects.toThrow(/Chỉ sao lưu vào thư mục.*hoặc kho s3/);
	});

	test.skipIf(!canMount)(
		'a full target, or one that is full in the middle, is said, and the next room is used',
		async () => {
			const folder = await smallDisk(200);
			await expect(backUp(folder)).rejects.toThrow(/đã đầy.*chạy lại/);
			expect(await backupNames({ store: folderStore(folder) })).toEqual([]);
			spawnSync('mount', ['-o', 'remount,size=64m', folder]);
			const { manifest } = await backUp(folder);
			await expect(check(folder)).resolves.toMatchObject({ name: manifest.name });
			const small = await smallDisk(100);
			await expect(
				restoreBackup(await openTarget(folder), {
					name: undefined,
					identity: undefined,
					dataDir: small,
					databaseUrl: '',
				}),
			).rejects.toThrow(/chỉ còn trống.*cần/);
			spawnSync('mount', ['-o', 'remount,ro', folder]);
			await expect(backUp(folder)).rejects.toThrow(/chỉ cho đọc/);
		},
	);

	test('each night one backup is made by itself, and what fails is tried again in an hour', async () => {
		const folder = await emptyFolder('nightly');
		await rm(folder, { recursive: true });
		const night = (time: string) => new Date(`2099-01-02T${time}:00+07:00`);
		process.env.BACKUP_TO = join(folder, 'usb');
		onTestFinished(() => void delete process.env.BACKUP_TO);
		expect(await backUpWhenDue(payload, night('00:30'))).toBeUndefined();
		expect(await backUpWhenDue(payload, night('02:00'))).toBeUndefined();
		expect((await backupState(payload)).failure?.reason).toMatch(/rút ra/);
		await mkdir(folder);
		const soon = new Date(Date.now() + 60_000);
		expect(await backUpWhenDue(payload, soon)).toBeUndefined();
		const name = await backUpWhenDue(payload, night('03:00'));
		expect(await backupNames({ store: folderStore(join(folder, 'usb')) })).toEqual([name]);
		expect((await backupState(payload)).failure).toBeNull();
	});

	test('killed in the middle, a backup is none and a restore goes on where it was', async () => {
		const folder = await emptyFolder('backup');
		const first = await backUp(folder);
		await writeData(dataDir, 'media/01/02/0102.mp3', Buffer.alloc(40_000, 'một'));
		await writeData(dataDir, 'media/03/04/0304.mp3', Buffer.alloc(40_000, 'hai'));
		for (const point of ['backup.object', 'backup.manifest']) {
			expect(await run('backup', ['--to', folder], { LOA_FAULT: point })).toMatchObject({ signal: 'SIGKILL' });
			expect(await backupNames({ store: folderStore(folder) })).toEqual([first.manifest.name]);
			await expect(check(folder)).resolves.toMatchObject({ name: first.manifest.name });
		}
		const done = await run('backup', ['--to', folder]);
		expect(done).toMatchObject({ code: 0, output: expect.stringContaining('Đã sao lưu') as string });
		expect((await readdir(join(folder, 'objects'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
		const { dataDir: to, databaseUrl } = await emptyPlace();
		const args = ['--from', folder, '--to', databaseUrl || to, '--data', to];
		for (const point of ['restore.file', ...(database === 'mongodb' ? ['move.page'] : ['restore.placed'])]) {
			expect(await run('restore', args, { LOA_FAULT: point, DATA_DIR: to })).toMatchObject({ signal: 'SIGKILL' });
			expect(await run('prepare', [], { DATA_DIR: to, DATABASE_URL: databaseUrl })).toMatchObject({
				code: 1,
				output: expect.stringMatching(/Việc khôi phục.*đã dừng giữa chừng.*npm run restore/) as string,
			});
		}
		expect(await run('restore', args, { DATA_DIR: to })).toMatchObject({
			code: 0,
			output: expect.stringMatching(/Đã khôi phục bản[^]*từng tệp có đúng sha256[^]*Tiếp theo/) as string,
		});
		const store = await openStore({ databaseUrl, dataDir: to });
		const before = await payload.findByID({ collection: 'renditions', id: rendition, depth: 0 });
		expect(await store.findByID({ collection: 'renditions', id: rendition, depth: 0 })).toEqual(before);
		if (databaseUrl !== '') await dropDatabase(store);
		await store.destroy();
	}, 400_000);
});
