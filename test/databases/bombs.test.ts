import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { askCms } from '../support/ask-cms.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { zipFile } from '../support/office-files.ts';

import type { Payload, TypedUser } from 'payload';

/** What this process may take more, in MB: the work is another's, and that one has limits. */
const MOST_MB = 400;

describe.skipIf(isDatabaseMissing)(`small files that unpack to large ones on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	async function send(path: string, bytes: Uint8Array<ArrayBuffer>, name: string, type = '') {
		const form = new FormData();
		form.set('file', new Blob([bytes], { type }), name);
		form.set(
			'_payload',
			JSON.stringify({ title: 'Hình', alt: 'Một ô màu.', consentBasis: 'illustration', licence: 'own' }),
		);
		const [before, start] = [process.memoryUsage().rss, performance.now()];
		const answer = await askCms(payload, officer, path, { method: 'POST', body: form });
		return {
			status: answer.status,
			text: await answer.text(),
			seconds: (performance.now() - start) / 1_000,
			megabytes: (process.memoryUsage().rss - before) / 1_048_576,
		};
	}
	const picture = (side: number) =>
		sharp({ create: { width: side, height: side, channels: 3, background: '#0b4f4a' }, limitInputPixels: false });
	const whole = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);

	test.for([12_000, 30_000])(
		'a picture of %i points square is refused by its header',
		{ timeout: 180_000 },
		async (side) => {
			const bytes = whole(await picture(side).png().toBuffer());
			const { status, text, seconds, megabytes } = await send('/api/materials', bytes, 'a.png', 'image/png');
			expect([status, text]).toEqual([400, expect.stringContaining('quá lớn')]);
			expect(seconds).toBeLessThan(30);
			expect(megabytes).toBeLessThan(MOST_MB);
		},
	);

	test('what calls itself a picture and is none costs nothing', async () => {
		const zeros = new Uint8Array(19_000_000);
		expect(await send('/api/materials', zeros, 'a.png', 'image/png')).toMatchObject({
			status: 400,
			text: expect.stringContaining('JPG, PNG, WebP'),
		});
		const form = new FormData();
		form.set('file', new Blob([new Uint8Array(55_000_000)], { type: 'image/png' }), 'a.png');
		form.set('_payload', '{}');
		const start = performance.now();
		const answer = await askCms(payload, officer, '/api/recordings', { method: 'POST', body: form });
		expect(answer.status).toBe(400);
		expect(performance.now() - start).toBeLessThan(45_000);
	});

	test.for([
		['nested brackets', `{"format":1,"messages":${'['.repeat(50_000_000)}`],
		['nested objects', '{"a":'.repeat(9_000_000)],
		['a long list', `[${'1,'.repeat(25_000_000)}1]`],
		['one long word', `"${'x'.repeat(55_000_000)}"`],
	] as const)('a library of %s is refused in another process', { timeout: 180_000 }, async ([, json]) => {
		const file = join(dataDir, 'bomb.zip');
		await zipFile(file, { 'library.json': json });
		const { status, text, seconds, megabytes } = await send('/api/import', whole(readFileSync(file)), 'bomb.zip');
		expect([status, text]).toEqual([422, expect.stringMatching(/hỏng|phức tạp|không đúng mẫu/)]);
		expect(seconds).toBeLessThan(60);
		expect(megabytes).toBeLessThan(MOST_MB);
	});

	test('a ZIP in a ZIP is no library', async () => {
		const [inner, outer] = [join(dataDir, 'inner.zip'), join(dataDir, 'outer.zip')];
		await zipFile(inner, { 'library.json': '0'.repeat(50_000_000) });
		await zipFile(outer, { 'a.zip': readFileSync(inner), 'library.json.zip': readFileSync(inner) });
		expect(await send('/api/import', whole(readFileSync(outer)), 'outer.zip')).toMatchObject({ status: 422 });
	});

	test('what is kept of a photograph says neither where nor who nor with what, in any size', async () => {
		const bytes = await picture(2_000)
			.withExif({
				IFD0: { Artist: 'Nguyen Van A', Model: 'Camera 77', ImageDescription: 'NHA CHI SA' },
				IFD2: { BodySerialNumber: 'SN-4711' },
				IFD3: { GPSLatitude: '22/1 33/1 0/1' },
			})
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>Nguyen Van A</creator></x:xmpmeta>')
			.jpeg()
			.toBuffer();
		expect(bytes.toString('latin1')).toContain('SN-4711');
		const { status, text } = await send('/api/materials', whole(bytes), 'a.jpg', 'image/jpeg');
		expect([status, text]).toEqual([201, expect.any(String)]);
		const folder = join(dataDir, 'materials');
		const kept = readdirSync(folder).map((name) => join(folder, name));
		expect(kept.length).toBeGreaterThanOrEqual(3);
		for (const file of kept) {
			const stored = readFileSync(file);
			for (const secret of ['Nguyen', 'Camera 77', 'SN-4711', 'NHA CHI SA'])
				expect(stored.toString('latin1')).not.toContain(secret);
			expect((await sharp(stored).metadata()).exif).toBeUndefined();
			expect(statSync(file).size).toBeLessThan(bytes.length * 2);
		}
	});

	test('a photograph of a telephone is refused in Vietnamese, whatever it calls itself', async () => {
		const heic = whole(
			Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(1_000)]),
		);
		for (const type of ['image/heic', 'image/jpeg', 'application/pdf', 'application/octet-stream'])
			expect(await send('/api/materials', heic, 'IMG_1.HEIC', type)).toMatchObject({
				status: 400,
				text: expect.stringContaining('HEIC'),
			});
		const svg = whole(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
		expect(await send('/api/materials', svg, 'a.svg', 'image/svg+xml')).toMatchObject({
			status: 400,
			text: expect.stringContaining('SVG'),
		});
	});
});
