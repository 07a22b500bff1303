import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';

import { planZip, readZip } from '#site/edge/bundle/virtual-zip.ts';

import type { ZipEntry } from '#site/edge/bundle/virtual-zip.ts';

const DATE = { year: 2026, month: 11, day: 1 };

const entry = (more: Partial<ZipEntry> = {}): ZipEntry => ({
	name: '01_VI_GOI_111.MP3',
	bytes: 3,
	crc32: 0x12345678,
	content: Buffer.from('abc'),
	...more,
});

async function bytesOf(entries: readonly ZipEntry[], start: number, end: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of readZip(planZip(entries, DATE), start, end)) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

describe('a computed ZIP', () => {
	test('has exactly the length that it says', async () => {
		const { bytes } = planZip([entry(), entry({ name: '02.MP3' })], DATE);
		expect(await bytesOf([entry(), entry({ name: '02.MP3' })], 0, bytes - 1)).toHaveLength(bytes);
	});

	test('can be read from any byte to any byte', async () => {
		const entries = [entry(), entry({ name: '02.MP3', content: Buffer.alloc(0), bytes: 0 })];
		const { bytes } = planZip(entries, DATE);
		const whole = await bytesOf(entries, 0, bytes - 1);
		for (let start = 0; start < bytes; start += 7) {
			for (let end = start; end < bytes; end += 5) {
				expect((await bytesOf(entries, start, end)).equals(whole.subarray(start, end + 1))).toBe(true);
			}
		}
	});

	test('gets another tag when a name, a length or a checksum changes, and only then', () => {
		const tagOf = (more: Partial<ZipEntry>) => planZip([entry(more)], DATE).etag;
		expect(tagOf({})).toBe(tagOf({}));
		expect(new Set([tagOf({}), tagOf({ name: '02.MP3' }), tagOf({ crc32: 1 }), tagOf({ bytes: 4 })]).size).toBe(4);
	});

	test('is refused from 4 GiB on, where plain ZIP ends', () => {
		const half = entry({ bytes: 2 ** 31, content: () => Readable.from([]) });
		expect(planZip([half], DATE).bytes).toBeGreaterThan(2 ** 31);
		expect(() => planZip([half, { ...half, name: '02.MP3' }], DATE)).toThrow(
			expect.objectContaining({ code: 'bundle_too_large' }),
		);
	});

	test.for([
		{ name: '../01.MP3', why: 'it leaves the folder' },
		{ name: 'A/01.MP3', why: 'it has a folder' },
		{ name: '01_GỌI.MP3', why: 'old Windows garbles it' },
		{ name: `${'A'.repeat(30)}.MP3`, why: 'old players cut it' },
		{ name: 'NO_ENDING', why: 'players choose by the ending' },
	])('refuses the name $name because $why', ({ name }) => {
		expect(() => planZip([entry({ name })], DATE)).toThrow(expect.objectContaining({ code: 'zip_entry_name' }));
	});

	test('puts a folder around all entries, whose name keeps to the same rules', async () => {
		const { bytes, etag } = planZip([entry()], DATE, '2026_11_VI');
		expect(bytes).toBe(planZip([entry()], DATE).bytes + 2 * '2026_11_VI/'.length);
		expect(etag).not.toBe(planZip([entry()], DATE).etag);
		for (const folder of ['A/B', '..', 'GÓI', ''])
			expect(() => planZip([entry()], DATE, folder)).toThrow(expect.objectContaining({ code: 'zip_entry_name' }));
	});

	test('refuses two names that FAT cannot tell apart', () => {
		const twice = [entry({ name: 'a.mp3' }), entry({ name: 'A.MP3' })];
		expect(() => planZip(twice, DATE)).toThrow(expect.objectContaining({ code: 'zip_entry_name' }));
	});
});
