import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { filesFromBucket, filesToBucket } from '#cms/backup/move-files.ts';
import { digestOf, readBytes } from '#content/lib/storage/digest.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { emptyFolder, fillInstallation, writeData } from '../support/backups.ts';
import { addRecording, databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { S3_KEY, startS3 } from '../support/s3-server.ts';
import { bucketBackupTests } from './object-storage-backups.ts';

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

	bucketBackupTests(() => ({ payload, dataDir, s3, bucket, recordingFile, away }));

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
});
