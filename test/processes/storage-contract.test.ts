import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { digestOf, readBytes } from '#content/lib/storage/digest.ts';
import { folderStore } from '#content/lib/storage/folder-store.ts';
import { listAll } from '#content/lib/storage/list-all.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { S3_KEY, startS3 } from '../support/s3-server.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { TestS3 } from '../support/s3-server.ts';

const MIB = 1_048_576;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let s3: TestS3;
let folder: string;
beforeAll(async () => {
	s3 = await startS3();
	folder = await mkdtemp(join(tmpdir(), 'loa-store-'));
});
afterAll(async () => {
	await s3.close();
	await rm(folder, { recursive: true, force: true });
});

/** The same contract for each kind of store. */
const STORES: readonly { kind: string; open: () => ObjectStore }[] = [
	{ kind: 'a folder', open: () => folderStore(join(folder, 'store'), 'drafts') },
	{
		kind: 'an S3 bucket',
		open: () => s3Store(s3PlaceOf(s3.urlOf('tinh/kho'), S3_KEY), { partBytes: 5 * MIB, tempDir: join(folder, 'temp') }),
	},
];

describe.each(STORES)('$kind keeps the contract of a store', ({ open }) => {
	let store: ObjectStore;
	beforeAll(() => {
		store = open();
	});
	const namesBelow = async (prefix: string) => (await listAll(store, prefix)).map(({ name }) => name).toSorted();

	test('what was put is there, byte for byte, under its name', async () => {
		const bytes = randomBytes(70_000);
		await expect(store.put('media/ab/clip.mp3', bytes, sha256(bytes))).resolves.toEqual({
			bytes: 70_000,
			sha256: sha256(bytes),
		});
		await expect(store.head('media/ab/clip.mp3')).resolves.toMatchObject({ name: 'media/ab/clip.mp3', bytes: 70_000 });
		expect((await readBytes(store, 'media/ab/clip.mp3')).equals(bytes)).toBe(true);
	});

	test.for([
		['the beginning', 0, 9],
		['the middle', 1_000, 4_999],
		['the end', 69_990, 69_999],
	] as const)('a range gives exactly its bytes: %s', async ([, start, end]) => {
		const bytes = randomBytes(70_000);
		await store.put('range.bin', bytes);
		const got = Buffer.concat((await (await store.read('range.bin', { start, end })).toArray()) as Buffer[]);
		expect(got.equals(bytes.subarray(start, end + 1))).toBe(true);
	});

	test('a file of many parts arrives whole', async () => {
		const bytes = randomBytes(12 * MIB + 7);
		const path = join(folder, 'large.bin');
		await writeFile(path, bytes);
		await store.put('releases/large.zip', { path }, sha256(bytes));
		await expect(digestOf(store, 'releases/large.zip')).resolves.toEqual({
			bytes: bytes.length,
			sha256: sha256(bytes),
		});
	});

	test('other bytes than were promised get no name', async () => {
		await expect(
			store.put('media/promised.mp3', Buffer.from('others'), sha256(Buffer.from('these'))),
		).rejects.toMatchObject({
			code: 'storage_other_bytes',
		});
		await expect(store.head('media/promised.mp3')).resolves.toBeUndefined();
	});

	test('a stream is named after its bytes, and may turn out not to be wanted', async () => {
		const bytes = randomBytes(50_000);
		const source = () => Readable.from([bytes.subarray(0, 20_000), bytes.subarray(20_000)], { objectMode: false });
		await store.write(source(), async (digest) => `objects/${digest.sha256}`);
		expect((await readBytes(store, `objects/${sha256(bytes)}`)).equals(bytes)).toBe(true);
		await store.write(source(), async () => undefined);
		await expect(namesBelow('objects/')).resolves.toEqual([`objects/${sha256(bytes)}`]);
	});

	test('a stream that breaks leaves nothing', async () => {
		const broken = Readable.from(
			(async function* broken() {
				yield randomBytes(10_000);
				throw new Error('the line broke');
			})(),
			{ objectMode: false },
		);
		await expect(store.write(broken, async () => 'broken.bin')).rejects.toThrow('the line broke');
		await expect(store.head('broken.bin')).resolves.toBeUndefined();
		await expect(namesBelow('drafts')).resolves.toEqual([]);
		await expect(readdir(join(folder, 'temp')).catch(() => [])).resolves.toEqual([]);
	});

	test('a name that is written again shows the new bytes', async () => {
		await store.put('releases/current', Buffer.from('one'));
		await store.put('releases/current', Buffer.from('two, longer'));
		await expect(readBytes(store, 'releases/current').then(String)).resolves.toBe('two, longer');
	});

	test('names in Vietnamese, with spaces and signs, are names', async () => {
		const name = "materials/Tờ rơi (mới) + 100%'s & cũ!.pdf";
		await store.put(name, Buffer.from('giấy'));
		await expect(readBytes(store, name).then(String)).resolves.toBe('giấy');
		await expect(namesBelow('materials/')).resolves.toEqual([name]);
	});

	test('a list tells everything below a prefix, also more than a thousand, and nothing else', async () => {
		const names = Array.from({ length: 1_100 }, (_, index) => `many/${String(index).padStart(4, '0')}`);
		const queue = names.values();
		const putOn = async () => {
			for (const name of queue) await store.put(name, Buffer.from(name));
		};
		await Promise.all(Array.from({ length: 16 }, putOn));
		await store.put('manyfold', Buffer.from('beside'));
		await expect(namesBelow('many/')).resolves.toEqual(names);
		await expect(namesBelow('nothing-here/')).resolves.toEqual([]);
	});

	test('an empty object is an object', async () => {
		await store.put('empty', Buffer.alloc(0));
		await expect(store.head('empty')).resolves.toMatchObject({ bytes: 0 });
		await expect(readBytes(store, 'empty')).resolves.toHaveLength(0);
	});

	test('what is not there is said to be missing; to remove it is no fault', async () => {
		await expect(store.head('nowhere')).resolves.toBeUndefined();
		await expect(store.read('nowhere')).rejects.toMatchObject({ code: 'storage_missing' });
		await store.put('there', Buffer.from('a'));
		await store.remove('there');
		await store.remove('there');
		await expect(store.head('there')).resolves.toBeUndefined();
	});

	test.for(['../secrets.json', 'a//b', '/etc/passwd', 'a/./b', 'a\\b', ''])(
		'"%s" is no name of an object',
		async (name) => {
			await expect(async () => store.put(name, Buffer.from('x'))).rejects.toThrow(/cannot be the name/);
			await expect(async () => store.read(name)).rejects.toThrow(/cannot be the name/);
		},
	);
});
