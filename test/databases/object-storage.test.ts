import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { checkBackup } from '#cms/backup/check-backup.ts';
import { makeBackup } from '#cms/backup/make-backup.ts';
import { filesFromBucket, filesToBucket } from '#cms/backup/move-files.ts';
import { planBackup } from '#cms/backup/plan-backup.ts';
import { restoreBackup } from '#cms/backup/restore-backup.ts';
import { identityFor, openTarget } from '#cms/backup/target/backup-target.ts';
import { pruneTarget, readManifests } from '#cms/backup/target/manifests.ts';
import { digestOf, readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { dropDatabase, emptyFolder, fillInstallation, UNENCRYPTED, writeData } from '../support/backups.ts';
import { addRecording, database, databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { freshMongoUrl } from '../support/fresh-mongo-url.ts';
import { S3_KEY, startS3 } from '../support/s3-server.ts';

import type { Payload } from 'payload';
import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { TestS3 } from '../support/s3-server.ts';

describe.skipIf(isDatabaseMissing)(`files in a bucket on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let s3: TestS3;
	let bucket: ObjectStore;
	let filled: Awaited<ReturnType<typeof fillInstallation>>;

	beforeAll(async () => {
		s3 = await startS3();
		Object.assign(process.env, { ...S3_KEY, STORAGE_URL: s3.urlOf('tinh') });
		({ payload, dataDir, close } = await openTestCms());
		bucket = s3Store(s3PlaceOf(s3.urlOf('tinh'), S3_KEY));
		filled = await fillInstallation(payload, dataDir);
	});
	afterEach(() => {
		s3.fault = undefined;
		s3.spoil = undefined;
	});
	afterAll(async () => {
		await close();
		await s3.close();
		for (const name of ['STORAGE_URL', ...Object.keys(S3_KEY)]) delete process.env[name];
	});

	const recordingFile = () => `recordings/${String(filled.recording.filename)}`;
	const sameKind = () => (database === 'sqlite' ? '' : freshMongoUrl());
	const away = () => {
		s3.fault = (request) => {
			request.socket.destroy();
			return true;
		};
	};

	test('an upload is in the bucket with its record, byte for byte', async () => {
		const here = await readFile(join(dataDir, recordingFile()));
		expect((await readBytes(bucket, recordingFile())).equals(here)).toBe(true);
		const picture = await sharp({ create: { width: 1_600, height: 800, channels: 3, background: '#0b4f4a' } })
			.png()
			.toBuffer();
		const material = await payload.create({
			collection: 'materials',
			file: { data: picture, mimetype: 'image/png', name: 'tranh.png', size: picture.length },
			data: {
				title: 'Tranh',
				alt: 'Bà con nghe loa',
				consentBasis: 'illustration',
				licence: 'cc-by',
				author: 'Nhóm vẽ',
			},
			depth: 0,
		});
		const stored = (await listAll(bucket, 'materials/')).map(({ name }) => name);
		const names = [material.filename, material.sizes?.small?.filename, material.sizes?.large?.filename].filter(Boolean);
		expect(stored.toSorted()).toEqual(names.map((name) => `materials/${name}`).toSorted());
	});

	test('while the bucket is away nothing is uploaded: no record without its file', async () => {
		const count = async () => (await payload.count({ collection: 'recordings' })).totalDocs;
		const before = await count();
		away();
		await expect(addRecording(payload, filled.rendition.id, dataDir)).rejects.toThrow(/Không liên lạc được với kho/);
		s3.fault = undefined;
		expect(await count()).toBe(before);
	});

	test('a recording of another machine is brought here when it is needed, and its approval still holds', async () => {
		const { fileDigest } = await import('#cms/foundation/file-digest.ts');
		const path = join(dataDir, recordingFile());
		const before = await fileDigest(path);
		await rm(path);
		expect(await fileDigest(path)).toBe(before);
		expect(existsSync(path)).toBe(true);
		await rm(path);
		s3.spoil = (body) => Buffer.from(body.map((byte, index) => (index === 100 ? byte ^ 1 : byte)));
		await expect(fileDigest(path)).rejects.toMatchObject({ code: 'storage_other_bytes' });
		expect(existsSync(path)).toBe(false);
	});

	test('a player is given a file that only the bucket holds', async () => {
		const path = join(dataDir, recordingFile());
		await rm(path, { force: true });
		const { upload } = payload.collections.recordings.config;
		for (const handler of upload.handlers ?? [])
			await handler({} as never, {
				doc: filled.recording,
				params: { collection: 'recordings', filename: String(filled.recording.filename) },
			});
		expect(existsSync(path)).toBe(true);
	});

	test('the pipeline of another machine finds what this one has rendered, and renders nothing', async () => {
		const { openStorage } = await import('#pipeline/storage.ts');
		const facts = { durationSeconds: 1, integratedLufs: -16, truePeakDbtp: -2, gainDb: 0 };
		const target = { key: 'ab'.repeat(32), extension: 'mp3' } as const;
		const bytes = randomBytes(20_000);
		const one = await openStorage(join(dataDir, 'media'), bucket);
		await one.put(target, async (file) => {
			await writeFile(file, bytes);
			return { facts, chapters: [{ startSeconds: 0, title: 'Mở đầu' }] as never };
		});
		const other = await openStorage(join(await emptyFolder('worker'), 'media'), bucket);
		const found = await other.find(target.key, 'mp3');
		expect(found?.bytes).toBe(20_000);
		expect((await readFile(other.pathOf(target))).equals(bytes)).toBe(true);
		expect(existsSync(other.besideOf(target, 'chapters'))).toBe(true);
		expect(await other.find('cd'.repeat(32), 'mp3')).toBeUndefined();
		const third = await openStorage(join(await emptyFolder('worker'), 'media'), bucket);
		s3.spoil = (body, { url }) => (url?.endsWith('.mp3') ? Buffer.alloc(body.length) : body);
		await expect(third.find(target.key, 'mp3')).rejects.toMatchObject({ code: 'storage_other_bytes' });
		away();
		await expect(
			one.put({ ...target, key: 'ef'.repeat(32) }, async (file) => {
				await writeFile(file, bytes);
				return { facts };
			}),
		).rejects.toMatchObject({ code: 'storage_away' });
	});

	test('a backup in the bucket is made, listed, checked and restored; what only the bucket holds goes along', async () => {
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
		const to = s3.urlOf('sao-luu-doi');
		s3.spoil = (body, { url }) => (url?.includes('/objects/') ? Buffer.alloc(body.length) : body);
		await expect(makeBackup(payload, { to, encryption: UNENCRYPTED })).rejects.toThrow(/Bản sao lưu hỏng/);
		s3.spoil = undefined;
		await expect(readManifests(await openTarget(to))).resolves.toEqual({ whole: [], broken: [] });
	});

	test.for([
		['another bucket', (): string => s3.urlOf('', 'khong-co'), /Không có kho s3:\/\/khong-co/],
		['a place with other things', (): string => s3.urlOf('tinh'), /đang có thứ khác.*s3:\/\/loa-lang\/loa-lang/],
		['a wrong address', (): string => 's3://Kho', /Địa chỉ s3:\/\/Kho không dùng được/],
	] as const)('a backup to %s is refused with what to do', async ([, to, sentence]) => {
		await expect(makeBackup(payload, { to: to(), encryption: UNENCRYPTED })).rejects.toThrow(sentence);
	});

	test('a bucket of another installation, and one that is away, are refused', async () => {
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

	test('files move to a bucket and back, go on where they were stopped, and are compared by their bytes', async () => {
		const store = s3Store(s3PlaceOf(s3.urlOf('chuyen'), S3_KEY));
		const from = await emptyFolder('move');
		for (let count = 0; count < 12; count += 1)
			await writeData(from, `media/0${count % 10}/aa/${count}.mp3`, randomBytes(4_000 + count));
		await writeData(from, 'recordings/Bản ghi 1.wav', randomBytes(9_000));
		let puts = 0;
		s3.fault = (request) => {
			if (request.method !== 'PUT' || ++puts <= 5) return false;
			request.socket.destroy();
			return true;
		};
		await expect(filesToBucket({ dataDir: from, store })).rejects.toMatchObject({ code: 'storage_away' });
		s3.fault = undefined;
		await expect(filesToBucket({ dataDir: from, store })).resolves.toMatchObject({ files: 13, copied: 8 });
		await expect(filesToBucket({ dataDir: from, store })).resolves.toMatchObject({ files: 13, copied: 0 });
		const back = await emptyFolder('back');
		await expect(filesFromBucket({ dataDir: back, store })).resolves.toMatchObject({ files: 13, copied: 13 });
		const names = (await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
		for (const { parentPath, name } of names) {
			const path = join(parentPath, name).slice(from.length);
			expect((await readFile(join(back, path))).equals(await readFile(join(from, path)))).toBe(true);
		}
		await writeFile(join(back, 'recordings/Bản ghi 1.wav'), 'khác');
		await expect(filesFromBucket({ dataDir: back, store })).rejects.toThrow(/khác với tệp cùng tên trong kho/);
	});

	test('a bucket that gives back other bytes than it was given takes no files', async () => {
		const store = s3Store(s3PlaceOf(s3.urlOf('chuyen-doi'), S3_KEY));
		const from = await emptyFolder('move');
		await writeData(from, 'media/aa/bb/1.mp3', randomBytes(4_000));
		s3.spoil = (body) => Buffer.alloc(body.length);
		await expect(filesToBucket({ dataDir: from, store })).rejects.toThrow(/trả lại tệp media.*khác với tệp vừa gửi/);
	});

	test('a stored file that changed on disk comes back from the bucket; one in neither place is in health', async () => {
		const { faultOfMedia } = await import('#cms/releases/served-media.ts');
		const bytes = randomBytes(5_000);
		const key = 'fe'.repeat(32);
		const name = `media/fe/fe/${key}.mp3`;
		await bucket.put(name, bytes);
		const file = { key, extension: 'mp3', ...(await digestOf(bucket, name)) };
		await expect(faultOfMedia(file, true)).resolves.toBeUndefined();
		await expect(faultOfMedia({ ...file, sha256: '00'.repeat(32) }, true)).resolves.toMatch(/đã khác/);
		await bucket.remove(name);
		await expect(faultOfMedia(file)).resolves.toMatch(/không còn trên ổ đĩa và trong kho s3:/);
	});

	test('the doctor and the health page say how the bucket is', async () => {
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		const part = async () => healthInWords(await loadHealth(payload)).find(({ title }) => title === 'Kho S3');
		expect(await part()).toMatchObject({
			isTrouble: false,
			sentences: [expect.stringMatching(/Ghi và đọc được kho s3:\/\/loa-lang\/tinh/)],
		});
		away();
		expect(await part()).toMatchObject({
			isTrouble: true,
			sentences: [expect.stringMatching(/Không liên lạc được với kho/)],
		});
	});

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
});
