import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Pdf from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';
import { spokenTests } from './uploads-spoken.ts';

import type { Payload, TypedUser } from 'payload';
import type { Material } from '#cms/payload-types.ts';

/** A PDF of one page, with what a case puts into it. */
function pdf(write: (document: PDFKit.PDFDocument) => void = () => {}): Promise<Buffer> {
	const document = new Pdf({ size: 'A5' });
	const chunks: Buffer[] = [];
	document.on('data', (chunk: Buffer) => chunks.push(chunk));
	const done = new Promise<Buffer>((settle) => document.on('end', () => settle(Buffer.concat(chunks))));
	document.text('Call 111');
	write(document);
	document.end();
	return done;
}

describe.skipIf(isDatabaseMissing)(`uploads for everybody on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let officer: TypedUser;
	let approver: TypedUser;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		await messageInVietnamese(payload, { key: 'goi-111' });
		officer = await person(payload, { roles: ['officer', 'approver'] });
		approver = await person(payload, { roles: ['approver'] });
	});
	afterAll(() => close());

	const snapshot = async () => {
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		const about = { release: '20261122-120000-abcdef', siteUrl: 'https://loa.example', now: new Date() };
		const { snapshot: made, held } = await makeSnapshot(payload, about);
		return { ...made, held };
	};
	const uploaded = async () =>
		(await snapshot()).materials.filter(({ kind }) => kind === 'picture' || kind === 'document');
	const upload = (data: Buffer, mimetype: string, about: object = {}) =>
		payload.create({
			collection: 'materials',
			data: {
				title: 'Tranh chợ phiên',
				alt: 'Hai người nói chuyện ở chợ.',
				consentBasis: 'illustration',
				licence: 'cc-by',
				author: 'Nhóm vẽ',
				isPublic: true,
				...about,
			} as never,
			file: { name: 'tep', data, mimetype, size: data.length },
			user: officer,
			overrideAccess: false,
		});
	const change = (id: Material['id'], data: Partial<Material>, user: TypedUser) =>
		payload.update({ collection: 'materials', id, data, user, overrideAccess: false });
	const mediaFile = ({ key, extension }: { key: string; extension: string }) =>
		join(dataDir, 'media', key.slice(0, 2), key.slice(2, 4), `${key}.${extension}`);
	/** Red at the right end, with a place written into it as a camera does. */
	const photo = () =>
		sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#0b4f4a' } })
			.composite([
				{ input: { create: { width: 400, height: 1000, channels: 3, background: '#ff0000' } }, left: 1600, top: 0 },
			])
			.withExif({ IFD0: { Artist: 'Nguyen Van A' }, IFD3: { GPSLatitude: '22/1 33/1 0/1' } })
			.jpeg()
			.toBuffer();

	test('a picture goes out when a second person has approved it, small, without what the camera wrote into it', async () => {
		const picture = await upload(await photo(), 'image/jpeg', { focalX: 95, focalY: 50 });
		expect([picture.state, await uploaded()]).toEqual(['waiting', []]);
		await expect(change(picture.id, { state: 'approved' }, officer)).rejects.toThrow('không tự duyệt');
		await change(picture.id, { state: 'approved' }, approver);

		const [published] = await uploaded();
		expect(published).toMatchObject({
			kind: 'picture',
			language: 'vi',
			title: 'Tranh chợ phiên',
			alt: 'Hai người nói chuyện ở chợ.',
			credit: 'Nhóm vẽ',
			licence: 'cc-by',
		});
		const file = readFileSync(mediaFile(published!.file));
		const { width, height, format, exif } = await sharp(file).metadata();
		expect([width, height, format, exif, file.length]).toEqual([1200, 600, 'webp', undefined, published?.file.bytes]);
		expect(file.toString('latin1')).not.toContain('Nguyen');
		// the point that matters is in the middle of what is left
		const preview = await sharp(readFileSync(mediaFile(published!.preview!))).stats();
		expect(preview.dominant.r).toBeGreaterThan(200);
		expect((await uploaded())[0]).toEqual(published);
	});

	test('a change takes the approval back, also for the one who approves; withdrawn is gone with the next release', async () => {
		const { docs } = await payload.find({ collection: 'materials', limit: 1 });
		const { id } = docs[0]!;
		expect((await change(id, { title: 'Tên khác' }, approver)).state).toBe('waiting');
		expect(await uploaded()).toEqual([]);
		await expect(change(id, { state: 'approved' }, approver)).rejects.toThrow('không tự duyệt');
		await change(id, { state: 'approved' }, officer);
		expect((await uploaded()).map(({ title }) => title)).toEqual(['Tên khác']);
		await change(id, { state: 'withdrawn' }, officer);
		expect(await uploaded()).toEqual([]);
	});

	test('a corrected word does not free the uploader to approve, and a file swapped on disk is not what was approved', async () => {
		const both = await person(payload, { roles: ['officer', 'approver'] });
		const { id, filename } = await upload(await photo(), 'image/jpeg', { title: 'Hai người sửa' });
		await change(id, { alt: 'Ba người nói chuyện ở chợ.' }, both);
		for (const author of [officer, both])
			await expect(change(id, { state: 'approved' }, author)).rejects.toThrow('không tự duyệt');
		expect((await change(id, { state: 'approved' }, approver)).state).toBe('approved');
		expect((await uploaded()).map(({ title }) => title)).toContain('Hai người sửa');

		const { writeFileSync } = await import('node:fs');
		writeFileSync(
			join(dataDir, 'materials', filename ?? ''),
			await sharp(await photo())
				.negate()
				.jpeg()
				.toBuffer(),
		);
		const { materials, held } = await snapshot();
		expect(materials.map(({ title }) => title)).not.toContain('Hai người sửa');
		expect(held.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining('đã đổi sau khi duyệt'));

		// nor does the Local API approve anything, nor a job
		const waiting = await payload.update({ collection: 'materials', id, data: { state: 'waiting' } });
		expect(waiting.state).toBe('waiting');
		expect((await payload.update({ collection: 'materials', id, data: { state: 'approved' } })).state).toBe('waiting');
		await payload.update({ collection: 'materials', id, data: { state: 'withdrawn' } });
	});

	test('what is not for the public, or belongs to a message that is not out, stays inside', async () => {
		const inside = await upload(await photo(), 'image/jpeg', { isPublic: false });
		await change(inside.id, { state: 'approved' }, approver);
		const { message } = await messageInVietnamese(payload, { key: 'chua-ra', state: 'drafted' });
		const waiting = await upload(await photo(), 'image/jpeg', { title: 'Của bài chưa ra', message: message.id });
		await change(waiting.id, { state: 'approved' }, approver);
		const { materials, held } = await snapshot();
		expect(materials.filter(({ kind }) => kind === 'picture')).toEqual([]);
		expect(held.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('không có trên trang')]);
	});

	test('a PDF goes out as it is, with its size of paper', async () => {
		const bytes = await pdf();
		const paper = await upload(bytes, 'application/pdf', { title: 'Tờ rơi', language: 'vi' });
		await change(paper.id, { state: 'approved' }, approver);
		const [published] = await uploaded();
		expect(published).toMatchObject({ kind: 'document', title: 'Tờ rơi', paper: 'A5', pages: 1, preview: null });
		expect(readFileSync(mediaFile(published!.file)).equals(bytes)).toBe(true);
	});

	test.for([
		['a script', (document: PDFKit.PDFDocument) => document.addNamedJavaScript('a', 'app.alert(1)'), 'tự chạy'],
		['a form', (document: PDFKit.PDFDocument) => document.initForm(), 'tự chạy'],
		['a file inside', (document: PDFKit.PDFDocument) => document.file(Buffer.from('x'), { name: 'a.exe' }), 'tự chạy'],
		[
			'a link that starts a program',
			(document: PDFKit.PDFDocument) =>
				document.annotate(0, 0, 9, 9, { Subtype: 'Link', A: { S: 'Launch', F: new String('a.exe') } } as never),
			'tự chạy',
		],
	] as const)('a PDF with %s is refused before it is stored', async ([, write, words]) => {
		await expect(upload(await pdf((document) => void write(document)), 'application/pdf')).rejects.toThrow(words);
	});

	test('a name of a script in other letters, a broken file are refused', async () => {
		const hidden = (await pdf())
			.toString('latin1')
			.replace('/Type /Catalog', '/AA<</O<</S/J#61vaScript>>>>/Type /Catalog');
		await expect(upload(Buffer.from(hidden, 'latin1'), 'application/pdf')).rejects.toThrow('tự chạy');
		const broken = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
		await expect(upload(broken, 'application/pdf')).rejects.toMatchObject({ status: 400 });
	});

	spokenTests(() => ({ payload, dataDir, officer, approver, snapshot, mediaFile }));
});
