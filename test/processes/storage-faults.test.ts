import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

import { readBytes } from '#content/lib/storage/digest.ts';
import { fetchObject } from '#content/lib/storage/fetch-object.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { probeStorage } from '#content/lib/storage/probe.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { missingKeys, s3PlaceOf, storageUrlMistake } from '#content/lib/storage/storage-url.ts';

import { S3_BUCKET, S3_KEY, startS3 } from '../support/s3-server.ts';

import type { Fault, TestS3 } from '../support/s3-server.ts';

const PATIENCE = { tries: 3, pauseMs: 5, silenceMs: 300, slowestBytesPerSecond: 1_000_000 };
const MIB = 1_048_576;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let s3: TestS3;
let folder: string;
beforeAll(async () => {
	s3 = await startS3();
	folder = await mkdtemp(join(tmpdir(), 'loa-faults-'));
});
afterEach(() => {
	s3.fault = undefined;
	s3.spoil = undefined;
	s3.requests.length = 0;
});
afterAll(async () => {
	await s3.close();
	await rm(folder, { recursive: true, force: true });
});

const storeAt = (
	address: string,
	keys: typeof S3_KEY | { S3_ACCESS_KEY_ID: string; S3_SECRET_ACCESS_KEY: string } = S3_KEY,
) => s3Store(s3PlaceOf(address, keys), { patience: PATIENCE, partBytes: 5 * MIB });
const store = () => storeAt(s3.urlOf('faults'));

/** The first so many requests meet a fault, the rest pass. */
function first(count: number, fault: Fault): Fault {
	let met = 0;
	return (request, response) => {
		if (met >= count) return false;
		met += 1;
		return fault(request, response);
	};
}
const answers =
	(status: number, code = ''): Fault =>
	(_request, response) => {
		response.writeHead(status, { 'content-type': 'application/xml' });
		response.end(code === '' ? '' : `<Error><Code>${code}</Code><Message>x</Message></Error>`);
		return true;
	};
const breaksOff: Fault = (request) => {
	request.socket.destroy();
	return true;
};
const saysNothing: Fault = () => true;

