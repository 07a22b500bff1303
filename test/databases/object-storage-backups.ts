import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';

import { checkBackup } from '#cms/backup/check-backup.ts';
import { makeBackup } from '#cms/backup/make-backup.ts';
import { planBackup } from '#cms/backup/plan-backup.ts';
import { restoreBackup } from '#cms/backup/restore-backup.ts';
import { identityFor, openTarget } from '#cms/backup/target/backup-target.ts';
import { pruneTarget, readManifests } from '#cms/backup/target/manifests.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { UNENCRYPTED, dropDatabase, emptyFolder, writeData } from '../support/backups.ts';
import { database } from '../support/cms.ts';
import { freshMongoUrl } from '../support/fresh-mongo-url.ts';
import { S3_KEY } from '../support/s3-server.ts';

import type { Payload } from 'payload';
import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { TestS3 } from '../support/s3-server.ts';

interface BucketDesk {
	readonly payload: Payload;
	readonly dataDir: string;
	readonly s3: TestS3;
	/** Where the files of the CMS are. */
	readonly bucket: ObjectStore;
	/** Name of the one recording in it. */
	readonly recordingFile: () => string;
	/** From then on the store answers nobody. */
	readonly away: () => void;
}

/** In the CMS of object-storage.test.ts: backups that are made in a bucket, and what a bucket can do to them. */
export function bucketBackupTests(desk: () => BucketDesk): void {
	const sameKind = () => (database === 'sqlite' ? '' : freshMongoUrl());

	test('a backup in the bucket is made, listed, checked and restored; what only the bucket holds goes along', async () => {
		const { payload, dataDir, s3, bucket, recordingFile } = desk();
		const to = s3.urlOf('sao-luu');
		const onlyThere = join(dataDir, recordingFile());
		const bytes = await readBytes(bucket, recordingFile());
		await rm(onlyThere, { force: true });
		const plan = await planBackup(payload, to);
		expect(plan).toMatchObject({ fits: true, freeBytes: Number.POSITIVE_INFINITY });
		const first = await makeBackup(payload, { to, encryption: UNENCRYPTED });
		expect(first.manifest.files.map(({ path }) => path)).toContain(recordingFile());
		const second = await makeBackup(payload, { to, encryption: UNENCRYPTED });
		expect(second.newBytes).toBeLessThan(first.newBytes / 2);
		const target = await openTarget(to);
		const { whole, broken } = await readManifests(target);
		expect([whole.map(({ name }) => name), broken]).toEqual([[second.manifest.name, first.manifest.name], []]);
		await expect(checkBackup(target, { name: undefined, identity: undefined })).resolves.toMatchObject({
			name: second.manifest.name,
		});
		const restored = await emptyFolder('restored');
		const databaseUrl = sameKind();
		const result = await restoreBackup(target, {
			name: undefined,
			identity: undefined,
			dataDir: restored,
			databaseUrl,
		});
		expect(result.files).toBe(second.manifest.files.length);
		expect((await readFile(join(restored, recordingFile()))).equals(bytes)).toBe(true);
		await dropRestored(restored, databaseUrl);
	});

	test('a backup under a passphrase goes into a bucket as into a folder', async () => {
		const { payload, s3 } = desk();
		const to = s3.urlOf('sao-luu-kin');
		const passphrase = 'cá kho làng Vũ Đại 1995';
		await makeBackup(payload, { to, encryption: { recipients: [], passphrase } });
		const target = await openTarget(to);
		await expect(identityFor(target, { passphrase: 'sai mật khẩu rồi', identityFile: undefined })).rejects.toThrow(
			/Mật khẩu.*không đúng/,
		);
		const identity = await identityFor(target, { passphrase, identityFile: undefined });
		await expect(checkBackup(target, { name: undefined, identity })).resolves.toBeDefined();
	});

	test('old backups of a bucket go by the rule, with what only they refer to', async () => {
		const { payload, dataDir, s3 } = desk();
		const to = s3.urlOf('sao-luu-nhieu');
		for (let count = 0; count < 5; count += 1) {
			await writeData(dataDir, 'media/aa/aa/aaaa.mp3', randomBytes(30_000));
			await makeBackup(payload, { to, encryption: UNENCRYPTED });
		}
		const target = await openTarget(to);
		const { whole } = await readManifests(target);
		expect(whole.length).toBeLessThan(5);
		const named = new Set(whole.flatMap(({ objects }) => Object.keys(objects)));
		const stored = (await listAll(target.store, 'objects/')).map(({ name }) => name.split('/').at(-1));
		expect(new Set(stored)).toEqual(named);
		await expect(pruneTarget(target)).resolves.toMatchObject({ deleted: [] });
	});

	test('a bucket that loses, changes or cuts a content is found by check and by restore', async () => {
		const { payload, s3 } = desk();
		const to = s3.urlOf('sao-luu-hong');
		const { manifest } = await makeBackup(payload, { to, encryption: UNENCRYPTED });
		const target = await openTarget(to);
		const check = () => checkBackup(target, { name: undefined, identity: undefined });
		const media = manifest.files.find(({ path }) => path.startsWith('media/'));
		const object = `objects/${media?.sha256.slice(0, 2)}/${media?.sha256}`;
		const bytes = await readBytes(target.store, object);
		s3.spoil = (body, { url }) => (url?.includes(object) ? Buffer.alloc(body.length, 1) : body);
		await expect(check()).rejects.toThrow(/Bản sao lưu hỏng: tệp media.*có byte đã khác/);
		s3.spoil = undefined;
		await target.store.put(object, bytes.subarray(0, 5));
		await expect(check()).rejects.toThrow(/bị cắt cụt, còn 5 trong/);
		await target.store.remove(object);
		await expect(check()).rejects.toThrow(/không còn trong nơi sao lưu/);
		await expect(
			restoreBackup(target, {
				name: undefined,
				identity: undefined,
				dataDir: await emptyFolder('restored'),
				databaseUrl: '',
			}),
		).rejects.toThrow(/media.*không còn trong nơi sao lưu/);
	});

	test('a store that keeps other bytes than it was sent makes no backup', async () => {
		const { payload, s3 } = desk();
		const to = s3.urlOf('sao-luu-doi');
		s3.spoil = (body, { url }) => (url?.includes('/objects/') ? Buffer.alloc(body.length) : body);
		await expect(makeBackup(payload, { to, encryption: UNENCRYPTED })).rejects.toThrow(/Bản sao lưu hỏng/);
		s3.spoil = undefined;
		await expect(readManifests(await openTarget(to))).resolves.toEqual({ whole: [], broken: [] });
	});

	test.for([
		['another bucket', (): string => desk().s3.urlOf('', 'khong-co'), /Không có kho s3:\/\/khong-co/],
		['a place with other things', (): string => desk().s3.urlOf('tinh'), /đang có thứ khác.*s3:\/\/loa-lang\/loa-lang/],
		['a wrong address', (): string => 's3://Kho', /Địa chỉ s3:\/\/Kho không dùng được/],
	] as const)('a backup to %s is refused with what to do', async ([, to, sentence]) => {
		const { payload } = desk();
		await expect(makeBackup(payload, { to: to(), encryption: UNENCRYPTED })).rejects.toThrow(sentence);
	});

	test('a bucket of another installation, and one that is away, are refused', async () => {
		const { payload, s3, away } = desk();
		const to = s3.urlOf('cua-noi-khac');
		const place = s3Store(s3PlaceOf(to, S3_KEY));
		await place.put(
			'loa-lang-backup.json',
			Buffer.from(JSON.stringify({ format: 1, installation: 'another-one', recipients: [] })),
		);
		await expect(makeBackup(payload, { to, encryption: UNENCRYPTED })).rejects.toThrow(
			/của một nơi khác, không ghi đè/,
		);
		await expect(openTarget(s3.urlOf('trong'))).rejects.toThrow(/không có bản sao lưu nào/);
		away();
		await expect(makeBackup(payload, { to: s3.urlOf('sao-luu'), encryption: UNENCRYPTED })).rejects.toThrow(
			/Không liên lạc được với kho/,
		);
		const { backupState } = await import('#cms/backup/backup-state.ts');
		expect((await backupState(payload)).failure?.reason).toMatch(/Không liên lạc được/);
	});
}

async function dropRestored(folder: string, databaseUrl: string): Promise<void> {
	if (databaseUrl === '') {
		const restored = new DatabaseSync(join(folder, 'cms.sqlite'), { readOnly: true });
		expect(restored.prepare('select count(*) as count from recordings').get()).toMatchObject({ count: 1 });
		restored.close();
		return;
	}
	const { openStore } = await import('#cms/backup/open-store.ts');
	const store = await openStore({ databaseUrl, dataDir: folder });
	onTestFinished(() => store.destroy());
	expect((await store.count({ collection: 'recordings' })).totalDocs).toBe(1);
	await dropDatabase(store);
}