describe('a bucket in bad times', () => {
	test.for([
		['500', answers(500, 'InternalError')],
		['503 SlowDown', answers(503, 'SlowDown')],
		['a broken connection', breaksOff],
		['silence', saysNothing],
	] as const)('%s passes: it is tried again, and the object arrives', async ([, fault]) => {
		const bytes = randomBytes(3_000);
		s3.fault = first(2, fault);
		await store().put('passing', bytes);
		s3.fault = first(2, fault);
		expect((await readBytes(store(), 'passing')).equals(bytes)).toBe(true);
	});

	test.for([
		['500', answers(500, 'InternalError'), 'storage_failed', /báo lỗi InternalError.*Hãy thử lại/],
		['a broken connection', breaksOff, 'storage_away', /Không liên lạc được với kho s3:\/\/loa-lang\/faults/],
		['silence', saysNothing, 'storage_away', /quá chậm/],
		[
			'a wrong key',
			answers(403, 'SignatureDoesNotMatch'),
			'storage_refused',
			/không nhận khóa truy cập.*S3_ACCESS_KEY_ID/,
		],
		['no right', answers(403, 'AccessDenied'), 'storage_refused', /không cho đọc hoặc ghi/],
		['another region', answers(301, 'PermanentRedirect'), 'storage_refused', /vùng khác.*region/],
		['a page of a proxy', answers(418), 'storage_failed', /báo lỗi 418/],
	] as const)('%s that does not pass is a sentence with what to do', async ([, fault, code, sentence]) => {
		s3.fault = fault;
		await expect(store().put('failing', Buffer.from('x'))).rejects.toMatchObject({
			code,
			message: expect.stringMatching(sentence),
		});
	});

	test('what nobody can mend by waiting is not tried again', async () => {
		s3.fault = answers(403, 'AccessDenied');
		await expect(store().read('x')).rejects.toMatchObject({ code: 'storage_refused' });
		expect(s3.requests).toHaveLength(1);
	});

	test('a secret that is wrong for the real server is said as such', async () => {
		const wrong = storeAt(s3.urlOf(), { ...S3_KEY, S3_SECRET_ACCESS_KEY: 'sai' });
		await expect(wrong.put('x', Buffer.from('x'))).rejects.toMatchObject({ code: 'storage_refused' });
	});

	test('a bucket that is missing is named', async () => {
		const none = storeAt(s3.urlOf('', 'khong-co'));
		await expect(none.put('x', Buffer.from('x'))).rejects.toMatchObject({
			code: 'storage_bucket_missing',
			message: expect.stringMatching(/Không có kho s3:\/\/khong-co.*Hãy tạo bucket/),
		});
		await expect(none.read('x')).rejects.toMatchObject({ code: 'storage_bucket_missing' });
		await expect(listAll(none, '')).rejects.toMatchObject({ code: 'storage_bucket_missing' });
	});

	test('a clock that is hours away is corrected by that of the store, once', async () => {
		const now = Date.now.bind(Date);
		// ours only: the store beside us asks the clock in another way
		vi.spyOn(Date, 'now').mockImplementation(() => now() + 3 * 3_600_000);
		onTestFinished(() => void vi.restoreAllMocks());
		const late = store();
		await late.put('clock', Buffer.from('x'));
		expect((await readBytes(late, 'clock')).toString()).toBe('x');
		const facts = await probeStorage(late);
		expect(facts).toMatchObject({ trouble: undefined });
		expect(facts.clockAheadSeconds).toBeLessThan(-10_000);
	});

	test('a body that ends in the middle goes on from there', async () => {
		const bytes = randomBytes(300_000);
		await store().put('halves', bytes);
		s3.requests.length = 0;
		let cut = 0;
		s3.spoil = (body) => (cut++ < 2 ? body.subarray(0, 100_000) : body);
		expect((await readBytes(store(), 'halves')).equals(bytes)).toBe(true);
		expect(s3.requests).toHaveLength(3);
	});

	test('a body that never comes whole is given up, and leaves no file', async () => {
		const bytes = randomBytes(50_000);
		await store().put('never', bytes);
		s3.spoil = (body) => body.subarray(0, 0);
		const path = join(folder, 'never', 'file');
		await expect(fetchObject(store(), 'never', { expected: { sha256: sha256(bytes) }, path })).rejects.toMatchObject({
			code: expect.stringMatching(/^storage_(away|failed)$/),
		});
		await expect(readdir(join(folder, 'never'))).resolves.toEqual([]);
	});

	test('a store that sends other bytes is noticed, and nothing of them stays', async () => {
		const bytes = randomBytes(50_000);
		await store().put('lies', bytes);
		s3.spoil = (body) => Buffer.from(body.map((byte, index) => (index === 20_000 ? byte ^ 1 : byte)));
		const path = join(folder, 'lies', 'file');
		await expect(fetchObject(store(), 'lies', { expected: { sha256: sha256(bytes) }, path })).rejects.toMatchObject({
			code: 'storage_other_bytes',
			message: expect.stringMatching(/nội dung khác với lúc lưu của tệp lies, nên tệp không được dùng/),
		});
		await expect(readdir(join(folder, 'lies'))).resolves.toEqual([]);
	});

	test('a store that says "stored" and has kept nothing is noticed when it is put', async () => {
		s3.fault = (request, response) => request.method === 'PUT' && answers(200)(request, response);
		await expect(store().put('swallowed', Buffer.from('x'))).rejects.toMatchObject({ code: 'storage_other_bytes' });
	});

	test('a store that does not know ranges is not taken for one that does', async () => {
		await store().put('range', randomBytes(5_000));
		s3.fault = (request) => {
			delete request.headers.range;
			return false;
		};
		await expect(store().read('range', { start: 100, end: 199 })).rejects.toMatchObject({ code: 'storage_failed' });
	});

	test('one part of many that fails once is sent again; one that fails for good takes the upload back', async () => {
		// on a busy machine megabytes take longer than a silence here
		const patient = () =>
			s3Store(s3PlaceOf(s3.urlOf('faults'), S3_KEY), {
				patience: { ...PATIENCE, silenceMs: 20_000 },
				partBytes: 5 * MIB,
			});
		const path = join(folder, 'parts.bin');
		const bytes = randomBytes(11 * MIB);
		await writeFile(path, bytes);
		const ofPart =
			(number: number, fault: Fault): Fault =>
			(request, response) =>
				(request.url ?? '').includes(`partNumber=${number}&`) && fault(request, response);
		s3.fault = ofPart(2, first(1, answers(500, 'InternalError')));
		await patient().put('parts', { path });
		expect(sha256(await readBytes(patient(), 'parts'))).toBe(sha256(bytes));
		s3.fault = ofPart(3, answers(500, 'InternalError'));
		await expect(patient().put('unfinished', { path })).rejects.toMatchObject({ code: 'storage_failed' });
		expect(s3.requests.some((line) => line.startsWith('DELETE') && line.includes('uploadId'))).toBe(true);
		await expect(patient().head('unfinished')).resolves.toBeUndefined();
	});

	test('an answer that was lost is no failure when the object is there', async () => {
		let isLost = false;
		s3.fault = (request, response) => {
			if (request.method !== 'PUT' || isLost) return request.method === 'PUT' && breaksOff(request, response);
			// the store takes it, and its answer never arrives
			isLost = true;
			response.writeHead = () => (request.socket.destroy(), response);
			return false;
		};
		await expect(store().put('lost-answer', Buffer.from('there'))).resolves.toMatchObject({ bytes: 5 });
	});
});

describe('the address of a bucket', () => {
	test.for([
		['s3://kho-tinh-12', undefined],
		['s3://kho/thu-muc?endpoint=https://s3.example.vn&region=hn-1', undefined],
		['s3://kho?endpoint=http://127.0.0.1:9000', undefined],
		['s3://kho?endpoint=http://minio:9000', undefined],
		['s3://kho?endpoint=http://192.168.1.9:9000', undefined],
		['https://kho.s3.amazonaws.com', /must be empty \(folder\) or s3/],
		['s3://', /must be empty|cannot be a bucket/],
		['s3://Kho_Lon', /cannot be a bucket/i],
		['s3://key:secret@kho', /must not hold the key/],
		['s3://kho?endpoint=http://s3.example.vn', /without encryption: use https/],
		['s3://kho?endpoint=ftp://s3.example.vn', /must be an address/],
		['s3://kho?secret=abc', /knows no "secret"/],
	] as const)('%s', ([url, mistake]) => {
		if (mistake === undefined) expect(storageUrlMistake(url)).toBeUndefined();
		else expect(storageUrlMistake(url)).toMatch(mistake);
	});

	test('a bucket without its keys is named, key by key', () => {
		expect(missingKeys({ STORAGE_URL: 's3://kho', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: '' })).toEqual([
			expect.stringMatching(/^S3_SECRET_ACCESS_KEY: /),
		]);
		expect(missingKeys({ STORAGE_URL: '' })).toEqual([]);
	});

	test('neither keys nor the endpoint are in what people read', () => {
		expect(storeAt(s3.urlOf('tinh')).place).toBe(`s3://${S3_BUCKET}/tinh`);
	});
});
